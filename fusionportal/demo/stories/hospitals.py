"""Hospitals, clinics and laboratories: what wards, guards and patients report."""

from fusionportal.demo.sectors import HEALTH
from fusionportal.demo.shapes import Asked, Seen, Story, Way

HOSPITALS = (
    Story(
        key="hospitals-isotope", source="partner", by="health@health.example", county="Calder",
        place="Meridian City Cancer Center", sector=HEALTH, case_number="MH-26-09",
        title="Courier for a medical source was not the courier",
        narrative="Two persons with a company van and a correct looking form came to collect a spent "
        "radiation source one day before the real courier. The physicist asked for the code word and "
        "they had none. They left at once. The form names the true serial number of the source, which "
        "only five people should know.",
        happened=(171, "08:20"), sent_hours=3, reliability="reliable", validity="confirmed",
        priority=2, danger=True,
        behaviors=(Seen("MISREP", "Two persons with a company van and a correct looking form"),
                   Seen("THEFT", "came to collect a spent radiation source one day before the real "
                                 "courier")),
        way=Way.NEXUS, referral="nexus",
        basis="An attempt to take a radioactive source with inside knowledge of its serial number.",
    ),
    Story(
        key="hospitals-baby", county="Osprey", place="Osprey Point Hospital", sector=HEALTH,
        title="Woman in scrubs asked for the door code of the baby ward",
        narrative="Woman in blue scrubs asked me for the code of the baby ward because she had "
        "forgotten hers. She had no badge. I am a visitor so I did not know it. I told the desk.",
        happened=(156, "19:30"), sent_hours=2, priority=1, validity="confirmed",
        behaviors=(Seen("MISREP", "Woman in blue scrubs asked me for the code of the baby ward"),),
        way=Way.NO_NEXUS, disposition="UNFOUNDED",
        basis="A traveling nurse on her first night. The charge nurse knows her and made her wear the "
        "badge.",
    ),
    Story(
        key="hospitals-generator", source="phone", by="analyst@meridian.example", county="Calder",
        place="Calder General Hospital", sector=HEALTH, title="Fuel of the hospital generator was drained",
        narrative="Facilities chief of the hospital called: monthly test of generator 2 failed, the "
        "day tank was empty and the return valve open. About 300 gallons of diesel gone, no spill. "
        "Camera shows a service truck with a hand-painted name, one hour, on a Sunday. There was no "
        "order for service.",
        happened=(141, "10:00"), sent_hours=6, reliability="usually", validity="confirmed", priority=1,
        behaviors=(Seen("SABOT", "the day tank was empty and the return valve open"),
                   Seen("THEFT", "About 300 gallons of diesel gone")),
        way=Way.NO_NEXUS, disposition="CRIM_REFER",
        basis="The same truck drained three building sites that month and sold the fuel; the sheriff "
        "has the driver.",
    ),
    Story(
        key="hospitals-culture", source="partner", by="officer@osprey-university.example", county="Osprey",
        place="Osprey University, Life Science Hall", sector=HEALTH, case_number="OU-26-311",
        title="Freezer opened at night, inventory short by two boxes",
        narrative="Door contact of freezer 4 shows an opening at 02:51. Two boxes of vials are "
        "missing, harmless teaching strains of yeast, by the label. The label of the dangerous shelf "
        "is one row lower and was scratched, as if somebody could not read it in the dark. Card used "
        "belongs to a student who was on a plane.",
        happened=(124, "02:51"), sent_hours=9, reliability="reliable", validity="confirmed", priority=1,
        behaviors=(Seen("INTRSN", "Door contact of freezer 4 shows an opening at 02:51"),
                   Seen("THEFT", "Two boxes of vials are missing")),
        way=Way.NO_NEXUS, disposition="UNFOUNDED",
        basis="The student's bench partner had borrowed her card to save his thesis before a power "
        "test; the yeast was in his own freezer.",
    ),
    Story(
        key="hospitals-picket", county="Calder", place="Calder General Hospital",
        title="Nurses with signs at the entrance",
        narrative="Nurses hold signs and hand out flyers at the hospital entrance about short "
        "staffing, and one of them said the place is a time bomb. I think that is a threat.",
        happened=(108, "12:00"), sent_hours=2, way=Way.CLOSED, disposition="PROTECTED",
    ),
    Story(
        key="hospitals-waiting-room", county="Tenmile", place="Tenmile Crossing Clinic",
        title="He said somebody will pay for my mother",
        narrative="In the waiting room a man in a brown coat told the receptionist 'somebody will pay "
        "for my mother, you will all see on Monday'. He slammed the door so the glass broke. I have "
        "his name from the sign-in sheet if you call me. She was crying.",
        happened=(92, "15:40"), sent_hours=1, priority=2, danger=True, validity="probable",
        identity=(("name", "Philippa Ostrow"), ("phone", "701-555-0153"), ("may_share", "yes")),
        behaviors=(Seen("THREAT", "somebody will pay for my mother, you will all see on Monday"),),
        way=Way.NO_NEXUS, disposition="TTL_NOTIFIED",
        basis="A grieving son and a stated day. Deputies and the clinic were called within the hour.",
    ),
    Story(
        key="hospitals-badges", source="partner", by="health@health.example", county="Calder",
        place="Calder General Hospital", sector=HEALTH, title="Lost badges found in a vending machine",
        narrative="Eleven staff badges reported lost since spring were found behind a vending machine "
        "when it was moved. Pushed through the gap by a toddler or by the night shift, opinions "
        "differ. All had been shut off on time.",
        happened=(76, "09:00"), sent_hours=30, reliability="usually", validity="confirmed",
        way=Way.CLOSED, disposition="UNFOUNDED",
    ),
    Story(
        key="hospitals-records-call", source="phone", by="s.marchetti@meridian.example", county="Linden",
        place="Linden Regional Hospital", sector=HEALTH,
        title="Caller wanted the list of oxygen deliveries",
        narrative="Purchasing clerk called. A voice that said 'state audit' wanted the dates of bulk "
        "oxygen deliveries, the driver's gate and what happens if one is late. He spoke very fast and "
        "gave extension numbers that do not exist. She said to send a letter and he swore.",
        happened=(52, "11:05"), sent_hours=3, validity="probable",
        behaviors=(Seen("ELICIT", "wanted the dates of bulk oxygen deliveries, the driver's gate and "
                                  "what happens if one is late",
                        "There is no such audit and the extensions do not exist."),
                   Seen("MISREP", "A voice that said 'state audit'")),
        way=Way.NO_NEXUS, disposition="INSUFFICIENT",
        basis="The number was spoofed and no other hospital was called. Purchasing staff were told "
        "what to ask.",
    ),
    Story(
        key="hospitals-hackers", county="Harrow", place="Harrow County Hospital", sector=HEALTH,
        title="i can see other peoples xrays",
        narrative="when I log in to see my xray and change the number in the address I see other "
        "peoples xrays. I told them twice. is this hacking?? I dont want trouble",
        happened=(21, "22:40"), sent_hours=9, validity="confirmed",
        way=Way.CLOSED, disposition="INFO_ONLY",
    ),
    Story(
        key="hospitals-gas-room", county="Calder", place="Calder General Hospital, west wing",
        sector=HEALTH,
        title="Painter with no paint at the medical gas room",
        narrative="I clean nights. A man in white painter clothes stood at the medical gas room and "
        "tried one key after the other from a big ring. No paint, no ladder, clean shoes. When I said "
        "good evening he said wrong floor and took the stairs, not the lift. There is no painting "
        "planned, I asked in the morning.",
        happened=(2, "01:50"), sent_hours=7, validity="probable", priority=1,
        behaviors=(Seen("INTRSN", "tried one key after the other from a big ring"),),
        way=Way.TRIAGE,
        questions=(Asked("Would you know him again, and did he wear a badge of any kind?"),),
    ),
)  # fmt: skip
