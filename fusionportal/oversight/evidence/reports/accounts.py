"""Accounts nobody uses or answers for, and what effective access found."""

from datetime import timedelta

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Q, Subquery

from fusionportal.oversight.evidence.report import Asked, Found, Report, Row, day
from partners.people.models import Post, User
from privacy.audit.models import AuditEntry
from privacy.effective.models import Finding

SILENT = timedelta(days=90)


def find(asked: Asked) -> Found:
    """Look at every active account for an agency, a post and use, and at what the checks found."""
    held = Post.objects.filter(Q(ends_on=None) | Q(ends_on__gte=asked.until), user=OuterRef("pk"))
    last = AuditEntry.objects.filter(actor=OuterRef("pk"), at__lt=asked.end).order_by("-pk")
    people = User.objects.filter(is_active=True, joined_at__lt=asked.end).select_related("agency")
    people = people.annotate(
        seen=Subquery(last.values("at")[:1]),
        roles=ArraySubquery(held.filter(starts_on__lte=asked.until).order_by("role").values("role")),
    )
    rows = [row for person in people.order_by("name", "pk") if (row := _account(person, asked))]
    return Found([*rows, *_findings(asked)], people.count())


def _account(person: User, asked: Asked) -> Row | None:
    faults = [] if person.agency and person.agency.active else ["no active agency"]
    faults += [] if person.roles else ["no post"]
    if max(person.seen or person.joined_at, person.joined_at) < asked.moment - SILENT:
        faults.append("unused for 90 days")
    agency = person.agency.short_name if person.agency else "–"
    cells = (person.name, agency, ", ".join(person.roles) or "–", day(person.seen), "; ".join(faults), "–")
    return Row(cells, amiss=True) if faults else None


def _findings(asked: Asked) -> list[Row]:
    """Tell what effective access found, and who looked at it."""
    rows = Finding.objects.filter(first_seen__lt=asked.end).select_related("explained_by")
    rows = rows.filter(Q(gone_at=None) | Q(gone_at__gte=asked.start)).order_by("check_id", "about", "pk")
    return [
        Row(
            (
                *(row.about, "–", row.check_id, day(row.last_seen), row.words),
                row.explained_by.name if row.explained_by else "nobody",
            ),
            amiss=row.explained_by is None and row.gone_at is None,
        )
        for row in rows
    ]


REPORT = Report(
    15,
    "accounts",
    "Accounts and orphan permissions",
    "Active accounts have an agency, a post and a use; what the access checks found was looked at.",
    "CJIS AC-2; CJIS AC-6",
    ("Account or finding", "Agency", "Posts or check", "Last seen", "What", "Looked at by"),
    find,
)
