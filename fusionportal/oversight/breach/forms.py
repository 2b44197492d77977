"""What is typed to work out a breach, and on the page of its case."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from partners.people.models import User
from partners.systems.models import SystemKey
from privacy.breach.choices import Conclusion
from privacy.retention.forms import Answered

MOMENT = forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")
LONG = forms.Textarea(attrs={"rows": 3})
PERSON, SYSTEM = "person", "system"


class ReachForm(Answered):
    """Whose readings, between which moments, and why it is asked."""

    reader = forms.ChoiceField(label=_("Whose account or system key"))
    since = forms.DateTimeField(label=_("From"), widget=MOMENT)
    until = forms.DateTimeField(label=_("To"), widget=MOMENT)
    reason = forms.CharField(
        label=_("Why do you ask?"),
        max_length=1000,
        widget=LONG,
        help_text=_("It is written in the trail, and stands on the case if you open one."),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        people = User.objects.exclude(agency=None).select_related("agency").order_by("name", "pk")
        keys = SystemKey.objects.select_related("agency").order_by("name", "pk")
        self.fields["reader"].choices = [
            ("", "–"),
            *((f"{PERSON} {each.pk}", f"{each.name}, {each.agency.short_name}") for each in people),
            *((f"{SYSTEM} {each.pk}", f"{each}, {each.agency.short_name}") for each in keys),
        ]

    def clean(self):
        """Refuse a time that ends before it starts or has not come."""
        values = super().clean()
        since, until = values.get("since"), values.get("until")
        if since and until and until <= since:
            self.add_error("until", _("This is not after the first moment. Give a later one."))
        if since and since > timezone.now():
            self.add_error("since", _("This moment has not come. Give an earlier one."))
        return values

    def asked(self) -> dict:
        """Return what is asked of the trail."""
        values = self.cleaned_data
        kind, _space, pk = values["reader"].partition(" ")
        whose = {"reader_id": int(pk), "through": ""}
        if kind == SYSTEM:
            whose = {"reader_id": None, "through": str(SystemKey.objects.get(pk=pk))}
        return {**whose, "since": values["since"], "until": values["until"]}


class ToldForm(Answered):
    """How people whose identity was exposed were told."""

    how = forms.CharField(
        label=_("How were they told?"), max_length=1000, widget=LONG,
        help_text=_("Letters sent on which day, how many. No names."),
    )  # fmt: skip


class CloseForm(Answered):
    """What it turned out to be."""

    conclusion = forms.ChoiceField(
        label=_("What was it?"), choices=Conclusion.choices, widget=forms.RadioSelect
    )
    why = forms.CharField(label=_("Why"), max_length=2000, widget=LONG)
