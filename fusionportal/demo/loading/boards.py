"""A board over the reports of the water sites: what an analyst laid out, asked and shared."""

from fusionportal.demo.stories.reservoir import RESERVOIR
from fusionportal.demo.stories.waterworks import WATERWORKS
from privacy.access.acting import acting
from privacy.access.standing import courier
from tips.boards.services import add_entity, add_tips, open_board, share_board, write_on_board
from tips.intake.models import Tip
from tips.linking.models import LinkState, MentionState
from tips.linking.services import decide_link, decide_mention, read_tip
from tips.linking.sharing import shared

from .people import who
from .working import DETERMINES, MATCHES

TITLE = "Water site entries, Calder and Marlow"
QUESTION = "Is one crew looking at pump stations, towers and the storage unit, or are these several stories?"
NOTES = (
    ("question", "Who ordered the surveys that Northgate says it does? No utility did."),
    ("note", "The county lists no company of that name. Asked the licensing office on the desk's own line."),
)
ENTITIES = 4
SHARED_WITH = (DETERMINES, "senior@meridian.example")


def load_board(sent: dict[str, Tip]) -> None:
    """Lay out the water reports as the analyst who matched them would, and share it with who decides."""
    by = who(MATCHES)
    tips = [sent[story.key] for story in (*WATERWORKS, *RESERVOIR) if story.key in sent]
    # The worker that reads reports for what they name starts only later.
    with acting(courier()):
        for tip in tips:
            read_tip(tip.pk)
    with acting(by):
        board = open_board(by=by, title=TITLE, question=QUESTION)
        add_tips(board, by=by, tips=tips)
        for kind, value, holders in _connecting(tips, by)[:ENTITIES]:
            add_entity(board, by=by, kind=kind, value=value)
            decide_mention(holders[0], by=by, kind=kind, value=value, state=MentionState.CONFIRMED)
            decide_mention(holders[1], by=by, kind=kind, value=value, state=MentionState.CONFIRMED)
        decide_link(tips[0], tips[1], by=by, state=LinkState.LINKED, reasons=["Same false company"])
        for saying, text in NOTES:
            write_on_board(board, by=by, saying=saying, text=text)
        write_on_board(board, by=by, text="The jacket here is the one reported stolen.", about=tips[-1])
        for colleague in SHARED_WITH:
            share_board(board, by=by, person=who(colleague).user_id)


def _connecting(tips: list[Tip], by) -> list[tuple[str, str, list[Tip]]]:
    """Return the identifiers that most of these tips share, the most shared first."""
    here, held = {tip.pk: tip for tip in tips}, {}
    for pk, each in shared(tips, by=by).items():
        for one in each:
            if not one.common:
                held.setdefault((one.kind, one.value), []).append(here[pk])
    wide = [(kind, value, holders) for (kind, value), holders in held.items() if len(holders) > 1]
    return sorted(wide, key=lambda found: (-len(found[2]), found[0], found[1]))
