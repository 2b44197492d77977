"""One page of tips by five designs: the portal's, without its wall, by hand, by django-guardian, without permission."""

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib.postgres.search import SearchQuery
from django.db import connection
from django.db.models import QuerySet
from guardian.shortcuts import get_objects_for_user

from privacy.access.compiling import compiled
from tips.models import Tip

from .peers import PlainTip
from .readers import Reader

CAP = 10_000
PAGE = 50
COLUMNS = (
    "id", "number", "title", "status", "priority", "due_at", "created_at", "access_keys",
    "label_id", "label__record_class", "label__marking", "label__compartments", "agency__short_name", "county__name",
)  # fmt: skip
BY_HAND = """t.id, t.number, t.title, t.status, t.priority, t.due_at, t.created_at, t.access_keys,
    t.label_id, l.record_class, l.marking, l.compartments, a.short_name, c.name"""
JOINED = """JOIN privacy_accesslabel l ON l.id = t.label_id LEFT JOIN partners_agency a ON a.id = t.agency_id
    LEFT JOIN partners_county c ON c.fips = t.county_id"""
KNOWN = "t.label_id = ANY (%(labels)s::int[]) AND t.purge_at > now()"
OURS, FIRST_WALL, NONE, HAND, GUARDIAN = "portal", "first wall alone", "no permission", "by hand", "guardian"


@dataclass(frozen=True, slots=True)
class Ask:
    """What a page asks for: maybe a word, maybe two facets."""

    word: str = ""
    county: str = ""
    sources: tuple[str, ...] = ()

    def narrow(self, rows: QuerySet) -> QuerySet:
        """Keep what the page asks for."""
        if self.word:
            rows = rows.filter(search=SearchQuery(self.word, config="english"))
        if self.county:
            rows = rows.filter(county=self.county)
        return rows.filter(source__in=self.sources) if self.sources else rows

    @property
    def by_hand(self) -> str:
        """The same in SQL."""
        said = ["t.search @@ plainto_tsquery('english', %(word)s)"] if self.word else []
        said += ["t.county_id = %(county)s"] if self.county else []
        said += ["t.source = ANY (%(sources)s)"] if self.sources else []
        return "".join(f" AND {each}" for each in said)

    @property
    def facts(self) -> dict:
        """Its parameters."""
        return {"word": self.word, "county": self.county, "sources": list(self.sources)}


Statement = tuple[str, object]


@dataclass(frozen=True, slots=True)
class Statements:
    """The SQL of one page by one design."""

    newest: Statement
    capped: Statement
    exact: Statement
    facets: tuple[Statement, ...]


def visible(design: str, reader: Reader) -> QuerySet:
    """Return the rows a reader may see by one design."""
    if design == OURS:
        return Tip.objects.visible_to(reader.standing)
    if design == FIRST_WALL:
        return _seen(reader)
    if design == GUARDIAN:
        # The reader's time limit is not guardian's business, so it is asked here as everywhere.
        return get_objects_for_user(reader.user, "benchmarks.view_plaintip", PlainTip).extra(
            where=["purge_at > now()"]
        )
    return PlainTip.objects.all()


def _seen(reader: Reader) -> QuerySet:
    """Return what the first wall would ask for if it stood alone: a condition the planner may estimate."""
    access = compiled(reader.standing)
    conditions = "tips_tip.label_id = ANY (%s::int[]) AND tips_tip.access_keys && %s::int[] AND tips_tip.purge_at > now()"
    return PlainTip.objects.extra(where=[conditions], params=[list(access.labels), list(access.keys)])


def statements(design: str, reader: Reader, ask: Ask) -> Statements:
    """Return the statements of a page as each design sends them."""
    if design == HAND:
        return _by_hand(reader, ask)
    rows = visible(design, reader)
    found = ask.narrow(rows)
    facets = tuple(
        _grouped(_sql(_others(ask, column).narrow(rows).order_by().values(column)[: CAP + 1]))
        for column in ("source", "county")
    )
    few, whole = found.order_by().values("id")[: CAP + 1], found.order_by().values("id")
    return Statements(_sql(newest(found)), _counted(_sql(few)), _counted(_sql(whole)), facets)


def newest(rows: QuerySet) -> QuerySet:
    """Return the newest page of these rows with labels, keys, agency and county."""
    return rows.order_by("-created_at", "-id").values_list(*COLUMNS)[:PAGE]


def _others(ask: Ask, column: str) -> Ask:
    """Leave a facet's own ticks out of its counts."""
    return Ask(ask.word, "" if column == "county" else ask.county, () if column == "source" else ask.sources)


def _by_hand(reader: Reader, ask: Ask) -> Statements:
    facts = reader.facts | ask.facts
    rows = _hand_rows(reader, ask)
    page = f"FROM {reader.rows} {JOINED} WHERE {KNOWN}{ask.by_hand}"
    last = f"ORDER BY t.created_at DESC, t.id DESC LIMIT {PAGE}"
    facets = tuple(
        _grouped((f"SELECT t.{column} {_hand_rows(reader, _others(ask, name))} LIMIT {CAP + 1}", facts))
        for name, column in (("source", "source"), ("county", "county_id"))
    )
    return Statements(
        (f"SELECT {BY_HAND} {page} {last}", facts),
        _counted((f"SELECT t.id {rows} LIMIT {CAP + 1}", facts)),
        _counted((f"SELECT t.id {rows}", facts)),
        facets,
    )


def _hand_rows(reader: Reader, ask: Ask) -> str:
    return f"FROM {reader.rows} WHERE {KNOWN}{ask.by_hand}"


def _sql(rows: QuerySet) -> Statement:
    return rows.query.sql_with_params()


def _counted(statement: Statement) -> Statement:
    return (f"SELECT count(*) FROM ({statement[0]}) few", statement[1])


def _grouped(statement: Statement) -> Statement:
    return (
        f"SELECT value, count(*) FROM ({statement[0]}) few (value) GROUP BY value ORDER BY 1",
        statement[1],
    )


def ask_database(*asked: Statement) -> Callable[[], list]:
    """Return a call that sends these statements and fetches every answer."""

    def send():
        with connection.cursor() as cursor:
            answers = []
            for sql, params in asked:
                cursor.execute(sql, params)
                answers.append(cursor.fetchall())
            return answers

    return send
