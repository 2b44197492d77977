"""A banner: the handling of one text, in the only form it can be written."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from .catalog import BY_CODE, Marking
from .categories import CAVEATS, LIMIT_BY_CODE, Caveat
from .choices import Family

BESIDE = " + "


@dataclass(frozen=True, slots=True)
class Plate:
    """One coloured plate of a marking strip; ``tone`` tells the TLP colours apart."""

    family: str
    tone: str
    text: str
    note: str


@dataclass(frozen=True, slots=True)
class Strip:
    """What the marking strip of a page wants; ``tlp`` is a color, or empty."""

    family: str
    text: str
    note: str
    tlp: str


@dataclass(frozen=True, slots=True)
class Banner:
    """How a text is handled. Made by ``compose``, ``parse`` and ``strictest``, which keep it in order."""

    control: str = "PUBLIC"
    categories: tuple[str, ...] = ()
    limits: tuple[str, ...] = ()
    tlp: str = ""
    orcon: bool = False

    def __str__(self) -> str:
        return self.text

    @property
    def markings(self) -> tuple[Marking, ...]:
        """Return the markings that stand side by side; PUBLIC gives way to any other."""
        codes = [self.control] if self.control != "PUBLIC" or not self.tlp else []
        return tuple(BY_CODE[code] for code in [*codes, self.tlp] if code)

    @property
    def families(self) -> tuple[Family, ...]:
        """Return the families that stand side by side, two at most."""
        return tuple(marking.family for marking in self.markings)

    @property
    def caveats(self) -> tuple[Caveat, ...]:
        """Return the caveats that ask for a credential or a consent."""
        named = [caveat for caveat in CAVEATS if caveat.category and caveat.category in self.categories]
        return tuple(named + [caveat for caveat in CAVEATS if caveat.code == "ORCON" and self.orcon])

    @property
    def law_enforcement_only(self) -> bool:
        """Whether only law enforcement may read it, written as LES or as CUI//LEI."""
        return self.control == "LES" or bool({"LEI", "SP-LEI"} & {*self.categories})

    @property
    def access_marking(self) -> str:
        """Return the one code an access label knows it by: LES where it holds, else the strictest marking."""
        return "LES" if self.law_enforcement_only else self._strictest_first()[0].code

    @property
    def access_caveats(self) -> tuple[str, ...]:
        """Return what else an access label must know: caveats, limits and the TLP color."""
        return tuple(filter(None, (*(caveat.code for caveat in self.caveats), *self.limits, self.tlp)))

    @property
    def text(self) -> str:
        """Return the banner as it is printed and typed."""
        return BESIDE.join([*map(self._written, self.markings), *self._orcon_text()])

    @property
    def portion(self) -> str:
        """Return the portion mark that opens a paragraph."""
        inner = [self._control_text() if m.code == "CUI" else m.portion[1:-1] for m in self.markings]
        return f"({BESIDE.join([*inner, *self._orcon_text()])})"

    @property
    def mail_prefix(self) -> str:
        """Return the words that open a mail subject."""
        return f"[{self.text}]"

    @property
    def plates(self) -> tuple[Plate, ...]:
        """Return what a marking strip shows, left to right."""
        drawn = [
            Plate(
                family=str(marking.family.value),
                tone=marking.code.partition(":")[2].partition("+")[0].lower(),
                text=self._written(marking),
                note=str(marking.readers),
            )
            for marking in self.markings
        ]
        note = "".join(str(caveat.readers) for caveat in self.caveats[-1:])
        return tuple(drawn + [Plate("caveat", "", text, note) for text in self._orcon_text()])

    @property
    def strip(self) -> Strip:
        """Return the marking strip of a page: one plate of control, one of TLP, and who may read."""
        control = [plate.text for plate in self.plates if plate.family != Family.TLP]
        return Strip(
            family=str(self.families[0].value),
            text=BESIDE.join(control),
            note=str(self._strictest_first()[0].readers),
            tlp=self.tlp.removeprefix("TLP:").lower(),
        )

    @property
    def readers(self) -> tuple[str, ...]:
        """Return who may read it, a sentence for each rule; all must hold."""
        rules: list[Marking | Caveat] = [*self._strictest_first(), *self.caveats]
        return tuple(str(rule.readers) for rule in rules)

    @property
    def use(self) -> str:
        """Answer "What may I do with this?" from the strictest marking, its limits and its caveats."""
        limits = [str(LIMIT_BY_CODE[code].use) for code in self.limits]
        caveats = [str(caveat.use) for caveat in self.caveats]
        return " ".join([str(self._strictest_first()[0].use), *limits, *caveats])

    @property
    def spoken(self) -> str:
        """Return the name a screen reader gives the strip."""
        return _("Handling marking: %(text)s") % {"text": self.text}

    def _strictest_first(self) -> list[Marking]:
        return sorted(self.markings, key=lambda marking: -marking.rank)

    def _written(self, marking: Marking) -> str:
        return self._control_text() if marking.code == "CUI" else marking.banner

    def _control_text(self) -> str:
        return "//".join(part for part in ("CUI", "/".join(self.categories), "/".join(self.limits)) if part)

    def _orcon_text(self) -> list[str]:
        return ["ORCON"] if self.orcon else []
