"""Banks and frauds: mostly thieves, once a collection with a purpose said aloud."""

from fusionportal.demo.sectors import FINANCE
from fusionportal.demo.shapes import Seen, Story, Way

MONEY = (
    Story(
        key="money-stream", county="Marlow", place="online, a video stream",
        title="Stream asks for money 'for the trucks and the day'",
        narrative="A streamer called ashline_radio takes donations for what he calls the day. Last "
        "night he showed a bar: 4,100 of 6,000 and said when it's full they rent the trucks and "
        "the courthouse lawn 'will not be a lawn'. He names people who gave and thanks them by "
        "handle. I recorded an hour of it.",
        happened=(32, "22:30"), sent_hours=11, priority=1, ongoing="yes", validity="probable",
        behaviors=(Seen("RECRUT", "he showed a bar: 4,100 of 6,000 and said when it's full they rent "
                             "the trucks",
                        "He named the courthouse lawn as what the money is for."),
                   Seen("THREAT", "the courthouse lawn 'will not be a lawn'")),
        way=Way.NEXUS, referral="inconclusive",
        basis="Money is collected toward a stated sum, for a stated means against a stated place.",
    ),
    Story(
        key="money-grandson", county="Osprey", place="Osprey Savings, Main Street", sector=FINANCE,
        title="Lady withdraws $9,000 for a grandson in jail",
        narrative="Teller here. A regular of ours, 79, wanted nine thousand in cash because 'an "
        "officer' told her by phone her grandson is in jail and she must not speak to anybody. The "
        "caller was still on her phone in her purse. I took the purse to the manager.",
        happened=(117, "10:50"), sent_hours=1,
        behaviors=(Seen("MISREP", "'an officer' told her by phone her grandson is in jail"),),
        way=Way.CLOSED, disposition="CRIM_REFER",
    ),
    Story(
        key="money-skimmer", source="partner", by="h.birchall@state-police.example", county="Linden",
        place="Linden Credit Union drive-up", case_number="SP-26-5130", sector=FINANCE,
        title="Skimmer pulled off the drive-up machine",
        narrative="Pulled a card overlay and a pinhole camera off the drive-up machine at 0700. "
        "Chip inside is the type with a phone radio. Branch says it went on after Friday's "
        "closing. Bagged and tagged.",
        happened=(170, "07:00"), sent_hours=5, reliability="reliable", validity="confirmed",
        behaviors=(Seen("SABOT", "a card overlay and a pinhole camera off the drive-up machine"),),
        way=Way.NO_NEXUS, disposition="CRIM_REFER",
        basis="Card fraud by a crew that travels the interstate; the financial crimes detail has it.",
    ),
    Story(
        key="money-charity", county="Alder", place="Alder Falls Farmers Market",
        title="Can for the flood victims, no such charity",
        narrative="Man with a can for 'the flood kids' at the market. No permit, the badge is from "
        "an office store, and the flood he talks about was ten years ago. He yelled at my mom when "
        "she asked.",
        happened=(99, "09:45"), sent_hours=3,
        behaviors=(Seen("MISREP", "the badge is from an office store"),),
        way=Way.CLOSED, disposition="CRIM_REFER",
    ),
    Story(
        key="money-mosque-gift", county="Calder", place="Meridian City",
        title="They collect money after prayer",
        narrative="A coworker told me that at his place of worship they hand round a box for people "
        "overseas and nobody gets a receipt. I don't know more. You never know where such money "
        "ends up.",
        happened=(84, "13:00"), sent_hours=48,
        way=Way.CLOSED, disposition="PROTECTED",
    ),
    Story(
        key="money-safe", source="phone", by="intake@meridian.example", county="Harrow",
        place="First Harrow Bank, vault lobby", sector=FINANCE,
        title="Customer measured the vault lobby in paces",
        narrative="He rents a box, opens it for ten seconds, and then walks the lobby heel to toe "
        "and mouths numbers. Twice he dropped a pen to look under the day gate. On Tuesday he "
        "asked which day the time lock people come. We all noticed.",
        happened=(24, "15:30"), sent_hours=4, validity="probable",
        behaviors=(Seen("TESTSEC", "walks the lobby heel to toe and mouths numbers",
                        "He asked which day the time lock is serviced."),
                   Seen("ELICIT", "he asked which day the time lock people come")),
        way=Way.NO_NEXUS, disposition="CRIM_REFER",
        basis="It speaks for a burglary; the bank's own security and the police have him on film.",
    ),
    Story(
        key="money-gold", county="Copperton", place="Copperton Pawn and Gold",
        title="Trading gift cards by the hundred",
        narrative="Kid brings in gift cards, hundreds, shrink wrapped, every week. Says his uncle "
        "runs a raffle. The cards are all from the pharmacy that got robbed, I would bet the store.",
        happened=(155, "16:45"), sent_hours=20,
        behaviors=(Seen("THEFT", "The cards are all from the pharmacy that got robbed"),),
        way=Way.CLOSED, disposition="CRIM_REFER",
    ),
)  # fmt: skip
