"""Telling everybody who received a record what became of it, and hearing that they read it."""

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone

from privacy.access.interning import key_ids
from privacy.access.models import KeyKind
from privacy.access.standing import Standing
from privacy.audit.trail import record as audit
from privacy.disclosures.mailing import mail
from privacy.disclosures.services import deliver, wake
from privacy.retention.choices import NoticeWord
from privacy.retention.kept import kind_of
from privacy.retention.tables.notices import Notice
from privacy.retention.tables.purges import PurgeItem
from privacy.retention.tables.tombstones import LedgerLine

WHY = "Recipients are told of corrections and destruction (28 CFR 23.20(h))"
SAID = {
    NoticeWord.DESTROYED: "was destroyed at the end of its time. Please destroy your copies",
    NoticeWord.CORRECTED: "was corrected. Please correct or destroy your copies",
    NoticeWord.EXPOSED: "is a breach of records of your agency. Please read what the center sends you",
    NoticeWord.LEAVING: "leaves soon and is then destroyed. Please keep what you need of your own file",
}


def tell_of_destruction(item: PurgeItem) -> list[Notice]:
    """Write a notice to everyone the ledger says a destroyed record had gone to."""
    lines = LedgerLine.objects.filter(tombstone__number=item.number)
    people = {line.recipient_id for line in lines if line.recipient_id}
    offices = {line.office_id for line in lines if line.office_id}
    people |= set(kind_of(item.place).kept.at_office(offices)) if offices else set()
    signed = item.purge.approved_by_id
    return tell(people, NoticeWord.DESTROYED, item.number, f"purge {item.purge.reference}", signed)


def tell(
    people: Iterable[int], word: NoticeWord, number: str, occasion: str, signed: int | None
) -> list[Notice]:
    """Write one notice a person, once however often it is called; their couriers are woken.

    ``signed`` is who answers for it; None where the policy alone asks for it.
    """
    made = []
    for person in sorted(people):
        [key] = key_ids([(KeyKind.TOLD, str(person))])
        notice, new = Notice.objects.get_or_create(
            occasion=occasion[:60], number=number, recipient_id=person,
            defaults={"word": word, "key": key, "purpose": WHY, "authorized_by_id": signed},
        )  # fmt: skip
        if new:
            made.append(notice)
            wake(Notice.courier, notice.pk)
    return made


def carry(notice: Notice) -> bool:
    """Send one notice: number, word and link only."""
    return deliver(notice, send=_mail)


@transaction.atomic
def acknowledge(notice: Notice, *, by: Standing) -> Notice:
    """Note that the recipient read a notice and did what it asks; a second time changes nothing."""
    row = (
        Notice.objects.visible_to(by).select_for_update(of=("self",)).get(pk=notice.pk, recipient=by.user_id)
    )
    if row.acknowledged_at is None:
        row.acknowledged_at = timezone.now()
        row.save(update_fields=["acknowledged_at"])
        audit(by, "acknowledge notice", row)
    return row


def sentence_of(notice: Notice) -> str:
    """Return what a notice says, without a word of the record."""
    return f"{notice.number} {SAID[NoticeWord(notice.word)]}"


def _mail(notice: Notice) -> None:
    mail(
        notice.recipient.email,
        subject=f"{notice.number} {notice.get_word_display().lower()}",
        says=f"{sentence_of(notice)}, then say that you did:",
        path="/notices/",
        name=str(notice.reference),
    )
