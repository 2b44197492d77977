"""Hotels and rented rooms: what guests leave behind, and what is only a contest of radio amateurs."""

from fusionportal.demo.sectors import VENUES
from fusionportal.demo.shapes import Added, Asked, Seen, Story, Way

LODGING = (
    Story(
        key="lodge-room-214", county="Saltmarsh", place="Tideway Motor Inn, room 214", sector=VENUES,
        title="What the last guest left in room 214",
        narrative="I clean at the Tideway. The guest in 214 kept the sign on the door for six days "
        "and paid each day. When he was gone there was black tape, cut wire, a kitchen timer with "
        "its back off, burns on the tub and a drawing of the ferry's car deck with four X's on it. "
        "I have not touched the drawing. My manager says throw it out.",
        happened=(39, "11:20"), sent_hours=2, priority=2, ongoing="unsure", validity="probable",
        behaviors=(Seen("MATRLS", "black tape, cut wire, a kitchen timer with its back off, burns on "
                             "the tub",
                        "They lay beside a marked drawing of a ferry."),
                   Seen("SURVL", "a drawing of the ferry's car deck with four X's on it",
                        "It was left with a taken-apart timer and wire.")),
        way=Way.NEXUS, referral="nexus",
        basis="Parts and traces of trials in a rented room together with a marked plan of a passenger "
        "ferry.",
    ),
    Story(
        key="lodge-antennas", county="Alder", place="Pine Loop cabins, cabin 6",
        title="Renters with nine antennas",
        narrative="They booked cabin 6 for a family of four and what came was two men, nine "
        "antennas and a generator that ran for all of the weekend. Wires through my window!! They "
        "told the neighbor they were 'working Europe'. One star.",
        happened=(86, "18:45"), sent_hours=20,
        way=Way.CLOSED, disposition="UNFOUNDED",
        questions=(Asked("Did they use any call letters when they talked?",
                         "yes over and over, KE something. my grandson says ham radio contest", 30),),
    ),
    Story(
        key="lodge-id", county="Harrow", place="Harrow Crossroads Hotel", sector=VENUES,
        title="Four rooms, four names, one face",
        narrative="Night desk. The same man checked in four times this month, four driver licenses, "
        "four names, always his own photo. Cash. Always asks for a room at the back near the "
        "stairs. I made copies since that is our rule. He tips well.",
        happened=(142, "23:50"), sent_hours=9, validity="confirmed",
        behaviors=(Seen("MISREP", "four driver licenses, four names, always his own photo"),),
        way=Way.NO_NEXUS, disposition="CRIM_REFER",
        basis="Used to open store credit in four names; the police made an arrest at the desk.",
    ),
    Story(
        key="lodge-prayer", county="Calder", place="Capitol Suites, Meridian City",
        title="Guests pray in the hallway",
        narrative="Some guests on my floor lay down small rugs by the ice machine and pray, early. "
        "They were polite, it's just strange for a business hotel and I thought you would want the "
        "room number.",
        happened=(115, "05:40"), sent_hours=3,
        way=Way.CLOSED, disposition="PROTECTED",
    ),
    Story(
        key="lodge-fridge", county="Linden", place="Birch Street rental, Linden",
        title="Cleaner found jars in the freezer",
        narrative="I rent my upstairs by the night. Found eleven jars in the freezer, brown liquid, "
        "masking tape with numbers and dates, and a scale. It could be a lab. The guest is a nice "
        "girl from the college who said 'do not open 7'.",
        happened=(150, "12:00"), sent_hours=2,
        behaviors=(Seen("MATRLS", "eleven jars in the freezer, brown liquid, masking tape with numbers "
                             "and dates, and a scale"),),
        way=Way.CLOSED, disposition="UNFOUNDED",
        additions=(Added("She is a brewing student. It is yeast. Number 7 is very alive.", 9),),
    ),
    Story(
        key="lodge-window", county="Calder", place="Hotel Belvoir, Meridian City", sector=VENUES,
        title="Guest insists on a window over the parade",
        narrative="The gentleman turned down five better rooms. It has to be the corner on eight, "
        "it has to open, and it has to be the day of the Founders' parade. He asked housekeeping "
        "to take the screen off. Long hard case, won't let the bellman near it. He is due Friday.",
        happened=(2, "16:15"), sent_hours=4, priority=1,
        behaviors=(Seen("SECTOR", "He asked housekeeping to take the screen off"),),
        way=Way.WAITING,
        questions=(Asked("Has he given a telephone number or a company, and did anybody see inside "
                         "of the case?"),),
    ),
    Story(
        key="lodge-smoke", source="phone", by="s.marchetti@meridian.example", county="Osprey",
        place="Osprey Dunes Resort",
        title="Smoke detectors bagged on one floor",
        narrative="Every smoke detector on the third floor had a shower cap on. Twelve of twelve. "
        "Engineering took them off and in the morning they were back. There is a hockey team in "
        "the house.",
        happened=(62, "06:30"), sent_hours=2,
        behaviors=(Seen("SABOT", "Every smoke detector on the third floor had a shower cap on"),),
        way=Way.CLOSED, disposition="NO_BEHAVIOR",
    ),
)  # fmt: skip
