"""Reports that matter and are not terrorism: threats, thefts and frauds that belong to others."""

from fusionportal.demo.sectors import EMERGENCY, FARMS, HEALTH
from fusionportal.demo.shapes import Seen, Story, Way

CRIME = (
    Story(
        key="crime-school", county="Linden", place="Linden High School",
        title="He said he will bring a gun tomorrow",
        narrative="My daughter's classmate wrote in the group chat that he will bring a gun tomorrow "
        "and that they will all be sorry. He has been bullied all fall. He is 15. I have the "
        "screenshots. Please do something tonight.",
        happened=(17, "19:05"), sent_hours=0.4, danger=True, priority=2, ongoing="yes",
        identity=(("name", "Helena Brightmore"), ("phone", "701-555-0166"), ("may_share", "yes")),
        behaviors=(Seen("THREAT", "he will bring a gun tomorrow"),),
        way=Way.NO_NEXUS, disposition="TTL_NOTIFIED", validity="probable",
        basis="A threat to life by a bullied student. Police and the school were called within "
        "minutes.",
    ),
    Story(
        key="crime-school-second", source="phone", by="intake@meridian.example", county="Linden",
        place="Linden High School", title="Second call about the Linden student",
        narrative="Grandmother called about the same chat at Linden High. She says the boy's uncle "
        "locks his rifles and already has him at his house. Police were there when she called.",
        happened=(17, "20:30"), sent_hours=0.2, priority=2, way=Way.CLOSED, disposition="DUPLICATE",
        duplicate_of="crime-school",
    ),
    Story(
        key="crime-turnout-gear", source="partner", by="s.umber@marlow-fire.example", county="Marlow",
        place="Marlow Fire Station 3", sector=EMERGENCY,
        title="Turnout gear stolen and sold online",
        narrative="Three sets of turnout gear and a radio were stolen from Station 3 during a call. "
        "Two sets turned up in an online listing by user firesale_99, $250 each.",
        happened=(38, "14:00"), sent_hours=40, reliability="reliable", validity="confirmed",
        behaviors=(Seen("THEFT", "Three sets of turnout gear and a radio were stolen from Station 3"),),
        way=Way.NO_NEXUS, disposition="CRIM_REFER",
        basis="Stolen for sale; the seller was found and the radio was in his garage.",
    ),
    Story(
        key="crime-hospital-caller", source="partner", by="health@health.example", county="Calder",
        place="Calder General Hospital", sector=HEALTH,
        title="Caller demands money from nurses as 'the FBI'",
        narrative="Nurses on two wards got calls from a man who says he is the FBI and wants gift "
        "cards for $2,000 or they will be arrested. Number shown 701-555-0199.",
        happened=(34, "11:30"), sent_hours=24, reliability="usually", validity="probable",
        behaviors=(Seen("MISREP", "a man who says he is the FBI"),),
        way=Way.NO_NEXUS, disposition="CRIM_REFER",
        basis="A known telephone fraud; passed to the police department and the real office was told.",
    ),
    Story(
        key="crime-anhydrous", source="partner", by="em@linden-em.example", county="Fennel",
        place="Fennel Flats co-op", sector=FARMS,
        title="Ammonia tapped from a nurse tank",
        narrative="Valve on a nurse tank at the co-op was left open after about 20 gallons of "
        "anhydrous ammonia were taken. Propane bottle with a blue fitting left behind. Third time "
        "since summer.",
        happened=(29, "03:00"), sent_hours=10, reliability="reliable", validity="confirmed",
        behaviors=(Seen("THEFT", "about 20 gallons of anhydrous ammonia were taken"),),
        way=Way.NO_NEXUS, disposition="CRIM_REFER",
        basis="The amount and the fitting speak for drug making; the sheriff's drug unit has it.",
    ),
    Story(
        key="crime-courthouse", county="Calder", place="Calder County Courthouse",
        title="Letter to the judge",
        narrative="My ex husband mailed the judge a letter that says 'you took my kids, I know where "
        "you park'. He showed me a copy and he was proud of it.",
        happened=(21, "18:00"), sent_hours=20, priority=1, validity="probable",
        behaviors=(Seen("THREAT", "you took my kids, I know where you park"),),
        way=Way.NO_NEXUS, disposition="TTL_NOTIFIED",
        basis="A personal threat against an officer of the court. Court security was called the same "
        "hour.",
    ),
    Story(
        key="crime-dumping", county="Tenmile", place="Sandbar Road, Tenmile",
        title="Barrels dumped by the creek",
        narrative="blue barrels dumped by the creek on Sandbar Road, six of them, some leak something "
        "that smells like paint. A flatbed was there at night.",
        happened=(16, "07:00"), sent_hours=3, way=Way.CLOSED, disposition="CRIM_REFER",
    ),
    Story(
        key="crime-spanish", county="Harrow", place="Empacadora Harrow", language="es", sector=FARMS,
        title="Amenaza en la empacadora",
        narrative="El supervisor le dijo a un compañero que si habla de los frenos del montacargas lo "
        "va a mandar matar. Tenemos miedo de dar el nombre. Esto pasó en la empacadora de Harrow, "
        "turno de noche.",
        happened=(11, "23:30"), sent_hours=8, priority=1,
        way=Way.TRIAGE,
    ),
)  # fmt: skip
