"""A record in question: marked for its readers, then corrected with word to whoever had it."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.urls import reverse

from privacy.access.acting import acting
from privacy.lifecycle import StepNotOpen
from privacy.redress.acts.challenging import challenge, end_challenge
from privacy.redress.models import Challenge
from privacy.retention.tables.notices import Notice


@pytest.fixture
def challenged(sheriff_tip, as_, priya, ask):
    """A tip in question."""
    with acting(as_(priya)):
        return challenge(ask("correct"), by=as_(priya), number=sheriff_tip.number)


def test_readers_see_that_a_tip_is_challenged_and_not_who_asked(client, challenged, sheriff_tip, ines):
    client.force_login(ines)
    page = client.get(f"/tips/{sheriff_tip.number}/").content.decode()
    assert "Challenged." in page and "Halloran" not in page


def test_who_may_not_read_the_record_does_not_learn_that_it_is_challenged(challenged, as_, rhea):
    with acting(as_(rhea)):
        assert not Challenge.objects.exists()
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM privacy_challenge")
        assert cursor.fetchone() == (0,)


def test_a_correction_is_shown_and_told_to_who_sent_the_record(
    client, challenged, sheriff_tip, as_, priya, ines, dana
):
    with acting(as_(priya)):
        end_challenge(challenged, by=as_(priya), ended="corrected", correction="The van was white, not red.")
        told = Notice.objects.visible_to(as_(priya)).filter(number=sheriff_tip.number, word="corrected")
        assert {notice.recipient_id for notice in told} == {sheriff_tip.submitted_by_id}
        with pytest.raises(StepNotOpen):
            end_challenge(challenged, by=as_(priya), ended="stands")
    client.force_login(ines)
    page = client.get(f"/tips/{sheriff_tip.number}/").content.decode()
    assert "The van was white, not red." in page and "Challenged." not in page


def test_a_correction_says_what_is_right_and_a_number_is_one_the_officer_reads(challenged, as_, priya, ask):
    with acting(as_(priya)):
        with pytest.raises(ValidationError, match="know instead"):
            end_challenge(challenged, by=as_(priya), ended="corrected")
        with pytest.raises(ValidationError, match="already"):
            challenge(ask(), by=as_(priya), number=challenged.number)
        with pytest.raises(ValidationError, match="show a record"):
            challenge(ask(), by=as_(priya), number="FC-26-99999")


def test_only_the_officer_challenges(sheriff_tip, as_, omar, ask):
    with acting(as_(omar)), pytest.raises(PermissionDenied):
        challenge(ask(), by=as_(omar), number=sheriff_tip.number)


def test_the_officer_challenges_and_corrects_on_the_page(client, ask, sheriff_tip, priya):
    case = ask("correct")
    client.force_login(priya)
    there = reverse("redress_challenge", args=[case.number])
    refused = client.post(there, {"record": "FC-26-99999"})
    assert refused.status_code == 422 and "FC-26-99999" in refused.content.decode()
    assert client.post(there, {"record": sheriff_tip.number}).status_code == 302
    with acting(None), connection.cursor() as cursor:
        cursor.execute("SET LOCAL ROLE NONE")
        cursor.execute("SELECT id FROM privacy_challenge")
        [(pk,)] = cursor.fetchall()
        cursor.execute("SET LOCAL ROLE portal_app")
    end = reverse("redress_challenge_end", args=[case.number, pk])
    assert client.post(end, {"ended": "stands"}).status_code == 302
    assert "Left as it is" in client.get(reverse("redress_case", args=[case.number])).content.decode()


@pytest.mark.parametrize(
    ("reader", "address"), [("ines", "/tips/{}/print/"), ("dana", "/agency/reports/{}/")]
)
def test_paper_and_the_agency_that_sent_it_are_told_too(
    request, client, challenged, sheriff_tip, reader, address
):
    client.force_login(request.getfixturevalue(reader))
    assert "Challenged." in client.get(address.format(sheriff_tip.number)).content.decode()
