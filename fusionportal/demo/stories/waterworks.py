"""Water plants: a dose that was changed, a tank that was forced, and anglers who cannot read signs."""

from fusionportal.demo.sectors import WATER
from fusionportal.demo.shapes import Asked, Seen, Story, Way

WATERWORKS = (
    Story(
        key="plant-remote", source="partner", by="soc@cyber.example", county="Linden",
        place="Linden Water Works", case_number="CSO-311", sector=WATER,
        title="Contractor's old login used on the chlorine screen",
        narrative="At 03:06 and again at 03:41 the account of a contractor who left us in June "
        "opened the chlorine page over the remote link from 198.51.100.44. The second time the "
        "dose setpoint was changed from 1.2 to 9. The local limit held and the operator put it "
        "back in two minutes. We pulled the link.",
        happened=(83, "03:06"), sent_hours=5, priority=2, reliability="reliable", validity="confirmed",
        behaviors=(Seen("CYBER", "The second time the dose setpoint was changed from 1.2 to 9"),
                   Seen("INTRSN", "the account of a contractor who left us in June opened the chlorine "
                             "page")),
        way=Way.NEXUS, referral="assigned",
        basis="Somebody reached the dosing controls of a drinking water plant and changed them to a "
        "harmful value.",
    ),
    Story(
        key="plant-hatch", source="phone", by="s.marchetti@meridian.example", county="Quarry",
        place="Hob Hill tank, Quarry", sector=WATER,
        title="Hatch of the water tank cut open",
        narrative="Quarry Hills water district, two of us run it. The hatch lock on the Hob Hill "
        "tank was cut with a torch, hatch left open, and there's a five gallon pail floating in "
        "there. We shut the tank off, tests are at the state lab. I climb that ladder at 64, so "
        "somebody wanted to do it.",
        happened=(137, "08:10"), sent_hours=2, danger=True, priority=2, validity="confirmed",
        behaviors=(Seen("INTRSN", "The hatch lock on the Hob Hill tank was cut with a torch"),
                   Seen("SABOT", "there's a five gallon pail floating in there")),
        way=Way.NEXUS, referral="no_nexus",
        basis="A drinking water tank forced with a torch, and an unknown pail put inside.",
    ),
    Story(
        key="plant-tour", county="Osprey", place="Osprey Point desalination plant", sector=WATER,
        title="Visitor filmed the chlorine room on a school tour",
        narrative="On the public tour a man in his forties without any child in the group held his "
        "phone low and filmed the chlorine room, the door keypad and the guard's screen. When I "
        "asked him to stop he smiled and showed me he had deleted it. He came back in line for the "
        "second tour with another cap on.",
        happened=(74, "11:00"), sent_hours=4, validity="probable",
        behaviors=(Seen("PHOTO", "filmed the chlorine room, the door keypad and the guard's screen",
                        "He joined a second tour under another cap."),),
        way=Way.NO_NEXUS, disposition="UNFOUNDED",
        basis="He installs door systems for a rival firm and was bidding; his employer apologized in "
        "writing.",
    ),
    Story(
        key="plant-fishermen", county="Marlow", place="Marlow intake crib",
        title="fishing boat tied to the intake crib",
        narrative="Boat tied to the intake crib all morning, three guys, coolers, lines in the "
        "water. There's a big sign NOT to. Horn did nothing. I run a charter and if I do that I "
        "lose my license!!",
        happened=(160, "07:15"), sent_hours=1, ongoing="yes",
        behaviors=(Seen("INTRSN", "Boat tied to the intake crib all morning"),),
        way=Way.CLOSED, disposition="NO_BEHAVIOR",
    ),
    Story(
        key="plant-tanker-hydrant", county="Harrow", place="Locust Street, Harrow", sector=WATER,
        title="Tank truck filling at our hydrant at night",
        narrative="A tank truck hooks up to the hydrant on Locust Street about 2 AM, three nights "
        "now. Afterward our tap runs brown and smells of pool. No name on the door. It is loud. "
        "The plate frame is empty.",
        happened=(101, "02:05"), sent_hours=30, validity="confirmed",
        behaviors=(Seen("THEFT", "A tank truck hooks up to the hydrant on Locust Street about 2 AM"),),
        way=Way.NO_NEXUS, disposition="CRIM_REFER",
        basis="A pool filler who steals water, without a valve against backflow; the water department "
        "fined him.",
    ),
    Story(
        key="plant-job", county="Alder", place="Alder Falls Treatment Works, east gate", sector=WATER,
        title="Job applicant who knew too much about our alarms",
        narrative="Not sure this is for you. A man applied for a night operator job. In the "
        "interview he told me which of our alarms go to a pager and which are only on the screen, "
        "and how long the night man is away on rounds. I never told him. He listed a plant upstate "
        "where nobody has heard of him.",
        happened=(3, "10:00"), sent_hours=20,
        way=Way.WAITING,
        questions=(Asked("Which plant did he list, and did he leave a telephone number or an "
                         "address?"),),
    ),
    Story(
        key="plant-dead-fish", county="Saltmarsh", place="Heron Creek outfall", sector=WATER,
        title="Dead fish below the outfall",
        narrative="About a hundred dead fish below the outfall on Heron Creek, all facing the same "
        "way, if that matters. The water has a rainbow on it. Third grade class found them on the "
        "nature walk and many cried.",
        happened=(22, "10:30"), sent_hours=2,
        behaviors=(Seen("SABOT", "The water has a rainbow on it"),),
        way=Way.CLOSED, disposition="CRIM_REFER",
    ),
    Story(
        key="plant-uniform", county="Tenmile", place="Sutter's Landing, Tenmile",
        title="Water company man wanted to see the basement",
        narrative="A man with a blue shirt that said WATER DEPT came to test our pressure and "
        "needed to see the basement and then the bedroom closet. My watch is gone and so is the "
        "change jar. He was so nice about my knee.",
        happened=(125, "15:15"), sent_hours=3, validity="probable",
        behaviors=(Seen("MISREP", "a blue shirt that said WATER DEPT"),),
        way=Way.NO_NEXUS, disposition="CRIM_REFER",
        basis="A distraction theft from an old couple; the sheriff knows of six more.",
    ),
)  # fmt: skip
