"""Power and gas: stolen copper, odd questions over pie, and two sites that were not broken for fun."""

from fusionportal.demo.sectors import ENERGY
from fusionportal.demo.shapes import Added, Asked, Seen, Story, Way

UTILITIES = (
    Story(
        key="utility-regulator", source="phone", by="analyst@meridian.example", county="Harrow",
        place="Harrow Gas, Millbank regulator station", sector=ENERGY,
        title="Gas regulator station opened and set wrong",
        narrative="Calling in for Harrow Gas, my name is on file. Crew found the padlock at the "
        "Millbank regulator station cut and a different lock put on in its place. Inside, the "
        "monitor regulator was backed out and the relief line plugged with a rag. That is not "
        "kids. If the worker regulator had failed that night, half of Millbank would have had ten "
        "times the pressure at the stove.",
        happened=(109, "06:45"), sent_hours=3, danger=True, priority=2, validity="confirmed",
        behaviors=(Seen("SABOT", "the monitor regulator was backed out and the relief line plugged "
                             "with a rag"),
                   Seen("INTRSN", "the padlock at the Millbank regulator station cut and a different "
                             "lock put on in its place")),
        way=Way.NEXUS, referral="nexus",
        basis="Two safety devices of a gas station were defeated by a hand that knew them, behind a lock "
        "meant to delay discovery.",
    ),
    Story(
        key="utility-insulators", source="partner", by="power@ridge-road-electric.example",
        county="Quarry", place="Quarry tap line, structure 88", case_number="RE-77", sector=ENERGY,
        title="Insulators shot out on three structures in a row",
        narrative="Lost the tap at 02:17. Patrol found insulators shot on structures 86, 87 and 88, "
        "eleven strings, all from the same side and all center phase first. Brass picked up: none. "
        "Boot prints and the marks of a bipod on the berm 140 yards out.",
        happened=(152, "02:17"), sent_hours=9, priority=1, reliability="reliable",
        validity="confirmed",
        behaviors=(Seen("SABOT", "insulators shot on structures 86, 87 and 88, eleven strings, all "
                             "from the same side"),
                   Seen("WPNS", "the marks of a bipod on the berm 140 yards out",
                        "No brass was left behind.")),
        way=Way.NEXUS, referral="inconclusive",
        basis="Deliberate fire on three structures in order, from a prepared place that was cleaned up "
        "afterwards.",
    ),
    Story(
        key="utility-meter-reader", county="Marlow", place="Elm Terrace, Marlow",
        title="fake meter reader??",
        narrative="Guy in a hi vis vest walked thru our yards on Elm Terrace looking at gas meters "
        "w/ a phone on a stick. no truck no badge. my husband yelled and he yelled back \"utility\" "
        "and kept going",
        happened=(128, "11:25"), sent_hours=0.5,
        behaviors=(Seen("MISREP", "no truck no badge"),),
        way=Way.CLOSED, disposition="UNFOUNDED",
        questions=(Asked("Did your gas company say anything about work on your street?",
                         "yes ok they do a leak survey this month, it was on the bill", 8),),
    ),
    Story(
        key="utility-copper", source="partner", by="power@ridge-road-electric.example",
        county="Copperton", place="Dry Fork Substation", case_number="RE-91", sector=ENERGY,
        title="Ground wires cut and gone at Dry Fork",
        narrative="Hole cut in the fence on the creek side, all ground tails stripped from the "
        "transformers, about 300 feet of copper. Whoever did it left a hacksaw, a glove and half a "
        "sandwich. Lucky to be alive.",
        happened=(61, "07:30"), sent_hours=3, reliability="reliable", validity="confirmed",
        behaviors=(Seen("THEFT", "all ground tails stripped from the transformers, about 300 feet of "
                             "copper"),
                   Seen("INTRSN", "Hole cut in the fence on the creek side")),
        way=Way.NO_NEXUS, disposition="CRIM_REFER",
        basis="Metal theft as in nine other places this year; the yard that bought it was found.",
    ),
    Story(
        key="utility-propane", county="Fennel", place="Fennel Propane, Grange Road", sector=ENERGY,
        title="Driver who was not ours filled up at our rack",
        narrative="A bobtail with our old colors pulled under the loading rack at closing, the man "
        "knew the pin for the pump and took 900 gallons. We sold that truck at auction two years "
        "ago and never changed the pin. My fault, I know. He waved at my dad!",
        happened=(38, "17:55"), sent_hours=15, validity="confirmed",
        behaviors=(Seen("THEFT", "the man knew the pin for the pump and took 900 gallons"),
                   Seen("MISREP", "A bobtail with our old colors pulled under the loading rack at closing")),
        way=Way.NO_NEXUS, disposition="CRIM_REFER",
        basis="A former driver sells it to farms at half the price; the sheriff holds the truck.",
    ),
    Story(
        key="utility-questions", county="Ridgeline", place="Ridgeline Cafe, Route 4", sector=ENERGY,
        title="Lineman asked too much over pie",
        narrative="So I'm a retired lineman and I have coffee at the Ridgeline Cafe about every day "
        "and there was this young man who sat down next to me, very polite, bought my pie, and he "
        "started on about how I must know all the lines. Which I do. And then he wanted to know "
        "which one feeds the hospital and is there another way to feed it, and how long it takes "
        "to get a spare transformer these days, and do they keep one in the county. I told him "
        "some before it struck me funny. He had a map in his jacket with pencil on it. I never got "
        "his name, he called himself Teddy but when the girl called Teddy for the order he did not "
        "look up. He paid cash and went off on foot toward the motel. I am 81 and have all my "
        "marbles.",
        happened=(12, "08:30"), sent_hours=26, priority=1, validity="probable",
        identity=(("name", "Orville Tamm"), ("phone", "701-555-0152"), ("may_share", "yes")),
        behaviors=(Seen("ELICIT", "which one feeds the hospital and is there another way to feed it",
                        "He wanted to know how long a spare transformer takes, carried a marked "
                        "map and used a name he did not answer to."),),
        way=Way.UNDECIDED,
        basis="Precise questions under a doubtful name, but a single talk; the cafe and the motel are to "
        "be asked.",
    ),
    Story(
        key="utility-balloons", county="Calder", place="Calder City Light, Pond Street",
        title="Foil balloons in the wires AGAIN",
        narrative="THE CAR LOT ON POND STREET LET GO THEIR SILVER BALLOONS AGAIN AND THE WIRES "
        "BANGED AND NOW MY FREEZER IS OFF. THIS IS TERRORISM OF OLD PEOPLE. TWO TIMES SINCE EASTER.",
        happened=(165, "13:40"), sent_hours=0.3, ongoing="yes",
        way=Way.CLOSED, disposition="NO_BEHAVIOR",
    ),
    Story(
        key="utility-pole-boxes", county="Alder", place="Juniper Lane, Alder Falls",
        title="small gray boxes on our poles",
        narrative="There are small gray boxes strapped on every third pole along Juniper Lane since "
        "last week, each with a short antenna. No company name. I called the electric and the lady "
        "did not know. I called the phone company and they hung up on me.",
        happened=(147, "18:20"), sent_hours=40,
        behaviors=(Seen("SABOT", "small gray boxes strapped on every third pole along Juniper Lane "
                             "since last week"),),
        way=Way.CLOSED, disposition="UNFOUNDED",
        additions=(Added("City council minutes say they count traffic noise. Page 9. You can close "
                         "this.", 70),),
    ),
    Story(
        key="utility-smell", county="Linden", place="Dawes Road gas valve", sector=ENERGY,
        title="Voice memo: valve cover off on Dawes Road",
        narrative="Okay um, hi, so I'm driving, it's a voice thing so sorry for how it writes. "
        "There is a, like a gas valve, a yellow post place on Dawes Road, by the church camp, and "
        "the cover's off and there were two guys with a long T handle, no vest or anything, and "
        "when I slowed down one of them put his hood up and they got in a green Subaru. Uh. That's "
        "it. I smelled nothing.",
        happened=(1, "17:45"), sent_hours=1, ongoing="unsure",
        vehicles=(("make", "Subaru"), ("color", "green")),
        way=Way.NEW,
    ),
)  # fmt: skip
