"""Criminal intelligence leaves for law enforcement that agreed, for a stated need, on record every time."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from intelligence.dissemination.services import disseminate, end_access
from intelligence.models import Basis, Dispatch, IntelligenceRecord, Subject
from intelligence.tasks import carry_dispatch
from partners.models import Agreement, Training
from privacy.access.acting import acting
from privacy.models import AuditEntry


def sees(standing, record):
    with acting(standing):
        return IntelligenceRecord.objects.visible_to(standing).filter(pk=record.pk).exists()


@pytest.fixture
def sent(do, record, peer, omar, need):
    return do(disseminate, record, by=omar, to=peer, **need)


def test_trained_officers_of_the_agency_read_the_record_and_not_its_basis(sent, record, dana, as_):
    standing = as_(dana)
    assert sees(standing, record)
    with acting(standing):
        assert Subject.objects.visible_to(standing).get(record=record).name == "Jonas Merrow"
        assert not Basis.objects.unguarded().exists()
        assert not Dispatch.objects.unguarded().exists()


def test_it_is_on_record_to_whom_by_whom_why_and_until_when(sent, peer, omar, need):
    assert (sent.agency, sent.authorized_by_id, sent.purpose) == (peer, omar.pk, need["purpose"])
    assert (sent.until, sent.inquiry) == (need["until"], need["inquiry"])
    assert AuditEntry.objects.filter(verb="share", purpose=need["purpose"]).exists()


@pytest.mark.parametrize("lapse", ["training", "agreement", "law enforcement", "acceptance"])
def test_each_fact_that_ends_shuts_it_at_the_next_request(sent, record, dana, peer, as_, lapse):
    yesterday = timezone.localdate() - timedelta(days=1)
    if lapse == "training":
        Training.objects.filter(user=dana, course="part23").update(valid_until=yesterday)
    elif lapse == "agreement":
        Agreement.objects.filter(agency=peer, kind="part23").update(signed_on=yesterday, ends_on=yesterday)
    elif lapse == "law enforcement":
        dana.law_enforcement = False
        dana.save()
    else:
        dana.acknowledgements.all().delete()
    assert not sees(as_(dana), record)


def test_an_agency_without_agreement_is_refused_in_words(do, record, sheriff, omar, need):
    with pytest.raises(ValidationError, match="no agreement to 28 CFR Part 23"):
        do(disseminate, record, by=omar, to=sheriff, **need)


def test_an_agreement_that_ends_before_then_does_not_do(do, record, peer, omar, need):
    with pytest.raises(ValidationError, match="lasts until then"):
        do(disseminate, record, by=omar, to=peer, **need | {"until": timezone.localdate() + timedelta(120)})


def test_no_fire_service_whatever_it_signed(do, record, fire, omar, need):
    today = timezone.localdate()
    Agreement.objects.create(agency=fire, kind="part23", signed_on=today, ends_on=today + timedelta(99))
    with pytest.raises(ValidationError, match="not law"):
        do(disseminate, record, by=omar, to=fire, **need)


@pytest.mark.parametrize("lacking", ["inquiry", "purpose"])
def test_the_need_has_to_be_stated(do, record, peer, omar, need, lacking):
    with pytest.raises(ValidationError) as refused:
        do(disseminate, record, by=omar, to=peer, **need | {lacking: " "})
    assert list(refused.value.message_dict) == [lacking]


def test_a_restricted_record_is_sent_on_by_its_control_official_only(do, record, peer, person, host, need):
    with connection.cursor() as cursor:
        cursor.execute("SET ROLE NONE")
        cursor.execute("UPDATE intelligence_intelligencerecord SET sensitivity = 'restricted'")
        cursor.execute("SET ROLE portal_app")
    other = person("other", host, "supervisor")
    with pytest.raises(PermissionDenied, match="control official"):
        do(disseminate, record, by=other, to=peer, **need)


def test_an_analyst_does_not_send_it_on(do, record, peer, amir, need):
    with pytest.raises(PermissionDenied):
        do(disseminate, record, by=amir, to=peer, **need)


def test_the_database_refuses_a_dispatch_past_the_agreement(record, fire, omar, need):
    columns = "reference, purpose, authorized_by_id, authorized_at, attempts, fault, record_id, agency_id, inquiry, until"
    values = [need["purpose"], omar.pk, record.pk, fire.pk, need["inquiry"], need["until"]]
    refused = pytest.raises(IntegrityError, match="current agreement only")
    with refused, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL ROLE NONE")
        cursor.execute(
            f"INSERT INTO intelligence_dispatch ({columns}) "
            "VALUES (gen_random_uuid(), %s, %s, now(), 0, '', %s, %s, %s, %s)",
            values,
        )


def test_access_taken_back_ends_and_what_was_told_stays_on_record(do, sent, record, peer, dana, omar, as_):
    do(end_access, record, by=omar, agency=peer, reason="Their inquiry was closed.")
    assert not sees(as_(dana), record)
    with acting(as_(omar)):
        assert Dispatch.objects.visible_to(as_(omar)).filter(record=record).exists()


def test_the_notice_carries_number_marking_and_link_only(sent, record, dana):
    carry_dispatch(sent.pk)
    [letter] = mail.outbox
    assert letter.to == [dana.email] and record.number in letter.subject
    assert "Merrow" not in letter.body + letter.subject and need_free(letter.body)


def need_free(body):
    return "26-1188" not in body
