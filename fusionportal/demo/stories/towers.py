"""Telephone masts, exchanges and data centers: cut, climbed, filmed and blamed for headaches."""

from fusionportal.demo.sectors import COMMUNICATIONS, EMERGENCY
from fusionportal.demo.shapes import Asked, Seen, Story, Way

TOWERS = (
    Story(
        key="towers-fiber", source="partner", by="watch@dispatch.example", county="Ridgeline",
        place="Route 31, Ridgeline", sector=EMERGENCY, case_number="DX-4907",
        title="911 lines of a county down after a cut cable",
        narrative="Ridgeline lost 911 for 51 minutes at 04:12. Both fiber routes were cut within six "
        "minutes of one another, nine miles apart, in locked hand holes. Calls were answered by "
        "Copperton. The cuts are clean, done with the right tool. Crew found one padlock opened with "
        "its key.",
        happened=(166, "04:12"), sent_hours=5, reliability="reliable", validity="confirmed",
        priority=2, danger=True,
        behaviors=(Seen("SABOT", "Both fiber routes were cut within six minutes of one another"),),
        way=Way.NEXUS, referral="nexus",
        basis="Two crews, or one plan: both routes of a county's emergency line were cut at once with "
        "the right tools.",
    ),
    Story(
        key="towers-headache", county="Tenmile", place="Sandbar Road mast", sector=COMMUNICATIONS,
        title="The new mast gives everybody headaches",
        narrative="Since they put the new mast up on Sandbar Road my whole street has headaches, and "
        "the company will not answer. We have a petition with 60 names and a lawyer. They must have "
        "something to hide, there is a camera on it.",
        happened=(110, "09:00"), sent_hours=11, way=Way.CLOSED, disposition="NO_BEHAVIOR",
    ),
    Story(
        key="towers-climber", source="partner", by="deputy@saltmarsh-sheriff.example", county="Saltmarsh",
        place="Heron Hill mast", sector=COMMUNICATIONS, case_number="SM-26-0301",
        title="Person on top of the mast at sunrise",
        narrative="Called for a person on top of the Heron Hill mast. Came down by himself, 23, with a "
        "parachute. Said he had waited for the wind since four. Cited for trespass, parachute kept.",
        happened=(87, "05:50"), sent_hours=4, reliability="reliable", validity="confirmed",
        behaviors=(Seen("INTRSN", "Came down by himself, 23, with a parachute"),),
        way=Way.NO_NEXUS, disposition="UNFOUNDED",
        basis="A jumper, with years of films of such jumps under his own name.",
    ),
    Story(
        key="towers-batteries", source="partner", by="power@ridge-road-electric.example",
        county="Copperton",
        place="Cedar Gulch repeater", sector=COMMUNICATIONS, case_number="RRE-188",
        title="Batteries taken from a radio repeater hut",
        narrative="Eight batteries gone from the hut of our radio repeater, about 50 pounds each. Door "
        "pried at the hinge. The padlock was left on the chain, closed, as a joke or by habit. Fourth "
        "hut in the valley since the price went up.",
        happened=(74, "11:30"), sent_hours=20, reliability="reliable", validity="confirmed",
        behaviors=(Seen("THEFT", "Eight batteries gone from the hut of our radio repeater"),),
        way=Way.NO_NEXUS, disposition="CRIM_REFER",
        basis="Battery theft for resale, fourth in one valley; the sheriff watches two buyers.",
    ),
    Story(
        key="towers-cleaner", county="Calder", place="Halcyon Data Hall, Meridian City",
        sector=COMMUNICATIONS,
        title="Offered money to leave a stick in a computer",
        narrative="I clean at the data hall. A man at my bus stop knew my first name and my shift. He "
        "offered $500 to put a small stick in any machine in row 9 for one minute and take it out "
        "again. He said it is a test by my own company and I must not spoil it by asking. I said I "
        "would think about it. I am frightened and I need this job.",
        happened=(48, "22:15"), sent_hours=19, priority=1, validity="probable",
        behaviors=(Seen("RECRUT", "offered $500 to put a small stick in any machine in row 9",
                        "He knew her name and shift, and the company had ordered no such test."),
                   Seen("CYBER", "put a small stick in any machine in row 9 for one minute")),
        way=Way.NO_NEXUS, disposition="CRIM_REFER",
        basis="Row 9 belongs to a game company whose rival was named by the go-between. The Cyber "
        "Office and police have it.",
    ),
    Story(
        key="towers-burn", source="partner", by="s.umber@marlow-fire.example", county="Marlow",
        place="Quince Road mast", sector=COMMUNICATIONS, case_number="MF-26-064",
        title="Fire at the foot of a mast, tire and rags",
        narrative="Small fire at the foot of the Quince Road mast, out on arrival. A tire with rags "
        "and a smell of gasoline laid against the cable tray. On the ground a card printed in large "
        "type: 'one a week until they are off'. Cables scorched, service kept.",
        happened=(32, "03:30"), sent_hours=6, reliability="reliable", validity="confirmed", priority=1,
        behaviors=(Seen("SABOT", "A tire with rags and a smell of gasoline laid against the cable tray"),
                   Seen("THREAT", "one a week until they are off")),
        way=Way.NEXUS, referral="acknowledged",
        basis="Arson of a mast with a printed promise of more, meant to force a decision on many.",
    ),
    Story(
        key="towers-van", county="Linden", place="Linden exchange", sector=COMMUNICATIONS,
        title="Phone company van that is not from the phone company",
        narrative="White van, ladder, phone company sticker but the sticker is crooked and the phone "
        "number on it has a digit too few. He opened the green cabinet on my corner and closed it "
        "again when my neighbor came out with coffee for him. He did not want coffee. Who does not "
        "want coffee at six in the morning in the rain",
        happened=(19, "06:05"), sent_hours=5, validity="probable",
        vehicles=(("make", "van"), ("color", "white")),
        behaviors=(Seen("MISREP", "phone company sticker but the sticker is crooked"),
                   Seen("INTRSN", "He opened the green cabinet on my corner")),
        way=Way.NO_NEXUS, disposition="UNFOUNDED",
        basis="A subcontractor of the telephone company, with an order for that cabinet. The company "
        "replaces its stickers.",
    ),
    Story(
        key="towers-heat", county="Quarry", place="Stonebridge data hall", title="servers in a barn",
        narrative="The old Pruett barn hums day and night, the snow melts off its roof and the "
        "electric meter spins like a top. No animals in it. They have ten fans. My guess is drugs or "
        "computers",
        happened=(16, "12:00"), sent_hours=26, way=Way.CLOSED, disposition="UNFOUNDED",
        questions=(Asked("Did you ever see what goes in or out?",
                         "Boxes with a picture of a coin on them.", 12),),
    ),
    Story(
        key="towers-jammer", source="partner", by="h.birchall@state-police.example", county="Tenmile",
        place="Route 12 weigh station, Tenmile", sector=COMMUNICATIONS, case_number="SP-26-2733",
        title="Jammer found in a truck near the dispatch relay",
        narrative="For six days the radio relay by the weigh station went deaf between 06:00 and "
        "06:20. Today the driver of a courier truck was found with a jammer the size of a loaf in the "
        "sleeper, antenna out of the window, far stronger than what drivers use against trackers. He "
        "parks there at that time each day and says a man at a truck wash lends it to him and pays the "
        "fuel.",
        happened=(11, "06:10"), sent_hours=6, reliability="reliable", validity="confirmed", priority=1,
        behaviors=(Seen("SABOT", "the radio relay by the weigh station went deaf between 06:00 and "
                                 "06:20"),),
        way=Way.NEXUS, referral="approved",
        basis="Somebody pays to have the emergency relay deaf at a fixed time each day.",
    ),
)  # fmt: skip
