"""Records drawn at random, each with where it comes from and what became of it."""

import random

from fusionportal.oversight.evidence.report import Asked, Found, Report, Row, day, whole_center
from partners.directory.models import Agency
from privacy.audit.models import AuditEntry
from privacy.disclosures.sweeping import kinds as disclosures
from privacy.retention.clocks import NoRetentionRow, row_for
from privacy.retention.kept import class_of, kinds

SIZE = 25
# How the moment of entry is called; a kind with neither counts from its last validation.
ENTERED = ("created_at", "asked_at", "validated_at")


def find(asked: Asked) -> Found:
    """Draw records entered between the days; the days are the seed, so that anybody draws the same."""
    with whole_center():
        numbers = sorted(
            (number, place, pk)
            for place, kind in enumerate(kinds())
            for number, pk in kind.objects.unguarded()
            .filter(**asked.within(_entered(kind)))
            .values_list("number", "pk")
        )
        seed = f"{asked.since} {asked.until}"
        drawn = sorted(random.Random(seed).sample(numbers, min(SIZE, len(numbers))))
        agencies = dict(Agency.objects.values_list("pk", "short_name"))
        rows = [_row(kinds()[place], pk, agencies, asked) for _, place, pk in drawn]
    return Found(rows, len(numbers))


def _row(kind, pk: int, agencies: dict[int, str], asked: Asked) -> Row:
    record = kind.objects.unguarded().select_related("label").get(pk=pk)
    trail = AuditEntry.objects.filter(kind=kind._meta.model_name, object_id=pk, at__lt=asked.end)
    signed = {getattr(record, name) for name in kind.kept.written_by} - {None}
    rule = _rule(record)
    cells = (
        record.number,
        class_of(record),
        record.label.marking,
        getattr(record, "source", "") or "center",
        agencies.get(getattr(record, "agency_id", None) or 0, "center"),
        day(getattr(record, _entered(kind))),
        str(len(signed)),
        str(trail.count()),
        str(_sent(record)),
        day(record.purge_at),
        rule,
    )
    return Row(cells, amiss=not rule)


def _entered(kind) -> str:
    names = {field.name for field in kind._meta.concrete_fields}
    return next(name for name in ENTERED if name in names)


def _rule(record) -> str:
    try:
        return row_for(class_of(record), getattr(record, "disposition", "") or "").identifier
    except NoRetentionRow:
        return ""


def _sent(record) -> int:
    """Count to how many a record went, over every kind of disclosure that names it."""
    total = 0
    for kind in disclosures():
        for field in kind._meta.concrete_fields:
            if field.is_relation and field.related_model is type(record):
                total += kind.outbox.filter(**{field.name: record.pk}).exclude(delivered_at=None).count()
    return total


REPORT = Report(
    4,
    "sample",
    "Random sample with provenance",
    "Records drawn at random show their source, class, marking, signatures, trail, recipients and last day.",
    "Fusion center privacy policy template, section N: audits by random sampling",
    (
        *("Record", "Class", "Marking", "Source", "From", "Entered", "Signed by", "Entries in the trail"),
        *("Sent to", "Leaves on", "Rule"),
    ),
    find,
)
