"""Prisons, jails and probation: what officers, families and neighbors report."""

from fusionportal.demo.sectors import GOVERNMENT
from fusionportal.demo.shapes import Added, Asked, Seen, Story, Way

CUSTODY = (
    Story(
        key="custody-drone-drop", source="partner", by="intel@corrections.example", county="Quarry",
        place="Stonebridge Correctional Center", sector=GOVERNMENT, case_number="DOC-26-318",
        title="Drone dropped a bag into the recreation yard",
        narrative="A drone without lights let a bag down on fishing line into the recreation yard at "
        "03:20. Inside: tobacco, two small phones, a hacksaw blade and chewing gum. Third drop this "
        "year. The line is a brand sold in one shop in Stonebridge.",
        happened=(168, "03:20"), sent_hours=7, reliability="reliable", validity="confirmed",
        behaviors=(Seen("INTRSN", "let a bag down on fishing line into the recreation yard"),),
        way=Way.NO_NEXUS, disposition="CRIM_REFER",
        basis="Smuggling for money. The department's own investigators have the shop's receipts.",
    ),
    Story(
        key="custody-prayer-group", source="partner", by="intel@corrections.example", county="Calder",
        place="Calder Men's Facility", title="New prayer group in block D",
        narrative="Eight men in block D began to pray together after supper and share a book. They "
        "keep to the schedule and the chaplain has no concern. Entered because a new officer asked "
        "whether groups of more than six must be reported. No rule broken.",
        happened=(152, "18:00"), sent_hours=16, reliability="reliable", validity="confirmed",
        way=Way.CLOSED, disposition="PROTECTED",
    ),
    Story(
        key="custody-bus-route", source="partner", by="intel@corrections.example", county="Tenmile",
        place="Route 9, Tenmile Crossing", sector=GOVERNMENT, case_number="DOC-26-344",
        title="Visitor asked which road the transport takes when it rains",
        narrative="A visitor asked three officers on three Sundays which road the transport bus takes "
        "when the river road is flooded, how many ride in front and whether the chase car goes every "
        "time. She visits a man who is to be moved for trial. Letters to him hold a sketch of a road "
        "fork with an X.",
        happened=(134, "14:00"), sent_hours=26, reliability="reliable", validity="confirmed", priority=1,
        behaviors=(Seen("ELICIT", "which road the transport bus takes when the river road is flooded",
                        "A letter to the man she visits shows a sketch of a road fork with an X."),),
        way=Way.NO_NEXUS, disposition="CRIM_REFER",
        basis="Plans for an escape, not for terrorism. The transport was moved and State Police told.",
    ),
    Story(
        key="custody-ankle", county="Marlow", place="Fuller Street, Marlow",
        title="Man with an ankle bracelet at the playground",
        narrative="There is a man with an ankle bracelet who eats his lunch on the bench at the Fuller "
        "Street playground every day, looking at his phone. He works at the roofers next door. I just "
        "think mothers should know.",
        happened=(115, "12:10"), sent_hours=5, way=Way.CLOSED, disposition="NO_BEHAVIOR",
    ),
    Story(
        key="custody-cell-letter", source="phone", by="s.marchetti@meridian.example", county="Calder",
        place="Calder County Jail", title="Mother says her son is being asked to do something outside",
        narrative="A mother called, crying at times. Her son comes home from jail in ten days. A man "
        "in his cell gave him a phone number to learn by heart and promised a job 'driving one time, "
        "one way'. He says they would pay his family $20,000. The boy has not slept since. She begged "
        "us not to tell the jail that he talks.",
        happened=(90, "20:40"), sent_hours=2, priority=1, validity="probable",
        behaviors=(Seen("RECRUT", "promised a job 'driving one time, one way'",
                        "A sum for the family was promised with it and a number had to be learned by "
                        "heart."),),
        way=Way.NO_NEXUS, disposition="CRIM_REFER",
        basis="The number belongs to a car theft ring that State Police already follow; the drive is a "
        "stolen car to the state line.",
    ),
    Story(
        key="custody-probation-window", source="partner", by="f.garrow@alder-falls-pd.example",
        county="Alder",
        place="Alder Falls probation office", sector=GOVERNMENT, case_number="AF-26-0902",
        title="Window of the probation office shot with a pellet gun",
        narrative="Eleven pellet holes in the ground floor windows of the probation office, found on "
        "opening Monday. A pack of boys on bicycles had been chased off the garage roof on Saturday. "
        "One window is the break room, the others storage.",
        happened=(75, "07:45"), sent_hours=4, reliability="reliable", validity="confirmed",
        behaviors=(Seen("SABOT", "Eleven pellet holes in the ground floor windows of the probation "
                                 "office"),),
        way=Way.NO_NEXUS, disposition="CRIM_REFER",
        basis="The same pellets were found in street lamps and a scarecrow. Juvenile officer has three "
        "names.",
    ),
    Story(
        key="custody-llamada", county="Calder", place="cárcel del condado Calder", language="es",
        title="Llamadas que piden dinero por mi hermano",
        narrative="Me llaman diciendo que son guardias de la cárcel y que si no mando tarjetas van a "
        "golpear a mi hermano. El número que sale es 701-555-0157. Mi hermano salió libre hace un año, "
        "así que yo sé que mienten, pero mi mamá ya mandó trescientos dólares.",
        happened=(58, "17:30"), sent_hours=4, validity="confirmed",
        way=Way.CLOSED, disposition="CRIM_REFER",
    ),
    Story(
        key="custody-keys", source="partner", by="intel@corrections.example", county="Ridgeline",
        place="Ridge Road Work Camp", sector=GOVERNMENT, case_number="DOC-26-402",
        title="Tool room inventory short: one set of bolt cutters",
        narrative="One set of bolt cutters missing from the work camp's tool room at evening count. "
        "Camp locked down four hours. Found at 22:40 in the well of a borrowed tractor where a "
        "farmer's boy had put them. Reported for completeness.",
        happened=(41, "18:15"), sent_hours=6, reliability="reliable", validity="confirmed",
        way=Way.CLOSED, disposition="UNFOUNDED",
    ),
    Story(
        key="custody-pen-pal", county="Harrow", place="Harrow",
        title="My pen friend in prison wants maps",
        narrative="I write to a man in prison as part of a letter program. Lately he asks for maps, at "
        "first of hiking trails, now of the town and where the armory of the guard is and when the "
        "trucks go out in summer. I stopped. I still have the letters, eleven of them, they are funny "
        "and kind apart from that.",
        happened=(24, "10:00"), sent_hours=70, validity="probable",
        behaviors=(Seen("ELICIT", "where the armory of the guard is and when the trucks go out in summer",
                        "He has six years to serve and no plain use for a timetable of the armory."),),
        way=Way.UNDECIDED,
        basis="It may be idle talk or for somebody outside. The letters must be read in full before "
        "anyone can say.",
        questions=(Asked("May we have copies of the letters?",
                         "Yes, I put them in an envelope. Where to?", 15),),
    ),
    Story(
        key="custody-former-officer", county="Quarry", place="Stonebridge",
        title="Uncle talks of his old prison job",
        narrative="my uncle was a guard at stonebridge and got fired. at thanksgiving he said he still "
        "knows the count times and could make it a very bad night for them, then he laughed and carved "
        "the bird. he has not been himself. i love him, what do i do",
        happened=(1, "15:00"), sent_hours=8, priority=1,
        way=Way.WAITING,
        questions=(Asked("Is there anything he did, besides what he said, since he lost that job?"),),
        additions=(Added("He does have hunting rifles but everybody here does.", 2),),
    ),
)  # fmt: skip
