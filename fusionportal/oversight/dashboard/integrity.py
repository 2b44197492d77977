"""Whether the checks were made in time, and what they found."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from privacy.audit.chain.models import ChainCheck
from privacy.audit.models import AuditEntry
from privacy.effective.models import Sweep
from privacy.oversight.querying import RESTORED
from privacy.oversight.reviewing import open_weeks

DAY_AND_A_BIT, QUARTER = timedelta(hours=26), timedelta(days=92)


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that is checked: when last, what came of it, and whether it was missed."""

    name: str
    at: datetime | None
    words: str
    missed: bool = False
    wrong: bool = False


def checks() -> list[Check]:
    """Return every check with its last run; one is missed only once there was time for it."""
    oldest = AuditEntry.objects.order_by("pk").values_list("at", flat=True).first()
    whole = ChainCheck.objects.filter(whole=True).first()
    glance = ChainCheck.objects.first()
    swept = Sweep.objects.filter(quick=False).first()
    tried = AuditEntry.objects.filter(verb=RESTORED).first()
    found = len(glance.findings) if glance else 0
    differ = swept.found if swept else 0
    return [
        _check(
            _("Audit chain, whole"),
            whole,
            DAY_AND_A_BIT,
            oldest,
            _("Sound") if _sound(whole) else _("Changed"),
        ),
        _check(
            _("Audit chain, its end"),
            glance,
            timedelta(minutes=15),
            oldest,
            _("Sound") if not found else _("%(n)s findings") % {"n": found},
            wrong=found > 0,
        ),
        _check(
            _("Access, compared with the rules"),
            swept,
            DAY_AND_A_BIT,
            oldest,
            _("%(n)s differences") % {"n": differ},
            wrong=bool(swept and swept.severe),
        ),
        _check(_("Restore from a backup"), tried, QUARTER, oldest, _("Tried")),
    ]


def _check(name, last, every, oldest, words, *, wrong=False) -> Check:
    at = last.at if last else None
    missed = oldest is not None and max(at or oldest, oldest) < timezone.now() - every
    return Check(name, at, words if at else _("Never yet"), missed, wrong)


def _sound(check: ChainCheck | None) -> bool:
    return check is None or check.sound


def unsigned_weeks() -> list:
    """Return the whole weeks that nobody signed, without the one just over, which may still be."""
    today = timezone.localdate()
    return [week for week in open_weeks() if week < today - timedelta(days=today.weekday() + 7)]
