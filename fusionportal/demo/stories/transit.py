"""Buses, trams, stations and track: what riders, drivers and track crews report."""

from fusionportal.demo.sectors import TRANSPORT
from fusionportal.demo.shapes import Added, Asked, Seen, Story, Way

TRANSIT = (
    Story(
        key="transit-suitcase", county="Calder", place="Meridian City Central Station", sector=TRANSPORT,
        title="Suitcase chained to a bench",
        narrative="hard shell suitcase chained to a bench at platform 2 with a bicycle lock, nobody "
        "near it, has been here through two trains",
        happened=(175, "08:12"), sent_hours=0.2, danger=True, priority=2, ongoing="yes",
        way=Way.CLOSED, disposition="UNFOUNDED",
        additions=(Added("A flute player came with the key, he went for coffee. Sorry. Everyone was "
                         "evacuated.", 2),),
    ),
    Story(
        key="transit-suitcase-again", source="phone", by="intake@meridian.example", county="Calder",
        place="Meridian City Central Station", sector=TRANSPORT, title="Call about the chained suitcase",
        narrative="Commuter called from the forecourt and asked whether it is true that a suitcase is "
        "chained up on platform 2 and whether trains still run. He had not seen it himself.",
        happened=(175, "08:35"), sent_hours=0.1, way=Way.CLOSED, disposition="DUPLICATE",
        duplicate_of="transit-suitcase",
    ),
    Story(
        key="transit-bus-laser", source="partner", by="watch@dispatch.example", county="Marlow",
        place="Marlow bus line 14", sector=TRANSPORT, case_number="DX-5518",
        title="Green laser into the eyes of a bus driver",
        narrative="Driver of line 14 was hit in the eyes by a green laser at the Fuller Street bend, "
        "second evening in a row, same window on the third floor. He stopped safely with 22 aboard. "
        "Patrol was sent both times.",
        happened=(160, "20:10"), sent_hours=2, reliability="usually", validity="confirmed",
        behaviors=(Seen("SABOT", "hit in the eyes by a green laser at the Fuller Street bend"),),
        way=Way.NO_NEXUS, disposition="CRIM_REFER",
        basis="A boy of twelve with a pointer from a fair; the police talked with him and his mother.",
    ),
    Story(
        key="transit-preacher", county="Calder", place="Meridian City Central Station",
        title="Loud preacher at the station steps",
        narrative="Every single morning a man with a loudspeaker preaches on the station steps that "
        "the city is full of sin and will burn. It upsets the children. He is on the public side of "
        "the line, the guard says he can do nothing.",
        happened=(146, "07:45"), sent_hours=3, way=Way.CLOSED, disposition="PROTECTED",
    ),
    Story(
        key="transit-bolts", source="partner", by="rail@copperton-rail.example", county="Quarry",
        place="Stonebridge branch, milepost 22", sector=TRANSPORT, case_number="CR-07",
        title="Joint bolts taken out of the rail on a curve",
        narrative="Track walker found eleven of twelve bolts drawn from two joints on the outer rail, "
        "nuts laid in a row on the sleeper, plates still in place so that it does not show from a "
        "hi-rail truck. A long wrench was left under the ballast. The morning grain train was held in "
        "Stonebridge.",
        happened=(131, "05:20"), sent_hours=3, priority=2, danger=True,
        reliability="reliable", validity="confirmed",
        behaviors=(Seen("SABOT", "eleven of twelve bolts drawn from two joints on the outer rail"),),
        way=Way.NEXUS, referral="nexus",
        basis="Joints on a curve were taken apart so that nobody would see it before a train came.",
    ),
    Story(
        key="transit-tunnel-walk", county="Calder", place="Meridian City tram, Hill Tunnel",
        sector=TRANSPORT,
        title="Four people walking in the tram tunnel",
        narrative="My tram braked hard in the Hill Tunnel because there were four people with helmets "
        "and head lamps walking along the wall. Driver yelled at them and they waved. They looked "
        "about college age and one wore a shirt with a map of old stations.",
        happened=(113, "23:40"), sent_hours=11, validity="confirmed",
        behaviors=(Seen("INTRSN", "four people with helmets and head lamps walking along the wall"),),
        way=Way.NO_NEXUS, disposition="UNFOUNDED",
        basis="They put their pictures of closed stations online under their own names. Cited for "
        "trespass by the transit office.",
    ),
    Story(
        key="transit-door-keys", source="phone", by="analyst@meridian.example", county="Marlow",
        place="Marlow bus depot", sector=TRANSPORT, title="Driver says her keys were copied",
        narrative="A bus driver called on her break. She lent her key ring to a trainee to warm up the "
        "bus. It came back with gray putty in the teeth of the depot key. The trainee has not been at "
        "work since and the address he gave is a laundry. She was afraid she would lose her job and "
        "waited two days.",
        happened=(82, "04:50"), sent_hours=50, validity="probable", priority=1,
        behaviors=(Seen("MISREP", "the address he gave is a laundry"),
                   Seen("THEFT", "It came back with gray putty in the teeth of the depot key")),
        way=Way.NO_NEXUS, disposition="CRIM_REFER",
        basis="The copy fits the depot's parts store, which lost $9,000 of brake parts that week. "
        "Marlow police have the false address.",
    ),
    Story(
        key="transit-timetable-man", county="Linden", place="Linden bus station",
        title="Man times every bus with a stop watch",
        narrative="A man with a stop watch writes down when every bus comes and goes and how many get "
        "on. All week. He has a folding chair and a thermos.",
        happened=(63, "09:00"), sent_hours=28, way=Way.CLOSED, disposition="UNFOUNDED",
        questions=(Asked("Does he wear anything with a name on it?",
                         "There is a lanyard, I went to look. It says Linden County Planning.", 6),),
    ),
    Story(
        key="transit-threat-mirror", source="partner", by="trooper@state-police.example", county="Calder",
        place="Meridian City tram depot", sector=TRANSPORT, case_number="SP-26-2290",
        title="Threat scratched into the mirror of a tram",
        narrative="Cleaning crew found words scratched into the mirror of tram 118: 'I rode this to my "
        "job you took, next one goes off the bridge'. The operator thinks of a driver let go last "
        "month. I took pictures; transit HR has the name and Meridian City police are talking to him.",
        happened=(37, "02:15"), sent_hours=9, reliability="reliable", validity="probable", priority=1,
        behaviors=(Seen("THREAT", "next one goes off the bridge"),),
        way=Way.NO_NEXUS, disposition="TTL_NOTIFIED",
        basis="A grievance about a lost job. The city police and the depot were told and the man was "
        "found at home.",
    ),
    Story(
        key="transit-wifi", county="Calder", place="Meridian City Central Station", sector=TRANSPORT,
        title="A box behind the ticket machine, with a fan in it",
        narrative="behind the ticket machine by the flower shop theres a black box with a little fan "
        "and two antenas, its plugged in where the vacum goes. my phone shows a wifi called "
        "MeridianRail_Free2 only right there. yesterday it wasnt. i work at the flower shop",
        happened=(5, "14:10"), sent_hours=3, validity="probable",
        behaviors=(Seen("CYBER", "my phone shows a wifi called MeridianRail_Free2 only right there"),),
        way=Way.TRIAGE,
    ),
)  # fmt: skip
