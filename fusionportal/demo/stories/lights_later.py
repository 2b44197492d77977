"""The same evening over the fair: the calls that came in until the emergency manager found the permit."""

from fusionportal.demo.sectors import EMERGENCY, VENUES
from fusionportal.demo.shapes import Story, Way

LIGHTS_LATER = (
    Story(
        key="lights-13", county="Fennel", place="Fennel County Fairgrounds",
        title="drones fennel fair",
        narrative="Drones over the Fennel fair, in rows, white lights, above the grandstand. About "
        "50. Please send somebody to look.",
        happened=(33, "20:56"), sent_hours=0.1, ongoing="yes",
        way=Way.CLOSED, disposition="DUPLICATE", duplicate_of="lights-first",
    ),
    Story(
        key="lights-14", county="Fennel", place="Fennel County Fairgrounds",
        title="Drones over the Fennel fair",
        narrative="Drones over Fennel fair, in rows, white lights above the grand stand. Around 50. "
        "Pls send somebody.",
        happened=(33, "20:56"), sent_hours=0.15, ongoing="yes",
        way=Way.CLOSED, disposition="DUPLICATE", duplicate_of="lights-first",
    ),
    Story(
        key="lights-15", county="Fennel", place="Fennel County Fairgrounds",
        title="Drones over the horse barn spooked a mare",
        narrative="The drones over the fair went low past the horse barn and my mare put her foot "
        "through the stall. White lights, dozens, in rows. I want to know who pays.",
        happened=(33, "20:57"), sent_hours=0.6,
        way=Way.CLOSED, disposition="DUPLICATE", duplicate_of="lights-first",
    ),
    Story(
        key="lights-16", source="partner", by="watch@dispatch.example", county="Fennel",
        place="Fennel County Fairgrounds", case_number="EC-6203", sector=EMERGENCY,
        title="Calls at 911 about drones, 61 so far",
        narrative="61 calls at Fennel since 20:48, all the same: rows of lit drones over the "
        "grandstand of the fair. Two callers report falling objects, neither holds up when asked. "
        "Deputies are walking to the cattle barn. Medic stands by.",
        happened=(33, "20:57"), sent_hours=0.1, ongoing="yes", reliability="reliable",
        validity="confirmed",
        way=Way.CLOSED, disposition="DUPLICATE", duplicate_of="lights-first",
    ),
    Story(
        key="lights-17", county="Fennel", place="Fennel County Fairgrounds",
        title="lights over the fair not planes",
        narrative="lights over the fair, not planes, not stars, they line up and then they un line "
        "up. my wife says drones. fifty??",
        happened=(33, "20:58"), sent_hours=0.1, ongoing="yes",
        way=Way.CLOSED, disposition="DUPLICATE", duplicate_of="lights-first",
    ),
    Story(
        key="lights-18", county="Fennel", place="Fennel County Fairgrounds",
        title="It is a giant cow",
        narrative="Update from row 11: the drones over the fair now make a COW. A big white cow "
        "with a blue bell. I think we may be okay but nobody told us anything.",
        happened=(33, "20:59"), sent_hours=0.05, ongoing="yes",
        way=Way.CLOSED, disposition="DUPLICATE", duplicate_of="lights-first",
    ),
    Story(
        key="lights-19", county="Fennel", place="Fennel County Fairgrounds",
        title="Drones: people are leaving the grandstand",
        narrative="People push on the stairs of the grandstand because of the drones above in rows "
        "with white lights. An old man fell. Someone must use the loudspeaker.",
        happened=(33, "20:59"), sent_hours=0.1, danger=True, priority=1, ongoing="yes",
        way=Way.CLOSED, disposition="DUPLICATE", duplicate_of="lights-first",
    ),
    Story(
        key="lights-20", county="Fennel", place="Fennel County Fairgrounds",
        title="drones seen from the highway",
        narrative="saw from the highway a block of white lights over fennel fair like 50 drones, "
        "changing shape. thought I should say",
        happened=(33, "21:00"), sent_hours=1,
        way=Way.CLOSED, disposition="DUPLICATE", duplicate_of="lights-first",
    ),
    Story(
        key="lights-21", county="Fennel", place="Fennel County Fairgrounds", language="es",
        title="Luces en fila sobre la feria",
        narrative="Vimos desde el estacionamiento unas cincuenta luces en fila sobre la feria de "
        "Fennel, como drones. Después hicieron una vaca. ¿Es del condado?",
        happened=(33, "21:00"), sent_hours=0.4,
        way=Way.CLOSED, disposition="DUPLICATE", duplicate_of="lights-first",
    ),
    Story(
        key="lights-22", county="Fennel", place="Fennel County Fairgrounds",
        title="DRONES AT THE FAIR WHO FLYS THEM",
        narrative="WHO FLYS THE DRONES AT FENNEL FAIR?? 50 OR MORE WITH WHITE LIGHTS OVER THE "
        "GRANDSTAND. MY HUSBAND HAS A PACE MAKER",
        happened=(33, "21:01"), sent_hours=0.1, ongoing="yes",
        way=Way.CLOSED, disposition="DUPLICATE", duplicate_of="lights-first",
    ),
    Story(
        key="lights-23", source="partner", by="em@linden-em.example", county="Fennel",
        place="Fennel County Fairgrounds", case_number="LF-26-88", sector=VENUES,
        title="Permit found: light show of the fair board",
        narrative="The fair board hired a drone light show for the hundredth fair and kept it "
        "secret. Permit 88 was signed in August and lay in my own tray. 52 aircraft, two operators "
        "behind the cattle barn, both met. Announcement was made at 21:04. One twisted ankle.",
        happened=(33, "21:02"), sent_hours=0.2, reliability="reliable", validity="confirmed",
        way=Way.CLOSED, disposition="DUPLICATE", duplicate_of="lights-first",
    ),
    Story(
        key="lights-24", county="Fennel", place="Fennel County Fairgrounds",
        title="Drones over fairground last night",
        narrative="I want to report that last night around nine there were drones in rows over the "
        "fair, with white lights. I could not find this page until this morning. Maybe you know it "
        "by now.",
        happened=(33, "20:50"), sent_hours=11,
        way=Way.CLOSED, disposition="DUPLICATE", duplicate_of="lights-first",
    ),
    Story(
        key="lights-25", county="Fennel", place="Fennel County Fairgrounds",
        title="Neighbor's photo of drones at the fair",
        narrative="My neighbor has a photo of the drones over the Fennel fair, you can see the rows "
        "and the white lights over the grandstand, he will not send it himself so I tell you.",
        happened=(33, "20:55"), sent_hours=16,
        way=Way.CLOSED, disposition="DUPLICATE", duplicate_of="lights-first",
    ),
)  # fmt: skip
