"""Which rendition a reader is shown under a number, and what is to be said above it."""

from collections.abc import Iterable

from django.db.models import Case, SmallIntegerField, Value, When
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from partners.directory.choices import Discipline
from privacy.access.querysets import GuardedQuerySet
from privacy.access.standing import Standing

from .models import Rendition

REPLACED = gettext_lazy(
    "A later version has replaced this one. Don’t act on it; ask the watch desk if in doubt."
)


def for_reader(by: Standing, *, version: int | None = None, discipline: str = "") -> GuardedQuerySet:
    """Return renditions in the order a reader wants them: their own field of work first, then the newest.

    ``discipline`` asks for the text of another field, which only people at the center may see.
    """
    wanted = [discipline] if discipline in {*Discipline.values, "PUBLIC"} else fields_of(by)
    mine = Case(
        When(disciplines__overlap=wanted, then=Value(2)),
        # The public's cut says least: nobody with a fuller text is shown it unasked.
        When(disciplines=["PUBLIC"], then=Value(0)),
        default=Value(1),
        output_field=SmallIntegerField(),
    )
    rows = Rendition.objects.annotate(mine=mine).order_by("-mine", "-version_number", "-id")
    return rows.filter(version_number=version) if version is not None else rows


def fields_of(by: Standing) -> list[str]:
    """Return the fields of work this reader reads for."""
    return sorted({audience.partition(":")[0] for audience in by.audiences})


def newer(rendition: Rendition, by: Standing) -> Rendition | None:
    """Return the newest later version of a rendition that this reader may see."""
    later = for_reader(by).visible_to(by).filter(number=rendition.number)
    return later.filter(version_number__gt=rendition.version_number).first()


def earlier(rendition: Rendition, by: Standing) -> list[int]:
    """Return the numbers of earlier versions this reader may still see."""
    rows = Rendition.objects.visible_to(by).filter(
        number=rendition.number, version_number__lt=rendition.version_number
    )
    return sorted(set(rows.values_list("version_number", flat=True)), reverse=True)


def version_for(rendition: Rendition) -> str:
    """Say whose version this is, in the field's words."""
    fields = audience_names(rendition.disciplines).lower()
    return _("You’re reading the version for %(fields)s.") % {"fields": fields}


def audience_names(codes: Iterable[str]) -> str:
    """Name those a rendition is for: fields of work, or everyone."""
    names = dict(Discipline.choices)
    return ", ".join(str(names.get(code, _("everyone"))) for code in codes)


def expired(rendition: Rendition) -> bool:
    """Say whether a rendition's last day has passed."""
    return rendition.expires_on is not None and rendition.expires_on < timezone.localdate()
