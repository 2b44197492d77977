"""Hardware and farm shops: what was bought, by whom it was said to be, and what a list was for."""

from fusionportal.demo.sectors import FARMS
from fusionportal.demo.shapes import Asked, Seen, Story, Way

SHOPS = (
    Story(
        key="shop-cylinders", source="public", county="Fennel", place="Grange Supply, Fennel",
        sector=FARMS,
        title="He wants cylinders, and for the siren to come first",
        narrative="I own Grange Supply. A man has bought two or three 20-lb propane cylinders a "
        "week since September, twenty-six so far, with a farm tax number that turns out to be the "
        "county library's. Yesterday my clerk joked that is a big barbecue and he said, very low, "
        "'Not for eating. I want the ones with sirens to come first.' White van with no rear "
        "windows. I would like a call before he is back on Thursday.",
        happened=(8, "16:40"), sent_hours=15, priority=2, ongoing="yes", validity="probable",
        identity=(("name", "Bettina Crowl"), ("phone", "701-555-0118"), ("may_share", "yes")),
        vehicles=(("make", "van"), ("color", "white")),
        behaviors=(Seen("MATRLS", "two or three 20-lb propane cylinders a week since September, "
                             "twenty-six so far",
                        "He used a false tax number and spoke of responders being drawn in."),
                   Seen("MISREP", "a farm tax number that turns out to be the county library's"),
                   Seen("THREAT", "Not for eating. I want the ones with sirens to come first.")),
        way=Way.NEXUS, referral="returned",
        basis="A growing store of cylinders under a false number, and words about whom it is to reach.",
    ),
    Story(
        key="shop-acetone", county="Calder", place="Beacon Hardware, Meridian City",
        title="Bought all our nail polish remover and acetone",
        narrative="Two women bought every can of acetone and all the cotton we had, paid cash and "
        "laughed a lot. Our register flags it so I am reporting it. They had paint in their hair.",
        happened=(135, "10:10"), sent_hours=1,
        behaviors=(Seen("MATRLS", "bought every can of acetone and all the cotton we had, paid cash"),),
        way=Way.CLOSED, disposition="UNFOUNDED",
    ),
    Story(
        key="shop-urea", county="Quarry", place="Quarry Feed & Seed", sector=FARMS,
        title="Farm account used by someone who does not farm",
        narrative="The account of old Mr. Pettibone was used for six pallets of urea to be dropped "
        "at a storage unit. He died in March. I called the number on the order and it was a young "
        "fellow who said he was the nephew, hung up when I said the widow's name.",
        happened=(71, "13:30"), sent_hours=24, validity="confirmed",
        behaviors=(Seen("MISREP", "The account of old Mr. Pettibone was used for six pallets of urea to "
                             "be dropped at a storage unit"),),
        way=Way.NO_NEXUS, disposition="CRIM_REFER",
        basis="Bought on a dead man's credit to be sold on; the buyer and the pallets were found.",
    ),
    Story(
        key="shop-pool", county="Marlow", place="Blue Step Pool Store",
        title="Teenagers ask which two pool products not to mix",
        narrative="Three boys asked my wife which two of our products you should never put together "
        "and how fast, filming her on a phone. She threw them out. She said if they want to know "
        "they can read the label like everybody.",
        happened=(163, "17:20"), sent_hours=3,
        behaviors=(Seen("ELICIT", "asked my wife which two of our products you should never put "
                             "together and how fast"),),
        way=Way.CLOSED, disposition="NO_BEHAVIOR",
    ),
    Story(
        key="shop-diesel", county="Tenmile", place="Tenmile Farmers Union pumps",
        title="fuel card #40 someones filling barrels",
        narrative="fuel card #40 filed 8 drums at the card pump last nite on a flat trailer, 440 "
        "gal. card 40 is ours and its in my truck. there copying them some how. flat trailer "
        "single axel no lite",
        happened=(27, "23:15"), sent_hours=8,
        behaviors=(Seen("THEFT", "filed 8 drums at the card pump last nite on a flat trailer, 440 gal"),),
        way=Way.CLOSED, disposition="CRIM_REFER",
    ),
    Story(
        key="shop-respirators", county="Osprey", place="Harborview Tools, Osprey",
        title="Cleared the shelf of masks and tape",
        narrative="Elderly man bought 30 respirators, 12 rolls of foil tape and plastic sheet, told "
        "me 'you'll wish you had too'. He looked tired. Paid by check. Should I have sold it?",
        happened=(110, "09:35"), sent_hours=4,
        behaviors=(Seen("MATRLS", "30 respirators, 12 rolls of foil tape and plastic sheet"),),
        way=Way.CLOSED, disposition="NO_BEHAVIOR",
    ),
    Story(
        key="shop-detcord", source="partner", by="trooper@state-police.example", county="Ridgeline",
        place="Ridgeline Quarry Supply magazine", case_number="SP-26-7714",
        title="Blasting caps short by one box at the count",
        narrative="Monthly count at the magazine is one box of electric caps short, fifty. Log is "
        "signed by a foreman who was at a funeral that day. Locks fine. ATF has it since 0900, "
        "sending to the center as our agreement says.",
        happened=(123, "08:15"), sent_hours=4, priority=1, reliability="reliable",
        validity="confirmed",
        behaviors=(Seen("THEFT", "one box of electric caps short, fifty"),
                   Seen("MISREP", "Log is signed by a foreman who was at a funeral that day")),
        way=Way.NO_NEXUS, disposition="UNFOUNDED",
        basis="The box was found on another site, booked out by a deputy foreman who signed for his "
        "superior.",
    ),
    Story(
        key="shop-ferti-theft", county="Alder", place="Alder Orchard Growers", sector=FARMS,
        title="Padlock swapped on our spray shed",
        narrative="Came to spray and the padlock on the shed was not ours, ours was in the grass. "
        "Nothing is gone as far as we see but someone moved the drums and the list with what is in "
        "them is missing from its nail.",
        happened=(1, "06:50"), sent_hours=3, ongoing="unsure",
        way=Way.NEW,
    ),
    Story(
        key="shop-spanish-gas", county="Linden", place="Ferretería La Llave, Linden", language="es",
        title="Compra de garrafas con billetes falsos",
        narrative="Un señor compró seis garrafas de gasolina y las pagó con billetes falsos de "
        "cincuenta. Volvió al otro día por más y cuando mi esposo le dijo que íbamos a llamar se "
        "fue corriendo y dejó una. Tenemos los billetes guardados en un sobre.",
        happened=(47, "18:30"), sent_hours=17,
        way=Way.CLOSED, disposition="CRIM_REFER",
    ),
    Story(
        key="shop-magnets", county="Harrow", place="Pickett's Hardware, Harrow",
        title="Weird shopping list",
        narrative="list a guy dropped at the counter: magnets (big), garage remote x3, fishing "
        "weights, kitchen timer, birthday balloons. tell me that is normal. he went off smiling in "
        "a Buick",
        happened=(91, "14:15"), sent_hours=0.3,
        behaviors=(Seen("MATRLS", "magnets (big), garage remote x3, fishing weights, kitchen timer"),),
        way=Way.CLOSED, disposition="UNFOUNDED",
        questions=(Asked("Is there anything else on the list, or on its back?",
                         "on the back it says ESCAPE ROOM PARTY - KYLE IS 10", 6),),
    ),
)  # fmt: skip
