"""The other pages of the editor: markings, versions for audiences, the privacy check, who gets it."""

from collections.abc import Iterable

from django import forms
from django.core.exceptions import ValidationError

from partners.directory.choices import Discipline
from partners.directory.models import County
from privacy.markings.building import WrongMarking, compose
from privacy.markings.catalog import TLP_ORDER
from privacy.markings.categories import CATEGORIES, LIMITS
from products.drafting.line import ProductLine
from products.drafting.models import Block, Product
from products.drafting.privacy_check import Question
from products.drafting.services import Changes
from products.drafting.wording import TEXT_LENGTHS

from .draft import DraftForm
from .marking_choices import marking_field

CONTROLS = [("PUBLIC", "None"), ("FOUO", "U//FOUO"), ("LES", "U//LES"), ("CUI", "CUI")]


class MarkingsForm(DraftForm):
    """A marking for each paragraph from the list, and one that is built for those ticked."""

    control = forms.ChoiceField(label="Family", choices=CONTROLS, required=False)
    tlp = forms.ChoiceField(
        label="TLP color", choices=[("", "None"), *((code, code) for code in TLP_ORDER)], required=False
    )
    categories = forms.MultipleChoiceField(
        label="CUI categories",
        required=False,
        choices=[(form, f"{form}, {category.title}") for category in CATEGORIES for form in category.forms],
        widget=forms.CheckboxSelectMultiple,
    )
    limits = forms.MultipleChoiceField(
        label="Limits on who may have it",
        required=False,
        choices=[(limit.code, f"{limit.code}. {limit.use}") for limit in LIMITS],
        widget=forms.CheckboxSelectMultiple,
    )
    orcon = forms.BooleanField(label="Its originator controls it (ORCON)", required=False)
    build_for = forms.MultipleChoiceField(
        label="Give it to", required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, product: Product, blocks: Iterable[Block], **more):
        super().__init__(product, blocks, **more)
        for block in self.blocks.values():
            self.add(block, "marking", marking_field(block.marking))
        self.fields["build_for"].choices = [
            (key, block.text[:60] or key) for key, block in self.blocks.items()
        ]

    def clean(self):
        """Compose the built marking, which cannot come out in the wrong order."""
        said = super().clean()
        if said.get("build_for"):
            parts = [said["control"]] * bool(said["control"]) + [said["tlp"]] * bool(said["tlp"])
            try:
                said["built"] = compose(
                    *parts,
                    categories=said["categories"],
                    limits=said["limits"],
                    originator_controlled=said["orcon"],
                ).text
            except WrongMarking as refused:
                self.add_error("control", str(refused))
        return said

    def changes(self) -> Changes:
        """Return the marking of each paragraph; what was built stands over what was chosen."""
        typed = self.typed()
        typed.pop("")
        for key in self.cleaned_data.get("build_for", ()):
            typed.setdefault(key, {})["marking"] = self.cleaned_data["built"]
        return Changes(blocks=typed)


class VersionsForm(DraftForm):
    """For each paragraph, which audiences get it and what the others are told instead."""

    def __init__(self, product: Product, blocks: Iterable[Block], line: ProductLine, **more):
        super().__init__(product, blocks, **more)
        whom = product.disciplines or line.disciplines
        choices = [(code, str(Discipline(code).label)) for code in whom]
        for block in self.blocks.values():
            ticks = forms.MultipleChoiceField(
                label="Only for", choices=choices, required=False, widget=forms.CheckboxSelectMultiple
            )
            self.add(block, "disciplines", ticks)
            told = forms.CharField(
                label="What the others are told instead",
                required=False,
                max_length=TEXT_LENGTHS["general"],
                widget=forms.Textarea(attrs={"rows": 2}),
            )
            self.add(block, "general", told)
            self.add(block, "general_marking", marking_field(block.general_marking, "Its marking"))


class ReadersForm(DraftForm):
    """Who gets it, where, and why. There is no "everyone"."""

    disciplines = forms.MultipleChoiceField(
        label="Fields of work", required=False, widget=forms.CheckboxSelectMultiple
    )
    statewide = forms.BooleanField(label="It concerns the whole state", required=False)
    counties = forms.MultipleChoiceField(
        label="Counties", required=False, widget=forms.CheckboxSelectMultiple
    )
    sectors = forms.MultipleChoiceField(label="Sectors", required=False, widget=forms.CheckboxSelectMultiple)
    why_audience = forms.CharField(
        label="Why these readers need it",
        required=False,
        max_length=600,
        help_text="It is written in the ledger beside each copy (28 CFR 23.20(g)).",
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    acknowledge_by = forms.DateField(
        label="Readers confirm by", required=False, widget=forms.DateInput({"type": "date"}, "%Y-%m-%d")
    )
    expires_on = forms.DateField(
        label="It expires on", required=False, widget=forms.DateInput({"type": "date"}, "%Y-%m-%d")
    )

    def __init__(self, product: Product, line: ProductLine, sectors: Iterable[str], **more):
        super().__init__(product, **more)
        self.fields["disciplines"].choices = [
            (code, str(Discipline(code).label)) for code in line.disciplines
        ]
        served = County.objects.filter(served=True)
        self.fields["counties"].choices = [(county.pk, county.name) for county in served]
        self.fields["sectors"].choices = [(sector, sector) for sector in sectors]
        for name in ("disciplines", "statewide", "sectors", "why_audience", "acknowledge_by", "expires_on"):
            self.fields[name].initial = getattr(product, name)
        self.fields["counties"].initial = [county.pk for county in product.counties.all()]

    def changes(self) -> Changes:
        """Return the audience as it was chosen."""
        whole = self.typed()[""]
        counties = whole.pop("counties", None)
        return Changes(whole=whole, counties=None if counties is None else tuple(counties))


class PrivacyForm(DraftForm):
    """Yes or no to each question of the checklist, with a reason."""

    def __init__(self, product: Product, questions: Iterable[Question], **more):
        super().__init__(product, **more)
        self.questions = list(questions)
        for question in self.questions:
            given = question.answer
            yes = forms.ChoiceField(
                label=question.sentence,
                choices=[("no", "No"), ("yes", "Yes")],
                required=False,
                widget=forms.RadioSelect,
                initial=given and ("yes" if given.yes else "no"),
            )
            self.fields[question.code] = yes
            self.fields[f"{question.code}-reason"] = forms.CharField(
                label="Reason", required=False, max_length=400, initial=given and given.reason
            )

    @property
    def asked(self) -> list[tuple]:
        """Return each question with its two fields, for a template."""
        return [(each, self[each.code], self[f"{each.code}-reason"]) for each in self.questions]

    def answers(self) -> dict[str, tuple[bool, str]]:
        """Return the questions that were answered."""
        said = self.cleaned_data
        return {
            question.code: (said[question.code] == "yes", said.get(f"{question.code}-reason", ""))
            for question in self.questions
            if said.get(question.code) and question.code not in self.dropped
        }

    def tell(self, refused: ValidationError) -> None:
        """Put refusals beside the reason they are about."""
        renamed = {f"{code}-reason": told for code, told in refused.message_dict.items()}
        super().tell(ValidationError(renamed))
