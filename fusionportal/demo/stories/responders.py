"""Fire and ambulance services: missing uniforms, odd questions and calls that were no calls."""

from fusionportal.demo.sectors import EMERGENCY
from fusionportal.demo.shapes import Added, Asked, Seen, Story, Way

RESPONDERS = (
    Story(
        key="responders-ambulance", source="partner", by="ems@harrow-ems.example", county="Harrow",
        place="Harrow EMS Station 1", sector=EMERGENCY, case_number="HE-44",
        title="Ambulance driven off from the hospital ramp",
        narrative="Medic 12 was taken from the ramp with the engine on while the crew handed over a "
        "patient. Tracker led the deputy to a drive-through 25 minutes later. A man with a hospital "
        "wristband sat in it and ate fries. Nothing missing but a blanket.",
        happened=(172, "01:25"), sent_hours=5, reliability="reliable", validity="confirmed", priority=1,
        behaviors=(Seen("THEFT", "Medic 12 was taken from the ramp with the engine on"),),
        way=Way.NO_NEXUS, disposition="CRIM_REFER",
        basis="A confused patient on his way home. The deputy brought him back to the ward.",
    ),
    Story(
        key="responders-fake-inspector", source="partner", by="fire@port-ellery-fire.example",
        county="Saltmarsh",
        place="Bayview Apartments, Port Ellery", sector=EMERGENCY, case_number="EF-230",
        title="False fire inspector sells extinguishers door to door",
        narrative="Six tenants were told by a man in a navy shirt with our patch that their "
        "extinguishers are illegal and that he takes $80 in cash for new ones. Our shop does not sell "
        "anything. The patch is a good copy. Two tenants are over eighty.",
        happened=(159, "15:00"), sent_hours=25, reliability="reliable", validity="confirmed",
        behaviors=(Seen("MISREP", "a man in a navy shirt with our patch"),),
        way=Way.NO_NEXUS, disposition="CRIM_REFER",
        basis="A door to door swindle known in three counties; the detective has his receipts.",
    ),
    Story(
        key="responders-uniform-shop", source="phone", by="analyst@meridian.example", county="Marlow",
        place="Cutler Uniforms, Marlow", sector=EMERGENCY,
        title="Order of ambulance uniforms with no service behind it",
        narrative="Uniform shop called. Customer ordered five sets of paramedic uniforms with the "
        "Marlow county patch, sizes given by text, to be paid by gift cards. When asked for the "
        "purchase letter that the county requires, he sent one signed by a chief who retired nine "
        "years ago. Pick-up was to be Friday; nobody came.",
        happened=(144, "13:30"), sent_hours=28, validity="probable", priority=1,
        behaviors=(Seen("MISREP", "he sent one signed by a chief who retired nine years ago"),
                   Seen("MATRLS", "ordered five sets of paramedic uniforms with the Marlow county patch",
                        "There is no such service and the letter was forged.")),
        way=Way.NO_NEXUS, disposition="INSUFFICIENT",
        basis="Nobody came for them, the number was switched off and no other shop was asked. Every "
        "shop now asks for the letter first.",
    ),
    Story(
        key="responders-hydrants", source="partner", by="fire@marlow-fire.example", county="Marlow",
        place="Orchard Hills, Marlow", sector=EMERGENCY,
        title="Caps stolen from nineteen hydrants",
        narrative="Nineteen hydrants in Orchard Hills lost their brass caps between Sunday and "
        "Tuesday. Flow is fine, but threads get damaged. Scrap dealer on Mill Street offered us two of "
        "them back, with our numbers on.",
        happened=(128, "07:00"), sent_hours=28, reliability="reliable", validity="confirmed",
        behaviors=(Seen("THEFT", "Nineteen hydrants in Orchard Hills lost their brass caps"),),
        way=Way.NO_NEXUS, disposition="CRIM_REFER",
        basis="Brass for scrap. The police department has the dealer's book.",
    ),
    Story(
        key="responders-tour", county="Linden", place="Linden Fire Station 2",
        title="Visitor at the open house asked a lot",
        narrative="At the fire station open house a woman asked how many people sleep there, which "
        "truck goes first and if the door opens by itself. She photographed the board with the shifts. "
        "I am a volunteer and it felt off. She had three kids along who wanted stickers.",
        happened=(112, "11:00"), sent_hours=8, way=Way.CLOSED, disposition="NO_BEHAVIOR",
    ),
    Story(
        key="responders-false-calls", source="partner", by="watch@dispatch.example", county="Alder",
        place="Alder Falls", sector=EMERGENCY, case_number="DX-6104",
        title="Four false alarms, each at a different firehouse's far end",
        narrative="Four calls in two weeks from one prepaid phone, each reporting smoke at an address "
        "at the very edge of a different station's district, each at 18:00. A gray-haired woman with a "
        "clipboard was noted by two crews across the street. No fire at any of them. She wrote "
        "something when the engine arrived.",
        happened=(97, "18:00"), sent_hours=18, reliability="reliable", validity="confirmed", priority=1,
        behaviors=(Seen("TESTSEC", "each reporting smoke at an address at the very edge of a different "
                                   "station's district",
                        "Somebody stood there each time and wrote down when the engine arrived."),),
        way=Way.NO_NEXUS, disposition="CRIM_REFER",
        basis="She lost her house after a slow response in spring and was collecting times for her "
        "complaint. Cited for the false calls.",
    ),
    Story(
        key="responders-narcotics", source="partner", by="ems@harrow-ems.example", county="Harrow",
        place="Harrow EMS Station 3", sector=EMERGENCY, case_number="HE-51",
        title="Drug box seal does not match the log",
        narrative="Seal on the controlled drug box of Medic 7 has another number than the log. Two "
        "vials of pain medicine hold water. Same box was checked by one person three weeks running. "
        "Reporting because the form says to report losses to everybody.",
        happened=(80, "06:30"), sent_hours=7, reliability="reliable", validity="confirmed",
        way=Way.CLOSED, disposition="CRIM_REFER",
    ),
    Story(
        key="responders-radio-app", county="Osprey", place="online", title="app that listens to fire radio",
        narrative="my nephew has an app where he hears the fire department talk. is that allowed?? he "
        "is nine and now he knows every code and drives us mad",
        happened=(64, "17:00"), sent_hours=2, way=Way.CLOSED, disposition="UNFOUNDED",
    ),
    Story(
        key="responders-knox-key", source="partner", by="s.umber@marlow-fire.example", county="Marlow",
        place="Marlow Fire Station 1", sector=EMERGENCY, case_number="MF-26-077",
        title="Master key of the key boxes was out for six hours",
        narrative="The master key that opens the key boxes at 340 buildings was missing from Engine 1 "
        "between two checks, six hours. It was back on its hook at the second check, wet. Camera in "
        "the bay was unplugged for cleaning, says the contractor. I had all 340 counted: nothing "
        "missing so far, nine boxes still to open.",
        happened=(33, "14:00"), sent_hours=12, reliability="reliable", validity="confirmed", priority=1,
        behaviors=(Seen("THEFT", "The master key that opens the key boxes at 340 buildings was missing "
                                 "from Engine 1"),),
        way=Way.UNDECIDED,
        basis="It may have been copied or only mislaid. The last nine boxes and the contractor's hours "
        "will tell.",
        questions=(Asked("Which buildings are the nine boxes at?",
                         "Two banks, the phone exchange, the court annex, five schools.", 9),),
    ),
    Story(
        key="responders-second-caller", county="Harrow", place="Route 6, Harrow", sector=EMERGENCY,
        title="A crash that was arranged?",
        narrative="This is long, I am sorry. I was second at a crash on Route 6. A car lay on its side "
        "and the man in it was not hurt, not one scratch, and when the ambulance came another man "
        "walked up out of the corn and began filming, not the car, but the crew opening the side "
        "cabinets, and he said aloud what was on each shelf. The man in the car winked at him. Then "
        "both said they want no help and walked off to a tan SUV. I have taught driving for thirty "
        "years and that car did not roll by itself. My wife says I read too many novels.",
        happened=(4, "16:20"), sent_hours=20, validity="probable",
        vehicles=(("make", "SUV"), ("color", "tan")),
        behaviors=(Seen("TESTSEC", "he said aloud what was on each shelf",
                        "Nobody was hurt and both left together before police came."),),
        way=Way.VETTING,
        additions=(Added("I remembered: the side of the car had old mud on the top wheels.", 2),),
    ),
)  # fmt: skip
