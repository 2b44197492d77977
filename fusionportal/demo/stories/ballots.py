"""Elections offices, drop boxes and the mail: threats, powders and a good deal of ordinary politics."""

from fusionportal.demo.sectors import GOVERNMENT
from fusionportal.demo.shapes import Added, Asked, Seen, Story, Way

BALLOTS = (
    Story(
        key="ballots-powder", source="partner", by="c.fairley@calder-sheriff.example", county="Calder",
        place="Calder County Elections Office", sector=GOVERNMENT, case_number="CC-26-1190",
        title="White powder in a returned ballot envelope",
        narrative="Clerk opened a returned envelope and white powder fell on the table. Paper inside "
        "says 'count this'. Room closed, two people washed and watched. State laboratory: corn starch. "
        "Postmark Meridian City, stamps of a kind sold three years ago. Envelope kept.",
        happened=(170, "09:50"), sent_hours=2, reliability="reliable", validity="confirmed",
        priority=2, danger=True,
        behaviors=(Seen("THREAT", "white powder fell on the table. Paper inside says 'count this'"),),
        way=Way.NEXUS, referral="duplicate",
        basis="A staged poisoning of people who count votes, by an unknown sender.",
    ),
    Story(
        key="ballots-yard-sign", county="Marlow", place="Peach Street, Marlow",
        title="Neighbor's yard sign says the count is rigged",
        narrative="The house across from me has a yard sign six feet wide that says THE COUNT IS "
        "RIGGED, FIRE THEM ALL and a picture of the clerk with a clown nose. Poll workers walk by "
        "there. It should be taken down.",
        happened=(154, "08:30"), sent_hours=4, way=Way.CLOSED, disposition="PROTECTED",
    ),
    Story(
        key="ballots-dropbox-camera", county="Calder", place="Library drop box, Meridian City",
        title="People sit in a car at the drop box all night",
        narrative="Two people in lawn chairs sit on the sidewalk across from the drop box with a "
        "camera and a sign 'we are watching'. They do not talk to anyone. I felt uneasy bringing my "
        "ballot.",
        happened=(153, "21:00"), sent_hours=2, way=Way.CLOSED, disposition="PROTECTED",
    ),
    Story(
        key="ballots-follow-home", source="phone", by="intake@meridian.example", county="Calder",
        place="Calder County Elections Office", sector=GOVERNMENT,
        title="Clerk followed home three evenings",
        narrative="Deputy clerk called after hours. Same dark Chevrolet Malibu behind her three "
        "evenings in a row from the office to her street. Tonight a note was in the mailbox, no stamp: "
        "'nice swing set. certify nothing.' Her children are six and nine. Deputies sent while she was "
        "on the line.",
        happened=(150, "20:15"), sent_hours=0.2, danger=True, priority=2, validity="probable",
        vehicles=(("make", "Chevrolet Malibu"), ("color", "dark")),
        behaviors=(Seen("THREAT", "nice swing set. certify nothing."),
                   Seen("SURVL", "Same dark Chevrolet Malibu behind her three evenings in a row",
                        "The note on the third evening speaks of what stands behind her house.")),
        way=Way.NEXUS, referral="nexus",
        basis="An official is followed and threatened at home to keep her from certifying a count.",
    ),
    Story(
        key="ballots-mail-bin", source="partner", by="officer@alder-falls-pd.example", county="Alder",
        place="Alder Falls", case_number="AF-26-0663",
        title="Mail crate found in the creek",
        narrative="Plastic mail crate with 40 letters found in the creek under Sawyer Street. Wet, "
        "unopened. Mail carrier says it slid off the cart in the hail and he was ashamed. Postal "
        "inspectors told.",
        happened=(137, "13:10"), sent_hours=6, reliability="reliable", validity="confirmed",
        way=Way.CLOSED, disposition="UNFOUNDED",
    ),
    Story(
        key="ballots-network", source="partner", by="soc@cyber.example", county="Quarry",
        place="Quarry County Clerk", sector=GOVERNMENT, case_number="CY-26-402",
        title="Clerk's results page changed for nine minutes",
        narrative="The public results page of Quarry County showed other numbers for nine minutes on "
        "primary night. The counting system is not connected to it and was right all along. Entry "
        "through a page editor with an old password. Source address 198.51.100.77, rented by the hour.",
        happened=(117, "21:31"), sent_hours=13, reliability="reliable", validity="confirmed", priority=1,
        behaviors=(Seen("CYBER", "showed other numbers for nine minutes on primary night"),),
        way=Way.NO_NEXUS, disposition="CRIM_REFER",
        basis="A known group that defaces small sites and boasts of it; the Cyber Office and the "
        "bureau's cyber squad hold the case.",
    ),
    Story(
        key="ballots-package-tick", county="Linden", place="Linden post office",
        title="parcel was buzzing at the post office",
        narrative="the parcel in front of me on the counter was buzzing and everyone stepped back but "
        "the clerk said it is a tooth brush, it happens every week",
        happened=(101, "12:20"), sent_hours=3, way=Way.CLOSED, disposition="UNFOUNDED",
    ),
    Story(
        key="ballots-petition", county="Copperton", place="Copperton town square",
        title="Group collects signatures against the mayor",
        narrative="A group collects signatures to recall the mayor, and they ask where you live. They "
        "wrote my address on a list. I think they are extremists, you can tell by the way they dress.",
        happened=(72, "10:30"), sent_hours=5, way=Way.CLOSED, disposition="PROTECTED",
        questions=(Asked("Did anybody threaten you when you gave your address?",
                         "No, it is the line under the signature.", 7),),
    ),
    Story(
        key="ballots-mailman", county="Fennel", place="Fennel Flats, rural route 2",
        title="Someone in a mail jacket who is not our mailman",
        narrative="A man in a mail carrier's jacket but a private car (green, old) walks up to boxes "
        "on rural route 2 about an hour before the real mail and takes things OUT. Our mail lady says "
        "a jacket and a satchel went missing from her porch last month.",
        happened=(40, "10:45"), sent_hours=3, validity="probable",
        behaviors=(Seen("MISREP", "A man in a mail carrier's jacket but a private car"),
                   Seen("THEFT", "a jacket and a satchel went missing from her porch last month")),
        way=Way.NO_NEXUS, disposition="CRIM_REFER",
        basis="Checks were washed and cashed in two towns. Postal inspectors took it over.",
    ),
    Story(
        key="ballots-warehouse", county="Marlow", place="Marlow elections warehouse", sector=GOVERNMENT,
        title="Seal on the cage where the machines stand",
        narrative="I am temp staff at the warehouse. The wire seal on cage B was a different blue this "
        "morning and the number ends in 09, my list says 90. My boss says I mixed it up. Maybe I did "
        "but I took a picture the day before and it is 90 in the picture.",
        happened=(7, "07:40"), sent_hours=14, validity="probable",
        behaviors=(Seen("SABOT", "The wire seal on cage B was a different blue this morning and the "
                                 "number ends in 09"),),
        way=Way.NEW,
        additions=(Added("I can bring the picture on paper, I don't want to mail it from "
                         "my own phone.", 2),),
    ),
)  # fmt: skip
