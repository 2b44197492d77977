"""What people say about entities: with a reason, taken back with a reason, and never wider than its tips."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404

from privacy.access.acting import acting
from privacy.lifecycle import StepNotOpen
from tips.linking.entities.gathering import entity_of
from tips.linking.entities.groups import alias_groups, excluded, same_as
from tips.linking.entities.models import EntityNote, EntityTie
from tips.linking.entities.services import exclude, note, put_back, set_limit, tie, untie
from tips.linking.entities.thresholds import too_common
from tips.linking.services import related_to

ONE, TWO, THREE = ("plate", "7KX114"), ("plate", "4LM220"), ("email", "gate.keys@harrow.example")
WHY = "The same truck in both"


@pytest.fixture
def do(as_):
    def act(service, *said, person, **named):
        standing = as_(person)
        with acting(standing):
            return service(*said, by=standing, **named)

    return act


@pytest.fixture
def three(told):
    return [told("Plate 7KX 114."), told("Plate 4LM 220."), told("Write to gate.keys@harrow.example.")]


def group(pair, person, as_):
    with acting(as_(person)):
        return set(same_as(*pair, by=as_(person)))


def test_an_alias_is_followed_and_taken_back(three, do, amir, as_):
    made = do(tie, *ONE, person=amir, into=THREE, sort="alias", reason=WHY)
    assert group(ONE, amir, as_) == group(THREE, amir, as_) == {ONE, THREE}
    do(untie, made.reference, person=amir, reason="They were two after all")
    assert group(ONE, amir, as_) == {ONE}
    with acting(as_(amir)):
        kept = EntityTie.objects.visible_to(as_(amir)).get()
    assert (kept.reason, kept.ended_reason) == (WHY, "They were two after all")


def test_a_merge_shows_both_and_a_split_parts_them(three, do, amir, as_):
    made = do(tie, *ONE, person=amir, into=TWO, sort="merge", reason=WHY)
    with acting(as_(amir)):
        assert {one.tip for one in entity_of(*ONE, by=as_(amir)).appearances} == {three[0].pk, three[1].pk}
    do(untie, made.reference, person=amir, reason="They were two after all")
    with acting(as_(amir)):
        assert {one.tip for one in entity_of(*ONE, by=as_(amir)).appearances} == {three[0].pk}


def test_a_merged_view_never_widens_who_may_read_what(three, do, amir, sofia, as_, shut_away):
    do(tie, *ONE, person=amir, into=TWO, sort="merge", reason=WHY)
    shut_away(three[1])
    with acting(as_(sofia)):
        seen = entity_of(*ONE, by=as_(sofia))
        assert [one.tip for one in seen.appearances] == [three[0].pk]
        assert seen.members == [ONE]
        assert entity_of(*TWO, by=as_(sofia)) is None
        assert not EntityTie.objects.visible_to(as_(sofia)).exists()
        # The database's own wall holds the same.
        assert not EntityTie.objects.unguarded().exists()


def test_a_circle_is_refused_in_words(three, do, amir):
    do(tie, *ONE, person=amir, into=TWO, sort="merge", reason=WHY)
    with pytest.raises(StepNotOpen, match="round in a circle"):
        do(tie, *TWO, person=amir, into=ONE, sort="merge", reason=WHY)
    do(tie, *TWO, person=amir, into=THREE, sort="alias", reason=WHY)
    with pytest.raises(StepNotOpen, match="round in a circle"):
        do(tie, *THREE, person=amir, into=ONE, sort="alias", reason=WHY)


def test_a_refusal_tells_of_nothing_hidden(three, told, do, amir, sofia, as_, shut_away):
    do(tie, *ONE, person=amir, into=TWO, sort="merge", reason=WHY)
    shut_away(three[1])
    told("Again plate 4LM 220.")
    # The tie rests on a tip that nobody of the cast may read now, so it stands in nobody's way.
    do(tie, *TWO, person=sofia, into=ONE, sort="merge", reason=WHY)
    assert group(ONE, sofia, as_) == {ONE, TWO}


def test_many_are_asked_for_at_once(three, do, amir, as_):
    do(tie, *ONE, person=amir, into=TWO, sort="alias", reason=WHY)
    do(tie, *TWO, person=amir, into=THREE, sort="alias", reason=WHY)
    with acting(as_(amir)):
        found = alias_groups([ONE, THREE, ("plate", "9ZZ999")], by=as_(amir))
    assert set(found[ONE]) == set(found[THREE]) == {ONE, TWO, THREE}
    assert found["plate", "9ZZ999"] == [("plate", "9ZZ999")]


def test_what_is_wrong_is_said_in_words(three, do, amir, omar, axel):
    for said, words in (
        ({"into": ONE, "sort": "alias", "reason": WHY}, "tied to itself"),
        ({"into": TWO, "sort": "alias", "reason": "so"}, "three words"),
        ({"into": TWO, "sort": "glue", "reason": WHY}, "Choose"),
        ({"into": THREE, "sort": "merge", "reason": WHY}, "one kind"),
    ):
        with pytest.raises(ValidationError, match=words):
            do(tie, *ONE, person=amir, **said)
    with pytest.raises(Http404):
        do(tie, *ONE, person=amir, into=("plate", "9ZZ999"), sort="alias", reason=WHY)
    with pytest.raises(PermissionDenied):
        do(tie, *ONE, person=axel, into=TWO, sort="alias", reason=WHY)


def test_exclusion_needs_a_reason_and_is_undone_with_one(three, do, amir, as_):
    with pytest.raises(ValidationError, match="three words"):
        do(exclude, *ONE, person=amir, reason="ours")
    do(exclude, *ONE, person=amir, reason="Our own patrol truck")
    with pytest.raises(StepNotOpen):
        do(exclude, *ONE, person=amir, reason="Our own patrol truck")
    with acting(as_(amir)):
        assert excluded([ONE, TWO], by=as_(amir)) == {ONE}
    do(put_back, *ONE, person=amir, reason="It was sold since")
    with acting(as_(amir)):
        assert excluded([ONE, TWO], by=as_(amir)) == set()
    with pytest.raises(StepNotOpen):
        do(put_back, *ONE, person=amir, reason="It was sold since")


def test_what_is_taken_out_suggests_nothing(told, do, amir, as_):
    tips = [told("Plate 7KX 114 at the gate."), told("A plate 7KX114 by the pumps.")]
    with acting(as_(amir)):
        assert [one.tip for one in related_to(tips[0], by=as_(amir))] == [tips[1]]
    do(exclude, *ONE, person=amir, reason="Our own patrol truck")
    with acting(as_(amir)):
        assert related_to(tips[0], by=as_(amir)) == []


def test_a_note_goes_where_its_tip_goes(three, told, do, amir, as_, shut_away):
    told("Again plate 7KX 114.")
    do(note, *ONE, person=amir, text="Seen at Osprey Landing", on=three[0].number)
    with acting(as_(amir)):
        assert EntityNote.objects.visible_to(as_(amir)).get().tip_id == three[0].pk
    shut_away(three[0])
    with acting(as_(amir)):
        assert not EntityNote.objects.visible_to(as_(amir)).exists()
        assert not EntityNote.objects.unguarded().exists()


def test_a_note_rests_on_a_tip_that_names_it(three, do, amir):
    with pytest.raises(Http404):
        do(note, *ONE, person=amir, text="Seen before", on=three[1].number)


def test_the_figure_for_too_common_is_the_centers(do, root, amir, db):
    assert too_common("plate") == 20
    do(set_limit, person=root, kind="plate", at_most=5, why="Plates repeat here")
    assert (too_common("plate"), too_common("phone")) == (5, 20)
    do(set_limit, person=root, kind="", at_most=30, why="A larger center now")
    assert (too_common("plate"), too_common("phone")) == (5, 30)
    for said in ({"kind": "person", "at_most": 5}, {"kind": "plate", "at_most": 1}):
        with pytest.raises(ValidationError):
            do(set_limit, person=root, why="Plates repeat here", **said)
    with pytest.raises(PermissionDenied):
        do(set_limit, person=amir, kind="plate", at_most=5, why="Plates repeat here")
