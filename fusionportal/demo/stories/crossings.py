"""Bridges, dams and tunnels: watched, measured, painted, and mostly just admired."""

from fusionportal.demo.sectors import TRANSPORT, WATER
from fusionportal.demo.shapes import Asked, Seen, Story, Way

CROSSINGS = (
    Story(
        key="crossings-cable-vault", source="partner", by="h.birchall@state-police.example",
        county="Saltmarsh",
        place="Gull Narrows Bridge", sector=TRANSPORT, case_number="SP-26-1502",
        title="Anchor house of the suspension bridge entered",
        narrative="Maintenance found the steel door of the south anchor house opened with a grinder. "
        "Inside, four of the 61 strands had orange tape rings at the same height and the dust was "
        "wiped off one. No cuts, no theft of tools. Boot prints of two sizes. Bridge walked and found "
        "safe by noon.",
        happened=(165, "06:50"), sent_hours=7, reliability="reliable", validity="confirmed", priority=1,
        behaviors=(Seen("INTRSN", "the steel door of the south anchor house opened with a grinder"),
                   Seen("SURVL", "four of the 61 strands had orange tape rings at the same height",
                        "Marks at one height on the main strands serve no work that was ordered.")),
        way=Way.NEXUS, referral="assigned",
        basis="The place that holds up the bridge was broken into and its strands marked.",
    ),
    Story(
        key="crossings-painter", county="Calder", place="Covered bridge, Old Mill Lane",
        title="Woman draws the bridge from every side",
        narrative="A woman draws the covered bridge from every side, even from underneath. She was "
        "there Tuesday, Wednesday and again today. She has an easel and a dog. When I asked she showed "
        "me and it was quite good. I report because of the sign that says report.",
        happened=(98, "15:00"), sent_hours=3, way=Way.CLOSED, disposition="NO_BEHAVIOR",
    ),
    Story(
        key="crossings-gate-wheel", source="partner", by="v.sable@tenmile-water.example", county="Alder",
        place="Cold Fork Dam", sector=WATER, case_number="TW-098",
        title="Hand wheel of the low gate turned two rounds",
        narrative="The chain on the hand wheel of the low gate at Cold Fork was off and the wheel "
        "stood two rounds open. Flow below rose by a hand's width, picnic ground empty luckily. Beer "
        "cans on the catwalk, six pairs of small wet footprints.",
        happened=(86, "05:40"), sent_hours=4, reliability="reliable", validity="confirmed",
        behaviors=(Seen("SABOT", "the wheel stood two rounds open"),),
        way=Way.NO_NEXUS, disposition="CRIM_REFER",
        basis="Graduation night. The police have the pictures that the six posted of themselves.",
    ),
    Story(
        key="crossings-tunnel-fans", county="Marlow", place="Bishop Hill Tunnel", sector=TRANSPORT,
        title="Truck stopped in the tunnel for no reason",
        narrative="A box truck stopped in the right lane in the middle of Bishop Hill Tunnel, lights "
        "on, and the driver walked back to the emergency door, opened it, looked in, counted on his "
        "fingers and drove away again. Maybe four minutes. I was three cars behind and everybody "
        "honked. The plate was QLN 3316, from here.",
        happened=(79, "13:50"), sent_hours=4, validity="probable",
        vehicles=(("make", "box truck"), ("plate", "QLN3316")),
        behaviors=(Seen("TESTSEC", "walked back to the emergency door, opened it, looked in, counted "
                                   "on his fingers",
                        "He blocked a lane to do it and left before the tunnel crew came."),),
        way=Way.NO_NEXUS, disposition="UNFOUNDED",
        basis="A sign maker who had to bid for new exit signs and had no appointment. The road office "
        "knows him and told him off.",
    ),
    Story(
        key="crossings-drone-show", county="Osprey", place="Osprey Point causeway",
        title="many lights over the causeway",
        narrative="many lights over the causeway at night moving in formation like a big fish, then a "
        "number, then a heart. i was very scared. are they ours?",
        happened=(65, "21:15"), sent_hours=1, way=Way.CLOSED, disposition="UNFOUNDED",
    ),
    Story(
        key="crossings-drone-show-second", county="Osprey", place="Osprey Point causeway",
        title="UFO over Osprey Point",
        narrative="Formation of perhaps 200 lights over the causeway, silent, for a quarter of an "
        "hour. I am a retired navigator and those were not aircraft. It spelled HAPPY 90 MAYOR at the "
        "end, which I took for a provocation.",
        happened=(65, "21:20"), sent_hours=12, way=Way.CLOSED, disposition="DUPLICATE",
        duplicate_of="crossings-drone-show",
    ),
    Story(
        key="crossings-banner", county="Saltmarsh", place="Gull Narrows Bridge",
        title="People hang a banner from the bridge",
        narrative="About thirty people walked on the footpath of the Gull Narrows Bridge with a banner "
        "against the new dump and sang old songs. Traffic slowed because drivers waved. They had kids "
        "along. One of them was filming the police boat underneath.",
        happened=(51, "11:00"), sent_hours=2, way=Way.CLOSED, disposition="PROTECTED",
    ),
    Story(
        key="crossings-weights", source="partner", by="b.ostrander@calder-sheriff.example", county="Calder",
        place="County Road 11 culvert", sector=TRANSPORT, case_number="CC-26-3188",
        title="Plastic drums chained inside the culvert",
        narrative="Road crew found three blue drums chained side by side inside the culvert of County "
        "Road 11, lids glued. Technicians opened them: gravel and a note with the name of a fish study "
        "and a phone number that works.",
        happened=(35, "08:30"), sent_hours=6, reliability="reliable", validity="confirmed", priority=1,
        way=Way.CLOSED, disposition="UNFOUNDED",
    ),
    Story(
        key="crossings-toll-phone", source="phone", by="intake@meridian.example", county="Saltmarsh",
        place="Gull Narrows Bridge toll plaza", sector=TRANSPORT,
        title="Toll plaza got a call about the weight sensors",
        narrative="Plaza lead called. A man phoned to ask whether the plaza can tell the weight of a "
        "truck before it is on the span and whether anyone stops it if it is heavy. He said it is for "
        "a school paper. A bell rang in the back, like at a school, and he giggled.",
        happened=(22, "14:20"), sent_hours=2, validity="probable",
        way=Way.CLOSED, disposition="INSUFFICIENT",
    ),
    Story(
        key="crossings-rope", county="Marlow", place="Bishop Hill viaduct", sector=TRANSPORT,
        title="Ropes on the inside of the viaduct pier",
        narrative="From the canoe you can see two black ropes hanging down the inner side of the third "
        "pier of Bishop Hill viaduct, and a gray bag up where the deck rests on it. Neither was there "
        "two weekends ago. There are no climbers here, the stone is rotten. I circled it on a photo.",
        happened=(3, "10:00"), sent_hours=9, priority=1, ongoing="yes",
        way=Way.NEW,
        questions=(Asked("Could you send the photo through this mailbox?",
                         "I tried, it says it is being checked.", 3),),
    ),
)  # fmt: skip
