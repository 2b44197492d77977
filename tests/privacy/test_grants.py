"""Named exceptions: to a circle, for a reason, until a day, and held by the database."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone
from guardian.shortcuts import assign_perm

from privacy.access.acting import acting
from privacy.access.compiling import forget
from privacy.access.grants import share, withdraw
from privacy.models import AuditEntry
from tips.models import Tip, TipGrant

WEEK = timedelta(days=7)


@pytest.fixture
def shared(sheriff_tip, sofia, felix, fire, as_):
    """The sheriff's tip, shared with the fire district for a week."""
    with acting(as_(sofia)):
        share(
            sheriff_tip, to=fire.circle, by=as_(sofia), reason="Same site", until=timezone.localdate() + WEEK
        )
    return sheriff_tip


def sees(user, as_, tip):
    """Whether somebody sees a tip, with both walls up."""
    with acting(as_(user)):
        return Tip.objects.visible_to(as_(user)).filter(pk=tip.pk).exists()


def test_a_shared_tip_opens_to_the_circle_and_to_nobody_else(shared, felix, wren, as_):
    assert sees(felix, as_, shared) and not sees(wren, as_, shared)


def test_a_grant_ends_with_its_last_day_by_itself(shared, felix, as_):
    with connection.cursor() as cursor:
        cursor.execute("UPDATE privacy_accesskey SET until = current_date - 2 WHERE kind = 'circle'")
    forget()
    assert not sees(felix, as_, shared)


def test_a_withdrawn_grant_shuts_at_once(shared, sofia, felix, fire, as_):
    with acting(as_(sofia)):
        withdraw(shared, from_=fire.circle, by=as_(sofia), reason="No longer needed")
    assert not sees(felix, as_, shared)
    assert list(
        AuditEntry.objects.filter(verb__in=["share", "withdraw"]).values_list("purpose", flat=True)
    ) == [
        "No longer needed",
        "Same site",
    ]


def test_the_record_carries_exactly_the_keys_of_its_grants(shared, sofia, as_):
    with acting(as_(sofia)):
        tip = Tip.objects.visible_to(as_(sofia)).get(pk=shared.pk)
        keys = list(TipGrant.objects.filter(content_object=tip).values_list("key", flat=True))
        assert tip.grant_keys == keys and set(keys) <= set(tip.access_keys)


def test_a_reader_whose_training_lapsed_loses_what_was_shared(shared, felix, as_):
    felix.training.update(valid_until="2020-01-01", completed_on="2019-01-01")
    assert not sees(felix, as_, shared)


def test_the_library_alone_cannot_grant(sheriff_tip, felix, fire, as_, sofia):
    with acting(as_(sofia)):
        with pytest.raises(IntegrityError), transaction.atomic():
            assign_perm("tips.view_tip", fire.circle, sheriff_tip)
        with pytest.raises(IntegrityError), transaction.atomic():
            assign_perm("tips.view_tip", felix, sheriff_tip)


def test_has_perm_answers_as_the_policy_does(sheriff_tip, dana, felix, root, as_):
    for user, may in ((dana, True), (felix, False), (root, False)):
        with acting(as_(user)):
            assert user.has_perm("tips.view_tip", sheriff_tip) is may
            assert user.has_perm("tips.view_tip") is False
