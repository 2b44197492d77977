"""The port, second half: a skiff at night, seen from the water and from a kitchen window."""

from fusionportal.demo.sectors import TRANSPORT
from fusionportal.demo.shapes import Added, Seen, Story, Way

WHARF = (
    Story(
        key="port-skiff-window", county="Saltmarsh", place="12 Wharf Street, Port Ellery", sector=TRANSPORT,
        title="Small boat without lights under the fuel pier",
        narrative="From my kitchen at 12 Wharf Street I see the fuel pier. Three times this month a "
        "small flat boat with no lights goes under it and stays. I hear knocking on metal. Last time "
        "I counted 25 minutes. The bow says MT 4417 KD when the moon is out.",
        happened=(18, "02:40"), sent_hours=7, priority=1, validity="probable", ongoing="unsure",
        identity=(("name", "Josefa Lindmark"), ("phone", "701-555-0188"), ("may_share", "yes")),
        behaviors=(Seen("SURVL", "Three times this month a small flat boat with no lights goes under "
                                 "it and stays",
                        "Knocking on metal was heard beneath the fuel line, at night, without lights."),),
        way=Way.NEXUS, referral="approved",
        basis="Repeated, unlit, and under the pier whose ladder camera was painted over.",
        additions=(Added("It came again. I made a recording of the knocking, I will try to upload it.", 60),),
    ),
    Story(
        key="port-skiff-patrol", source="partner", by="deputy@saltmarsh-sheriff.example", county="Saltmarsh",
        place="Fuel Pier 2, Port Ellery", sector=TRANSPORT, case_number="SM-26-0419",
        title="Skiff MT 4417 KD stopped off Pier 2",
        narrative="Marine unit stopped a 14 ft skiff, MT 4417 KD, no lights, 200 yards off Fuel Pier "
        "2 at 03:05. Two aboard, one gave his name as Harlan Pike. Dry bag with a magnet, a hand "
        "drill and a coil of line. They said they were squid fishing. No squid gear. Cited for lights "
        "and released.",
        happened=(13, "03:05"), sent_hours=4, priority=1, reliability="reliable", validity="confirmed",
        behaviors=(Seen("MATRLS", "Dry bag with a magnet, a hand drill and a coil of line",
                        "Tools for working on steel from the water, off the pier that was entered "
                        "before."),
                   Seen("MISREP", "They said they were squid fishing. No squid gear.")),
        way=Way.VETTING,
    ),
    Story(
        key="port-skiff-ramp", county="Saltmarsh", place="Tern Point boat ramp", sector=TRANSPORT,
        title="Boat trailer and box truck at the ramp every night",
        narrative="Tern Point boat ramp, a white box truck with plate HBR 5520 leaves an empty "
        "trailer around 1 am and picks up about 4. Locals know you don't fish there in November.",
        happened=(10, "01:00"), sent_hours=9, ongoing="yes", priority=1,
        vehicles=(("make", "box truck"), ("color", "white"), ("plate", "HBR5520")),
        way=Way.TRIAGE,
    ),
    Story(
        key="port-fire-valve", source="partner", by="fire@port-ellery-fire.example", county="Saltmarsh",
        place="Fuel Pier 2, Port Ellery", sector=TRANSPORT,
        title="Foam valve at Pier 2 found closed and wired",
        narrative="Monthly inspection, Fuel Pier 2. The valve that feeds the foam line was closed and "
        "wired shut. Not our wire. It was open on the last inspection 30 days ago. We reopened it and "
        "put on a seal.",
        happened=(3, "10:30"), sent_hours=3, priority=1, reliability="reliable", validity="confirmed",
        way=Way.NEW,
    ),
)  # fmt: skip
