"""A record is kept for another term only with fresh reasons, by somebody who neither wrote nor last renewed it."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.http import Http404
from django.urls import reverse
from django.utils import timezone

from privacy.access.acting import acting
from privacy.lifecycle import StepNotOpen
from privacy.models import Validation
from privacy.retention.acts.validating import validate
from tests.privacy.retention.conftest import past_the_wall
from tips.models import Tip
from tips.referrals.models import Referral
from tips.referrals.services import determine_nexus
from tips.vetting.acts.closing import clock_of_a_reopened
from tips.vetting.services import claim, record_behaviors

WHY = "The JTTF still works this lead, and the plate was seen again last month."


def _do(as_, user, act, *what, **said):
    with acting(as_(user)):
        return act(*what, by=as_(user), **said)


@pytest.fixture
def nexus(as_, sheriff_tip, ines, amir, sofia, meridian_office):
    """A tip with a potential nexus, matched by Ines and determined by Amir."""
    tip = _do(as_, ines, claim, sheriff_tip)
    matches = [{"code": "INTRSN", "words": "cut the chain"}]
    tip = _do(as_, ines, record_behaviors, tip, answer="yes", behaviors=matches)
    _do(
        as_,
        amir,
        determine_nexus,
        tip,
        answer="potential",
        basis="Filmed the controls.",
        office=meridian_office,
    )
    with past_the_wall() as cursor:
        cursor.execute("UPDATE tips_tip SET validated_at = validated_at - interval '400 days', "
                       "purge_at = purge_at - interval '400 days'")  # fmt: skip
    return _fresh(as_, amir, tip)


@pytest.fixture
def second(person, host):
    return person("petra", host, "privacy")


def _fresh(as_, user, tip):
    with acting(as_(user)):
        return Tip.objects.visible_to(as_(user)).get(pk=tip.pk)


def test_a_renewal_starts_the_clock_of_the_class_again_for_the_whole_file(as_, priya, nexus):
    said = _do(as_, priya, validate, nexus, reasons=WHY)
    tip = _fresh(as_, priya, nexus)
    assert tip.purge_at == said.until > said.was_until and said.rule == "R-03"
    assert abs(tip.purge_at - timezone.now() - timedelta(days=1826)) < timedelta(minutes=1)
    with acting(as_(priya)):
        assert tip.mailbox.purge_at == tip.purge_at
        assert {r.purge_at for r in Referral.objects.visible_to(as_(priya))} == {tip.purge_at}


@pytest.mark.parametrize("reasons", ["", "   ", "Still needed"])
def test_a_renewal_without_reasons_is_refused(as_, priya, nexus, reasons):
    with pytest.raises(ValidationError, match="Write in a sentence"):
        _do(as_, priya, validate, nexus, reasons=reasons)


def test_the_reasons_of_an_earlier_renewal_do_not_serve_again(as_, priya, second, nexus):
    _do(as_, priya, validate, nexus, reasons=WHY)
    with pytest.raises(ValidationError, match="earlier renewal"):
        _do(as_, second, validate, nexus, reasons="  " + WHY.upper().replace(" ", "  "))


def test_whoever_renewed_it_last_leaves_the_next_to_another(as_, priya, second, nexus):
    _do(as_, priya, validate, nexus, reasons=WHY)
    with pytest.raises(PermissionDenied, match="someone else"):
        _do(as_, priya, validate, nexus, reasons="The trial opens in spring and needs the first report.")
    assert _do(as_, second, validate, nexus, reasons="The trial opens in spring and needs the first report.")


def test_whoever_wrote_part_of_it_does_not_renew_it(as_, person, host, nexus, omar):
    with past_the_wall() as cursor:
        cursor.execute("UPDATE tips_tip SET determined_by_id = %s WHERE id = %s", [omar.pk, nexus.pk])
    with pytest.raises(PermissionDenied, match="someone else"):
        _do(as_, omar, validate, _fresh(as_, omar, nexus), reasons=WHY)


@pytest.mark.parametrize("name", ["ines", "sofia"])
def test_renewing_is_for_supervisors_and_the_privacy_officer(request, as_, nexus, name):
    with pytest.raises(PermissionDenied, match="Renewing is for"):
        _do(as_, request.getfixturevalue(name), validate, nexus, reasons=WHY)


def test_a_raw_submission_is_decided_or_it_goes(as_, priya, sheriff_tip):
    with pytest.raises(StepNotOpen, match="raw submission"):
        _do(as_, priya, validate, sheriff_tip, reasons=WHY)


def test_past_its_day_nothing_is_renewed(as_, priya, nexus, expire):
    expire(nexus)
    with pytest.raises(Http404):
        _do(as_, priya, validate, nexus, reasons=WHY)


def test_the_database_refuses_a_renewal_of_a_nexus_that_nobody_validated(as_, omar, nexus):
    with acting(as_(omar)), pytest.raises(IntegrityError, match="fresh reasons"), transaction.atomic():
        now = timezone.now()
        Tip.objects.visible_to(as_(omar)).filter(pk=nexus.pk).update(
            validated_at=now, purge_at=now + timedelta(9)
        )


@pytest.mark.parametrize("days", [1828, 36500])
def test_the_database_keeps_nothing_past_five_years(as_, omar, nexus, days):
    with acting(as_(omar)), pytest.raises(IntegrityError, match="five_years"), transaction.atomic():
        far = nexus.validated_at + timedelta(days=days)
        Tip.objects.visible_to(as_(omar)).filter(pk=nexus.pk).update(purge_at=far)


@pytest.mark.parametrize(
    "table", ["tips_tip", "tips_mailbox", "tips_referral", "products_product", "products_rendition"]
)
def test_no_record_may_be_without_its_day(table, db):
    with past_the_wall() as cursor:
        cursor.execute(
            "SELECT attnotnull FROM pg_attribute WHERE attrelid = %s::regclass AND attname = 'purge_at'",
            [table],
        )
        assert cursor.fetchone() == (True,)
        cursor.execute("SELECT count(*) FROM pg_constraint WHERE conrelid = %s::regclass AND conname LIKE %s",
                       [table, "%at_most_five_years"])  # fmt: skip
        assert cursor.fetchone() == (1,)


def test_the_database_refuses_a_validation_by_whoever_wrote_the_record(as_, priya, nexus):
    now = timezone.now()
    facts = {
        "place": "tips_tip",
        "record_id": nexus.pk,
        "number": nexus.number,
        "reasons": "x",
        "digest": "d",
    }
    with acting(as_(priya)), pytest.raises(IntegrityError, match="last renewed"), transaction.atomic():
        Validation.objects.create(**facts, by=priya, not_by=[priya.pk], validated_at=now, was_until=now,
                                  until=now + timedelta(1), rule="R-03")  # fmt: skip


def test_opening_it_again_for_new_facts_does_not_renew_a_nexus(as_, nexus):
    changed = clock_of_a_reopened(nexus, timezone.now())
    assert "validated_at" not in changed and changed["purge_at"] <= nexus.validated_at + timedelta(1827)


def test_the_page_renews_and_shows_the_reasons_next_time(client, priya, nexus):
    client.force_login(priya)
    there = reverse("renew", args=[nexus.number])
    assert client.post(there, {"reasons": "short"}).status_code == 422
    page = client.post(there, {"reasons": WHY}, follow=True).content.decode()
    assert "Renewed. It is kept until" in page and "seen again last month" in page and "someone else" in page


def test_the_queue_lists_a_nexus_whose_yearly_review_is_due(client, priya, nexus):
    client.force_login(priya)
    assert f"Review {nexus.number}" in client.get(reverse("retention")).content.decode()
