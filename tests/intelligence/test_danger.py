"""The exception for imminent danger: asked by one, agreed by another, short, told and reviewed."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DatabaseError, connection, transaction
from django.http import Http404
from django.utils import timezone

from intelligence.danger import services
from intelligence.danger.services import ask_warning, refuse_warning, review_warning, second_warning
from intelligence.models import DangerWarning, Dispatch, IntelligenceRecord
from intelligence.tasks import tell_privacy_officer
from privacy.access.acting import acting
from privacy.access.interning import AccessKey
from privacy.lifecycle import StepNotOpen

ASKED = {
    "danger": "life",
    "words": "Check the chain at every gate tonight; call 911 if you meet anybody.",
    "reason": "He said it would be tonight.",
}


@pytest.fixture
def asked(do, record, amir, water):
    return do(ask_warning, record, by=amir, to=[water], **ASKED)


@pytest.fixture
def sent(do, asked, omar):
    return do(second_warning, asked, by=omar)


def read(standing):
    with acting(standing):
        return [row.words for row in DangerWarning.objects.visible_to(standing)]


def test_nothing_leaves_on_one_persons_word(asked, wren, as_):
    assert read(as_(wren)) == []


def test_once_a_second_person_agrees_the_assessment_is_read_and_the_record_is_not(sent, wren, felix, as_):
    assert read(as_(wren)) == [ASKED["words"]] and read(as_(felix)) == []
    with acting(as_(wren)):
        assert not IntelligenceRecord.objects.unguarded().exists()


def test_nobody_agrees_to_their_own(do, record, omar, water):
    own = do(ask_warning, record, by=omar, to=[water], **ASKED)
    with pytest.raises(PermissionDenied, match="someone else"):
        do(second_warning, own, by=omar)


def test_it_ends_within_three_days_and_is_on_record(sent, water, omar, as_, wren):
    assert sent.ends_on == timezone.localdate() + timedelta(days=3)
    with acting(as_(omar)):
        [dispatch] = Dispatch.objects.visible_to(as_(omar))
    assert (dispatch.agency, dispatch.warning_id, dispatch.until) == (water, sent.pk, sent.ends_on)
    keys = AccessKey.objects.filter(kind="circle", subject=str(water.circle_id))
    assert [key.until for key in keys] == [sent.ends_on]


def test_an_agreement_that_comes_after_a_day_comes_too_late(do, asked, omar, monkeypatch):
    monkeypatch.setattr(services, "WAITS", timedelta(seconds=-1))
    with pytest.raises(StepNotOpen, match="24 hours"):
        do(second_warning, asked, by=omar)


def test_the_second_person_may_refuse(do, asked, omar, wren, as_):
    assert do(refuse_warning, asked, by=omar).status == "refused"
    assert read(as_(wren)) == []


@pytest.mark.parametrize("lacking", ["words", "reason", "danger"])
def test_what_is_in_danger_and_why_now_has_to_be_said(do, record, amir, water, lacking):
    with pytest.raises(ValidationError) as refused:
        do(ask_warning, record, by=amir, to=[water], **ASKED | {lacking: ""})
    assert list(refused.value.message_dict) == [lacking]


def test_whoever_cannot_see_the_record_cannot_ask(do, record, ines, water):
    with pytest.raises((PermissionDenied, Http404)):
        do(ask_warning, record, by=ines, to=[water], **ASKED)


def test_the_privacy_officer_is_told_by_number_only(asked, priya):
    tell_privacy_officer(asked.pk)
    [letter] = mail.outbox
    assert letter.to == [priya.email] and asked.number in letter.subject
    assert ASKED["words"] not in letter.body


def test_the_privacy_officer_reviews_it_afterwards(do, sent, priya):
    with pytest.raises(ValidationError):
        do(review_warning, sent, by=priya, finding="justified", review=" ")
    done = do(review_warning, sent, by=priya, finding="justified", review="The threat named tonight.")
    assert (done.status, done.reviewed_by_id) == ("reviewed", priya.pk)


def test_nobody_reviews_a_warning_they_took_part_in(do, asked, person, host):
    both = person("both", host, "supervisor", "privacy")
    sent = do(second_warning, asked, by=both)
    with pytest.raises(PermissionDenied):
        do(review_warning, sent, by=both, finding="justified", review="I was right.")


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE intelligence_dangerwarning SET seconded_by_id = asked_by_id",
        "UPDATE intelligence_dangerwarning SET ends_on = seconded_on + 4",
        "UPDATE intelligence_dangerwarning SET status = 'reviewed'",
        "UPDATE intelligence_dangerwarning SET words = 'Something else'",
    ],
)
def test_the_database_holds_it_too(sent, statement):
    refused = pytest.raises(DatabaseError, match="violates|pgtrigger")
    with refused, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL ROLE NONE")
        cursor.execute(statement)
