"""Reports with an ordinary explanation, found by asking."""

from fusionportal.demo.sectors import ENERGY, WATER
from fusionportal.demo.shapes import Asked, Seen, Story, Way

INNOCENT = (
    Story(
        key="innocent-birders", county="Alder", place="Sawmill Reservoir", sector=WATER,
        title="People with telescopes watching the reservoir",
        narrative="Six people with telescopes on tripods have watched Sawmill Reservoir since dawn "
        "and they whisper and write things down. One has camouflage clothes.",
        happened=(72, "07:00"), sent_hours=2, way=Way.CLOSED, disposition="UNFOUNDED",
        questions=(Asked("Did you see what they pointed the telescopes at?",
                         "Ducks I guess. There was a sign about a bird count.", 5),),
    ),
    Story(
        key="innocent-dam-tourist", county="Alder", place="Alder Falls Dam", sector=WATER,
        title="Man took pictures of the dam",
        narrative="A man took pictures of Alder Falls Dam from the visitor lot. He took a lot of them.",
        happened=(64, "15:00"), sent_hours=5,
        behaviors=(Seen("PHOTO", "took pictures of Alder Falls Dam from the visitor lot"),),
        way=Way.CLOSED, disposition="NO_BEHAVIOR",
    ),
    Story(
        key="innocent-surveyor", source="partner", by="c.fairley@calder-sheriff.example", county="Calder",
        place="Route 9 bridge", title="Men with instruments under the Route 9 bridge",
        narrative="Two men under the Route 9 bridge with tripods and spray paint marks on the piers. "
        "Turned out to be the county's own bridge inspectors, badge numbers checked with the road "
        "office.",
        happened=(53, "10:20"), sent_hours=3, reliability="reliable", validity="confirmed",
        way=Way.CLOSED, disposition="UNFOUNDED",
    ),
    Story(
        key="innocent-drone-wedding", county="Osprey", place="Osprey Point lighthouse",
        title="Drone over the lighthouse",
        narrative="Drone over the Osprey Point lighthouse on Saturday, very loud, went round and "
        "round. There were people dressed up on the grass.",
        happened=(49, "16:00"), sent_hours=4, way=Way.CLOSED, disposition="UNFOUNDED",
    ),
    Story(
        key="innocent-solar", source="phone", by="s.marchetti@meridian.example", county="Ridgeline",
        place="Ridge Road", sector=ENERGY, title="Salesmen asking about electric bills",
        narrative="Caller reports two young men going door to door on Ridge Road asking when people "
        "are home and how much power they use. They had tablets. The solar company confirmed both by "
        "name.",
        happened=(37, "17:15"), sent_hours=1, validity="confirmed",
        behaviors=(Seen("ELICIT", "asking when people are home and how much power they use"),),
        way=Way.CLOSED, disposition="UNFOUNDED",
    ),
    Story(
        key="innocent-fertilizer", county="Fennel", place="Fennel Flats co-op",
        title="New customer bought 40 bags of fertilizer",
        narrative="A new customer paid cash for 40 bags of ammonium nitrate fertilizer and loaded it "
        "himself in a red Dodge Ram. He said it is for hay. We do not know him.",
        happened=(23, "09:00"), sent_hours=7, validity="probable",
        behaviors=(Seen("MATRLS", "paid cash for 40 bags of ammonium nitrate fertilizer",
                        "He was unknown to the co-op and paid in cash."),),
        way=Way.NO_NEXUS, disposition="UNFOUNDED",
        basis="The sheriff visited: he bought the old Hollis farm in spring and had spread it on 60 "
        "acres.",
    ),
    Story(
        key="innocent-package", source="partner", by="officer@osprey-university.example", county="Osprey",
        place="Osprey University library", title="Ticking backpack in the library",
        narrative="Backpack left on the second floor of the library, ticking heard. Floor cleared. It "
        "was a metronome; music student came back for it.",
        happened=(5, "20:15"), sent_hours=2, reliability="reliable", validity="confirmed",
        way=Way.CLOSED, disposition="UNFOUNDED",
    ),
)  # fmt: skip
