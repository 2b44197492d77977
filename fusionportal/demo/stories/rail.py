"""The rail yard: some people love trains, one person pulls pins, and a few just sleep there."""

from fusionportal.demo.sectors import TRANSPORT
from fusionportal.demo.shapes import Asked, Seen, Story, Way

RAIL = (
    Story(
        key="rail-pins", source="partner", by="rail@copperton-rail.example", county="Copperton",
        place="Copperton Yard, track 6", sector=TRANSPORT, case_number="CR-12",
        title="Brakes released on parked tank cars",
        narrative="Hand brakes were found released on four loaded tank cars standing on the grade at "
        "track 6. The cars held by luck and a derail. Pins do not release themselves. Yard light 6 "
        "was unscrewed.",
        happened=(48, "04:30"), sent_hours=3, priority=2, danger=True,
        reliability="reliable", validity="confirmed",
        behaviors=(Seen("SABOT", "Hand brakes were found released on four loaded tank cars"),),
        way=Way.NEXUS, referral="nexus",
        basis="Loaded tank cars were set to roll by hand, with the light above them put out.",
    ),
    Story(
        key="rail-tank-list", source="partner", by="rail@copperton-rail.example", county="Copperton",
        place="Copperton Yard", sector=TRANSPORT, case_number="CR-14",
        title="Request for the hazardous car list from a false address",
        narrative="Mail from dispatch@copperton-rall.example (with a wrong letter) asked the yard for "
        "today's list of hazardous cars and their tracks. It linked to "
        "hxxp://copperton-rall[.]example/login. Nobody answered it.",
        happened=(46, "08:40"), sent_hours=2, reliability="reliable", validity="confirmed",
        behaviors=(Seen("CYBER", "It linked to hxxp://copperton-rall[.]example/login"),
                   Seen("ELICIT", "today's list of hazardous cars and their tracks",
                        "Two days after brakes were released on loaded tank cars.")),
        way=Way.NEXUS, referral="transmitted",
        basis="Somebody wants to know where loaded cars stand, right after brakes were released on "
        "some.",
    ),
    Story(
        key="rail-fan", county="Copperton", place="Copperton Yard overlook", sector=TRANSPORT,
        title="Man photographs trains every Saturday",
        narrative="A man with a big camera photographs trains from the overlook at the Copperton Yard "
        "EVERY Saturday. He writes down the numbers. It can't be normal.",
        happened=(43, "10:00"), sent_hours=6, way=Way.CLOSED, disposition="PROTECTED",
    ),
    Story(
        key="rail-sleepers", source="partner", by="officer@copperton-sheriff.example", county="Copperton",
        place="Copperton Yard", case_number="CO-26-811",
        title="Two people sleeping in an empty boxcar",
        narrative="Two people found asleep in an empty boxcar. They wanted to get out of the rain. "
        "Given a ride to the shelter.",
        happened=(40, "06:10"), sent_hours=5, way=Way.CLOSED, disposition="NO_BEHAVIOR",
        reliability="reliable", validity="confirmed",
    ),
    Story(
        key="rail-switch-box", county="Quarry", place="Stonebridge crossing, Route 31", sector=TRANSPORT,
        title="Somebody opened the signal box at the crossing",
        narrative="The silver box at the Stonebridge crossing was open and a man with a laptop sat on "
        "the gravel next to it. Not a railroad truck, a black Jeep. Gates went up and down twice with "
        "no train. I honked and he closed the lid.",
        happened=(14, "16:25"), sent_hours=2, priority=1, validity="probable",
        vehicles=(("make", "Jeep"), ("color", "black")),
        behaviors=(Seen("CYBER", "a man with a laptop sat on the gravel next to it"),),
        way=Way.TRIAGE,
        questions=(Asked("Do you remember anything on the Jeep, a sticker or part of the plate?"),),
    ),
    Story(
        key="rail-kids", county="Copperton", place="trestle at Cedar Gulch",
        title="Kids dropping stones from the trestle",
        narrative="Kids are dropping stones from the trestle onto the road at Cedar Gulch after "
        "school. Somebody will get hurt.",
        happened=(9, "15:40"), sent_hours=1, way=Way.CLOSED, disposition="CRIM_REFER",
    ),
)  # fmt: skip
