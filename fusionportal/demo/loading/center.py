"""The whole center: its directory, then its work."""

from collections.abc import Iterable

from fusionportal.demo.shapes import Story
from fusionportal.demo.stories import STORIES
from tips.intake.models import Tip

from .boards import load_board
from .directory import load_directory
from .intelligence import load_intelligence
from .products import load_products
from .referring import refer_by_mistake
from .reports import load_reports

MISROUTED = "port-seals"


def load_center(stories: Iterable[Story] = STORIES, *, bare: bool = False) -> dict[str, Tip]:
    """Write agencies and people and, unless bare, every report and product; return the reports by key."""
    load_directory()
    if bare:
        return {}
    sent = load_reports(list(stories))
    refer_by_mistake(sent[MISROUTED])
    load_products(sent)
    load_intelligence(sent)
    load_board(sent)
    return sent
