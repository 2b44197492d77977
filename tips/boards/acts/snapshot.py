"""Fixing a board's picture and table as one member sees them now, for a product."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import Http404

from privacy.access.standing import Standing
from privacy.audit.trail import record as audit
from privacy.markings.turning_away import turn_away
from tips.boards.choices import Layout
from tips.boards.drawing.links import links_picture
from tips.boards.graph.parts import Graph, Node
from tips.boards.graph.sizing import AT_ONCE
from tips.boards.models import Board, BoardEntity, BoardSnapshot
from tips.intake.models import Tip
from tips.intake.text import storable

from .row import locked

CAPTION = 200


@transaction.atomic
def take_snapshot(
    board: Board, *, by: Standing, graph: Graph, layout: Layout, caption: str, alt: str
) -> BoardSnapshot:
    """Fix what is drawn, with its table and a description; it opens only with every tip it comes from.

    Raises ``ValidationError`` where there is no caption, nothing to show, or too much for one picture.
    """
    caption = " ".join(storable(caption).split())
    if not caption:
        raise ValidationError({"caption": "Say in one sentence what the picture shows."})
    if len(caption) > CAPTION:
        raise ValidationError({"caption": f"Keep the caption to {CAPTION} characters."})
    turn_away({"caption": caption})
    if not any(node.is_tip for node in graph.nodes.values()):
        raise ValidationError({"caption": "There is no tip in the picture. Show at least one first."})
    if len(graph.nodes) > AT_ONCE:
        raise ValidationError({"caption": f"Filter the board to {AT_ONCE} items first; more can't be read."})
    row = locked(board, by=by)
    tips = sorted(_comes_from(graph))
    made = BoardSnapshot.objects.create(
        board=row, caption=caption, alt=alt, figure=figure_of(graph, layout), tips=tips, by_id=by.user_id
    )
    audit(by, "snapshot board", row, detail={"tips": tips})
    return made


def open_snapshot(
    reference: object, *, by: Standing, board: Board | None = None
) -> tuple[BoardSnapshot, list[Tip]]:
    """Return a snapshot with its tips, if this reader may read every one; absent and withheld look alike."""
    rows = BoardSnapshot.objects.visible_to(by).filter(reference=reference)
    found = (rows if board is None else rows.filter(board=board)).first()
    if found is None:
        raise Http404
    tips = list(Tip.objects.visible_to(by).filter(pk__in=found.tips).order_by("number"))
    if len(tips) < len(found.tips):
        raise Http404
    return found, tips


def snapshots_of(board: Board, *, by: Standing) -> list[BoardSnapshot]:
    """Return the snapshots of a board that open to this reader, the newest first."""
    rows = list(BoardSnapshot.objects.visible_to(by).filter(board=board))
    wanted = {pk for row in rows for pk in row.tips}
    seen = set(Tip.objects.visible_to(by).filter(pk__in=wanted).values_list("pk", flat=True))
    return [row for row in rows if seen.issuperset(row.tips)]


def figure_of(graph: Graph, layout: Layout) -> dict:
    """Return a picture as plain values: boxes, lines and their words, to be drawn on screen and on paper."""
    drawn = links_picture(graph, layout)
    return {
        "wide": drawn.wide,
        "high": drawn.high,
        "box_wide": drawn.box_wide,
        "box_high": drawn.box_high,
        "boxes": [
            {
                "x": box.x, "y": box.y, "words": _told(box.node), "detail": _kind(box.node),
                "family": box.node.family,
            }
            for box in drawn.boxes
        ],
        "lines": [_line(graph, each) for each in drawn.lines],
    }  # fmt: skip


def _line(graph: Graph, each) -> dict:
    a, b = graph.nodes[each.edge.a], graph.nodes[each.edge.b]
    return {
        "path": each.path, "x": each.x, "y": each.y, "words": each.edge.label, "sure": each.edge.sure.value,
        "from": _told(a), "to": _told(b),
    }  # fmt: skip


def _told(node: Node) -> str:
    return node.words


def _kind(node: Node) -> str:
    """Name a box by its kind: the words of a tip's title stay on the board."""
    return (
        f"{node.day:%b} {node.day.day}, {node.county_name or 'place not known'}"
        if node.is_tip
        else node.detail
    )


def _comes_from(graph: Graph) -> set[int]:
    """Return every tip that anything in the picture was read from."""
    tips = {node.tip_id for node in graph.nodes.values() if node.is_tip}
    for node in graph.nodes.values():
        if node.family == "note" and node.tip_id:
            tips.add(node.tip_id)
        rows = [row for row in node.rows if isinstance(row, BoardEntity)]
        if rows and not tips.intersection(row.tip_id for row in rows):
            tips |= {row.tip_id for row in rows}
    return {tip for tip in tips if tip}
