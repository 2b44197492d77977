"""The small forms of a tip: description, grades, urgency, calls, opening again."""

from django.db.models import Model
from django.forms import Form, ModelChoiceField

from partners.directory.models import County
from partners.directory.reference import sectors
from tips.desk.forms import MarkForm
from tips.intake.choices import Priority, Status
from tips.intake.models import Tip
from tips.vetting.forms import CallForm, DescribeForm, GradeForm, ReopenForm, UrgencyForm


def forms(tip: Tip, counties: list[County], bound: dict[str, Form]) -> dict[str, Form | None]:
    """Return each form as it came back, or fresh with what the tip says now."""
    described = {name: getattr(tip, name) for name in ("title", "place", "county", "sector")}
    grades = {"reliability": tip.reliability, "validity": tip.validity}
    describe = bound.get("describe") or describe_form(initial=described, auto_id="describe-%s")
    offer(describe.fields["county"], counties)
    closed, highest = tip.status == Status.CLOSED, tip.priority == Priority.IMMEDIATE
    return {
        "describe": describe,
        "grade": bound.get("grade") or GradeForm(initial=grades, auto_id="grade-%s"),
        "urgency": None if highest or closed else bound.get("urgency") or UrgencyForm(auto_id="urgency-%s"),
        "call": bound.get("call") or CallForm(auto_id="call-%s"),
        "mark": bound.get("mark") or MarkForm(auto_id="mark-%s"),
        "reopen": bound.get("reopen") or ReopenForm(auto_id="reopen-%s") if closed else None,
    }


def offer(field: ModelChoiceField, rows: list[Model]) -> None:
    """Draw rows in hand as the choices of a field, which checks an answer against its own query as before."""
    field.choices = [("", field.empty_label), *((row.pk, field.label_from_instance(row)) for row in rows)]


def describe_form(data=None, **kwargs) -> DescribeForm:
    """Return the description form with the counties and sectors one may choose."""
    names = [(sector.name, sector.name) for sector in sectors()]
    return DescribeForm(data, counties=County.objects.filter(served=True), sectors=names, **kwargs)
