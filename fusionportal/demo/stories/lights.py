"""One evening over a fair: the first reports of many drones, which all tell of the same event."""

from fusionportal.demo.sectors import VENUES
from fusionportal.demo.shapes import Seen, Story, Way

LIGHTS = (
    Story(
        key="lights-first", county="Fennel", place="Fennel County Fairgrounds", sector=VENUES,
        title="Many drones in rows over the fair",
        narrative="There are many drones over the Fennel fair, forty or more in straight rows with "
        "white lights, right over the grandstand where people sit. No announcement was made. They "
        "came from behind the cattle barn.",
        happened=(33, "20:48"), sent_hours=0.02, priority=1, ongoing="yes", validity="confirmed",
        behaviors=(Seen("AVIATION", "forty or more in straight rows with white lights, right over the "
                             "grandstand where people sit"),),
        way=Way.NO_NEXUS, disposition="UNFOUNDED",
        basis="A licensed light show for the fair's hundredth year, meant as a surprise; the emergency "
        "manager confirmed the permit and the operator.",
    ),
    Story(
        key="lights-2", county="Fennel", place="Fennel County Fairgrounds",
        title="drones over fair",
        narrative="drones over the fair right now like 50 of them all in a line over the "
        "grandstand, is this allowed",
        happened=(33, "20:50"), sent_hours=0.05, ongoing="yes",
        way=Way.CLOSED, disposition="DUPLICATE", duplicate_of="lights-first",
    ),
    Story(
        key="lights-3", county="Fennel", place="Fennel County Fairgrounds",
        title="DRONES OVER THE FAIR",
        narrative="DRONES ALL OVER THE FAIR!!! WHITE LIGHTS IN ROWS ABOVE THE GRANDSTAND. SOMEBODY "
        "DO SOMETHING BEFORE THEY DROP SOMETHING",
        happened=(33, "20:51"), sent_hours=0.05, danger=True, priority=1, ongoing="yes",
        way=Way.CLOSED, disposition="DUPLICATE", duplicate_of="lights-first",
    ),
    Story(
        key="lights-4", county="Fennel", place="Fennel County Fairgrounds",
        title="dorns at the fare",
        narrative="theres dorns over the fare at fennel, alot, in rows, white lites over the "
        "granstand and nobody knows who's they are",
        happened=(33, "20:51"), sent_hours=0.1, ongoing="yes",
        way=Way.CLOSED, disposition="DUPLICATE", duplicate_of="lights-first",
    ),
    Story(
        key="lights-5", county="Fennel", place="Fennel County Fairgrounds", language="es",
        title="Drones sobre la feria",
        narrative="Hay muchos drones sobre la feria de Fennel, en filas, con luces blancas, encima "
        "de las gradas. La gente se está levantando. Nadie avisó nada.",
        happened=(33, "20:52"), sent_hours=0.1, ongoing="yes",
        way=Way.CLOSED, disposition="DUPLICATE", duplicate_of="lights-first",
    ),
    Story(
        key="lights-6", county="Fennel", place="Fennel County Fairgrounds",
        title="Drones in formation above the grandstand",
        narrative="Reporting about fifty drones in formation above the grandstand at the county "
        "fair, white lights, height maybe 200 feet, moving slowly north to south.",
        happened=(33, "20:52"), sent_hours=0.2, ongoing="yes",
        way=Way.CLOSED, disposition="DUPLICATE", duplicate_of="lights-first",
    ),
    Story(
        key="lights-7", county="Fennel", place="Fennel County Fairgrounds",
        title="Voice memo about drones at the fair",
        narrative="Hey so I'm at the fair and, um, there's drones, like a wall of drones, white, in "
        "rows, over where the tractor pull was. Okay now they're turning blue. Okay. Bye.",
        happened=(33, "20:53"), sent_hours=0.1, ongoing="yes",
        way=Way.CLOSED, disposition="DUPLICATE", duplicate_of="lights-first",
    ),
    Story(
        key="lights-8", county="Fennel", place="Fennel County Fairgrounds",
        title="drones",
        narrative="big bunch of drones over the fennel fair in rows w/ lights. over the people. "
        "came from the cattle barn side",
        happened=(33, "20:53"), sent_hours=0.05, ongoing="yes",
        way=Way.CLOSED, disposition="DUPLICATE", duplicate_of="lights-first",
    ),
    Story(
        key="lights-9", source="phone", by="intake@meridian.example", county="Fennel",
        place="Grange Road, Fennel",
        title="Caller sees a grid of lights over the fair",
        narrative="Caller is on Grange Road, two miles out, and sees a grid of white lights hanging "
        "over the fairgrounds. She counted forty-eight. No noise where she is. Her sister sits in "
        "the grandstand and does not answer her phone.",
        happened=(33, "20:54"), sent_hours=0.1, ongoing="yes",
        way=Way.CLOSED, disposition="DUPLICATE", duplicate_of="lights-first",
    ),
    Story(
        key="lights-10", county="Fennel", place="Fennel County Fairgrounds",
        title="Swarm over the fair",
        narrative="A swarm of drones with lights is over the Fennel fair, over the grandstand. They "
        "move all together as if one person flies them. Kids are pointing.",
        happened=(33, "20:54"), sent_hours=0.2, ongoing="yes",
        way=Way.CLOSED, disposition="DUPLICATE", duplicate_of="lights-first",
    ),
    Story(
        key="lights-11", county="Fennel", place="Fennel County Fairgrounds",
        title="drones at fair going in circles now",
        narrative="first they were in rows over the grandstand now the drones at the fair go in "
        "circles, white and blue lights, there must be fifty",
        happened=(33, "20:55"), sent_hours=0.1, ongoing="yes",
        way=Way.CLOSED, disposition="DUPLICATE", duplicate_of="lights-first",
    ),
    Story(
        key="lights-12", county="Fennel", place="Fennel County Fairgrounds",
        title="Unknown drones, crowd of thousands",
        narrative="I was with the guard for twenty years and I do not like this. Fifty unmanned "
        "aircraft in rows over a crowd of thousands at the Fennel fair and no one on the "
        "loudspeaker says a word. Where is the operator? Find the operator.",
        happened=(33, "20:55"), sent_hours=0.2, danger=True, ongoing="yes",
        way=Way.CLOSED, disposition="DUPLICATE", duplicate_of="lights-first",
    ),
)  # fmt: skip
