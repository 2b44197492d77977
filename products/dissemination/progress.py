"""How far a release has come, and what its readers said: for the center only."""

from django.db.models import Avg, Count, Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from privacy.access.duties import Duty
from privacy.access.standing import Standing
from products.drafting.choices import Status
from products.drafting.models import Product

from .models import Dissemination, ReaderFeedback, Release

AT_MOST = 500
FEW = 5
WAITING = Q(delivered_at=None, stopped_at=None)


def counts_of(sending: Release, by: Standing) -> dict[str, int]:
    """Return how many copies of a sending left, were opened, acknowledged, wait, failed and were stopped."""
    rows = sending.copies.visible_to(by)
    return rows.aggregate(
        listed=Count("pk"),
        sent=Count("pk", filter=~Q(sent_at=None)),
        told=Count("pk", filter=~Q(delivered_at=None)),
        opened=Count("pk", filter=~Q(opened_at=None)),
        acknowledged=Count("pk", filter=~Q(acknowledged_at=None)),
        waiting=Count("pk", filter=WAITING),
        retrying=Count("pk", filter=WAITING & ~Q(fault="")),
        stopped=Count("pk", filter=Q(sent_at=None) & ~Q(stopped_at=None)),
    )


def running(sending: Release, counts: dict[str, int]) -> bool:
    """Say whether anything of a sending is still to happen by itself."""
    if sending.stopped_at or sending.fault:
        return False
    return sending.listed_at is None or counts["waiting"] > 0


def job_of(sending: Release, counts: dict[str, int]) -> dict:
    """Return the steps of a sending, as the page of a long job draws them."""
    recalled = sending.product.status == Status.RECALLED
    sends = _("Telling everybody of the recall") if recalled else _("Sending")
    labels = [_("Checks"), _("Listing everybody who may know"), sends, _("Collecting receipts")]
    now = 1 if sending.listed_at is None else 2 if counts["waiting"] else 3
    waits = sending.listed_at is None and sending.send_at > timezone.now()
    states = ["done" if n < now else "now" if n == now else "coming" for n in range(len(labels))]
    if sending.stopped_at or sending.fault:
        states[min(now, 2)] = "failed"
    elif waits:
        states[now] = "coming"
    steps = [{"label": label, "state": state} for label, state in zip(labels, states, strict=True)]
    total = counts["told"] + counts["waiting"] if now == 2 else 0
    return {"steps": steps, "done": counts["told"], "total": total}


def outcome_of(counts: dict[str, int]) -> list[str]:
    """Say in words how a sending stands."""
    said = [ngettext("%(n)s notice sent.", "%(n)s notices sent.", counts["sent"]) % {"n": counts["sent"]}]
    told = {
        "retrying": _("%(n)s did not arrive and will be tried again."),
        "stopped": _("%(n)s stopped before they left."),
        "opened": _("%(n)s opened it."),
        "acknowledged": _("%(n)s said they read it."),
    }
    return said + [words % {"n": counts[key]} for key, words in told.items() if counts[key]]


def ledger(product: Product, by: Standing) -> list[Dissemination]:
    """Return everybody's copy of a product, those that need attention first."""
    rows = product.copies.visible_to(by).select_related("recipient", "agency", "rendition")
    return list(rows.order_by("-fault", "copy_number")[:AT_MOST])


def names_shown(product: Product, by: Standing) -> bool:
    """Say whether readers are told by name: where they must acknowledge, or to those who may see reach."""
    return product.acknowledge_by is not None or by.may(Duty.SEE_REACH)


def usefulness(product: Product, by: Standing) -> dict:
    """Return what readers of a product said: two means with their counts, uses, and words."""
    said = ReaderFeedback.objects.visible_to(by).filter(copy__product=product)
    sums = said.aggregate(
        relevant_mean=Avg("relevant"),
        relevant_n=Count("relevant"),
        in_time_mean=Avg("in_time"),
        in_time_n=Count("in_time"),
    )
    words = said.exclude(words="").select_related("copy__agency").order_by("-at")[:AT_MOST]
    copies = product.copies.visible_to(by)
    uses: dict[str, int] = {}
    for used in said.values_list("used_for", flat=True):
        for use in used:
            uses[use] = uses.get(use, 0) + 1
    return sums | {
        "answers": said.count(),
        "few": FEW,
        "words": list(words),
        "uses": uses,
        "opened_by_agencies": copies.exclude(opened_at=None).values("agency").distinct().count(),
    }


def releases_for(by: Standing) -> list[Release]:
    """Return releases that are under way, then the latest that are out."""
    rows = Release.objects.visible_to(by).select_related("product", "version", "authorized_by")
    counted = rows.annotate(
        listed=Count("copies"),
        sent=Count("copies", filter=~Q(copies__sent_at=None)),
        waiting=Count("copies", filter=Q(copies__delivered_at=None, copies__stopped_at=None)),
    )
    return sorted(
        counted.order_by("-at", "-pk")[:50], key=lambda each: each.listed_at is not None and not each.waiting
    )
