"""Reports of conduct that the First Amendment protects; they are closed at once and kept short."""

from fusionportal.demo.sectors import GOVERNMENT
from fusionportal.demo.shapes import Seen, Story, Way

PROTECTED = (
    Story(
        key="protected-march", county="Calder", place="Capitol steps, Meridian City", sector=GOVERNMENT,
        title="They are planning a march on the capitol",
        narrative="A group is handing out flyers for a march to the capitol next Saturday against the "
        "water rates. They have drums and a permit taped to the table. I don't like what they stand "
        "for.",
        happened=(57, "12:30"), sent_hours=2, way=Way.CLOSED, disposition="PROTECTED",
    ),
    Story(
        key="protected-threat-to-march",
        source="partner", by="officer@calder-sheriff.example", county="Calder",
        place="Capitol steps, Meridian City", case_number="CC-26-3402",
        title="Note threatening the marchers",
        narrative="Note under the wiper of an organizer's car after the march was announced: "
        "'Saturday I drive my truck through your drums.' Handwritten. Kept for prints.",
        happened=(56, "08:00"), sent_hours=3, priority=1, reliability="reliable", validity="confirmed",
        behaviors=(Seen("THREAT", "Saturday I drive my truck through your drums"),),
        way=Way.NEXUS, referral="other_agency",
        basis="A stated means and day against people who exercise a right. Police were called before "
        "vetting.",
    ),
    Story(
        key="protected-mosque", county="Osprey", place="Harbor Road, Osprey Point",
        title="Cars at the mosque late at night",
        narrative="Too many cars at the mosque on Harbor Road after 11 pm this month and women with "
        "bags. Something is going on.",
        happened=(51, "23:10"), sent_hours=9, way=Way.CLOSED, disposition="PROTECTED",
    ),
    Story(
        key="protected-journalist", source="partner", by="trooper@state-police.example", county="Calder",
        place="Calder County Courthouse", title="Person filming officers at the courthouse",
        narrative="Subject stood on the public sidewalk and filmed officers going in and out for an "
        "hour. Would not say why when asked. Showed a press card on his own accord later.",
        happened=(42, "09:30"), sent_hours=6, reliability="reliable", validity="confirmed",
        behaviors=(Seen("PHOTO", "filmed officers going in and out for an hour"),),
        way=Way.CLOSED, disposition="PROTECTED",
    ),
    Story(
        key="protected-students", source="partner", by="p.renwick@osprey-university.example", county="Osprey",
        place="Osprey University", title="Student club invites a controversial speaker",
        narrative="A club has invited a speaker some consider extreme. Flyers are up. There may be a "
        "counter protest. No threats so far. For awareness and staffing only.",
        happened=(32, "13:00"), sent_hours=4, way=Way.CLOSED, disposition="PROTECTED",
        reliability="reliable", validity="confirmed",
    ),
    Story(
        key="protected-neighbor", county="Saltmarsh", place="Wharf Street, Port Ellery",
        title="My neighbor has a foreign flag",
        narrative="My neighbor moved in last month, has a flag I don't know, gets packages and prays "
        "on the balcony. Just saying.",
        happened=(7, "08:00"), sent_hours=1, way=Way.TRIAGE,
    ),
    Story(
        key="protected-union", county="Copperton", place="Copperton Yard gate",
        title="Strikers counting trucks",
        narrative="The strikers at the yard gate count every truck and write it down. They have "
        "chairs and a grill. One had a vest that says picket captain.",
        happened=(4, "14:00"), sent_hours=2, way=Way.NEW,
    ),
)  # fmt: skip
