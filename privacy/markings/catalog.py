"""The markings a center writes: banner, portion mark, readers, use and authority."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from .choices import Family


@dataclass(frozen=True, slots=True)
class Marking:
    """One marking. A higher rank reaches fewer people."""

    code: str
    family: Family
    banner: str
    portion: str
    rank: int
    readers: str | Promise
    use: str | Promise
    authority: str | Promise

    def __str__(self) -> str:
        return self.banner


_TLP = _("Traffic Light Protocol 2.0")

MARKINGS = (
    Marking(
        "PUBLIC",
        Family.PUBLIC,
        "PUBLIC",
        "(U)",
        0,
        _("Anyone."),
        _("You may share it with anyone."),
        _("Center product policy: a separate approval for public release"),
    ),
    Marking(
        "TLP:CLEAR",
        Family.TLP,
        "TLP:CLEAR",
        "(TLP:CLEAR)",
        10,
        _("Anyone."),
        _("You may share it with anyone; copyright still holds."),
        _TLP,
    ),
    Marking(
        "TLP:GREEN",
        Family.TLP,
        "TLP:GREEN",
        "(TLP:GREEN)",
        20,
        _("People in the public-safety community; never the public."),
        _("Share it inside your community, but not on any public channel."),
        _TLP,
    ),
    Marking(
        "FOUO",
        Family.FOUO,
        "U//FOUO",
        "(U//FOUO)",
        30,
        _("Account holders with need to know."),
        _("Use it for your duties. Tell someone who needs to know, but do not forward, copy or post it."),
        _("Center handling policy; legacy federal label"),
    ),
    Marking(
        "TLP:AMBER",
        Family.TLP,
        "TLP:AMBER",
        "(TLP:AMBER)",
        40,
        _("Your organization, and its clients who need to know."),
        _("Share it inside your agency, and with those you protect who need it to act. Do not post it."),
        _TLP,
    ),
    Marking(
        "CUI",
        Family.CUI,
        "CUI",
        "(CUI)",
        50,
        _("Authorized holders with a lawful government purpose."),
        _("Share it inside your agency with people who need it to act. Do not post or forward it outside."),
        _("32 CFR Part 2002, by agreement with the center"),
    ),
    Marking(
        "TLP:AMBER+STRICT",
        Family.TLP,
        "TLP:AMBER+STRICT",
        "(TLP:AMBER+STRICT)",
        60,
        _("Your organization only."),
        _("Share it inside your own agency only, with people who need it to act."),
        _TLP,
    ),
    Marking(
        "LES",
        Family.LES,
        "U//LES",
        "(LES)",
        70,
        _("People in a law enforcement post with need to know and right to know."),
        _("Pass it to law enforcement who need it, by voice or rewritten. Never forward it or give it out."),
        _("Center handling policy"),
    ),
    Marking(
        "TLP:RED",
        Family.TLP,
        "TLP:RED",
        "(TLP:RED)",
        80,
        _("The named recipients only."),
        _("Keep it to yourself: it is for the people named as recipients and nobody else."),
        _TLP,
    ),
)

BY_CODE = {marking.code: marking for marking in MARKINGS}
TLP_ORDER = tuple(marking.code for marking in MARKINGS if marking.family is Family.TLP)
