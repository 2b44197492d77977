"""Stadiums, markets and malls: a countdown, a crowd that worries a coworker, and a drummer's cooling vest."""

from fusionportal.demo.sectors import VENUES
from fusionportal.demo.shapes import Asked, Seen, Story, Way

GATHERINGS = (
    Story(
        key="venue-mall-countdown", county="Marlow", place="Marlow Galleria", sector=VENUES,
        title="Video of the food court with a countdown",
        narrative="My nephew follows an account called quietsunday_7 and last night it put up a "
        "video walking through the Marlow Galleria, the food court, all four doors, the guard's "
        "desk when it's empty, and then text: 'Saturday noon. Sit by the window so I can see you.' "
        "There is a clock that counts down. He didn't want me to send this.",
        happened=(2, "21:30"), sent_hours=10, danger=True, priority=2, ongoing="yes",
        validity="probable",
        behaviors=(Seen("THREAT", "Saturday noon. Sit by the window so I can see you."),
                   Seen("PHOTO", "all four doors, the guard's desk when it's empty",
                        "The video ends in a stated day and hour.")),
        way=Way.NEXUS, referral="approved",
        basis="A stated place, day and hour, with a filmed walk of the doors and the unmanned guard's "
        "desk.",
    ),
    Story(
        key="venue-concert-vest", county="Calder", place="Lakeside Amphitheater",
        title="Guy with a heavy vest at the gate",
        narrative="Guy in line in front of us had a thick vest on under a coat in 90 degrees, wires "
        "out of the collar, sweating. They took him aside and then let him IN. I left my own "
        "concert.",
        happened=(121, "19:10"), sent_hours=1, danger=True, priority=1,
        behaviors=(Seen("WPNS", "a thick vest on under a coat in 90 degrees, wires out of the collar"),),
        way=Way.CLOSED, disposition="UNFOUNDED",
        questions=(Asked("We spoke with the gate. Did you see him again inside?",
                         "Yes he played the second half. It was the drummer and it is a cooling "
                         "vest. My wife is not letting me forget it.", 15),),
    ),
    Story(
        key="venue-marathon-bag", source="partner", by="em@linden-em.example", county="Linden",
        place="Linden Half Marathon, mile 12",
        title="Gym bag under the bleachers at mile 12",
        narrative="Gym bag under the bleachers, mile 12, no owner, heavy. Cleared the block, bomb "
        "technicians opened it with water: two bricks, a towel and a paper that says 'training "
        "weight, please leave'. A coach hid it for a relay.",
        happened=(79, "08:20"), sent_hours=3, reliability="reliable", validity="confirmed",
        way=Way.CLOSED, disposition="UNFOUNDED",
    ),
    Story(
        key="venue-parking-counter", county="Calder", place="Northway Shopping Center",
        title="Car with a camera on its roof drives the rows",
        narrative="White hatchback with a camera dome on the roof drove slowly up and down each row "
        "of the Northway lot, three days. It reads license plates, I am sure. I asked and the "
        "driver gave me a card of a bank's towing firm.",
        happened=(172, "12:45"), sent_hours=5,
        behaviors=(Seen("SURVL", "drove slowly up and down each row of the Northway lot, three days"),),
        way=Way.CLOSED, disposition="NO_BEHAVIOR",
    ),
    Story(
        key="venue-fireworks", source="partner", by="officer@copperton-sheriff.example",
        county="Copperton", place="Copperton Rodeo Grounds", case_number="CO-26-655",
        title="Fireworks mortar tubes gone before the rodeo",
        narrative="Twelve mortar tubes and a firing box are gone from the trailer behind the "
        "chutes. The shells themselves were locked elsewhere and all there. License holder is sick "
        "about it.",
        happened=(106, "09:00"), sent_hours=3, reliability="reliable", validity="confirmed",
        behaviors=(Seen("THEFT", "Twelve mortar tubes and a firing box are gone from the trailer "
                             "behind the chutes"),),
        way=Way.NO_NEXUS, disposition="CRIM_REFER",
        basis="Found within the week at the wedding of a former rigger of the show.",
    ),
    Story(
        key="venue-crowd-talk", county="Calder", place="Lakeside Amphitheater", sector=VENUES,
        title="coworker: trucks and crowds",
        narrative="A coworker at the warehouse keeps saying that one truck would be enough for that "
        "crowd at Lakeside and that the posts there are only for show, he went and kicked them. "
        "Yesterday he asked me if the box trucks have the limiter on. He is angry at the world "
        "since the divorce. I eat lunch with him.",
        happened=(1, "12:10"), sent_hours=5, priority=1, ongoing="unsure", validity="probable",
        behaviors=(Seen("TESTSEC", "the posts there are only for show, he went and kicked them",
                        "He asked on another day whether the firm's trucks are limited in speed."),
                   Seen("THREAT", "one truck would be enough for that crowd at Lakeside")),
        way=Way.VETTING,
    ),
    Story(
        key="venue-mall-cart", county="Harrow", place="Harrow Plaza Mall",
        title="Man pushes an empty stroller",
        narrative="Seen a man push a stroller with a blanket over it around the mall for two hours, "
        "never bought a thing and no baby in it when he lifted the blanket. He'd stop at every exit.",
        happened=(68, "13:00"), sent_hours=6,
        behaviors=(Seen("SURVL", "He'd stop at every exit"),),
        way=Way.CLOSED, disposition="INSUFFICIENT",
        questions=(Asked("Could you describe the man or say which entrance he used?"),),
    ),
    Story(
        key="venue-flag-vendor", county="Osprey", place="Osprey Night Market",
        title="Booth sells political shirts",
        narrative="There is a booth at the night market that sells shirts against the governor with "
        "very ugly pictures. My kids were there. People stood around it and laughed. It should be "
        "on somebody's list.",
        happened=(48, "20:00"), sent_hours=12,
        way=Way.CLOSED, disposition="PROTECTED",
    ),
    Story(
        key="venue-locker-key", source="partner", by="security@meridian-stadium.example",
        county="Calder", place="Calder Ice Arena", sector=VENUES,
        title="Lost master key ring at the ice arena",
        narrative="Zamboni driver lost the master ring, 31 keys incl. ammonia room. Found Thursday "
        "inside the machine. Reporting since the checklist says so.",
        happened=(157, "16:00"), sent_hours=60, reliability="reliable", validity="confirmed",
        behaviors=(Seen("THEFT", "Zamboni driver lost the master ring, 31 keys incl. ammonia room"),),
        way=Way.CLOSED, disposition="NO_BEHAVIOR",
    ),
    Story(
        key="venue-usher-offer", source="phone", by="analyst@meridian.example", county="Calder",
        place="Calder Convention Hall", sector=VENUES,
        title="Someone offered our ushers money for wristbands",
        narrative="Phoned in by the hall's night manager: a woman offered two ushers $400 each for "
        "staff wristbands and to leave the freight door unlatched on the second evening of the "
        "trade show. One usher said yes and then told his aunt, who told the manager.",
        happened=(30, "22:20"), sent_hours=14, validity="confirmed",
        behaviors=(Seen("TESTSEC", "to leave the freight door unlatched on the second evening of the "
                             "trade show",
                        "She offered money to two members of staff."),),
        way=Way.NO_NEXUS, disposition="CRIM_REFER",
        basis="A crew that steals jewelry at trade shows; two other states had the same offer.",
    ),
    Story(
        key="venue-santa", county="Alder", place="Alder Falls Village Shops",
        title="Santa with a knife",
        narrative="the Santa at the village shops has a knife on his belt, a real one, I saw it "
        "when he lifted a kid. is that ok now??? it is not even december",
        happened=(94, "15:30"), sent_hours=0.2,
        behaviors=(Seen("WPNS", "has a knife on his belt, a real one"),),
        way=Way.CLOSED, disposition="NO_BEHAVIOR",
    ),
)  # fmt: skip
