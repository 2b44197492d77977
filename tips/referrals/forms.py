"""What the forms of the JTTF queue take."""

from datetime import datetime, timedelta

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from partners.dates import MemorableDateField
from tips.intake.choices import Disposition as Closing

from .choices import Disposition, Urgency
from .models import Referral
from .offices import current_offices
from .services.concluding import ENDS, FOLLOWS, what_follows

LONG = 4000
CLOCKS_DIFFER = timedelta(minutes=5)
YES_NO = [("yes", _("Yes, we were phoned")), ("no", _("No, nobody phoned"))]
ENDINGS = [("", _("Choose one")), *((end, Closing(end).label) for end in ENDS)]


class _Words(forms.CharField):
    """A text of some length."""

    def __init__(self, *, rows: int = 4, **kwargs):
        widget = forms.Textarea(attrs={"rows": rows})
        super().__init__(**{"max_length": LONG, "widget": widget, **kwargs})


class _OfReferral(forms.Form):
    """A form on a referral's page; its fields carry their own names for the page's other forms' sake."""

    def __init__(self, *args, referral: Referral, **kwargs):
        super().__init__(*args, auto_id=f"{type(self).__name__.lower()}-%s", **kwargs)
        self.referral = referral


class AcknowledgeForm(_OfReferral):
    """That the office has it, and for an immediate one whether it was phoned."""

    phone_received = forms.ChoiceField(
        label=_("Was the phone call received?"), choices=YES_NO, widget=forms.RadioSelect
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.referral.urgency != Urgency.IMMEDIATE:
            del self.fields["phone_received"]

    def said(self) -> dict:
        """Return what the act takes."""
        answer = self.cleaned_data.get("phone_received")
        return {"phone_received": {"yes": True, "no": False}.get(answer)}


class AssignForm(_OfReferral):
    """Who at the JTTF has it."""

    to = forms.CharField(label=_("Squad or person"), max_length=80, required=False)
    external_number = forms.CharField(
        label=_("Your number for it"), max_length=60, required=False,
        help_text=_("Only if the center may know it."),
    )  # fmt: skip


class AskForm(_OfReferral):
    """A question to the center."""

    text = _Words(label=_("Your question"))
    answer_by = MemorableDateField(label=_("Answer by"), future=True, required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["answer_by"].earliest = timezone.localdate()


class AnswerForm(_OfReferral):
    """The center's answer."""

    text = _Words(label=_("Your answer"))


class DisposeForm(_OfReferral):
    """What the JTTF made of it."""

    disposition = forms.ChoiceField(label=_("Disposition"), widget=forms.RadioSelect)
    words = _Words(label=_("In your words"), required=False, rows=3)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        follows = what_follows()
        self.fields["disposition"].choices = [
            (value, f"{label}. {follows[value]}") for value, label in Disposition.choices
        ]


class FeedbackForm(_OfReferral):
    """What the JTTF tells the center, and what may be passed on."""

    for_center = _Words(label=_("For the center"), required=False, rows=3)
    releasable = _Words(
        label=_("May be told to the submitter’s agency"), required=False, rows=3,
        help_text=_("Leave it empty and nothing is passed on."),
    )  # fmt: skip

    def clean(self):
        """Ask for words in one box at least."""
        given = super().clean()
        if not (given.get("for_center") or given.get("releasable")):
            self.add_error("for_center", _("Write something in one of the two boxes."))
        return given


class PhoneForm(_OfReferral):
    """A call to the JTTF."""

    reached = forms.CharField(label=_("Who you reached"), max_length=120)
    organization = forms.CharField(label=_("Office"), max_length=120, required=False)
    number_called = forms.CharField(label=_("Number you called"), max_length=40, required=False)
    called_at = forms.TimeField(
        label=_("When, today"), input_formats=["%H:%M", "%I:%M %p", "%I:%M%p"],
        help_text=_("Such as 10:58 pm."),
        error_messages={"invalid": _("Enter a time such as 10:58 pm or 22:58.")},
    )  # fmt: skip
    words = _Words(label=_("What you passed on"), required=False, rows=2)

    def clean_called_at(self) -> datetime:
        """Return the moment of the call: today, or last night when the clock has passed midnight."""
        now = timezone.localtime()
        at = datetime.combine(now.date(), self.cleaned_data["called_at"], tzinfo=now.tzinfo)
        return at if at <= now + CLOCKS_DIFFER else at - timedelta(days=1)


class _Office(forms.ModelChoiceField):
    """One of the field offices of today."""

    def __init__(self, **kwargs):
        super().__init__(queryset=current_offices().none(), empty_label=_("Choose one"), **kwargs)


class WithdrawForm(_OfReferral):
    """Why it is taken back, and what becomes of it."""

    reason = _Words(label=_("Why it is withdrawn"), rows=3)
    office = _Office(label=_("Send it to another office instead"), required=False)
    disposition = forms.ChoiceField(label=_("Or close the tip as"), choices=ENDINGS, required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["office"].queryset = current_offices().exclude(pk=self.referral.office_id)


class AlsoForm(_OfReferral):
    """One more office."""

    office = _Office(label=_("Field office"))
    basis = _Words(label=_("Why this office too"), rows=3)
    urgency = forms.ChoiceField(label=_("Urgency"), choices=Urgency.choices)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["office"].queryset = current_offices().exclude(pk=self.referral.office_id)
        self.fields["urgency"].initial = self.referral.urgency


class CloseForm(_OfReferral):
    """How the center closes the tip, asked where no other office has it any more."""

    disposition = forms.ChoiceField(label=_("The center closes the tip as"), choices=ENDINGS)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.referral.shared:
            del self.fields["disposition"]
        elif self.referral.disposition:
            self.fields["disposition"].initial = FOLLOWS[Disposition(self.referral.disposition)]
