"""What is typed to propose a change of the policy, to decide it, and to try it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from privacy.access.models import AccessLabel
from privacy.policy.choosing import CLOCKS, REVIEWS, TELLS, WITHHELD
from privacy.policy.retaining import PURGE, REVIEW, field_of, read_table
from privacy.retention.models import PolicyVersion

from .choices import TOLD, clocks, lines, rights

# The longest clock is that of a request once it is answered: nothing is kept past five years.
LONGEST_MINUTES = 5 * 365 * 24 * 60


class ProposalForm(forms.Form):
    """The whole policy as it would be: the retention table, the clocks, who reviews and who may know."""

    base = forms.IntegerField(widget=forms.HiddenInput)
    why = forms.CharField(
        label=_("Why should this change?"), widget=forms.Textarea(attrs={"rows": 3}), max_length=1000
    )
    withheld = forms.MultipleChoiceField(
        label=_("Rights this center does not give"), required=False, widget=forms.CheckboxSelectMultiple
    )
    reviews = forms.MultipleChoiceField(
        label=_("Lines that always get a privacy review"), required=False, widget=forms.CheckboxSelectMultiple
    )

    tells = forms.MultipleChoiceField(
        label=_("What people are told of each other"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args, version: PolicyVersion, **kwargs):
        self.version, self.rows, self.table = version, list(version.retention.all()), []
        super().__init__(*args, **kwargs)
        self.fields["withheld"].choices, self.fields["reviews"].choices = rights(), lines()
        self.fields["tells"].choices = list(TOLD.items())
        for clock in clocks():
            self.fields[clock.code] = _box(clock.sentence, _("Minutes"))
        for row in self.rows:
            self.fields[field_of(row, REVIEW)] = _box(f"{row.identifier}: {_('review after days')}")
            self.fields[field_of(row, PURGE)] = _box(f"{row.identifier}: {_('delete after days')}")
        self.initial = {**in_words_of(version), **self.initial}

    def clean(self):
        """Refuse impossible days and minutes in words, each at its box."""
        values = super().clean()
        self.table, wrong = read_table(self.rows, {name: values.get(name) or "" for name in self.fields})
        for clock in clocks():
            text = (values.get(clock.code) or "").strip()
            if not text.isdecimal() or not 1 <= int(text) <= LONGEST_MINUTES:
                wrong[clock.code] = f"{clock.sentence}: type whole minutes, from 1 to {LONGEST_MINUTES}."
        for box, fault in wrong.items():
            self.add_error(box, fault)
        return values

    def chosen(self) -> dict:
        """Return the choices as a version keeps them."""
        values = self.cleaned_data
        set_clocks = {c.code: int(values[c.code]) for c in clocks() if int(values[c.code]) != c.default}
        always = dict.fromkeys(values["reviews"], True)
        tells = dict.fromkeys(values["tells"], True)
        return {WITHHELD: sorted(values["withheld"]), CLOCKS: set_clocks, REVIEWS: always, TELLS: tells}

    def boxes(self) -> list[dict]:
        """Return the retention table with its boxes."""
        return [
            {"row": row, "review": self[field_of(row, REVIEW)], "purge": self[field_of(row, PURGE)]}
            for row in self.rows
        ]

    def clock_boxes(self) -> list:
        """Return the boxes of the clocks."""
        return [self[clock.code] for clock in clocks()]


def _box(label, help_text="") -> forms.CharField:
    wanted = forms.TextInput(attrs={"inputmode": "numeric", "size": 6, "autocomplete": "off"})
    # Emptiness is refused with the other faults, in the words of the table.
    return forms.CharField(label=label, required=False, max_length=12, widget=wanted, help_text=help_text)


def in_words_of(version: PolicyVersion) -> dict:
    """Return what the boxes show at first: the version in force."""
    set_clocks = version.choices.get(CLOCKS, {})
    shown = {clock.code: set_clocks.get(clock.code, clock.default) for clock in clocks()}
    for row in version.retention.all():
        shown[field_of(row, REVIEW)], shown[field_of(row, PURGE)] = row.review_days, row.purge_days
    chosen = {
        "withheld": version.choices.get(WITHHELD, []),
        "reviews": list(version.choices.get(REVIEWS, {})),
        "tells": list(version.choices.get(TELLS, {})),
    }
    return {**shown, **chosen, "base": version.number}


class DecisionForm(forms.Form):
    """Putting a proposal in force, or turning it down with a reason."""

    decision = forms.ChoiceField(choices=[("approve", _("Approve")), ("decline", _("Turn down"))])
    why = forms.CharField(label=_("Reason, if you turn it down"), required=False, max_length=1000)


class TryForm(forms.Form):
    """A person, and a record by its number or a kind of record by its facts."""

    person = forms.ChoiceField(label=_("Person"))
    number = forms.CharField(
        label=_("Number of a record"), required=False, max_length=24,
        help_text=_("A tip or product that you may read yourself. Or leave it empty and choose a kind."),
    )  # fmt: skip
    kind = forms.ChoiceField(label=_("Kind of record"), required=False)

    def __init__(self, *args, people: list[tuple[int, str]], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["person"].choices = people
        kinds = AccessLabel.objects.order_by("record_class", "part", "stage", "marking", "pk")
        self.fields["kind"].choices = [("", "–"), *((str(kind.pk), words_of(kind)) for kind in kinds)]

    def clean(self):
        """Ask for exactly one of the two."""
        values = super().clean()
        if bool(values.get("number")) == bool(values.get("kind")):
            self.add_error("number", _("Type a number or choose a kind, one of the two."))
        return values


def words_of(kind: AccessLabel) -> str:
    """Say a kind of record in words: its facts, without naming a compartment."""
    facts = [kind.get_record_class_display(), kind.get_part_display(), kind.get_stage_display(), kind.marking]
    extra = [*kind.caveats, *(["in a compartment"] if kind.compartments else [])]
    return " · ".join([*facts, *extra])
