"""Parks, trails and camp sites: what campers, hunters and rangers come across."""

from fusionportal.demo.shapes import Added, Asked, Seen, Story, Way

PARKS = (
    Story(
        key="parks-craters", source="partner", by="k.estrada@saltmarsh-sheriff.example", county="Saltmarsh",
        place="Tern Dunes State Park", case_number="SM-26-0288",
        title="Small craters and wire in the dunes",
        narrative="Rangers led us to five fresh craters in the closed part of the dunes, knee deep, "
        "each a bit larger than the one before. Nine volt battery, 40 yards of thin wire, bits of a "
        "pressure cooker. A sheet of paper in plastic with sizes and times in pencil. Technician says "
        "homemade, and getting better.",
        happened=(120, "09:00"), sent_hours=8, reliability="reliable", validity="confirmed",
        priority=2, danger=True,
        behaviors=(Seen("WPNS", "Nine volt battery, 40 yards of thin wire, bits of a pressure cooker",
                        "Five craters in order of size and notes with times: somebody tests and improves."),
                   Seen("EXPERT", "A sheet of paper in plastic with sizes and times in pencil")),
        way=Way.NEXUS, referral="nexus",
        basis="A series of test explosions with written results, in a place closed to everybody.",
    ),
    Story(
        key="parks-paintball", county="Alder", place="Sawyer Woods, Alder Falls",
        title="Men in camouflage training in the woods",
        narrative="Twenty men in camouflage with rifles crawl around in Sawyer Woods each second "
        "Sunday and shout commands. We could hear shots. My husband found yellow paint on our fence.",
        happened=(106, "10:30"), sent_hours=3, validity="doubtful", priority=1,
        way=Way.CLOSED, disposition="UNFOUNDED",
    ),
    Story(
        key="parks-cache", county="Linden", place="Fawn Lake campground",
        title="Metal box under the bridge at the lake",
        narrative="found an army box under the foot bridge at fawn lake with strange coordinates in "
        "it, a plastic dinosaur and a list of names with dates. i put it back. is it a drop for spies",
        happened=(95, "13:15"), sent_hours=7, way=Way.CLOSED, disposition="UNFOUNDED",
    ),
    Story(
        key="parks-man-in-tent", county="Osprey", place="Osprey Head campground",
        title="Camper who never leaves",
        narrative="A man has been at site 44 for eleven weeks. He has nice manners, an old van and too "
        "many books. He pays in cash each Monday. I am the camp host and head office asked me to "
        "report 'anything unusual', well he is unusual.",
        happened=(83, "08:00"), sent_hours=12, way=Way.CLOSED, disposition="NO_BEHAVIOR",
    ),
    Story(
        key="parks-rifle-ledge", county="Ridgeline", place="Eagle Ledge trail",
        title="Rifle wrapped in a tarp on the ledge above the highway",
        narrative="My dog dug up a rifle in a green tarp on Eagle Ledge, with a scope and two full "
        "boxes, under stones piled by hand. From there you look straight down on the highway cut. Rust "
        "on the bolt, so perhaps it lay there long. I did not touch it, the dog did. I marked the spot "
        "with my red bandana.",
        happened=(70, "12:30"), sent_hours=5, priority=1, validity="confirmed",
        behaviors=(Seen("WPNS", "a rifle in a green tarp on Eagle Ledge, with a scope and two full boxes",
                        "It was hidden by hand at a spot that looks down on the highway."),),
        way=Way.NO_NEXUS, disposition="CRIM_REFER",
        basis="Stolen from a cabin four years ago by the number. The deer stand beside it explains the "
        "place.",
    ),
    Story(
        key="parks-fireworks", county="Fennel", place="Fennel Flats reservoir beach",
        title="LOUD BOOMS EVERY NIGHT THIS WEEK",
        narrative="LOUD BOOMS AT THE BEACH EVERY NIGHT THIS WEEK AFTER 11. SHERIFF SAYS FIREWORKS. IT "
        "IS NOT JULY. MY WINDOWS SHAKE AND THE CAT WILL NOT COME OUT.",
        happened=(54, "23:20"), sent_hours=10, way=Way.CLOSED, disposition="CRIM_REFER",
    ),
    Story(
        key="parks-ranger-questions", source="partner", by="em@linden-em.example", county="Linden",
        place="Fawn Lake ranger station", case_number="LE-26-31",
        title="Hiker asked how long rescue takes at each lookout",
        narrative="A hiker with a printed list asked the ranger how long a rescue crew takes to each "
        "of nine lookouts, where the helicopter can land and which ones have no signal. He wrote the "
        "minutes down. Lone, calm, expensive gear, would not sign the trail book.",
        happened=(38, "09:40"), sent_hours=28, reliability="usually", validity="confirmed",
        behaviors=(Seen("ELICIT", "how long a rescue crew takes to each of nine lookouts",
                        "He did not sign the book that the rescuers themselves rely on."),),
        way=Way.NO_NEXUS, disposition="UNFOUNDED",
        basis="He wrote the safety chapter of a hiking guide and sent the ranger the draft two weeks "
        "later.",
    ),
    Story(
        key="parks-northfield", county="Alder", place="Northfield state line overlook",
        title="Van with covered plates at the state line",
        narrative="On the other side of the line, so maybe not yours: a van with cloth over both "
        "plates stood at the Northfield overlook for two afternoons, and someone was flying a small "
        "plane by remote over the tunnel mouth down there. My son plays soccer in Northfield, that is "
        "why I was there.",
        happened=(26, "16:30"), sent_hours=25, validity="probable",
        way=Way.CLOSED, disposition="TRANSFER",
    ),
    Story(
        key="parks-scouts", county="Tenmile", place="Tenmile Gorge picnic ground",
        title="Picnic ground after the rain",
        narrative="Our scouts cleaned the picnic ground and in the shelter's rafters there were six "
        "road flares taped together with a kitchen timer, not ticking. We walked the children to the "
        "bus and called 911, they took it. The deputy told me to write it down here as well. We were "
        "14 children and 3 adults.",
        happened=(2, "10:45"), sent_hours=6, priority=1, validity="confirmed",
        identity=(("name", "Clementine Harjo-Reese"), ("phone", "701-555-0159"),
                  ("best_time", "after six"), ("may_share", "yes")),
        behaviors=(Seen("WPNS", "six road flares taped together with a kitchen timer"),),
        way=Way.TRIAGE,
        questions=(Asked("Which side of the shelter was it on?", "Over the grill, the river side.", 1),),
        additions=(Added("One of the boys says there was a blue glove up there too.", 2),),
    ),
)  # fmt: skip
