"""Courts, council rooms and public officials: what is said to them, and about them."""

from fusionportal.demo.sectors import GOVERNMENT
from fusionportal.demo.shapes import Asked, Seen, Story, Way

COURTS = (
    Story(
        key="courts-juror", source="phone", by="analyst@meridian.example", county="Marlow",
        place="Marlow County Courthouse", sector=GOVERNMENT, title="Juror's picture pushed under her door",
        narrative="Court officer called for a juror. A print of her picture, taken through her kitchen "
        "window, was pushed under her apartment door with the word ACQUIT in cut-out letters. The "
        "trial is about a theft ring. The judge was told before us.",
        happened=(162, "06:40"), sent_hours=5, priority=1, reliability="reliable", validity="confirmed",
        behaviors=(Seen("THREAT", "pushed under her apartment door with the word ACQUIT in cut-out "
                                  "letters"),),
        way=Way.NO_NEXUS, disposition="TTL_NOTIFIED",
        basis="A threat to one juror in one theft trial. Sheriff and judge have it and she is moved.",
    ),
    Story(
        key="courts-pipe", source="partner", by="officer@alder-falls-pd.example", county="Alder",
        place="Alder Falls City Hall", sector=GOVERNMENT, case_number="AF-26-0591",
        title="Capped pipe in the planter at city hall",
        narrative="Gardener lifted a capped steel pipe out of the planter by the side door of city "
        "hall. Bomb technicians opened it: a rolled paper with names of people and a date in 1976, "
        "school tokens and a marble. Street closed two hours.",
        happened=(147, "10:10"), sent_hours=5, reliability="reliable", validity="confirmed", priority=1,
        way=Way.CLOSED, disposition="UNFOUNDED",
    ),
    Story(
        key="courts-council-meeting", county="Linden", place="Linden Town Hall",
        title="Angry man at the council meeting",
        narrative="At the council meeting a farmer shouted for five minutes that the council are "
        "thieves and that he will see every one of them voted out on the street in November. He banged "
        "on the lectern. Please open a file on him.",
        happened=(122, "19:30"), sent_hours=14, way=Way.CLOSED, disposition="PROTECTED",
    ),
    Story(
        key="courts-liens", source="partner", by="officer@calder-sheriff.example", county="Calder",
        place="Calder County Recorder", sector=GOVERNMENT, case_number="CC-26-2277",
        title="False liens of millions against seven clerks",
        narrative="Recorder's office took in seven papers in one week that claim $4 million each from "
        "seven clerks of the traffic court, signed with a thumb print in red ink. The banks of two "
        "clerks froze their home loans over it. Same handwriting on all seven; returned mail shows a "
        "storage box in Tenmile Crossing.",
        happened=(103, "14:20"), sent_hours=30, reliability="reliable", validity="confirmed",
        behaviors=(Seen("MISREP", "seven papers in one week that claim $4 million each from seven "
                                  "clerks"),),
        way=Way.NO_NEXUS, disposition="CRIM_REFER",
        basis="Paper used to punish clerks for a fine. The county attorney charges false filing; "
        "nobody was threatened with force.",
    ),
    Story(
        key="courts-audit-camera", county="Osprey", place="Osprey Point tax office",
        title="Young man with a camera walks around in the tax office",
        narrative="He walked through the public hall of the tax office with a camera on his chest and "
        "asked each of us our name. He was not rude. He says it is his right and it goes on his "
        "channel. Two of my colleagues went home early, I had to do their windows.",
        happened=(88, "11:40"), sent_hours=5, way=Way.CLOSED, disposition="PROTECTED",
    ),
    Story(
        key="courts-garage", source="partner", by="trooper@state-police.example", county="Calder",
        place="Supreme Court garage, Meridian City", sector=GOVERNMENT, case_number="SP-26-2518",
        title="Tracker under a justice's car",
        narrative="Mechanic found a tracking puck with a magnet in the rear wheel well of a justice's "
        "private car. It was bought as one of a pack of four. The garage was swept: a second puck "
        "under the car of the clerk who assigns hearings. Nothing on the other 61 cars. Batteries put "
        "in about three weeks ago.",
        happened=(68, "16:15"), sent_hours=6, reliability="reliable", validity="confirmed", priority=1,
        behaviors=(Seen("SURVL", "a tracking puck with a magnet in the rear wheel well of a justice's "
                                 "private car",
                        "A second one was under the car of the clerk who assigns hearings; two of four "
                        "are not found."),
                   Seen("INTRSN", "a second puck under the car of the clerk who assigns hearings")),
        way=Way.NEXUS, referral="acknowledged",
        basis="Two people who decide which cases are heard are followed covertly, from inside a closed "
        "garage.",
    ),
    Story(
        key="courts-gavel", county="Harrow", place="Harrow municipal court",
        title="Someone mailed the judge a dead fish",
        narrative="I work for the municipal judge. A dead fish wrapped in newspaper came by post this "
        "morning, and the return address is the judge's own brother in law. They fish together. I "
        "opened it and I would like it on record that I did not find it funny.",
        happened=(57, "09:20"), sent_hours=1, way=Way.CLOSED, disposition="UNFOUNDED",
    ),
    Story(
        key="courts-mayor-post", county="Copperton", place="online",
        title="Post with the mayor's address and a noose",
        narrative="On the town's buy and sell page user @gravel_and_grit wrote the mayor's street and "
        "number next to a picture of a noose and 'who brings the ladder, friday 8 pm'. Four people "
        "answered with thumbs up. Gone after an hour, I took a picture of the screen.",
        happened=(43, "21:10"), sent_hours=1, priority=2, danger=True, validity="probable",
        behaviors=(Seen("THREAT", "who brings the ladder, friday 8 pm"),),
        way=Way.NO_NEXUS, disposition="TTL_NOTIFIED",
        basis="A day, an hour and an address. Deputies stood there on Friday and spoke with the "
        "writer, who was drunk when he wrote it.",
    ),
    Story(
        key="courts-mayor-post-second", county="Copperton", place="online",
        title="they want to hang our mayor??",
        narrative="somebody put the mayors house number on buy and sell with a rope. my sister saw it "
        "and she saw it from my aunt. i did not see it but it is going around everywhere",
        happened=(42, "08:00"), sent_hours=2, way=Way.CLOSED, disposition="DUPLICATE",
        duplicate_of="courts-mayor-post",
    ),
    Story(
        key="courts-vent", source="partner", by="e.montrose@alder-falls-pd.example", county="Alder",
        place="Alder Falls Court Annex", sector=GOVERNMENT, case_number="AF-26-1340",
        title="Someone measured the air intake behind the annex",
        narrative="Parking attendant behind the court annex saw a person in a courier vest hold a "
        "strip of tissue before the street level air intake, time it, write on his forearm and move to "
        "the next one. Three intakes in ten minutes, then off on a cargo bicycle with no parcels. "
        "Building engineer has ordered no test.",
        happened=(9, "07:20"), sent_hours=30, reliability="usually", validity="probable", priority=1,
        behaviors=(Seen("SURVL", "hold a strip of tissue before the street level air intake, time it",
                        "All three intakes that feed the courtrooms were tried and nobody had ordered "
                        "a test."),),
        way=Way.NEXUS, referral="drafted",
        basis="Somebody in a courier's vest measured how strongly the courtrooms draw in air.",
        questions=(Asked("Does a camera cover the third intake?",
                         "Yes, the bank's. They keep it for 14 days and want a letter.", 4),),
    ),
)  # fmt: skip
