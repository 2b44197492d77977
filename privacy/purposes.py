"""Why somebody looks for a person or sees who a person is: stated before anything is shown.

The one piece for every such door. A person search and an unmasking both ask with ``PurposeForm``; where
it is valid, ``form.stated`` goes into the trail as the entry's ``purpose``, which names the code first.
What was searched for is never written: give it as ``searched``, and a reason that repeats it is refused.
"""

from dataclasses import dataclass

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from privacy.reasons import too_short
from privacy.rules.rule import Rule

TOO_SHORT = _("Say in at least three words why you need this.")
REPEATED = _("Leave out whom you are looking for: your reason is kept after the record is gone.")
UNSTATED = _("Choose a purpose. Without one nobody’s name is shown.")


@dataclass(frozen=True, slots=True)
class Purpose(Rule):
    """One purpose a person may be looked for or named, as the trail codes it and as people choose it."""

    code: str
    words: str


PURPOSES = (
    Purpose(
        "U-01",
        "A name may be looked for or seen to reach whoever sent a report.",
        "Center privacy policy: two-way contact with submitters",
        "contact",
        _("Reach the person who sent it"),
    ),
    Purpose(
        "U-02",
        "A name may be looked for or seen to protect somebody whose life or safety is in danger.",
        "28 CFR 23.20(f)(2); center privacy policy: imminent danger",
        "danger",
        _("Protect somebody in danger"),
    ),
    Purpose(
        "U-03",
        "A name may be looked for or seen to vet a report: to tell two people apart or find the same one.",
        "ISE-SAR Functional Standard, two-part review; 28 CFR 23.20(e)",
        "vetting",
        _("Vet a report"),
    ),
    Purpose(
        "U-04",
        "A name may be looked for or seen for a lead that goes to, or was asked about by, the JTTF.",
        "Center privacy policy: all terrorism-related tips and leads go to the JTTF",
        "lead",
        _("Work on a lead for the JTTF"),
    ),
    Purpose(
        "U-05",
        "A name may be looked for or seen by an agency that must act on a product and cannot without it.",
        "Center privacy policy: U.S. persons are named only where readers need it to act",
        "action",
        _("Act on a product"),
    ),
    Purpose(
        "U-06",
        "A name may be looked for or seen to answer that person, or to review or correct a record.",
        "Fusion center privacy policy template, sections K and N: redress and accountability",
        "redress",
        _("Answer a request, review or correct a record"),
    ),
)
BY_CODE = {purpose.code: purpose for purpose in PURPOSES}


class PurposeForm(forms.Form):
    """The purpose box: one of the policy's purposes, and the reason in this case.

    ``searched`` is what is looked for, if anything: it must not stand in the reason.
    """

    purpose = forms.ChoiceField(
        label=_("For what purpose?"),
        choices=[("", _("Choose a purpose")), *((each.code, each.words) for each in PURPOSES)],
        error_messages={"required": UNSTATED, "invalid_choice": UNSTATED},
    )
    reason = forms.CharField(
        label=_("Why do you need it in this case?"),
        max_length=200,
        help_text=_("At least three words and no names. It is kept in the history with your name."),
    )

    def __init__(self, *args, searched: str = "", **kwargs):
        super().__init__(*args, **kwargs)
        self.searched = searched

    def clean_reason(self) -> str:
        """Take a reason another person can weigh, without what was searched for."""
        reason = " ".join(self.cleaned_data["reason"].split())
        if too_short(reason):
            raise ValidationError(TOO_SHORT)
        looked_for = " ".join(self.searched.casefold().split())
        if looked_for and looked_for in reason.casefold():
            raise ValidationError(REPEATED)
        return reason

    @property
    def stated(self) -> str:
        """The purpose as the trail keeps it: its code, then the reason."""
        return f"{self.cleaned_data['purpose']}: {self.cleaned_data['reason']}"

    @property
    def authority(self) -> str:
        """The sentence of the policy the purpose rests on, and its authority."""
        chosen = BY_CODE[self.cleaned_data["purpose"]]
        return f"{chosen.identifier}. {chosen.sentence} ({chosen.authority})"
