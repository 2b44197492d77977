"""The JTTF queue as one reader sees it: tabs with counts, and the rows of one tab."""

from dataclasses import dataclass

from django.db.models import Count, Exists, F, OuterRef
from django.http import QueryDict
from django.utils import timezone

from privacy.access.standing import Standing
from privacy.reading import open_page
from tips.intake.models import Tip
from tips.referrals.choices import Word
from tips.referrals.models import Reckoning, Referral, TrackEntry
from tips.referrals.reconciling import LISTS, oldest_without_answer

from .chips import chips
from .moments import acknowledgement_clock, moment, spoken
from .sides import Tab, is_office, tabs_of

AT_ONCE = 50


@dataclass(frozen=True, slots=True)
class Board:
    """What the queue's page draws."""

    tabs: list[dict]
    tab: Tab
    rows: list[dict]
    columns: list[dict]
    pages: dict
    office: str


def board(said: QueryDict, *, by: Standing) -> Board:
    """Return one page of one tab; every number on it counts only what this reader may see."""
    tabs = tabs_of(by)
    tab = next((tab for tab in tabs if tab.slug == said.get("tab")), tabs[0])
    rows = Referral.objects.visible_to(by)
    counts = rows.aggregate(**{tab.slug: Count("pk", filter=tab.holds) for tab in tabs})
    total = counts[tab.slug]
    last = max((total - 1) // AT_ONCE + 1, 1)
    typed = said.get("page", "1")
    place = min(max(int(typed), 1), last) if typed.isascii() and typed.isdigit() and len(typed) < 6 else 1
    chosen = _ordered(with_calls(rows.filter(tab.holds), by), tab)[(place - 1) * AT_ONCE : place * AT_ONCE]
    shown = open_page(list(chosen), by=by, kind="referral", detail={"tab": tab.slug})
    return Board(
        tabs=[
            {
                "label": each.label,
                "href": f"?tab={each.slug}",
                "count": counts[each.slug],
                "current": each == tab,
            }
            for each in tabs
        ],
        tab=tab,
        rows=_rows(shown, by),
        columns=_columns(by),
        pages=_pages(tab, place, last, len(shown), total),
        office=by.agency_name if is_office(by) else "",
    )


def with_calls(rows, by: Standing):
    """Annotate referrals with whether their office was phoned."""
    calls = TrackEntry.objects.visible_to(by).filter(referral=OuterRef("pk"), word=Word.PHONED)
    return rows.annotate(phoned=Exists(calls))


def _ordered(rows, tab: Tab):
    rows = rows.select_related("office", "label")
    if tab.slug == "closed":
        return rows.order_by("-created_at", "-pk")
    return rows.order_by(F("acknowledge_by").asc(nulls_first=True), "created_at", "pk")


def _rows(referrals: list[Referral], by: Standing) -> list[dict]:
    wanted = [referral.tip_id for referral in referrals]
    tips = dict(Tip.objects.visible_to(by).filter(pk__in=wanted).values_list("pk", "title"))
    return [
        {
            "referral": referral,
            "title": tips.get(referral.tip_id, ""),
            "chips": chips(referral),
            "clock": acknowledgement_clock(referral),
            "sent": moment(referral.delivered_at),
            "how": how(referral),
        }
        for referral in referrals
    ]


def how(referral: Referral) -> str:
    """Say by which ways an office was told, of a row from ``with_calls``."""
    ways = ["Phone"] if referral.phoned else []
    ways += ["Portal"] if referral.delivered_at else []
    return " + ".join(ways)


def _columns(by: Standing) -> list[dict]:
    labels = ["Ack due", "Number", "What", "Sent", "How", "State"]
    if not is_office(by):
        labels.insert(3, "To")
    return [{"label": label} for label in labels]


def _pages(tab: Tab, place: int, last: int, shown: int, total: int) -> dict:
    return {
        "previous": f"?tab={tab.slug}&page={place - 1}" if place > 1 else "",
        "next": f"?tab={tab.slug}&page={place + 1}" if place < last else "",
        "shown": shown,
        "total": total,
    }


def longest_waiting(by: Standing) -> dict | None:
    """Return the referral without an answer that has waited longest, of those this reader may see."""
    referral = oldest_without_answer(Referral.objects.visible_to(by))
    if referral is None:
        return None
    return {"number": referral.number, "span": spoken(timezone.now() - referral.authorized_at)}


def last_reckoning() -> dict | None:
    """Return when findings, referrals and answers were last compared, and whether they agreed."""
    row = Reckoning.objects.first()
    if row is None:
        return None
    return {
        "at": moment(row.checked_at),
        "amiss": row.amiss,
        "nexus": row.counts.get("nexus", 0),
        "lines": [f"{words}: {row.counts[name]}" for name, words in LISTS.items() if row.counts.get(name)],
    }
