"""Two tips become one row and two again; nothing is altered, and nobody sees more."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client
from django.utils import timezone

from privacy.access.acting import acting
from privacy.audit.models import AuditEntry
from tests.racing import at_once
from tips.intake.choices import Source
from tips.intake.services import Report, submit_tip
from tips.models import Merge, Tip
from tips.vetting.acts.merging import UNDONE_WITHIN, merge_tips, survivor_of, undo_merge


@pytest.fixture
def pair(sheriff_tip, dana, as_):
    return sheriff_tip, submit_tip(Report("The chain was cut at dusk.", Source.PARTNER), by=as_(dana))


@pytest.fixture
def merged(do, pair, ines):
    one, other = pair
    do(lambda tip, by: merge_tips(tip, other, by=by), one, ines)
    return pair


def test_a_merged_tip_is_closed_as_a_duplicate_and_both_texts_stay(merged, as_, ines):
    one, other = merged
    with acting(as_(ines)):
        row = Tip.objects.visible_to(as_(ines)).get(pk=one.pk)
        assert (row.status, row.disposition, row.duplicate_of_id) == ("closed", "DUPLICATE", other.pk)
        assert row.narrative == one.narrative
        assert survivor_of(row, by=as_(ines))[1].pk == other.pk
    assert AuditEntry.objects.filter(verb="merge").count() == 2


def test_a_merge_is_taken_back_within_thirty_days_and_not_after(merged, do, as_, ines):
    one, _ = merged
    row = do(undo_merge, one, ines)
    assert (row.status, row.duplicate_of_id, row.claimed_by_id) == ("triage", None, ines.pk)
    with pytest.raises(ValidationError, match="not merged"):
        do(undo_merge, one, ines)


def test_after_thirty_days_new_facts_are_wanted(merged, do, as_, ines):
    with acting(as_(ines)):
        late = timezone.now() - UNDONE_WITHIN - timedelta(minutes=1)
        Merge.objects.visible_to(as_(ines)).update(at=late)
    with pytest.raises(ValidationError, match="30 days"):
        do(undo_merge, merged[0], ines)


def test_merging_back_or_onward_is_refused_in_words(merged, do, dana, as_, ines):
    one, other = merged
    third = submit_tip(Report("The chain again.", Source.PARTNER), by=as_(dana))
    with pytest.raises(ValidationError, match="now stands for both"):
        do(lambda tip, by: merge_tips(tip, one, by=by), other, ines)
    with pytest.raises(ValidationError, match=f"merged into {other}. Merge into that one"):
        do(lambda tip, by: merge_tips(tip, one, by=by), third, ines)
    with pytest.raises(ValidationError, match="itself"):
        do(lambda tip, by: merge_tips(tip, third, by=by), third, ines)


def test_merging_is_for_those_who_work_on_tips(pair, do, dana):
    one, other = pair
    with pytest.raises(PermissionDenied):
        do(lambda tip, by: merge_tips(tip, other, by=by), one, dana)


def test_of_two_who_merge_a_pair_both_ways_at_once_one_is_refused(committed, do, pair, ines, amir):
    one, other = pair
    results = at_once(
        lambda: do(lambda tip, by: merge_tips(tip, other, by=by), one, ines),
        lambda: do(lambda tip, by: merge_tips(tip, one, by=by), other, amir),
    )
    assert sorted(type(result).__name__ for result in results) == ["Merge", "ValidationError"]


def test_the_page_of_a_merged_tip_leads_to_the_other_with_a_line(merged, ines):
    one, other = merged
    client = Client()
    client.force_login(ines)
    page = client.get(f"/tips/{one.number}/", follow=True)
    assert page.redirect_chain[0][0].startswith(f"/tips/{other.number}/")
    assert f"{one.number} was merged into this tip" in page.content.decode()
    original = client.get(f"/tips/{one.number}/?original=1").content.decode()
    assert one.narrative in original and "Take the merge back" in original


def test_both_sides_are_shown_before_and_the_merge_is_made_on_the_page(pair, ines):
    one, other = pair
    client = Client()
    client.force_login(ines)
    page = client.get(f"/tips/{one.number}/merge/?into={other.number}").content.decode()
    assert one.narrative in page and other.narrative in page
    assert client.post(f"/tips/{one.number}/merge/", {"into": "FC-26-99999"}).status_code == 422
    done = client.post(f"/tips/{one.number}/merge/", {"into": other.number})
    assert done.url == f"/tips/{other.number}/"


def test_a_survivor_out_of_sight_is_not_named_to_those_who_may_not_see_it(merged, dana, felix, as_):
    for person in (dana, felix):
        with acting(as_(person)):
            assert survivor_of(merged[0], by=as_(person)) is None
