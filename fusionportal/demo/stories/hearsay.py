"""Rumors, screenshots and stories at third hand, most of them from social media."""

from fusionportal.demo.sectors import VENUES
from fusionportal.demo.shapes import Asked, Seen, Story, Way

HEARSAY = (
    Story(
        key="hearsay-forwarded", county="Marlow", place="online",
        title="forwarded message: stay away from malls",
        narrative="FWD: FWD: my cousins friend is married to a detective and he told her DO NOT go to "
        "any mall on saturday they found something. pass it on to everyone you love",
        happened=(130, "18:40"), sent_hours=2, way=Way.CLOSED, disposition="UNFOUNDED",
        questions=(Asked("Who sent it to you, and is there a date on it?",
                         "My aunt. The first date on it is from two years ago I see now.", 5),),
    ),
    Story(
        key="hearsay-game", county="Osprey", place="online", title="Players plan an attack on a castle",
        narrative="My son has a headset and I heard voices plan an attack on a castle for Friday at "
        "nine with siege fire and four hundred men. Names: @BaronOfSoup and @mossking. I did not know "
        "how to ask him.",
        happened=(107, "20:00"), sent_hours=13, way=Way.CLOSED, disposition="UNFOUNDED",
    ),
    Story(
        key="hearsay-manifesto", source="partner", by="p.renwick@osprey-university.example",
        county="Osprey",
        place="online", case_number="OU-26-358", title="Student's long post counts down to a date",
        narrative="A student page shows 38 pages titled 'Ledger of the Deaf' with the floor plan of "
        "our lecture hall, exits crossed out in red, and a countdown that ends on the last day of "
        "term. Last line: 'I have bought what I need and will be heard'. Sender known to us by an old "
        "complaint. He bought two padlocks and chain at the campus store, on camera.",
        happened=(93, "23:05"), sent_hours=9, reliability="reliable", validity="confirmed",
        priority=2, danger=True,
        behaviors=(Seen("THREAT", "I have bought what I need and will be heard"),
                   Seen("MATRLS", "He bought two padlocks and chain at the campus store",
                        "The floor plan he posted has the exits crossed out.")),
        way=Way.NO_NEXUS, disposition="TTL_NOTIFIED",
        basis="A threat to life by one young man with a grievance of his own. University and city "
        "police met him the same night and he is in care.",
    ),
    Story(
        key="hearsay-sermon", county="Fennel", place="online",
        title="Recording of a sermon that sounds violent",
        narrative="Someone shared a recording of a sermon in which the preacher speaks for ten minutes "
        "about fire from heaven falling on the wicked city. It is from a small congregation by the "
        "Flats. I do not know them but people in the comments are worried.",
        happened=(71, "10:20"), sent_hours=7, way=Way.CLOSED, disposition="PROTECTED",
    ),
    Story(
        key="hearsay-barber", county="Harrow", place="Harrow barber shop",
        title="Overheard at the barber",
        narrative="So I was at the barber and the man in the next chair told his barber, who told mine "
        "after he left, that a fellow from his gym has a basement full of those drums for water, all "
        "labelled, and gas masks for kids as well, and a list of neighbors who 'do not get in'. I "
        "don't know the gym. The barber does not want to be named and the man pays cash. It may be "
        "nothing but it was a strange hair cut.",
        happened=(55, "14:00"), sent_hours=48, validity="doubtful",
        behaviors=(Seen("MATRLS", "has a basement full of those drums for water",
                        "Told at third hand; nobody who saw the basement is known."),),
        way=Way.NO_NEXUS, disposition="INSUFFICIENT",
        basis="Stores for a bad winter are no offense and nobody can be asked who saw them.",
    ),
    Story(
        key="hearsay-challenge", source="phone", by="s.marchetti@meridian.example", county="Tenmile",
        place="Tenmile Crossing", title="Teacher on a video challenge with fire alarms",
        narrative="A teacher called. Boys dare each other in short videos to pull the alarm in a store "
        "and film how people run out, with points for crowd size. So far two stores and a bowling "
        "alley. She has the group's name and three first names, no more, and asks that nobody kicks a "
        "door in for this.",
        happened=(44, "13:15"), sent_hours=2, validity="probable",
        way=Way.CLOSED, disposition="CRIM_REFER",
    ),
    Story(
        key="hearsay-leak", county="Calder", place="online",
        title="Somebody sells 'police locations' in a channel",
        narrative="A channel named BlueMapMeridian sells the places of patrol cars for $15 a week. It "
        "is just the traffic app with the little hats on it, I checked for a week, but people pay for "
        "it. Admin is @tin_whistler. He says next month he will have 'home addresses too'.",
        happened=(28, "19:00"), sent_hours=30, validity="probable",
        behaviors=(Seen("SURVL", "sells the places of patrol cars for $15 a week",
                        "He announces the home addresses of officers next."),),
        way=Way.UNDECIDED,
        basis="So far a swindle with public data. If home addresses appear it is something else; we "
        "look again.",
    ),
    Story(
        key="hearsay-rumor-es", county="Saltmarsh", place="en línea", language="es", sector=VENUES,
        title="Cadena: habrá redada y bomba en la feria",
        narrative="Me llegó una cadena que dice que en la feria de Port Ellery va a haber redada y "
        "hasta una bomba. No dice quién lo escribió. La gente ya no quiere ir y mi hermana vende "
        "tamales ahí. ¿Es verdad?",
        happened=(13, "17:45"), sent_hours=3, priority=1, validity="doubtful",
        way=Way.CLOSED, disposition="UNFOUNDED",
    ),
    Story(
        key="hearsay-roommate", county="Osprey", place="Osprey Point",
        title="roomate is watching how to videos at nite",
        narrative="my roomate whatches vids all nite about how locks on hangar doors work and how to "
        "start a small plane with out the key. he dose not fly. he asked can he use my card for a "
        "headset cuz his is 'tracked'. hes realy nice otherwise so idk",
        happened=(2, "02:00"), sent_hours=9,
        behaviors=(Seen("EXPERT", "how to start a small plane with out the key"),),
        way=Way.TRIAGE,
        questions=(Asked("Did he say what the headset is for, or name an airfield?"),),
    ),
)  # fmt: skip
