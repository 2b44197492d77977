"""Who somebody is, in the words that everyone who reads a report may have: made from fields, never typed."""

from django.utils.translation import gettext as _

from .choices import AgeBand, PersonRole


def summary_of(named: bool, reachable: bool, role: str, age: str) -> str:
    """Return such words as "a named adult witness, contact held".

    That somebody is a confidential source, or was harmed, is itself told only where names are told.
    """
    kind = {AgeBand.ADULT: _("adult"), AgeBand.JUVENILE: _("juvenile")}.get(AgeBand(age), _("person"))
    words = [_("a named") if named else _("an unnamed"), kind]
    if role == PersonRole.WITNESS:
        words.append(_("witness"))
    held = [_("contact held")] if reachable else []
    return ", ".join([" ".join(words), *held])
