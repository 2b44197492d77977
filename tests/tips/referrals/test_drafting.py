"""The finding and its referral are one transaction, and a person chooses the office."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from partners.models import Territory
from privacy.access.acting import acting
from privacy.access.standing import courier
from privacy.models import AuditEntry
from tips.intake.choices import Status
from tips.models import Referral, Tip
from tips.referrals import services
from tips.referrals.services import determine_nexus, drafting, refer_also, suggest_offices

from .conftest import BASIS

YES = {"answer": "potential", "basis": BASIS}


def test_the_office_of_the_county_is_suggested_with_its_reason(sheriff_tip, meridian_office, ellery_office):
    assert suggest_offices(sheriff_tip) == [
        (meridian_office, "Covers Calder County since Jan 1, 2020, unconfirmed")
    ]


def test_an_office_whose_territory_has_ended_is_not_suggested(sheriff_tip, meridian_office):
    Territory.objects.update(effective_to=timezone.localdate() - timedelta(days=1))
    assert suggest_offices(sheriff_tip) == []


def test_an_office_that_has_closed_is_not_suggested(sheriff_tip, meridian_office):
    meridian_office.effective_to = timezone.localdate() - timedelta(days=1)
    meridian_office.save()
    assert suggest_offices(sheriff_tip) == []


def test_a_tip_without_a_county_suggests_nothing(sheriff_tip, meridian_office):
    sheriff_tip.county = None
    assert suggest_offices(sheriff_tip) == []


def test_a_finding_of_nexus_opens_its_referral(drafted, meridian_office, amir):
    assert drafted.number.startswith(f"RF-{timezone.localdate():%y}-")
    assert (drafted.office, drafted.suggested_office) == (meridian_office, meridian_office)
    assert (drafted.status, drafted.drafted_by, drafted.due_at) == ("drafted", amir, None)


def test_the_referral_tells_what_it_discloses_and_why(drafted, sheriff_tip):
    entry = AuditEntry.objects.get(verb="refer")
    assert entry.detail == {"tip": sheriff_tip.number, "office": "meridian"}
    assert "go to the JTTF" in drafted.purpose


def test_nothing_is_routed_without_a_person(do, matched, amir, meridian_office):
    with pytest.raises(ValidationError, match="Choose the field office"):
        do(determine_nexus, matched, amir, **YES)


def test_a_closed_office_is_refused(do, matched, amir, meridian_office):
    meridian_office.effective_to = timezone.localdate() - timedelta(days=1)
    meridian_office.save()
    with pytest.raises(ValidationError, match="closed"):
        do(determine_nexus, matched, amir, **YES, office=meridian_office)


def test_an_office_the_portal_did_not_suggest_is_the_persons_choice(
    do, matched, amir, ellery_office, meridian_office
):
    tip = do(determine_nexus, matched, amir, **YES, office=ellery_office)
    with acting(courier()):
        referral = Referral.objects.unguarded().get(tip=tip)
    assert (referral.office, referral.suggested_office) == (ellery_office, meridian_office)


def test_a_finding_without_nexus_opens_no_referral(do, matched, amir, meridian_office):
    no = {"answer": "none", "basis": "The owner had asked them to.", "disposition": "UNFOUNDED"}
    do(determine_nexus, matched, amir, **no)
    with acting(courier()):
        assert not Referral.objects.unguarded().exists()


def test_a_referral_that_fails_takes_the_finding_with_it(do, matched, amir, meridian_office, monkeypatch):
    def broken(*args, **kwargs):
        raise RuntimeError

    monkeypatch.setattr(services.determining, "open_referral", broken)
    with pytest.raises(RuntimeError):
        do(determine_nexus, matched, amir, **YES, office=meridian_office)
    with acting(courier()):
        assert Tip.objects.unguarded().get(pk=matched.pk).status == Status.VETTING


@pytest.mark.parametrize(("priority", "urgency"), [(0, "routine"), (1, "urgent"), (2, "immediate")])
def test_the_urgency_follows_the_tips_priority(priority, urgency):
    assert drafting.URGENCY[priority] == urgency


def test_one_more_office_may_get_it_too(do, drafted, matched, sofia, ellery_office):
    also = do(refer_also, matched, sofia, office=ellery_office, basis="The owner of the truck lives there.")
    assert (also.office, also.status) == (ellery_office, "drafted")


def test_the_same_office_does_not_get_it_twice(do, drafted, matched, sofia, meridian_office):
    with pytest.raises(ValidationError, match="already has a referral"):
        do(refer_also, matched, sofia, office=meridian_office, basis=BASIS)


def test_whoever_does_not_refer_cannot_send_it_further(do, drafted, matched, ines, ellery_office):
    with pytest.raises(PermissionDenied):
        do(refer_also, matched, ines, office=ellery_office, basis=BASIS)


@pytest.fixture
def by_hand(db):
    """Run statements as the owner would by hand, and check what is left to the end of a transaction."""

    def run(*statements):
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET ROLE NONE")
            for statement, *values in statements:
                cursor.execute(statement, values)
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute("SET ROLE portal_app")

    return run


REFER = """UPDATE tips_tip SET status = 'referred', record_class = 'T2', matched_by_id = %s, determined_by_id = %s
WHERE id = %s"""


def test_the_database_keeps_no_nexus_without_its_referral(by_hand, matched, ines, amir):
    with pytest.raises(IntegrityError, match="must have its referral"):
        by_hand((REFER, ines.pk, amir.pk, matched.pk))


def test_the_database_takes_no_referral_from_a_nexus(by_hand, drafted):
    with pytest.raises(IntegrityError, match="must have its referral"):
        by_hand(
            ("DELETE FROM tips_trackentry WHERE referral_id = %s", drafted.pk),
            ("DELETE FROM tips_referral WHERE id = %s", drafted.pk),
        )


def test_the_database_lets_no_last_referral_be_withdrawn(by_hand, drafted):
    with pytest.raises(IntegrityError, match="must have its referral"):
        by_hand(("UPDATE tips_referral SET status = 'withdrawn' WHERE id = %s", drafted.pk))


def test_the_check_sees_past_the_wall(by_hand, drafted):
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM tips_referral")
        assert cursor.fetchone()[0] == 0
        cursor.execute("SELECT tips_unreferred()")
        assert cursor.fetchone()[0] == 0
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
