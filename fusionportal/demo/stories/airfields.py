"""Airports and drones: weights dropped beside fuel tanks, a false pilot, and people who love airplanes."""

from fusionportal.demo.sectors import EMERGENCY, FARMS, TRANSPORT
from fusionportal.demo.shapes import Added, Seen, Story, Way

AIRFIELDS = (
    Story(
        key="air-drop", source="partner", by="b.ostrander@calder-sheriff.example", county="Calder",
        place="Calder Regional Airport, fuel farm", case_number="CC-26-2988", sector=TRANSPORT,
        title="Drone let something fall beside the fuel tanks",
        narrative="Ramp camera 4 at 22:51: a large drone with six arms came in low from the ponds, "
        "stopped over the fuel farm and let a wrapped weight fall beside tank 2. It came back "
        "without it, twice more, a little nearer each time. The weights were bags of sand on a "
        "release clip. Tower closed the runway for forty minutes.",
        happened=(58, "22:51"), sent_hours=6, priority=2, reliability="reliable", validity="confirmed",
        behaviors=(Seen("AVIATION", "stopped over the fuel farm and let a wrapped weight fall beside tank 2"),
                   Seen("TESTSEC", "It came back without it, twice more, a little nearer each time",
                        "Sandbags on a release clip were dropped in a closing pattern on a fuel "
                        "tank.")),
        way=Way.NEXUS, referral="acknowledged",
        basis="Practice drops with a release device on the fuel tanks of an airport.",
    ),
    Story(
        key="air-badge", source="partner", by="officer@calder-sheriff.example", county="Calder",
        place="Calder Regional Airport, checkpoint 2", case_number="CC-26-4410", sector=TRANSPORT,
        title="Crew member who belongs to no airline",
        narrative="Person in a pilot's uniform and a lanyard walked through the crew lane at "
        "checkpoint 2 twice on one day, carrying nothing. Officer asked the third time. Wings are "
        "from a costume shop, the card is a color print. Said it was a bet, then said nothing. A "
        "hand-drawn plan of the gates with door codes of two of them was in the hat.",
        happened=(3, "14:25"), sent_hours=4, priority=1, reliability="reliable", validity="confirmed",
        behaviors=(Seen("MISREP", "Wings are from a costume shop, the card is a color print"),
                   Seen("TESTSEC", "walked through the crew lane at checkpoint 2 twice on one day, "
                             "carrying nothing",
                        "A plan with two true door codes was in the hat.")),
        way=Way.NEXUS, referral="transmitted",
        basis="Repeated entry into the sterile area under a false uniform, with door codes in hand.",
    ),
    Story(
        key="air-spotters", county="Calder", place="Calder Regional Airport, viewing mound",
        title="Two ladies write down every airplane",
        narrative="Two ladies in lawn chairs at the end of runway 27 wrote down every plane from "
        "noon to five. One has a radio that plays the pilots talking. They offered me a cookie, "
        "which I did not take.",
        happened=(168, "17:00"), sent_hours=2,
        behaviors=(Seen("SURVL", "wrote down every plane from noon to five"),),
        way=Way.CLOSED, disposition="NO_BEHAVIOR",
    ),
    Story(
        key="air-laser", source="partner", by="watch@dispatch.example", county="Tenmile",
        place="Tenmile River valley", case_number="EC-5127", sector=EMERGENCY,
        title="Green laser at the medical helicopter",
        narrative="Pilot of the medical helicopter took a green laser in both eyes for five seconds "
        "on approach, from the trailer park side of the river. He could land. It happened at the "
        "same bend in July.",
        happened=(145, "21:40"), sent_hours=2, priority=1, reliability="reliable",
        validity="confirmed",
        behaviors=(Seen("AVIATION", "took a green laser in both eyes for five seconds on approach"),),
        way=Way.NO_NEXUS, disposition="CRIM_REFER",
        basis="Traced to one porch and a teenager with a toy from the fair; the aviation authority fines "
        "the parents.",
    ),
    Story(
        key="air-cropduster", county="Fennel", place="Fennel Airstrip", sector=FARMS,
        title="Yellow plane spraying something at dusk",
        narrative="A YELLOW PLANE WENT UP AND DOWN AND SPRAYED SOMETHING AT DUSK AND I COULD TASTE "
        "IT. MY BEES ARE DOWN. NOBODY ASKED ME. IT HAS NO NUMBER THAT I COULD SEE.",
        happened=(134, "20:10"), sent_hours=1, ongoing="yes",
        way=Way.CLOSED, disposition="NO_BEHAVIOR",
    ),
    Story(
        key="air-rental", county="Alder", place="Alder Falls Flying Club", sector=TRANSPORT,
        title="Student only wants to learn steep descents",
        narrative="Flight instructor here. New student, paid ten lessons in advance. He skips "
        "everything on landing and radios and asks each time to practice steep descents to a "
        "point, and how heavy you can load the right seat with no one in it. When I said no solo "
        "until he lands properly he wanted the money back that day.",
        happened=(19, "16:30"), sent_hours=22, priority=1, validity="probable",
        identity=(("name", "Pia Marchand"), ("phone", "701-555-0157"), ("may_share", "yes")),
        behaviors=(Seen("EXPERT", "asks each time to practice steep descents to a point",
                        "He refused landings, asked about a loaded empty seat and quit when told no."),),
        way=Way.UNDECIDED,
        basis="An unusual wish in a student pilot; he may as well be an impatient builder of models. The "
        "club's papers are awaited.",
    ),
    Story(
        key="air-drone-prison", source="partner", by="intel@corrections.example", county="Ridgeline",
        place="Ridge Correctional camp fence", case_number="DC-909",
        title="Drone with fishing line and tobacco",
        narrative="Drone came down inside the camp fence at 0415 with forty feet of fishing line, a "
        "sock, tobacco and two phones. Serial number filed off. Tower officer heard it only when "
        "it hit the laundry roof.",
        happened=(113, "04:15"), sent_hours=5, reliability="reliable", validity="confirmed",
        behaviors=(Seen("AVIATION", "Drone came down inside the camp fence at 0415"),),
        way=Way.NO_NEXUS, disposition="CRIM_REFER",
        basis="Contraband for sale; the department's own unit works it with the county.",
    ),
    Story(
        key="air-lantern", county="Osprey", place="Gull Beach, Osprey",
        title="orange lights over gull beach no sound",
        narrative="like 30 orange lights over gull beach going up slow, no sound at all, then out "
        "over the water and gone one by one. not planes. my dog would not come out from under the "
        "car",
        happened=(54, "21:20"), sent_hours=0.5,
        way=Way.CLOSED, disposition="UNFOUNDED",
        additions=(Added("ok somebody posted it was sky lanterns for a funeral. sorry", 14),),
    ),
    Story(
        key="air-fence", source="partner", by="officer@port-ellery-pd.example", county="Saltmarsh",
        place="Ellery Municipal Airfield",
        title="Fence pulled up by the glider hangar",
        narrative="Fence mesh pulled up by the glider hangar, a body's width, deer hair on it. "
        "Still, we walked it for prints and counted the airplanes. Nothing missing. Fixed with hog "
        "rings.",
        happened=(90, "08:00"), sent_hours=3, reliability="reliable", validity="confirmed",
        behaviors=(Seen("INTRSN", "Fence mesh pulled up by the glider hangar, a body's width"),),
        way=Way.CLOSED, disposition="NO_BEHAVIOR",
    ),
    Story(
        key="air-spanish-dron", county="Harrow", place="Barrio San Lucas, Harrow", language="es",
        title="Un dron mira por las ventanas",
        narrative="Desde el lunes un dron pequeño pasa a las diez de la noche frente a las ventanas "
        "del segundo piso y se queda parado. Mi hija tiene miedo. Se va siempre hacia la "
        "gasolinera. Una vez se cayó en el patio y un muchacho vino a pedirlo sin decir nada más.",
        happened=(36, "22:00"), sent_hours=12, validity="probable",
        behaviors=(Seen("AVIATION", "un dron pequeño pasa a las diez de la noche frente a las ventanas "
                             "del segundo piso"),),
        way=Way.NO_NEXUS, disposition="CRIM_REFER",
        basis="Peeping with a drone by a neighbor; the police spoke with him and the drone is theirs for "
        "now.",
    ),
)  # fmt: skip
