"""Trucks and couriers: a tanker under a milk placard, a wound clock, and a novelist."""

from fusionportal.demo.sectors import TRANSPORT
from fusionportal.demo.shapes import Added, Seen, Story, Way

ROADS = (
    Story(
        key="road-tanker", source="phone", by="analyst@meridian.example", county="Calder",
        place="Meridian Fuel Terminal, rack 3", sector=TRANSPORT,
        title="Loaded tanker driven out by a man in our uniform",
        narrative="At 03:38 a man in our company's jacket and cap used the right card and loading "
        "code at rack 3 and drove out with 8,700 gallons of gasoline in a tractor taken from our "
        "wash bay. Its real driver was home in bed with his card in his wallet. Tracker was pulled "
        "at the first light. He put a placard for milk on it, that is what makes me call. Unit "
        "number 61.",
        happened=(2, "03:38"), sent_hours=1.5, danger=True, priority=2, ongoing="yes",
        validity="confirmed",
        behaviors=(Seen("THEFT", "drove out with 8,700 gallons of gasoline in a tractor taken from our "
                             "wash bay"),
                   Seen("MISREP", "He put a placard for milk on it")),
        way=Way.NEXUS, referral="drafted",
        basis="A full tanker taken under a copied card and a false uniform, its tracker removed and its "
        "placard changed.",
    ),
    Story(
        key="road-courier-box", source="partner", by="fire@marlow-fire.example", county="Marlow",
        place="Swiftline courier depot, Marlow",
        title="Parcel ticks at the sorting belt",
        narrative="Parcel on belt 4 ticked, no return address, to a law office. Depot emptied, 62 "
        "people on the lawn. Bomb technicians say mantel clock, wound, with a card from a happy "
        "client.",
        happened=(146, "05:50"), sent_hours=4, reliability="reliable", validity="confirmed",
        way=Way.CLOSED, disposition="UNFOUNDED",
    ),
    Story(
        key="road-follow", county="Harrow", place="Route 12 truck stop",
        title="Same car behind the cash truck three Fridays",
        narrative="I fuel the cash trucks. A gray Nissan sits at pump 9 without fueling each Friday "
        "and pulls out right behind the truck, same two in it, one with a notepad. It has a dent "
        "like a smile on the left door.",
        happened=(92, "10:25"), sent_hours=28, validity="probable",
        vehicles=(("make", "Nissan"), ("color", "gray")),
        behaviors=(Seen("SURVL", "A gray Nissan sits at pump 9 without fueling each Friday and pulls "
                             "out right behind the truck",
                        "On three Fridays, with notes taken."),),
        way=Way.NO_NEXUS, disposition="CRIM_REFER",
        basis="Preparation of a robbery by all signs; the carrier changed its hours and the sheriff "
        "waits with it.",
    ),
    Story(
        key="road-hazmat-park", county="Alder", place="Alder Falls riverside lot",
        title="Chlorine truck parked by the playground",
        narrative="A truck with a CHLORINE sign is parked by the playground since last night and "
        "nobody in it!!! There are children. Call somebody. I already called 911 and they said "
        "thank you.",
        happened=(175, "08:30"), sent_hours=0.3, danger=True, priority=1, ongoing="yes",
        behaviors=(Seen("SECTOR", "A truck with a CHLORINE sign is parked by the playground since last "
                             "night"),),
        way=Way.CLOSED, disposition="UNFOUNDED",
        additions=(Added("Driver was sick in the hospital. It was empty. They wrote him up anyway.", 18),),
    ),
    Story(
        key="road-cdl", county="Linden", place="Linden Truck Academy", sector=TRANSPORT,
        title="Wants the hazmat seal, skips all the rest",
        narrative="Student pays for the hazmat course only. Does not have the class A, does not "
        "want it, asks could he ride along to see how a tank is opened in the field. Told him no. "
        "He took a school cap from the rack.",
        happened=(42, "14:40"), sent_hours=20, validity="doubtful",
        behaviors=(Seen("EXPERT", "asks could he ride along to see how a tank is opened in the field",
                        "He had no license and wanted none."),),
        way=Way.NO_NEXUS, disposition="UNFOUNDED",
        basis="A writer of crime novels; he showed the state police his drafts and paid for the cap.",
    ),
    Story(
        key="road-drone-parcel", county="Osprey", place="Kettle Row, Osprey",
        title="Delivery van throws parcels in the ditch",
        narrative="Driver of a rental van with a magnet sign 'Courier' throws opened parcels in the "
        "ditch on Kettle Row, near the culvert, about 40 so far. I see other people's medicine in "
        "there.",
        happened=(127, "19:15"), sent_hours=2,
        behaviors=(Seen("THEFT", "throws opened parcels in the ditch on Kettle Row"),),
        way=Way.CLOSED, disposition="CRIM_REFER",
    ),
    Story(
        key="road-weigh", source="partner", by="h.birchall@state-police.example", county="Quarry",
        place="Route 31 weigh station", case_number="SP-26-6402", sector=TRANSPORT,
        title="Truck ran the scale with papers for another load",
        narrative="Box truck bypassed the scale at 0210, stopped two miles on. Papers say "
        "mattresses; load was 200 cases of fireworks, no placard. Driver cooperative, says a man "
        "at a rest stop paid him $600. Truck sealed.",
        happened=(64, "02:10"), sent_hours=7, reliability="reliable", validity="confirmed",
        behaviors=(Seen("MISREP", "Papers say mattresses; load was 200 cases of fireworks, no placard"),),
        way=Way.NO_NEXUS, disposition="CRIM_REFER",
        basis="Illegal fireworks before a holiday; two stands were named by the driver.",
    ),
    Story(
        key="road-bearded", county="Fennel", place="Fennel rest area",
        title="truck drivers talking foreign",
        narrative="3 truck drivers at the rest area talking foreign and looking at a phone map and "
        "pointing. one had a beard down to here. they stopped when I walked by. trucks had out of "
        "state plates",
        happened=(20, "18:05"), sent_hours=0.5,
        way=Way.CLOSED, disposition="PROTECTED",
    ),
    Story(
        key="road-bridge-question", county="Saltmarsh", place="Causeway toll plaza", sector=TRANSPORT,
        title="How much would it take",
        narrative="Toll collector on the causeway. A man in a rented flatbed asked me how much "
        "weight would the middle span take, and is it true nobody watches at night, and would I "
        "open the wide lane for him Sunday. Paid in coins. My camera was out that day so all I "
        "have is my memory: fifties, cast on the left wrist.",
        happened=(1, "22:20"), sent_hours=2, priority=1,
        way=Way.NEW,
    ),
)  # fmt: skip
