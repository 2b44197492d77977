"""Everything on a board that one reader may see, as nodes; what they may not see is not there at all."""

from collections.abc import Iterable
from itertools import chain

from django.db.models import F
from django.utils import timezone

from privacy.access.gathering import gather
from privacy.access.standing import Standing
from tips.boards.choices import Saying
from tips.boards.models import Board, BoardEntity, BoardNote, BoardTip, BoardTipNote
from tips.intake.models import Tip
from tips.linking.models import Mention, MentionState, TipLink

from .joining import Finds, joined
from .naming import (
    entity_family,
    entity_key,
    entity_kind,
    entity_page,
    entity_words,
    note_key,
    short,
    tip_key,
)
from .parts import Graph, Node

FIND_FACTS = ("tip_id", "kind", "value", "text", "state")
TIP_FACTS = (
    "number", "title", "place", "county_id", "happened_at", "created_at", "latitude", "longitude",
    "duplicate_of_id",
)  # fmt: skip


def graph_of(board: Board, *, by: Standing) -> Graph:
    """Return a board as this reader sees it, with how its items connect."""
    laid = gather(
        tips=_tips(board, by), entities=_named(BoardEntity, board, by), notes=_named(BoardNote, board, by),
        tip_notes=_named(BoardTipNote, board, by),
    )  # fmt: skip
    ids = [row.tip_id for row in laid["tips"]]
    finds = Mention.objects.visible_to(by).filter(tip_id__in=ids, links=True)
    links = TipLink.objects.visible_to(by).filter(tip_id__in=ids, other_id__in=ids)
    found = gather(
        finds=finds.exclude(state=MentionState.WRONG).values(*FIND_FACTS),
        named=_mentions_of(laid["entities"], by),
        links=links.values("tip_id", "other_id", "state", "reasons"),
    )
    tips = {row.tip_id: _tip_node(row) for row in laid["tips"]}
    entities = _entity_nodes(laid["entities"], found["named"])
    notes = [_note_node(row) for row in chain(laid["notes"], laid["tip_notes"])]
    nodes = {node.key: node for node in chain(tips.values(), entities.values(), notes)}
    known = Finds(found["finds"] + found["named"], found["links"], by)
    return Graph(nodes, joined(tips, entities, notes, known))


def _tips(board: Board, by: Standing):
    facts = {f"tip_{name}": F(f"tip__{name}") for name in TIP_FACTS}
    rows = _named(BoardTip, board, by).annotate(**facts, county_name=F("tip__county__name"))
    return rows.order_by("tip__number")


def _named(kind: type, board: Board, by: Standing):
    return (
        kind.objects.visible_to(by).filter(board=board).annotate(by_name=F("by__name")).order_by("at", "id")
    )


def _mentions_of(entities: Iterable[BoardEntity], by: Standing):
    """Return the finds behind the identifiers on the board, in the tips they came through."""
    rows = Mention.objects.visible_to(by).exclude(state=MentionState.WRONG)
    values, tips = {row.value for row in entities}, {row.tip_id for row in entities}
    rows = rows.filter(kind__in={row.kind for row in entities}, value__in=values, tip_id__in=tips)
    return rows.order_by("-id").values(*FIND_FACTS)


def _tip_node(row: BoardTip) -> Node:
    at = row.tip_happened_at or row.tip_created_at
    at = timezone.localtime(_moment(at))
    placed = row.tip_latitude is not None and row.tip_longitude is not None
    node = Node(
        key=tip_key(row.tip_number),
        family="tip",
        words=f"Tip {row.tip_number[-5:]}",
        detail=short(row.tip_title),
        title=row.tip_title,
        href=f"/tips/{row.tip_number}/",
        when=at,
        estimated=row.tip_happened_at is None,
        county=row.tip_county_id or "",
        county_name=row.county_name or "",
        spot=(row.tip_latitude, row.tip_longitude) if placed else None,
        place=row.tip_place or "",
        tip_id=row.tip_id,
        value=str(row.tip_duplicate_of_id or ""),
    )
    return _laid(node, row)


def _moment(at):
    """Return a time as a time: gathered beside a row it came as text."""
    return Tip._meta.get_field("created_at").to_python(at)


def _entity_nodes(rows: Iterable[BoardEntity], named: list[dict]) -> dict[tuple[str, str], Node]:
    texts = {(each["kind"], each["value"]): each["text"] for each in named}
    nodes: dict[tuple[str, str], Node] = {}
    for row in rows:
        pair = (row.kind, row.value)
        words = entity_words(row.kind, texts.get(pair, row.value))
        node = nodes.setdefault(
            pair,
            Node(
                key=entity_key(*pair),
                family=entity_family(row.kind),
                words=words,
                detail=entity_kind(row.kind),
                title=words,
                href=entity_page(*pair),
                kind=row.kind,
                value=row.value,
            ),
        )
        _laid(node, row)
    return nodes


def _note_node(row: BoardNote | BoardTipNote) -> Node:
    node = Node(
        key=note_key(row.reference),
        family="note",
        words=short(row.text, 30),
        detail=f"{Saying(row.saying).label}, {row.by_name}",
        title=row.text,
        kind=row.saying,
        when=timezone.localtime(row.at),
        tip_id=getattr(row, "tip_id", None),
    )
    return _laid(node, row)


def _laid(node: Node, row) -> Node:
    node.rows.append(row)
    if row.x is not None:
        node.x, node.y = row.x, row.y
    node.pinned = node.pinned or row.pinned
    node.laid_by, node.laid_at = node.laid_by or row.by_name, node.laid_at or row.at
    return node
