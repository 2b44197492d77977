"""Electricity: a substation is measured, threatened and, somewhere else, merely robbed of copper."""

from fusionportal.demo.sectors import ENERGY
from fusionportal.demo.shapes import Added, Asked, Seen, Story, Way

GRID = (
    Story(
        key="grid-fence-measure",
        source="partner", by="power@ridge-road-electric.example", county="Ridgeline",
        place="Ridge Road Substation", sector=ENERGY, case_number="RRE-204",
        title="Two people paced out the fence of the substation",
        narrative="Camera at Ridge Road Substation, 13:05 to 13:40. Two people paced the whole fence, "
        "counted aloud and wrote numbers on a card. One crouched at the transformer side and sighted "
        "along a stick. They came in a blue Subaru Outback, plate MRL 4471.",
        happened=(68, "13:05"), sent_hours=26, reliability="reliable", validity="confirmed",
        vehicles=(("make", "Subaru Outback"), ("color", "blue"), ("plate", "MRL4471")),
        behaviors=(Seen("SURVL", "paced the whole fence, counted aloud and wrote numbers on a card",
                        "One sighted along a stick at the transformers, from a spot with no public "
                        "path."),),
        way=Way.NEXUS, referral="inconclusive",
        basis="Measuring and sighting at the one side where the transformers stand uncovered.",
    ),
    Story(
        key="grid-lead-time", source="phone", by="analyst@meridian.example", county="Copperton",
        place="Copperton electrical supply house",
        title="Customer asked how long a replacement transformer takes",
        narrative="Counter clerk of a supply house called. A customer with nothing to buy asked how "
        "long the utility would wait for a new transformer of the big kind and whether there is a "
        "spare in the state. When she asked who he works for he left. Blue Subaru, plate ended 471.",
        happened=(58, "15:30"), sent_hours=20, sector=ENERGY, validity="probable",
        behaviors=(Seen("ELICIT", "how long the utility would wait for a new transformer",
                        "Vehicle and partial plate fit the one at the substation fence."),),
        way=Way.NO_NEXUS, disposition="INSUFFICIENT",
        basis="One question, one partial plate. The clerk could not describe him and nothing followed "
        "for weeks.",
    ),
    Story(
        key="grid-post", county="Ridgeline", place="online",
        title="Post says the ridge will go dark on the 14th",
        narrative="A user @coldlight_44 on a local hunting forum wrote 'the ridge goes dark on the "
        "14th, bring candles lol' and posted a picture of Ridge Road Substation from the hill side. "
        "Others told him to stop. He said 'three good shots is all it takes'. Screenshot attached.",
        happened=(31, "22:10"), sent_hours=9, priority=1, sector=ENERGY, validity="probable",
        behaviors=(Seen("THREAT", "three good shots is all it takes"),),
        way=Way.NEXUS, referral="assigned",
        basis="A stated means and day against a named site, with a picture from the firing side.",
        questions=(Asked("Do you remember when the picture appeared?", "Before the words, maybe an "
                                                                       "hour.", 12),),
    ),
    Story(
        key="grid-post-second", county="Copperton", place="online",
        title="coldlight 44 again",
        narrative="reporting handle @Coldlight_44, he is selling 'ridge is dark' shirts now and says "
        "it was a joke about the winter storm last year. his truck is a blue Subaru if that helps",
        happened=(24, "20:00"), sent_hours=4, sector=ENERGY,
        way=Way.TRIAGE,
    ),
    Story(
        key="grid-brass", source="partner", by="officer@copperton-sheriff.example", county="Ridgeline",
        place="Ridge Road Substation", case_number="CO-26-880", sector=ENERGY,
        title="Casings and a rest found with a view of the transformers",
        narrative="Hunter led me to a flat spot on the hill above Ridge Road Substation. Nine fresh "
        "casings, a shooting rest made of two fence posts, line of sight to the transformers at about "
        "300 yards. No damage found at the substation. Tracks of a car, one print is a Subaru size "
        "tire.",
        happened=(20, "11:00"), sent_hours=7, reliability="reliable", validity="confirmed", priority=1,
        behaviors=(Seen("WPNS", "Nine fresh casings, a shooting rest made of two fence posts",
                        "The rest points at the transformers and nothing else."),
                   Seen("EXPERT", "line of sight to the transformers at about 300 yards",
                        "It looks like a place to practice the shot the forum post spoke of.")),
        way=Way.NEXUS, referral="returned",
        basis="A prepared position with the view that the forum post showed.",
        questions=(Asked("Were the casings collected, and by whom?", "By me, bagged, lab has them.", 6),),
    ),
    Story(
        key="grid-drone", source="partner", by="power@ridge-road-electric.example", county="Ridgeline",
        place="Ridge Road Substation", sector=ENERGY, case_number="RRE-217",
        title="Drone over the relay house two evenings",
        narrative="Drone over the relay house on two evenings, about five minutes each. Crew followed "
        "it with their eyes to the pull-out at Route 31, mile marker 8, where a blue Subaru Outback, "
        "plate MRL-4471, drove off.",
        happened=(15, "17:50"), sent_hours=16, reliability="reliable", validity="confirmed",
        vehicles=(("make", "Subaru Outback"), ("color", "blue"), ("plate", "MRL4471")),
        behaviors=(Seen("SURVL", "Drone over the relay house on two evenings",
                        "It landed at the car that was at the fence two months ago."),),
        way=Way.VETTING,
    ),
    Story(
        key="grid-copper", source="partner", by="y.marsh@ridge-road-electric.example", county="Copperton",
        place="Cedar Gulch Substation", sector=ENERGY, case_number="RRE-209",
        title="Copper ground wire stolen at Cedar Gulch",
        narrative="About 60 feet of copper ground wire cut and taken at Cedar Gulch overnight, third "
        "time this fall. Scrap value maybe $400. Bolt cutters left behind.",
        happened=(44, "02:00"), sent_hours=9, reliability="reliable", validity="confirmed",
        behaviors=(Seen("THEFT", "60 feet of copper ground wire cut and taken"),),
        way=Way.NO_NEXUS, disposition="CRIM_REFER",
        basis="Metal theft for scrap, third of a kind, with no interest in the working of the site.",
    ),
    Story(
        key="grid-wire-sold", county="Copperton", place="Quarry Road scrap yard",
        title="Two boys selling ground wire",
        narrative="two kids maybe 19 come to the scrap yard on Quarry Road every other Friday with a "
        "trunk of bare copper wire, burned on the ends. silver Honda Civic. it is stolen i am sure",
        happened=(36, "12:00"), sent_hours=50, way=Way.CLOSED, disposition="CRIM_REFER",
        additions=(Added("They came again. I wrote down the plate, GTP 7733.", 330),),
    ),
)  # fmt: skip
