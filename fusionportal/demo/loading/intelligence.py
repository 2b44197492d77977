"""Criminal intelligence of the demonstration: one of each state, and reports that wait to be weighed."""

from datetime import timedelta

from django.utils import timezone

from intelligence.danger.services import ask_warning, review_warning, second_warning
from intelligence.dissemination.services import disseminate
from intelligence.promotion.services import approve, propose, send_back
from partners.directory.models import Agency
from partners.models import Agreement
from privacy.access.acting import acting
from tips.intake.models import Tip
from tips.screening.holding import screen_tip

from .intelligence_texts import BADGES, PUMPS, RESERVOIR, RETURNED, WARNING, Suspicion, said_of
from .people import who

AUTHOR, APPROVER, PRIVACY = (
    "senior@meridian.example",
    "supervisor@meridian.example",
    "privacy@meridian.example",
)
PEERS = ("Calder County Sheriff", "Meridian State Police")


def load_intelligence(sent: dict[str, Tip]) -> None:
    """Write records, proposals and warnings; hold what speaks of protected conduct for its officer."""
    for tip in sent.values():
        screen_tip(tip)
    peers = _agreements()
    pumps = _approved(PUMPS, sent)
    _approved(RESERVOIR, sent)
    _proposed(BADGES, sent)
    back = _proposed(RETURNED, sent)
    with acting(who(APPROVER)):
        send_back(back, by=who(APPROVER), verb="return", words="Give the day of the second sighting.")
        for agency in peers[:1]:
            until = timezone.localdate() + timedelta(days=60)
            disseminate(
                pumps, by=who(APPROVER), to=agency, inquiry="Calder 26-3398", until=until,
                purpose="Their deputies work the entries at the same stations.",
            )  # fmt: skip
    _warnings(pumps)


def _agreements() -> list[Agency]:
    today = timezone.localdate()
    agencies = list(
        Agency.objects.filter(law_enforcement=True, is_host=False, agreements__ends_on__gte=today)
    )
    peers = sorted(set(agencies), key=lambda one: (one.name not in PEERS, one.name))[:4]
    for agency in peers:
        Agreement.objects.create(
            agency=agency, kind="part23", signed_on=today - timedelta(200), ends_on=today + timedelta(400)
        )
    return peers


def _proposed(told: Suspicion, sent: dict[str, Tip]):
    author = who(AUTHOR)
    with acting(author):
        numbers = [sent[key].number for key in told.tips]
        return propose(by=author, tips=numbers, said=said_of(told), identifying=list(told.identifying))


def _approved(told: Suspicion, sent: dict[str, Tip]):
    proposal, approver = _proposed(told, sent), who(APPROVER)
    with acting(approver):
        return approve(proposal, by=approver)


def _warnings(record) -> None:
    water = list(Agency.objects.filter(discipline="CIKR", active=True).order_by("name")[:2])
    with acting(who(AUTHOR)):
        sent = ask_warning(record, by=who(AUTHOR), to=water, **WARNING)
        ask_warning(record, by=who(AUTHOR), to=water[:1], **WARNING | {"danger": "property"})
    with acting(who(APPROVER)):
        sent = second_warning(sent, by=who(APPROVER))
    with acting(who(PRIVACY)):
        review_warning(
            sent, by=who(PRIVACY), finding="justified",
            review="The caller named the night, and the assessment names nobody.",
        )  # fmt: skip
