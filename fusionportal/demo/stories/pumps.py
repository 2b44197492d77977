"""Water, first half: somebody learns how the pump stations of Tenmile are watched."""

from fusionportal.demo.sectors import WATER
from fusionportal.demo.shapes import Added, Asked, Seen, Story, Way

PUMPS = (
    Story(
        key="water-survey-call", source="phone", county="Tenmile", place="Tenmile Water Authority "
                                                                         "office",
        title="Caller asked which pump stations are staffed at night",
        narrative="Front desk of the water authority phoned this in. A man called on the main line "
        "and said he was with Northgate Survey doing a flood study. He wanted to know which pump "
        "stations are staffed at night and who has the keys. When she asked for a letter he said he "
        "would call back and hung up. Number on the display was 701-555-0147.",
        happened=(74, "10:15"), sent_hours=1.5, sector=WATER, by="analyst@meridian.example",
        reliability="usually", validity="probable",
        behaviors=(Seen("ELICIT", "which pump stations are staffed at night and who has the keys",
                        "The company he named is not registered in the state and gave no letter."),),
        way=Way.NEXUS, referral="acknowledged",
        basis="Questions about night staffing and keys under a company name that does not exist, "
        "followed by visits to two of the stations he asked about.",
    ),
    Story(
        key="water-gate-film", county="Tenmile", place="Tenmile Pump Station 4", sector=WATER,
        title="Gate chain cut and control building filmed at a pump station",
        narrative="About 9:40 pm I was walking the dog on the levee road by the pump station. A gray "
        "pickup was backed up to the gate with its lights off. One man was holding the chain, it was "
        "cut through, the other was inside the fence filming the control building with a phone, "
        "slowly, like he was following the pipes. They saw me and drove off without lights toward "
        "Route 9. I only got the end of the plate, it was ending 219.",
        happened=(61, "21:40"), sent_hours=0.6, ongoing="unsure", priority=1, validity="probable",
        vehicles=(("make", "pickup"), ("color", "gray"), ("plate", "219"), ("direction", "Route 9")),
        behaviors=(Seen("INTRSN", "the chain, it was cut through"),
                   Seen("PHOTO", "filming the control building with a phone, slowly",
                        "They were inside a cut fence at night and fled without lights.")),
        way=Way.NEXUS, referral="nexus",
        basis="A fence was cut at night to film controls that the public cannot see.",
        questions=(Asked("Could you tell which building they filmed, and from which side?",
                         "The low brick one with the green door. From the river side, walking along "
                         "the pipes.",
                         16),),
        additions=(Added("I went past again today. There is a new chain but somebody left a Northgate "
                         "Survey sticker on the post.", 40),),
    ),
    Story(
        key="water-gate-guard", source="partner", by="water@tenmile-water.example", county="Tenmile",
        place="Tenmile Pump Station 4", sector=WATER, case_number="TW-118",
        title="Chain cut at Station 4, nothing taken",
        narrative="Operator found the access chain at Pump Station 4 cut on the morning round. "
        "Nothing missing inside. Door contact on the control building shows one opening of 40 seconds "
        "at 21:36. Camera on the river side was turned to the ground. Tire marks of a truck at the "
        "gate.",
        happened=(61, "21:36"), sent_hours=10, reliability="reliable", validity="confirmed",
        behaviors=(Seen("INTRSN", "access chain at Pump Station 4 cut"),
                   Seen("SABOT", "Camera on the river side was turned to the ground")),
        way=Way.NEXUS, referral="nexus",
        basis="The utility's own record of the entry that a passer-by saw from the levee.",
    ),
    Story(
        key="water-gate-again", county="Tenmile", place="levee road, Tenmile", sector=WATER,
        title="Somebody broke into the pump station",
        narrative="my neighbor says somebody broke into the pump station on the levee last night and "
        "there was a gray pickup. I did not see it but thought you should know. is the water safe",
        happened=(61, "22:00"), sent_hours=15, way=Way.CLOSED, disposition="DUPLICATE",
        duplicate_of="water-gate-film",
    ),
    Story(
        key="water-badges", source="partner", by="v.sable@tenmile-water.example", county="Tenmile",
        place="Tenmile Water Authority yard", sector=WATER, case_number="TW-121",
        title="Two badges and a work jacket missing from the yard",
        narrative="After the shift change two contractor badges (numbers 0417 and 0418) and one "
        "orange work jacket with our name were gone from the hooks in the yard office. The badges "
        "open the outer gates of stations 2, 4 and 7. We shut them off at noon. A white Ford Transit "
        "with a ladder rack had been in the yard that morning, the driver said he was with Northgate "
        "Survey and signed in as R. Toll.",
        happened=(52, "07:20"), sent_hours=6, priority=1, reliability="reliable", validity="confirmed",
        vehicles=(("make", "Ford Transit"), ("color", "white")),
        behaviors=(Seen("THEFT", "two contractor badges (numbers 0417 and 0418) and one orange work "
                                 "jacket"),
                   Seen("MISREP", "the driver said he was with Northgate Survey")),
        way=Way.NEXUS, referral="acknowledged",
        basis="Badges that open three stations were taken on the day of a visit under a false company "
        "name.",
    ),
    Story(
        key="water-transit-plate", source="partner", by="officer@calder-sheriff.example", county="Tenmile",
        place="Route 9, mile marker 14", sector=WATER, case_number="CC-26-3310",
        title="Traffic stop: white Transit, survey story did not hold",
        narrative="Stopped white Ford Transit, Meridian plate 7KX 219, for a dead tail light on Route "
        "9, mile marker 14. Driver alone, polite, said he surveys for Northgate Survey but could not "
        "name a client. On the seat a hand-drawn map of the river with four crosses and times next to "
        "them. No grounds to hold. Warned and released.",
        happened=(47, "23:05"), sent_hours=3, reliability="reliable", validity="confirmed",
        vehicles=(("make", "Ford Transit"), ("color", "white"), ("plate", "7KX219")),
        behaviors=(Seen("MISREP", "could not name a client"),
                   Seen("SURVL", "a hand-drawn map of the river with four crosses and times next to "
                                 "them",
                        "Two of the four crosses are stations that were entered or asked about.")),
        way=Way.VETTING,
    ),
    Story(
        key="water-chlorine", source="partner", by="water@tenmile-water.example", county="Alder",
        place="Alder Falls Treatment Plant", sector=WATER, case_number="TW-126",
        title="Man asked a truck driver about chlorine delivery times",
        narrative="Our chemical supplier's driver reports that a man at the truck stop bought him "
        "coffee and asked how often he delivers chlorine to Alder Falls, at what time, and whether "
        "anybody rides along. The man drove a gray pickup, plate maybe 7KX something. Driver felt it "
        "was odd and told us.",
        happened=(39, "05:50"), sent_hours=30, reliability="usually", validity="probable",
        behaviors=(Seen("ELICIT", "how often he delivers chlorine to Alder Falls, at what time",
                        "The partial plate fits the vehicle of the other reports."),),
        way=Way.UNDECIDED, basis="The driver's account is second-hand and the plate is partial.",
        questions=(Asked("Would the driver speak with us directly?"),),
    ),
)  # fmt: skip
