"""The stadium: bag checks are tried out and a credential goes missing before the season's last game."""

from fusionportal.demo.sectors import VENUES
from fusionportal.demo.shapes import Asked, Seen, Story, Way

STADIUM = (
    Story(
        key="stadium-bags", source="partner", by="security@meridian-stadium.example", county="Calder",
        place="Meridian Stadium, Gate C", sector=VENUES, case_number="ST-31",
        title="Same man, three gates, three bags",
        narrative="Over one game the same man came to Gate A, Gate C and Gate F with a different bag "
        "each time. Each bag had a thick battery pack taped inside a lunch box. He watched how the "
        "guard handled it, went out again and wrote in a notebook. Left in a silver Honda Accord, "
        "plate BTL 3090.",
        happened=(66, "17:30"), sent_hours=18, priority=1, reliability="reliable", validity="confirmed",
        vehicles=(("make", "Honda Accord"), ("color", "silver"), ("plate", "BTL3090")),
        behaviors=(Seen("TESTSEC", "came to Gate A, Gate C and Gate F with a different bag each time",
                        "He took notes on how each guard handled a taped battery pack."),),
        way=Way.NEXUS, referral="no_nexus",
        basis="Deliberate, repeated tries at one night's bag checks, recorded by hand.",
    ),
    Story(
        key="stadium-staffing", source="phone", by="analyst@meridian.example", county="Calder",
        place="Meridian Stadium", sector=VENUES,
        title="Applicant only wanted to know about Gate C",
        narrative="Staffing agency for the stadium phoned. An applicant asked nothing about pay, only "
        "how many people work Gate C in the last quarter of an hour before kick-off and who checks "
        "the wands. He wrote from t.varga@quickmail.example and never came back.",
        happened=(59, "14:00"), sent_hours=3, validity="probable",
        behaviors=(Seen("ELICIT", "how many people work Gate "
                                  "C in the last quarter of an hour before kick-off",
                        "Gate C is one of the three gates that were tried with taped bags."),),
        way=Way.UNDECIDED, basis="A single odd interview; the address may lead somewhere.",
    ),
    Story(
        key="stadium-badge", source="partner", by="security@meridian-stadium.example", county="Calder",
        place="Meridian Stadium, loading dock", sector=VENUES, case_number="ST-35",
        title="Vendor badge taken from a locker",
        narrative="All-area vendor badge 2281 and a red catering apron were taken from a locker by "
        "the loading dock. The camera shows a man with a visitor sticker. The sticker was printed for "
        "t.varga@quickmail.example.",
        happened=(45, "12:10"), sent_hours=8, reliability="reliable", validity="confirmed",
        behaviors=(Seen("THEFT", "All-area vendor badge 2281 and a red catering apron were taken"),
                   Seen("MISREP", "The sticker was printed for t.varga@quickmail.example")),
        way=Way.NEXUS, referral="transmitted",
        basis="An all-area badge stolen by the applicant who asked about staffing.",
    ),
    Story(
        key="stadium-parking", county="Calder", place="Stadium Lot 4", sector=VENUES,
        title="Car in Lot 4 for five days",
        narrative="There is a silver Honda in stadium lot 4 since Sunday, plate BTL 3090, windows "
        "covered with foil. The lot is closed all week. I park the food trucks there.",
        happened=(27, "08:00"), sent_hours=5, priority=1, ongoing="yes", validity="probable",
        vehicles=(("make", "Honda"), ("color", "silver"), ("plate", "BTL3090")),
        behaviors=(Seen("SURVL", "since Sunday, plate BTL 3090, windows covered with foil",
                        "It is the car of the man who tried three gates with taped bags."),),
        way=Way.NEXUS, referral="acknowledged",
        basis="The same car, covered, in a closed lot inside the outer line.",
        questions=(Asked("Is anybody in or near the car?", "Nobody. It was gone this morning.", 18),),
    ),
    Story(
        key="stadium-lot-again", county="Calder", place="Stadium Lot 4", sector=VENUES,
        title="weird car at the stadium",
        narrative="weird car at the stadium lot 4 with foil on the windows, silver honda, been there "
        "for days",
        happened=(26, "18:20"), sent_hours=1, way=Way.CLOSED, disposition="DUPLICATE",
        duplicate_of="stadium-parking",
    ),
    Story(
        key="stadium-radio", source="partner", by="watch@dispatch.example", county="Calder",
        place="Meridian Stadium", sector=VENUES,
        title="Stranger on the stadium's radio channel",
        narrative="Event channel 3 had an unknown voice twice on game night asking units at Gate C to "
        "confirm their count. The event lead did not recognise him. Recording kept.",
        happened=(25, "19:10"), sent_hours=15, reliability="reliable", validity="confirmed",
        behaviors=(Seen("TESTSEC", "an unknown voice twice on game night asking units at Gate C to "
                                   "confirm their count",
                        "Gate C again, and a voice posing as staff."),
                   Seen("CYBER", "Event channel 3 had an unknown voice")),
        way=Way.VETTING,
    ),
    Story(
        key="stadium-fan-fight", county="Calder", place="Meridian Stadium", sector=VENUES,
        title="Man swore he would get the referee",
        narrative="After the penalty a man two rows down yelled he would get the referee. He was "
        "drunk and his wife took him home. I only send this because my son was scared.",
        happened=(25, "20:40"), sent_hours=13, way=Way.CLOSED, disposition="NO_BEHAVIOR",
    ),
    Story(
        key="stadium-apron", source="partner", by="officer@calder-sheriff.example", county="Calder",
        place="1400 West Mill Road", case_number="CC-26-3571",
        title="Red catering apron in a dumpster behind the storage place",
        narrative="Found a red catering apron with the stadium's name and a badge clip in the "
        "dumpster at 1400 West Mill Road. No badge. Manager could not say whose. Kept as property.",
        happened=(6, "09:50"), sent_hours=4, reliability="reliable", validity="confirmed",
        way=Way.NEW,
    ),
)  # fmt: skip
