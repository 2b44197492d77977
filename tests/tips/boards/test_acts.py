"""What people do to a board, and what it refuses in words."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404

from partners.people.choices import Role
from privacy.access.acting import acting
from privacy.lifecycle import StepNotOpen
from tips.boards.models import Board, BoardEntity, BoardMember, BoardNote, BoardTip
from tips.boards.services import (
    add_entity,
    add_tips,
    close_board,
    open_board,
    reassign_board,
    reopen_board,
    share_board,
    unshare_board,
    word_board,
    write_on_board,
)


def seen(kind, person, as_):
    with acting(as_(person)):
        return kind.objects.visible_to(as_(person)).count()


def test_a_board_opens_to_its_owner_supervision_and_privacy_alone(
    board, as_, amir, omar, priya, ines, lin, dana
):
    assert [seen(Board, each, as_) for each in (amir, omar, priya)] == [1, 1, 1]
    assert [seen(Board, each, as_) for each in (ines, lin, dana)] == [0, 0, 0]


def test_whoever_is_named_on_a_board_reads_it_and_its_items(board, do, as_, amir, ines):
    do(share_board, board, by=amir, person=ines.pk)
    assert (seen(Board, ines, as_), seen(BoardTip, ines, as_)) == (1, 4)
    do(unshare_board, board, by=amir, person=ines.pk)
    assert (seen(Board, ines, as_), seen(BoardTip, ines, as_)) == (0, 0)


def test_a_member_may_take_their_own_name_off(board, do, as_, amir, ines):
    do(share_board, board, by=amir, person=ines.pk)
    do(unshare_board, board, by=ines, person=ines.pk)
    assert seen(Board, ines, as_) == 0


def test_a_member_names_nobody_else(board, do, amir, ines, sofia):
    do(share_board, board, by=amir, person=ines.pk)
    with pytest.raises(PermissionDenied):
        do(share_board, board, by=ines, person=sofia.pk)


@pytest.mark.parametrize("outsider", ["dana", "lin", "root"])
def test_a_board_is_shared_with_people_of_the_center_who_work_on_tips(board, do, amir, outsider, request):
    person = request.getfixturevalue(outsider)
    with pytest.raises(ValidationError, match="colleague"):
        do(share_board, board, by=amir, person=person.pk)


def test_a_tip_on_a_board_is_laid_there_once(board, do, four, amir, as_):
    assert do(add_tips, board, by=amir, tips=four) == []
    assert seen(BoardTip, amir, as_) == 4


def test_an_entity_comes_through_the_tips_that_name_it(board, do, amir, as_):
    assert do(add_entity, board, by=amir, kind="plate", value="7KX114") is True
    assert do(add_entity, board, by=amir, kind="plate", value="7KX114") is False
    assert seen(BoardEntity, amir, as_) == 2


def test_an_entity_that_no_tip_names_is_not_found(board, do, amir):
    with pytest.raises(Http404):
        do(add_entity, board, by=amir, kind="plate", value="NEVERWAS")


@pytest.mark.parametrize("said", [{"text": " "}, {"text": "x" * 501}, {"text": "Why?", "saying": "verdict"}])
def test_words_that_say_nothing_or_too_much_are_refused(board, do, amir, said):
    with pytest.raises(ValidationError):
        do(write_on_board, board, by=amir, **said)


def test_a_note_about_a_tip_goes_only_where_the_tip_lies(board, do, amir, send, four):
    do(write_on_board, board, by=amir, text="Same gate?", saying="question", about=four[0])
    with pytest.raises(Http404):
        do(write_on_board, board, by=amir, text="Elsewhere", about=send("Another"))


def test_a_closed_board_is_read_and_not_changed_until_it_is_opened_again(board, do, amir, omar, as_):
    do(close_board, board, by=amir)
    with pytest.raises(StepNotOpen, match="closed"):
        do(write_on_board, board, by=amir, text="Too late")
    do(reopen_board, board, by=omar)
    do(write_on_board, board, by=amir, text="In time")
    assert seen(BoardNote, amir, as_) == 1


def test_a_stale_page_loses_nothing_and_is_told(board, do, amir, omar):
    do(word_board, board, by=omar, title="Gates", question="", version=board.version)
    with pytest.raises(StepNotOpen, match="kept"):
        do(word_board, board, by=amir, title="Fences", question="", version=board.version)


def test_laying_something_beside_makes_no_page_stale(board, do, amir, omar):
    do(write_on_board, board, by=omar, text="Seen")
    assert do(word_board, board, by=amir, title="Gates", question="", version=board.version).title == "Gates"


def test_a_supervisor_gives_the_board_of_whoever_left_to_somebody_else(board, do, amir, omar, sofia, as_):
    amir.is_active = False
    amir.save()
    do(reassign_board, board, by=omar, to=sofia.pk)
    assert seen(Board, sofia, as_) == 1


def test_only_a_supervisor_gives_a_board_away(board, do, amir, sofia):
    with pytest.raises(PermissionDenied):
        do(reassign_board, board, by=amir, to=sofia.pk)


def test_people_who_do_not_work_on_tips_open_no_board(do, dana, priya):
    for person in (dana, priya):
        with pytest.raises(PermissionDenied):
            do(open_board, by=person, title="Mine")


def test_the_same_person_is_named_once(board, do, amir, ines, as_):
    do(share_board, board, by=amir, person=ines.pk)
    with pytest.raises(ValidationError, match="already"):
        do(share_board, board, by=amir, person=ines.pk)
    assert seen(BoardMember, amir, as_) == 1


def test_two_roles_make_no_difference_to_who_is_named(board, do, amir, person, host, as_):
    both = person("both", host, Role.INTAKE, Role.PRIVACY)
    do(share_board, board, by=amir, person=both.pk)
    assert seen(Board, both, as_) == 1
