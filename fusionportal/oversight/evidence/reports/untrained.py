"""People who read vetted records without current training or acceptance of the policy."""

from django.db.models import Count, DateField, Exists, OuterRef, Q
from django.db.models.functions import Cast

from fusionportal.oversight.evidence.report import Asked, Found, Report, Row, whole_center
from partners.people.choices import Course
from partners.people.models import Acknowledgement, Training
from privacy.classes.choices import RecordClass
from privacy.oversight.querying import looked_at
from tips.intake.models import Tip

# Whoever reports for an agency reads its own reports without either.
OWN_REPORT = "A-01"
KINDS = ("tip", "referral", "intelligencerecord", "proposal")


def find(asked: Asked) -> Found:
    """Hold every reading to the reader's training and acceptance as they were at that moment."""
    with whole_center():
        raw = Tip.objects.unguarded().filter(record_class=RecordClass.T0)
        read = looked_at().filter(**asked.within("at"), kind__in=KINDS).exclude(actor=None)
        read = read.exclude(rule__startswith=OWN_REPORT).exclude(kind="tip", object_id__in=raw.values("pk"))
        held = read.annotate(on=Cast("at", DateField())).annotate(trained=_trained(), accepted=_accepted())
        people = held.values("actor__name", "actor").annotate(
            opened=Count("pk"),
            untrained=Count("pk", filter=Q(trained=False)),
            unaccepted=Count("pk", filter=Q(accepted=False)),
        )
        found = list(people.order_by("actor__name", "actor"))
    rows = [
        Row((row["actor__name"], str(row["opened"]), str(row["untrained"]), str(row["unaccepted"])), True)
        for row in found
        if row["untrained"] or row["unaccepted"]
    ]
    return Found(rows, sum(row["opened"] for row in found))


def _trained() -> Exists:
    mine = Training.objects.filter(user=OuterRef("actor"), course=Course.PRIVACY)
    return Exists(mine.filter(completed_on__lte=OuterRef("on"), valid_until__gte=OuterRef("on")))


def _accepted() -> Exists:
    return Exists(
        Acknowledgement.objects.filter(
            user=OuterRef("actor"), policy_number=OuterRef("policy"), at__lte=OuterRef("at")
        )
    )


REPORT = Report(
    8,
    "untrained-readers",
    "Readers without training or acceptance",
    "Nobody read a vetted tip, referral or criminal intelligence untrained or without accepting the policy.",
    "28 CFR 23.20(g); fusion center privacy policy template, sections B and O",
    ("Person", "Readings", "While untrained", "Without acceptance"),
    find,
    none_allowed=True,
)
