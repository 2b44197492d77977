"""Schools and colleges: hoaxes, worries of parents, and a card that was not its bearer's."""

from fusionportal.demo.sectors import GOVERNMENT, TRANSPORT
from fusionportal.demo.shapes import Added, Asked, Seen, Story, Way

CAMPUS = (
    Story(
        key="campus-lab-order", source="public", county="Linden", place="Linden Community College",
        sector=GOVERNMENT,
        title="Someone picked up our lab's chemicals with a copied ID",
        narrative="I run the stockroom for chemistry. On Monday a man in a lab coat signed for two "
        "cases that we had ordered, and he showed a staff card with the name of Dr. Wexford, who "
        "retired in spring. The photo was of somebody else. One case was oxidizer, the other "
        "solvents. The real courier came at four and had nothing left to deliver.",
        happened=(141, "10:40"), sent_hours=7, priority=1, validity="probable",
        identity=(("name", "Rhea Dunmore"), ("phone", "701-555-0141"), ("may_share", "yes")),
        behaviors=(Seen("MISREP", "he showed a staff card with the name of Dr. Wexford, who retired in "
                             "spring"),
                   Seen("THEFT", "signed for two cases that we had ordered")),
        way=Way.NEXUS, referral="acknowledged",
        basis="Regulated chemicals taken under a copied staff card by somebody who knew the order and "
        "the hour of delivery.",
    ),
    Story(
        key="campus-roof-hatch", source="partner", by="officer@osprey-university.example",
        county="Osprey", place="Osprey University, Tilden Hall", case_number="OU-26-140",
        title="Roof hatch propped open again",
        narrative="Third Sunday in a row that the roof hatch of Tilden Hall was found propped with "
        "a textbook. Cigarette ends, two folding chairs, a blanket. Camera on the stair shows the "
        "same four residents of the hall, who told me they watch the stars. Hatch is now on an "
        "alarm.",
        happened=(156, "06:20"), sent_hours=4, reliability="reliable", validity="confirmed",
        behaviors=(Seen("INTRSN", "the roof hatch of Tilden Hall was found propped with a textbook"),),
        way=Way.CLOSED, disposition="NO_BEHAVIOR",
    ),
    Story(
        key="campus-bus-lot", county="Harrow", place="Harrow school bus lot", sector=TRANSPORT,
        title="Man asking bus drivers about their routes",
        narrative="I drive bus 14. A man I never saw stood at the fence and asked three of us which "
        "stops have the most kids and if anybody else rides along besides the driver. When I asked "
        "who he was with he said he does a survey, then he said his son rides, and he could not "
        "say which school.",
        happened=(88, "14:35"), sent_hours=2, priority=1, validity="confirmed",
        behaviors=(Seen("ELICIT", "which stops have the most kids and if anybody else rides along "
                             "besides the driver",
                        "He gave two different reasons within a minute and could not name a school."),),
        way=Way.NO_NEXUS, disposition="CRIM_REFER",
        basis="A court order keeps him from a former partner's children; the sheriff took it over the "
        "same day.",
        questions=(Asked("Has he been back at the fence since?",
                         "No. The school sent a letter to all of us with his picture and said "
                         "thanks.", 22),),
    ),
    Story(
        key="campus-essay", county="Marlow", place="Marlow Middle School",
        title="Substitute says an essay is about bombs",
        narrative="I substitute for 8th grade English and one boy's story is about a hero who blows "
        "up an evil factory with a laser. Four pages. The drawings are very detailed. I was told "
        "to report everything so I report it. He got an A from the regular teacher.",
        happened=(131, "15:50"), sent_hours=3,
        way=Way.CLOSED, disposition="PROTECTED",
    ),
    Story(
        key="campus-table", county="Osprey", place="Osprey University, student union",
        title="Table with petitions next to the coffee shop",
        narrative="They have a table EVERY DAY at the union with petitions against the new defense "
        "lab and they shout at people who walk by. Half of them do not even look like students. "
        "Someone ought to find out who pays for it all.",
        happened=(103, "12:05"), sent_hours=1,
        way=Way.CLOSED, disposition="PROTECTED",
    ),
    Story(
        key="campus-swat-call", source="partner", by="watch@dispatch.example", county="Calder",
        place="Eastbrook Elementary School", case_number="EC-5518",
        title="False call of a shooter in room 9",
        narrative="At 09:12 the center took a call on the ten-digit line: man's voice, flat, said "
        "he was in room 9 with a rifle, and gunfire was heard that sounded recorded. Eastbrook has "
        "no room 9. Units cleared the school in eleven minutes. Four other towns had the same "
        "words that morning.",
        happened=(119, "09:12"), sent_hours=2, priority=2, reliability="reliable",
        validity="confirmed",
        behaviors=(Seen("THREAT", "said he was in room 9 with a rifle"),),
        way=Way.NO_NEXUS, disposition="CRIM_REFER",
        basis="One of a series of hoax calls with a recording; the state police have all five.",
    ),
    Story(
        key="campus-pellets", county="Alder", place="Alder Falls Technical School",
        title="pellet gun in a backpack",
        narrative="my son says a kid in welding class had a gun in his bag today and showed it at "
        "lunch, black, looked real. the shop teacher took it, he says it shoots plastic pellets. "
        "still I think somebody should know",
        happened=(67, "16:10"), sent_hours=0.7, priority=1,
        behaviors=(Seen("WPNS", "had a gun in his bag today and showed it at lunch"),),
        way=Way.CLOSED, disposition="UNFOUNDED",
    ),
    Story(
        key="campus-server-room", source="partner", by="officer@osprey-university.example",
        county="Osprey", place="Osprey University, Carrow Hall basement",
        title="Two men in the server room with a real work order",
        narrative="Night custodian saw two men she did not know in the basement server room of "
        "Carrow Hall at 1:30 in the morning, ceiling tiles down. They had a work order. It named "
        "the wrong building but the right contractor; the contractor's office confirmed both men "
        "and was sorry.",
        happened=(44, "01:30"), sent_hours=6, reliability="reliable", validity="confirmed",
        way=Way.CLOSED, disposition="UNFOUNDED",
    ),
    Story(
        key="campus-drone-exam", county="Fennel", place="Fennel Consolidated School",
        title="Drone at the gym window during exams",
        narrative="During the state exams a small drone hung outside of the gym window for maybe "
        "ten minutes and a little red light was on. The kids all lost their time looking at it. "
        "The principal clapped at it with two erasers and it went off over the corn.",
        happened=(174, "09:55"), sent_hours=4,
        behaviors=(Seen("AVIATION", "a small drone hung outside of the gym window for maybe ten minutes"),),
        way=Way.CLOSED, disposition="NO_BEHAVIOR",
        additions=(Added("It was a father who wanted a film of his daughter. He came to the office "
                         "and said so.", 26),),
    ),
    Story(
        key="campus-list", county="Tenmile", place="Tenmile Valley High School",
        title="Notebook with names and times",
        narrative="Found a notebook in the girls' restroom at Tenmile Valley. It has eleven names "
        "of teachers, what door each uses in the morning and the minute, over two weeks. Last "
        "page: 'Tuesday nobody sees me and then everybody will.' I took pictures and gave the book "
        "to the office.",
        happened=(2, "11:15"), sent_hours=1, danger=True, priority=2, ongoing="unsure",
        validity="probable",
        identity=(("name", "Cora Lindell"), ("phone", "701-555-0133"), ("may_share", "yes")),
        behaviors=(Seen("SURVL", "what door each uses in the morning and the minute, over two weeks",
                        "The last page names a day."),
                   Seen("THREAT", "Tuesday nobody sees me and then everybody will")),
        way=Way.VETTING,
    ),
    Story(
        key="campus-fire-alarms", county="Linden", place="Linden Community College, north lot",
        title="They time us at every fire drill",
        narrative="Every time the alarm is pulled there's an older fellow with a stopwatch on the "
        "grass by the north lot. He writes down the time when the last people come out. He was "
        "there in September, and in October twice. He wears a gray cap and never goes in.",
        happened=(96, "13:20"), sent_hours=5,
        behaviors=(Seen("SURVL", "there's an older fellow with a stopwatch on the grass by the north lot"),),
        way=Way.CLOSED, disposition="UNFOUNDED",
        questions=(Asked("Does he wear or carry anything with a name on it?",
                         "Oh. A lanyard. It says insurance something. I feel silly now.", 19),),
    ),
)  # fmt: skip
