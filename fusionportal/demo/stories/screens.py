"""Cyber: a roster meant for nine people, a town hall with paper bills, sirens in the night."""

from fusionportal.demo.sectors import EMERGENCY, ENERGY, FARMS, GOVERNMENT, TRANSPORT
from fusionportal.demo.shapes import Added, Seen, Story, Way

SCREENS = (
    Story(
        key="screen-utility-phish", source="partner", by="soc@cyber.example", county="Ridgeline",
        place="Summit Gas & Light control room", case_number="CSO-340", sector=ENERGY,
        title="Operators, and only operators, got a fake shift roster",
        narrative="All nine control room operators of Summit Gas & Light, and nobody else of 400, "
        "got a mail from hr-roster@summit-gaslight.example with a spreadsheet 'Roster next month'. "
        "The true domain has no hyphen. Two opened it. It looked for the program that draws our "
        "pipelines and sent home a list of valve names before the filter stopped it.",
        happened=(16, "05:10"), sent_hours=7, priority=1, reliability="reliable", validity="confirmed",
        behaviors=(Seen("CYBER", "It looked for the program that draws our pipelines and sent home a "
                             "list of valve names"),
                   Seen("MISREP", "The true domain has no hyphen")),
        way=Way.NEXUS, referral="duplicate",
        basis="Mail aimed at the nine people who move valves, with a program that searches for control "
        "drawings.",
    ),
    Story(
        key="screen-town-hall", county="Quarry", place="Hobson Town Hall", sector=GOVERNMENT,
        title="Every screen at town hall has a skull on it",
        narrative="I am the town clerk of Hobson, pop. 840. Every screen says pay 3 coins or we "
        "print your water bills on the internet. Ann turned hers off and on and it is still there. "
        "I have paper for the bills. What I need to know is do we touch it or not touch it.",
        happened=(129, "08:05"), sent_hours=0.8, priority=1, ongoing="yes", validity="confirmed",
        behaviors=(Seen("CYBER", "Every screen says pay 3 coins or we print your water bills on the "
                             "internet"),),
        way=Way.NO_NEXUS, disposition="CRIM_REFER",
        basis="Extortion by a known group; the state's cyber office was there by noon and paper billing "
        "goes on.",
    ),
    Story(
        key="screen-sign-board", county="Calder", place="Route 17 message board", sector=TRANSPORT,
        title="Road sign hacked: ZOMBIES AHEAD",
        narrative="LOL the big road sign on Route 17 says ZOMBIES AHEAD EAT FAST. People are "
        "braking to take pics. Somebody is going to get rear ended. It also said something rude "
        "about the mayor before.",
        happened=(158, "07:40"), sent_hours=0.1, ongoing="yes",
        behaviors=(Seen("CYBER", "the big road sign on Route 17 says ZOMBIES AHEAD EAT FAST"),),
        way=Way.CLOSED, disposition="CRIM_REFER",
    ),
    Story(
        key="screen-siren", source="partner", by="watch@dispatch.example", county="Tenmile",
        place="Tenmile tornado sirens", case_number="EC-4870", sector=EMERGENCY,
        title="Sirens set off with a radio at 1 a.m.",
        narrative="All eleven tornado sirens went off at 01:12, clear sky, no command from us. Log "
        "shows the right tones came by air, twice, ninety seconds apart, strong on the north mast "
        "only. Somebody near Bell Hill has our tones recorded.",
        happened=(107, "01:12"), sent_hours=8, priority=1, reliability="reliable",
        validity="confirmed",
        behaviors=(Seen("CYBER", "Log shows the right tones came by air, twice, ninety seconds apart"),),
        way=Way.NO_NEXUS, disposition="CRIM_REFER",
        basis="A radio hobbyist who wanted to show it could be done; he said so in a public post and the "
        "tones are changed.",
    ),
    Story(
        key="screen-usb", source="partner", by="soc@cyber.example", county="Osprey",
        place="Osprey County Annex", sector=GOVERNMENT,
        title="USB sticks in the parking lot",
        narrative="Eleven USB sticks found in the Annex parking lot before 8, each with a label "
        "'Layoffs'. Custodian brought all to IT in a cup. Nobody plugged one in, which I want on "
        "record.",
        happened=(76, "07:50"), sent_hours=3, reliability="reliable", validity="confirmed",
        behaviors=(Seen("CYBER", "Eleven USB sticks found in the Annex parking lot before 8"),),
        way=Way.CLOSED, disposition="UNFOUNDED",
        additions=(Added("They belong to our own yearly exercise. The vendor told the wrong deputy.", 30),),
    ),
    Story(
        key="screen-doorbell", county="Linden", place="Larch Court, Linden",
        title="my doorbell talked to me",
        narrative="A voice came out of my doorbell camera last night. It said my dogs name and "
        "laughed. changed pw. is this you guys?? creepy creepy creepy",
        happened=(52, "23:40"), sent_hours=9,
        behaviors=(Seen("CYBER", "A voice came out of my doorbell camera last night"),),
        way=Way.CLOSED, disposition="CRIM_REFER",
    ),
    Story(
        key="screen-blog", county="Marlow", place="online",
        title="Blog says the county's computers are a joke",
        narrative="There is a blog that lists everything wrong with the county's web site and makes "
        "fun of the IT director by name. It's mean and it tells hackers where to look, I think. He "
        "used to work there.",
        happened=(139, "20:20"), sent_hours=14,
        way=Way.CLOSED, disposition="PROTECTED",
    ),
    Story(
        key="screen-plc", county="Copperton", place="Copperton grain terminal", sector=FARMS,
        title="Motor started by itself with us inside of the leg",
        narrative="We were locked out, tags on, and the belt program woke up over the network and "
        "tried to start the leg three times, the lock held it. The vendor says no one of theirs "
        "was on. There is a remote box on the wall that has a sticker and a phone antenna and "
        "nobody remembers who ordered it. I took a photo and pulled its plug. Me and Ray are fine.",
        happened=(1, "13:05"), sent_hours=6, priority=1, validity="probable",
        way=Way.TRIAGE,
    ),
)  # fmt: skip
