"""The privacy checklist, warnings that do not apply, and markings a reviewer lowers."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from privacy.access.acting import acting
from privacy.lifecycle import StepNotOpen
from products.drafting.checks import State, checks_of, in_the_way
from products.drafting.freezing import written
from products.drafting.reading import questions_of
from products.drafting.services import answer_privacy, excuse_warning, lower_marking
from tests.products.conftest import ANSWERS
from tips.intake.identities import write_cards


@pytest.fixture
def at_desk(as_, sofia):
    """Read something of a product as its author."""

    def read(what, product):
        with acting(as_(sofia)):
            return what(product, by=as_(sofia))

    return read


def open_questions(at_desk, product):
    return [question.code for question in at_desk(questions_of, product) if question.open]


def test_every_question_is_open_until_it_is_answered(do, draft, sofia, at_desk):
    assert open_questions(at_desk, draft) == list(ANSWERS)
    product = do(answer_privacy, draft, person=sofia, answers={"minors": (False, ""), "faces": (False, "")})
    assert open_questions(at_desk, product) == ["persons", "protected", "open_source"]


@pytest.mark.parametrize(
    ("text", "question", "words"),
    [
        ("A man named Pat Doe filmed the gate.", "persons", "Pat Doe"),
        ("They met after a protest at the plant.", "protected", "protest"),
        ("A student climbed the fence.", "minors", "student"),
        ("He posted it that night.", "open_source", "posted"),
        ("A photo shows the gate.", "faces", "photo"),
    ],
)
def test_text_that_raises_a_question_opens_it_again(ready, write, at_desk, text, question, words):
    assert open_questions(at_desk, ready) == []
    product = write(ready, {"discussion": text})
    raised = next(each for each in at_desk(questions_of, product) if each.code == question)
    assert raised.open
    assert words in {passage.words for passage in raised.passages}


@pytest.mark.parametrize("field", ["name", "plate"])
def test_a_name_or_plate_from_a_source_is_recognized_in_the_text(
    draft, write, at_desk, checked_tip, as_, ines, field
):
    with acting(as_(ines)):
        card = {"kind": "vehicle" if field == "plate" else "person", field: "Quillfeather"}
        write_cards(checked_tip, [card], keys=())
    product = write(draft, {"judgments": "The driver is quillfeather."})
    persons = at_desk(questions_of, product)[0]
    assert [passage.words for passage in persons.passages] == ["Quillfeather"]


@pytest.mark.parametrize("answer", [(True, ""), (True, "needed to"), (False, "no one")])
def test_a_yes_and_a_no_against_the_text_need_their_reason(do, ready, write, sofia, answer):
    product = write(ready, {"discussion": "They met after a protest."})
    with pytest.raises(ValidationError, match="at least three words"):
        do(answer_privacy, product, person=sofia, answers={"protected": answer})


def test_what_the_checklist_says_of_persons_is_printed(do, ready, sofia, at_desk):
    def notice(product):
        return at_desk(lambda row, *, by: written(row, by=by, version=1).us_person_notice, product)

    assert notice(ready) == "No U.S. person is named in this product."
    product = do(answer_privacy, ready, person=sofia, answers={"persons": (True, "needed to warn operators")})
    assert notice(product).startswith("A person is identified here because")


def test_a_warning_is_excused_in_three_words_and_new_words_warn_again(do, ready, write, sofia, at_desk):
    def suspects(product):
        return [c for c in at_desk(checks_of, product) if "calls a person guilty" in c.sentence]

    product = write(ready, {"discussion": "The suspect left."})
    [warned] = suspects(product)
    assert warned.state is State.LOOK
    with pytest.raises(ValidationError, match="three words"):
        do(excuse_warning, product, person=sofia, warning=warned.warning, reason="is fine")
    product = do(excuse_warning, product, person=sofia, warning=warned.warning, reason="quoting the report")
    assert [(c.state, c.excuse) for c in suspects(product)] == [(State.OK, "quoting the report")]
    product = write(product, {"discussion": "The suspect left. The perpetrators ran."})
    assert State.LOOK in {c.state for c in suspects(product)}


def test_an_audience_that_would_get_nothing_stands_in_the_way(ready, save, blocks_of, at_desk):
    assert in_the_way(at_desk(checks_of, ready)) == []
    key = blocks_of(ready)["indicators"].key
    product = save(ready, blocks={key: {"marking": "LES"}})
    [stop] = in_the_way(at_desk(checks_of, product))
    assert (stop.sentence, stop.tab) == (
        "Fire service would get nothing but the title. Write what they may have.",
        "versions",
    )
    product = save(product, blocks={key: {"general": "Damage to side gates."}})
    assert in_the_way(at_desk(checks_of, product)) == []


CITED = {"text": "One vehicle was present at both visits.", "cites": ["T1"], "marking": "LES"}


@pytest.fixture
def cited(ready, save, blocks_of):
    """A draft with a judgment that rests on a law enforcement source."""
    return save(ready, blocks={blocks_of(ready)["judgments"].key: CITED})


def test_a_reviewer_lowers_a_marking_with_a_reason_for_exactly_that_text(do, cited, save, blocks_of, omar):
    key = blocks_of(cited)["judgments"].key
    reason = "The sheriff agreed by phone"
    product = do(lower_marking, cited, person=omar, key=key, marking="FOUO", reason=reason)
    lowered = blocks_of(product)["judgments"]
    assert (lowered.marking, lowered.lowered_by, lowered.lowered_why) == ("U//FOUO", omar, reason)
    assert omar.pk not in product.writers
    with pytest.raises(ValidationError, match="rests on T1"):
        save(product, blocks={key: {"text": "One vehicle was present at three visits."}})
    product = save(product, blocks={key: {"confidence": "moderate"}})
    assert blocks_of(product)["judgments"].marking == "U//FOUO"


@pytest.mark.parametrize(
    ("name", "refusal", "words"),
    [
        ("sofia", PermissionDenied, "lowered by a reviewer"),
        ("amir", PermissionDenied, "lowered by a reviewer"),
    ],
)
def test_who_writes_does_not_lower(request, do, cited, blocks_of, name, refusal, words):
    key = blocks_of(cited)["judgments"].key
    with pytest.raises(refusal, match=words):
        do(
            lower_marking, cited, person=request.getfixturevalue(name), key=key, marking="FOUO",
            reason="They agreed by phone",
        )  # fmt: skip


@pytest.mark.parametrize(
    ("marking", "reason", "field"),
    [("FOUO", "because", "reason"), ("BLUE", "They agreed by phone", "marking")],
)
def test_lowering_says_what_and_why(do, cited, blocks_of, omar, marking, reason, field):
    key = blocks_of(cited)["judgments"].key
    with pytest.raises(ValidationError) as refused:
        do(lower_marking, cited, person=omar, key=key, marking=marking, reason=reason)
    assert list(refused.value.message_dict) == [field]


def test_nothing_is_lowered_once_it_is_in_review(do, proposed, blocks_of, omar):
    key = blocks_of(proposed.product)["judgments"].key
    with pytest.raises(StepNotOpen, match="in review"):
        do(
            lower_marking,
            proposed.product,
            person=omar,
            key=key,
            marking="FOUO",
            reason="They agreed by phone",
        )
