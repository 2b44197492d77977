"""Related tips: reasons in words, never by name, and never a hint of what the reader may not see."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.http import Http404
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from privacy.access.acting import acting
from privacy.access.interning import relabelled
from privacy.audit.models import AuditEntry
from tips.linking.services import decide_link, decide_mention, decided, related_to, undo_link
from tips.linking.sharing import TOO_COMMON, related_counts, shared
from tips.models import TipLink

PLATE = "A truck with plate 7KX 114 waited by the gate."


@pytest.fixture
def related(as_, ines):
    def of(tip, person=None):
        standing = as_(person or ines)
        with acting(standing):
            return {one.tip.pk: one for one in related_to(tip, by=standing)}

    return of


def test_a_shared_plate_is_a_strong_reason(told, related):
    first, second = told(PLATE), told("Plate 7kx-114 again, near the school.")
    one = related(first)[second.pk]
    assert (one.strength, one.reasons[0]) == ("Strong", "Same plate, 7KX 114")
    assert first.pk in related(second)


def test_the_same_place_and_wording_are_reasons_in_words(told, related):
    first = told(
        "Somebody photographed the chlorine tanks and valves through the fence.",
        place="Ridge Road pump station",
    )
    second = told(
        "Photographed chlorine valves and tanks, then climbed the fence.", place="ridge road PUMP station"
    )
    one = related(first)[second.pk]
    assert one.strength == "Strong"
    assert "Same place, Ridge Road pump station" in one.reasons
    assert any(reason.startswith("Similar wording: photographed") for reason in one.reasons)


def test_names_of_persons_are_never_more_than_tentative(told, related):
    first, second = told("Mr. John Hartwell shouted."), told("A man named John Hartwell asked directions.")
    one = related(first)[second.pk]
    assert (one.strength, one.reasons) == ("Tentative", ["Same name, John Hartwell"])


def test_an_identifier_held_by_too_many_connects_nobody(told, related, as_, ines):
    first = told("The switchboard is 800-555-0142.", place="")
    for number in range(TOO_COMMON + 1):
        told(f"Caller {number} gave 800-555-0142.")
    with acting(as_(ines)):
        [one] = [each for each in shared([first], by=as_(ines))[first.pk] if each.kind == "phone"]
        assert one.common
        assert related_counts([first], by=as_(ines))[first.pk] == 0
    assert not any("phone" in reason for one in related(first).values() for reason in one.reasons)


def test_a_find_called_wrong_no_longer_connects(told, related, as_, ines):
    first, second = told(PLATE), told("Plate 7KX 114 again.")
    with acting(as_(ines)):
        decide_mention(second, by=as_(ines), kind="plate", value="7KX114", state="wrong")
    assert second.pk not in related(first)
    with acting(as_(ines)):
        decide_mention(second, by=as_(ines), kind="plate", value="7KX114", state="suggested")
    assert second.pk in related(first)


def hide(tip, change, *values):
    """Change a tip as its owner, past both walls, so that the reader can no longer see it."""
    with connection.cursor() as cursor:
        cursor.execute("SET ROLE NONE")
        cursor.execute(f"UPDATE tips_tip SET {change} WHERE id = %s", [*values, tip.pk])
        cursor.execute("SET ROLE portal_app")


@pytest.mark.parametrize("how", ["compartment", "purged", "keyless"])
def test_a_tip_out_of_sight_betrays_itself_nowhere(told, related, as_, ines, how):
    first, second = told(PLATE), told("Plate 7KX 114 again.")
    assert second.pk in related(first)
    closed = relabelled(second.label, compartments=["HARBOR"]).pk
    changes = {
        "compartment": ("label_id = %s, desk_label_id = %s", closed, closed),
        "purged": ("purge_at = %s", timezone.now() - timedelta(seconds=1)),
        "keyless": ("rule_keys = '{}'",),
    }
    hide(second, *changes[how])
    assert related(first) == {}
    with acting(as_(ines)):
        [plate] = shared([first], by=as_(ines))[first.pk]
        assert plate.others == ()
        assert related_counts([first], by=as_(ines)) == {first.pk: 0}


def test_another_agencys_tips_are_no_hint_to_an_agency(told, felix, dana, related):
    first, second = told(PLATE), told("Plate 7KX 114 again.", by=felix)
    assert related(first, dana) == {}
    assert related(second, felix) == {}


def test_a_decision_is_remembered_and_can_be_taken_back(told, related, as_, ines):
    first, second = told(PLATE), told("Plate 7KX 114 again.")
    by = as_(ines)
    with acting(by):
        decide_link(second, first, by=by, state="unrelated")
        link = TipLink.objects.visible_to(by).get()
        assert (link.tip_id, link.other_id, link.by) == (first.pk, second.pk, ines)
        assert decided(first, by=by).keys() == {second.pk}
    assert second.pk not in related(first)
    with acting(by):
        decide_link(first, second, by=by, state="linked", reasons=["Same plate, 7KX 114"])
        assert TipLink.objects.visible_to(by).get().state == "linked"
        undo_link(first, second, by=by)
        assert not TipLink.objects.visible_to(by).exists()
    assert second.pk in related(first)
    assert AuditEntry.objects.filter(verb="undo link").count() == 2


def test_deciding_is_for_those_who_work_on_tips(told, as_, ines, priya, dana):
    first, second = told(PLATE), told("Plate 7KX 114 again.")
    for person in (priya, dana):
        by = as_(person)
        with acting(by), pytest.raises(PermissionDenied):
            decide_link(first, second, by=by, state="linked")
    by = as_(ines)
    with acting(by):
        with pytest.raises(ValidationError):
            decide_link(first, first, by=by, state="linked")
        with pytest.raises(ValidationError):
            decide_link(first, second, by=by, state="maybe")
        with pytest.raises(Http404):
            decide_mention(first, by=by, kind="plate", value="NONE", state="wrong")


def test_a_tip_out_of_sight_cannot_be_linked(told, as_, ines):
    first, second = told(PLATE), told("Plate 7KX 114 again.")
    hide(second, "rule_keys = '{}'")
    by = as_(ines)
    with acting(by), pytest.raises(Http404):
        decide_link(first, second, by=by, state="linked")


def test_shared_identifiers_are_one_query_whatever_the_number_of_tips(told, as_, ines):
    tips = [told(PLATE) for _ in range(6)]
    by = as_(ines)
    with acting(by):
        with CaptureQueriesContext(
            connection,
        ) as one:
            related_counts(tips[:1], by=by)
        with CaptureQueriesContext(connection) as many:
            counts = related_counts(tips, by=by)
    assert len(one) == len(many) == 1
    assert set(counts.values()) == {5}
