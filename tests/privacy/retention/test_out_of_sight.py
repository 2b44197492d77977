"""On its day a record is out of everybody's sight, though no scheduler runs and nothing was destroyed."""

import pytest
from django.urls import reverse

from privacy.access.acting import acting
from tests.privacy.retention.conftest import past_the_wall
from tests.privacy.retention.test_complete_removal import house
from tips.linking.searching.finding import search
from tips.models import Addition, Attachment, Involved, Mailbox, Message, Tip
from tips.referrals.models import Referral

__all__ = ["house"]
PARTS = (Addition, Attachment, Involved, Mailbox, Message)


@pytest.fixture
def past(house, expire):
    """Let the day of every tip come; nothing else happens."""
    for tip in house.tips.values():
        expire(tip)
    return house


def rows_in(table):
    with past_the_wall() as cursor:
        cursor.execute(f"SELECT count(*) FROM {table}")
        return cursor.fetchone()[0]


@pytest.mark.parametrize("name", ["ines", "amir", "sofia", "omar", "priya", "dana", "lin"])
def test_nobody_lists_counts_finds_or_opens_it(request, client, past, as_, name):
    user = request.getfixturevalue(name)
    by = as_(user)
    assert rows_in("tips_tip") == len(past.tips)
    with acting(by):
        seen = Tip.objects.visible_to(by)
        assert (list(seen), seen.count(), seen.exists(), list(search(seen, "pickup", by=by))) == (
            [],
            0,
            False,
            [],
        )
        assert not any(part.objects.visible_to(by).exists() for part in PARTS)
        assert not Referral.objects.visible_to(by).exists()
    client.force_login(user)
    for tip in past.tips.values():
        assert client.get(f"/tips/{tip.number}/").status_code in (403, 404)
        assert client.get(f"/api/v1/tips/{tip.number}/").status_code in (403, 404)
    assert all(tip.number not in client.get("/tips/").content.decode() for tip in past.tips.values())


def test_the_database_alone_hides_it_too(past, as_, priya):
    with acting(as_(priya)):
        assert not Tip._base_manager.exists() and not Referral._base_manager.exists()
        assert not any(part._base_manager.exists() for part in PARTS)


def test_a_product_that_cites_it_shows_nothing_of_it(client, past, sofia):
    client.force_login(sofia)
    number = past.tips["partner"].number
    for page in (
        f"/products/{past.products['draft'].number}/",
        f"/products/{past.products['draft'].number}/edit/sources/",
    ):
        answer = client.get(page)
        assert number not in answer.content.decode() and "aspenweed" not in answer.content.decode()


def test_one_second_before_its_day_it_is_there_and_at_its_day_it_is_not(sheriff_tip, as_, ines):
    for when, there in (("+ interval '1 minute'", True), ("", False)):
        with past_the_wall() as cursor:
            cursor.execute(f"UPDATE tips_tip SET purge_at = now() {when} WHERE id = %s", [sheriff_tip.pk])
        with acting(as_(ines)):
            assert Tip.objects.visible_to(as_(ines)).exists() is there


def test_destroyed_and_never_made_answer_alike(client, sheriff_tip, expire, purge_all, ines, priya, as_):
    expire(sheriff_tip)
    purge = purge_all()
    client.force_login(ines)
    gone, never = (client.get(f"/tips/{number}/") for number in (sheriff_tip.number, "FC-26-99998"))
    assert gone.status_code == never.status_code == 404
    assert len(gone.content) == len(never.content)
    client.force_login(priya)
    assert sheriff_tip.number in client.get(reverse("certificate", args=[purge.reference])).content.decode()
