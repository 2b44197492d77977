"""Farms, herds, elevators and packing houses: what growers and their neighbors report."""

from fusionportal.demo.sectors import FARMS
from fusionportal.demo.shapes import Added, Asked, Seen, Story, Way

FARMS_AND_ELEVATORS = (
    Story(
        key="farms-duster", county="Fennel", place="Fennel Flats airstrip", sector=FARMS,
        title="Wants to learn crop dusting but not the landing",
        narrative="I run three spray planes. A fellow came by wanting to ride along and learn to open "
        "the hopper. He had no license and no farm. I asked if he wanted lessons, he said he just "
        "needs the spraying part and what the tank holds. He put a roll of twenties on my desk.",
        happened=(174, "09:30"), sent_hours=26, validity="probable", priority=1,
        identity=(("name", "Orville Tackett-Lowe"), ("phone", "701-555-0151"), ("may_share", "yes")),
        behaviors=(Seen("EXPERT", "he just needs the spraying part and what the tank holds",
                        "He has neither a license nor land and offered cash for it."),),
        way=Way.NEXUS, referral="inconclusive",
        basis="Interest in the spraying gear alone, paid in cash, by somebody with no use for it.",
    ),
    Story(
        key="farms-elevator-door", county="Fennel", place="Fennel Flats elevator", sector=FARMS,
        title="Kid climbing the grain elevator for a video",
        narrative="A boy climbed the outside ladder of the elevator to the top and danced for a video "
        "with his phone on a stick. My heart stopped. It is on the internet now and others will do it.",
        happened=(164, "18:20"), sent_hours=15, way=Way.CLOSED, disposition="INFO_ONLY",
    ),
    Story(
        key="farms-hog-barn", source="partner", by="vet@agriculture.example", county="Harrow",
        place="Tillman hog barns", sector=FARMS, case_number="AG-26-118",
        title="Feed of one barn laced with salt",
        narrative="Sudden deaths in one of six barns. Laboratory finds table salt at fifty times the "
        "usual in the bin that feeds only that barn. Somebody poured it in by hand through the top "
        "hatch; empty sacks lay behind the lagoon. No sickness that spreads. Other herds were warned "
        "in general words.",
        happened=(149, "06:00"), sent_hours=30, reliability="reliable", validity="confirmed",
        behaviors=(Seen("SABOT", "Somebody poured it in by hand through the top hatch"),),
        way=Way.NO_NEXUS, disposition="CRIM_REFER",
        basis="A dispute between two brothers over the farm; the sheriff has a statement from one of them.",
    ),
    Story(
        key="farms-drone-cattle", county="Quarry", place="Bell Ranch, Stonebridge",
        title="DRONE CHASED MY CATTLE",
        narrative="SOMEBODY FLEW A DRONE AT MY CATTLE THREE EVENINGS IN A ROW AND RAN THEM THROUGH THE "
        "WIRE. TWO CALVES DEAD. I WILL SHOOT IT DOWN NEXT TIME SO YOU BETTER COME FIRST.",
        happened=(133, "19:45"), sent_hours=13, way=Way.CLOSED, disposition="CRIM_REFER",
        questions=(Asked("Please do not shoot at it. Did you see where it landed?",
                         "BEHIND THE QUARRY. THE NEPHEW OF MY NEIGHBOR GOT IT FOR HIS BIRTHDAY.", 18),),
    ),
    Story(
        key="farms-scale-ticket", source="phone", by="s.marchetti@meridian.example", county="Tenmile",
        place="Tenmile Crossing elevator", sector=FARMS,
        title="Somebody takes pictures of the dust collectors",
        narrative="Elevator manager called. A man in a clean hard hat walked the leg and the dust "
        "collectors, took pictures of the explosion vents and told the hand he comes from the "
        "insurance. The insurance knows nothing of it. He parked a silver pickup at the east gate and "
        "would not sign the visitor sheet.",
        happened=(118, "11:15"), sent_hours=5, reliability="usually", validity="probable", priority=1,
        vehicles=(("make", "pickup"), ("color", "silver")),
        behaviors=(Seen("MISREP", "told the hand he comes from the insurance"),
                   Seen("PHOTO", "took pictures of the explosion vents",
                        "No insurer had sent anybody and he kept his name off the sheet.")),
        way=Way.NEXUS, referral="returned",
        basis="A false inspector pictured exactly what keeps grain dust from exploding.",
    ),
    Story(
        key="farms-milk-truck", source="partner", by="h.birchall@state-police.example", county="Marlow",
        place="Route 12 weigh station", sector=FARMS, case_number="SP-26-1774",
        title="Seals missing on a milk tanker",
        narrative="Milk tanker came over the scale with two of three hatch seals missing. Driver said "
        "they were cold and snapped. Load refused by the dairy and dumped as the rules ask. Samples "
        "clean.",
        happened=(99, "04:05"), sent_hours=4, reliability="reliable", validity="confirmed",
        behaviors=(Seen("SECTOR", "with two of three hatch seals missing",
                        "Seals of this kind are made to hold in frost."),),
        way=Way.NO_NEXUS, disposition="UNFOUNDED",
        basis="A bad batch: the maker recalled the same seals in two states the week after.",
    ),
    Story(
        key="farms-huerta", county="Linden", place="huerta Los Álamos", language="es", sector=FARMS,
        title="Nos piden los pasaportes",
        narrative="El contratista nos quitó los pasaportes y dice que los devuelve después de la "
        "cosecha. Somos doce y dormimos en un camión. No es terrorismo pero no sabemos a quién decirle.",
        happened=(85, "21:00"), sent_hours=18, priority=1, validity="probable",
        way=Way.CLOSED, disposition="CRIM_REFER",
    ),
    Story(
        key="farms-seed-vault", county="Alder", place="Alder Falls seed station", sector=FARMS,
        title="Fence of the seed station painted with slogans",
        narrative="At the seed station somebody hung a bed sheet on the fence: YOUR PATENTS STARVE US. "
        "Nothing was cut or broken. Eleven people stood there with it for an hour and sang. My boss "
        "told me to report everything.",
        happened=(67, "13:00"), sent_hours=22, way=Way.CLOSED, disposition="PROTECTED",
    ),
    Story(
        key="farms-fumigant", county="Fennel", place="Fennel Flats farm supply", sector=FARMS,
        title="Fumigant pellets ordered for a house with no barn",
        narrative="I keep the books of the farm supply. One account ordered grain fumigant pellets "
        "four times in three weeks and each time it went to a rented house in town without so much as "
        "a shed. The license number on the form belongs to a man who died in March. I told my boss and "
        "he said a sale is a sale.",
        happened=(6, "16:00"), sent_hours=40, validity="probable", priority=1,
        behaviors=(Seen("MATRLS", "ordered grain fumigant pellets four times in three weeks",
                        "They go to a rented house in town, where there is nothing to fumigate."),
                   Seen("MISREP", "The license number on the form belongs to a man who died in March")),
        way=Way.NEXUS, referral="transmitted",
        basis="A poison gas former is gathered under a dead man's license in a dwelling.",
    ),
    Story(
        key="farms-well", county="Fennel", place="County Road 40, Fennel Flats",
        title="Neighbor poisoning my well i think",
        narrative="my well tastes like metal since he put up the new barn. he smiles when he sees me. "
        "i had a dog and it died but the dog was 16. please test the water nobody will come out",
        happened=(2, "10:00"), sent_hours=60, way=Way.WAITING,
        questions=(Asked("Since which day does it taste of metal, and has the county tested it before?"),),
        additions=(Added("Also he waters his side at night, I hear the pump.", 3),),
    ),
)  # fmt: skip
