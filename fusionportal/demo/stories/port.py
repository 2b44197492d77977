"""The port, first half: a man who is no inspector, and questions about the fuel pier."""

from fusionportal.demo.sectors import TRANSPORT
from fusionportal.demo.shapes import Asked, Seen, Story, Way

PORT = (
    Story(
        key="port-inspector", source="partner", by="port@port-ellery.example", county="Saltmarsh",
        place="Fuel Pier 2, Port Ellery", sector=TRANSPORT, case_number="PE-77",
        title="Man in a vest tried to inspect Fuel Pier 2",
        narrative="A man in a yellow vest with a card reading State Harbor Safety asked the gate "
        "guard at Fuel Pier 2 for escort to the shut-off valves. There is no such office. He gave a "
        "number, 701-555-0181, and left when the guard called the supervisor. White box truck, plate "
        "HBR 5520.",
        happened=(55, "09:20"), sent_hours=4, priority=1, reliability="reliable", validity="confirmed",
        vehicles=(("make", "box truck"), ("color", "white"), ("plate", "HBR5520")),
        behaviors=(Seen("MISREP", "a card reading State Harbor Safety"),
                   Seen("INTRSN", "asked the gate guard at Fuel Pier 2 for escort to the shut-off "
                                  "valves")),
        way=Way.NEXUS, referral="acknowledged",
        basis="A false credential used to reach the shut-off valves of the fuel pier.",
    ),
    Story(
        key="port-tide-tables", source="partner", by="d.harker@port-ellery.example", county="Saltmarsh",
        place="Port Ellery harbor office", sector=TRANSPORT,
        title="Asked which nights the patrol boat is out of the water",
        narrative="Walk-in at the harbor office wanted tide tables, fine, then which nights the "
        "patrol boat is out of the water for service and how long Pier 2 stays lit. Wrote the answers "
        "on his hand. I gave him none but the tide tables. Said his name was Harlan Pike, phone "
        "701-555-0181.",
        happened=(50, "13:45"), sent_hours=5, reliability="usually", validity="probable",
        behaviors=(Seen("ELICIT", "which nights the patrol boat is out of the",
                        "The telephone number is the one the false inspector gave five days before."),),
        way=Way.NEXUS, referral="acknowledged",
        basis="Same number as the false inspector, now asking about the patrol.",
    ),
    Story(
        key="port-seals", source="partner", by="officer@port-ellery-pd.example", county="Saltmarsh",
        place="Container Yard C, Port Ellery", sector=TRANSPORT, case_number="PD-26-1172",
        title="Container seals swapped, nothing missing",
        narrative="Yard C. Six containers next to the fuel line had their seals cut and replaced by "
        "new ones of the wrong series. Contents complete. Gate log has a white box truck, plate "
        "HBR-5520, in at 01:10 and out at 02:25 on a visitor code.",
        happened=(41, "01:10"), sent_hours=12, reliability="reliable", validity="confirmed",
        vehicles=(("make", "box truck"), ("color", "white"), ("plate", "HBR5520")),
        behaviors=(Seen("SABOT", "had their seals cut and replaced by new ones of the wrong "
                                 "series"),
                   Seen("INTRSN", "in at 01:10 and out at 02:25")),
        way=Way.NEXUS, referral="nexus",
        basis="The false inspector's truck spent an hour by the fuel line at night.",
    ),
    Story(
        key="port-visitor-code", county="Saltmarsh", place="Port Ellery", sector=TRANSPORT,
        title="My cousin sold a gate code",
        narrative="I do not want my name on this. Somebody at the yard sold a visitor code for $600 "
        "to a man called Pike. He only said it was for a friend with a truck who needs to work at "
        "night. Please don't ask me who sold it.",
        happened=(35, "20:00"), sent_hours=26, validity="probable",
        behaviors=(Seen("RECRUT", "sold a visitor code for $600 to a man called Pike",
                        "The code was used on the night when seals were swapped."),),
        way=Way.WAITING,
        questions=(Asked("You need not say who sold it. Do you know what day the code was sold?"),),
    ),
    Story(
        key="port-camera-lens", source="partner", by="port@port-ellery.example", county="Saltmarsh",
        place="Fuel Pier 2, Port Ellery", sector=TRANSPORT, case_number="PE-84",
        title="Camera at Pier 2 painted over",
        narrative="Lens of the east camera at Fuel Pier 2 was sprayed gray between 02:00 and 02:20. "
        "Only that one. It is the camera that covers the ladder from the water.",
        happened=(22, "02:10"), sent_hours=6, reliability="reliable", validity="confirmed",
        behaviors=(Seen("SABOT", "Lens of the east camera at Fuel Pier 2 was sprayed gray"),),
        way=Way.VETTING,
    ),
    Story(
        key="port-ferry-joke", county="Saltmarsh", place="Port Ellery ferry", sector=TRANSPORT,
        title="Joke about a bomb on the ferry",
        narrative="guy in the ferry line told the ticket lady his lunchbox was a bomb, everybody "
        "laughed except her. she called the officer and he apologized ten times. he missed the boat.",
        happened=(30, "07:55"), sent_hours=2, way=Way.CLOSED, disposition="UNFOUNDED",
        behaviors=(),
    ),
)  # fmt: skip
