"""Water, second half: the same vehicles and words at reservoirs and towers."""

from fusionportal.demo.sectors import WATER
from fusionportal.demo.shapes import Asked, Seen, Story, Way

RESERVOIR = (
    Story(
        key="water-depth", county="Alder", place="Sawmill Reservoir", sector=WATER,
        title="Man on the dam asked how deep the intake is",
        narrative="I fish at Sawmill Reservoir most mornings. Last week a fellow with no rod walked "
        "out on the dam and asked me how deep the water intake sits and if anyone dives there. I "
        "laughed, he did not. He had a clipboard that said Northgate Survey. A white van with a "
        "ladder rack waited with the engine on.",
        happened=(33, "06:30"), sent_hours=70, validity="probable",
        identity=(("name", "Walter Espinosa-Greer"), ("phone", "701-555-0172"), ("best_time", "before "
                                                                                              "noon")),
        behaviors=(Seen("ELICIT", "how deep the water intake sits and if anyone dives there",
                        "The clipboard named the company that nobody can find."),),
        way=Way.NEXUS, referral="transmitted",
        basis="Fourth report of the same false company asking about access to drinking water.",
    ),
    Story(
        key="water-tower-drone", source="partner", by="fire@marlow-fire.example", county="Marlow",
        place="Marlow Water Tower", sector=WATER,
        title="Drone circling the water tower hatch",
        narrative="Engine 3 returning from a call at dusk. Small drone flew four slow circles around "
        "the top of Marlow Water Tower and stopped over the hatch each time. Operator stood by a gray "
        "pickup on Mill Road, left when we slowed down. Partial plate 7KX.",
        happened=(28, "18:20"), sent_hours=2, reliability="reliable", validity="probable",
        vehicles=(("make", "pickup"), ("color", "gray"), ("plate", "7KX")),
        behaviors=(Seen("PHOTO", "stopped over the hatch each time",
                        "The operator left when the engine slowed, in a vehicle seen at a cut fence."),),
        way=Way.TRIAGE,
        questions=(Asked("Could you see lettering on the drone or its case?", "White case, black N on "
                                                                              "it.", 5),),
    ),
    Story(
        key="water-night-call", source="phone", by="s.marchetti@meridian.example", county="Marlow",
        place="Marlow Water Tower", sector=WATER,
        title="Same number called a second utility",
        narrative="Marlow public works: a man phoned from 701-555-0147 and asked if the tower hatch "
        "has an alarm because his company must not set it off during a paint survey. No such survey "
        "was ordered.",
        happened=(26, "16:45"), sent_hours=1, reliability="usually", validity="probable",
        behaviors=(Seen("ELICIT", "asked if the tower hatch has an alarm",
                        "The number is the one that asked about night staffing in Tenmile."),),
        way=Way.TRIAGE,
    ),
    Story(
        key="water-storage-unit", county="Calder", place="1400 West Mill Road, Unit 22",
        title="Orange jackets and pool chemicals in a storage unit",
        narrative="I rent the unit next to 22 at 1400 West Mill Road. The door was up and I saw "
        "orange work jackets with a water company name, bolt cutters, and more pool chemical drums "
        "than anyone needs for a pool in winter. A gray pickup, 7KX-219, was half inside. He pulled "
        "the door down when he saw me looking.",
        happened=(19, "19:10"), sent_hours=14, priority=1, validity="probable",
        vehicles=(("make", "pickup"), ("color", "gray"), ("plate", "7KX219")),
        behaviors=(Seen("MATRLS", "more pool chemical drums than anyone needs for a pool in winter",
                        "Jackets of the utility whose jacket was stolen lay beside them."),
                   Seen("THEFT", "orange work jackets with a water company name")),
        way=Way.NEXUS, referral="drafted",
        basis="Stolen clothing of the utility, cutters and chemicals are kept together by the same "
        "vehicle.",
    ),
    Story(
        key="water-storage-again", county="Calder", place="1400 W Mill Rd",
        title="Strange smell and trucks at night at the storage place",
        narrative="There is a chlorine smell at the storage place at 1400 W. Mill Rd and a grey "
        "pick-up comes after 11 pm three nights running. I wrote to the manager and nobody answers.",
        happened=(12, "23:15"), sent_hours=11, ongoing="yes", priority=1,
        way=Way.TRIAGE,
    ),
    Story(
        key="water-schedule-mail", source="partner", by="w.kincaid@tenmile-water.example", county="Tenmile",
        place="Tenmile Water Authority office", sector=WATER, case_number="TW-139",
        title="Mail asking for the valve schedule",
        narrative="General mailbox received a request for 'the valve exercise schedule for stations "
        "2, 4 and 7' from office@northgate-survey.example. Stations 2, 4 and 7 are the ones the "
        "missing badges opened. We did not answer. Header shows 203.0.113.41 as origin.",
        happened=(8, "09:02"), sent_hours=2, reliability="reliable", validity="confirmed",
        behaviors=(Seen("ELICIT", "the valve exercise schedule for stations 2, 4 and 7",
                        "The three stations are exactly those that the stolen badges opened."),),
        way=Way.VETTING,
    ),
    Story(
        key="water-pickup-tonight", county="Tenmile", place="Tenmile Pump Station 7", sector=WATER,
        title="Gray pickup parked at Station 7 right now",
        narrative="There is a gray pickup without lights at the gate of Pump Station 7, two people in "
        "orange jackets walking the fence with a lamp. Nobody from the water company works at this "
        "hour. Plate 7KX 219.",
        happened=(1, "22:50"), sent_hours=0.1, ongoing="yes", priority=1, way=Way.NEW,
        vehicles=(("make", "pickup"), ("color", "gray"), ("plate", "7KX219")),
    ),
)  # fmt: skip
