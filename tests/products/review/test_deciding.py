"""Review: who may decide what about which version, and when a product is approved."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DatabaseError, IntegrityError
from django.utils import timezone

from partners.people.choices import Role
from privacy.access.acting import acting
from privacy.audit.models import AuditEntry
from privacy.lifecycle import StepNotOpen
from products.desk.waiting import waiting_for
from products.documents.checksum import checksum
from products.documents.plain import from_data
from products.drafting.choices import Status
from products.drafting.lifecycle import LIFECYCLE
from products.drafting.lines import BY_CODE
from products.drafting.services import answer_privacy
from products.models import Product
from products.review.afterwards import due_at
from products.review.chain import newest, required_steps
from products.review.models import Review, Version
from products.review.services import propose, void_approvals, withdraw
from tests.products.conftest import ANSWERS


def words_of(refused):
    return " ".join(refused.value.messages)


def test_proposing_freezes_a_version_with_its_checksum(proposed, sofia):
    assert (proposed.number, proposed.required, proposed.by) == (1, ["peer", "supervisor"], sofia)
    assert proposed.product.status == Status.REVIEW
    document = from_data(proposed.content)
    assert checksum(document) == proposed.checksum
    assert document.title.text == "Cut gates at pump stations"
    assert document.distribution == "Fire service, Law enforcement; Calder"


def test_a_draft_with_something_in_the_way_is_refused_with_all_of_it(do, draft, sofia):
    with pytest.raises(ValidationError) as refused:
        do(propose, draft, person=sofia)
    for asked in ("Write the bottom line", "Add “What to look for”", "Choose who gets it", "Answer: Is any"):
        assert asked in words_of(refused)


def test_a_page_that_is_behind_may_not_propose(do, ready, sofia):
    with pytest.raises(StepNotOpen, match="Nothing of yours was lost"):
        do(propose, ready, person=sofia, edit=ready.edit - 1)


def test_the_last_approval_that_was_missing_approves_exactly_that_version(proposed, decide, amir, omar, now):
    decide(proposed, amir, "peer", seen=proposed.checksum)
    assert now(proposed.product).status == Status.REVIEW
    decision = decide(proposed, omar, "supervisor", seen=proposed.checksum)
    product = now(proposed.product)
    assert (product.status, product.approved_by, product.approved_version) == (Status.APPROVED, omar, 1)
    assert decision.checksum == proposed.checksum
    detail = AuditEntry.objects.get(verb="approve").detail
    assert detail == {"version": 1, "checksum": proposed.checksum}


def test_the_order_of_the_steps_is_free(proposed, decide, amir, omar, now):
    decide(proposed, omar, "supervisor")
    decide(proposed, amir, "peer")
    product = now(proposed.product)
    assert (product.status, product.approved_by) == (Status.APPROVED, omar)
    assert AuditEntry.objects.filter(verb="approve on peer review").count() == 1


REFUSALS = {
    ("sofia", "peer"): "You can't decide this, because you wrote it.",
    ("sofia", "supervisor"): "You can't decide this, because you wrote it.",
    ("omar", "peer"): "Peer review is for people who write products.",
    ("amir", "supervisor"): "Approval is for people who approve products.",
    ("priya", "supervisor"): "Approval is for people who approve products.",
}


@pytest.mark.parametrize(("who", "step"), REFUSALS)
def test_who_may_not_decide_is_told_why(request, proposed, decide, who, step):
    with pytest.raises(PermissionDenied) as refused:
        decide(proposed, request.getfixturevalue(who), step)
    assert str(refused.value) == REFUSALS[who, step]


def test_whoever_wrote_part_of_it_may_not_decide(do, save, ready, decide, amir, sofia):
    product = save(ready, person=amir, whole={"title": "Cut gates again"})
    version = do(propose, product, person=sofia)
    with pytest.raises(PermissionDenied, match="you wrote part of it"):
        decide(version, amir, "peer")


@pytest.fixture
def all_roles(person, host):
    """Somebody who writes, approves and reviews for privacy."""
    return person("everett", host, Role.SENIOR, Role.SUPERVISOR, Role.PRIVACY)


@pytest.fixture
def justified(do, ready, sofia):
    """Version 1 of a bulletin that needs the privacy officer too."""
    answers = ANSWERS | {"protected": (True, "The site is opposite a mosque")}
    product = do(answer_privacy, ready, person=sofia, answers=answers)
    return do(propose, product, person=sofia)


def test_a_yes_on_the_checklist_asks_the_privacy_officer(justified):
    assert justified.required == ["peer", "privacy", "supervisor"]


def test_nobody_takes_two_steps_of_one_version(justified, decide, all_roles):
    decide(justified, all_roles, "privacy")
    for step in ("supervisor", "peer"):
        with pytest.raises(PermissionDenied, match="someone else has to take this one"):
            decide(justified, all_roles, step)


def test_a_step_once_given_is_not_given_again(proposed, decide, omar, nadia):
    decide(proposed, omar, "supervisor")
    with pytest.raises(StepNotOpen, match="Approval is already given, by Omar"):
        decide(proposed, nadia, "supervisor")


def test_two_reviewers_at_once_one_returns_it_and_the_other_is_told(proposed, decide, omar, nadia, now):
    decide(proposed, omar, "supervisor", "returned", block_notes=note(proposed))
    with pytest.raises(StepNotOpen, match="nothing to decide now: it is draft"):
        decide(proposed, nadia, "supervisor")
    assert now(proposed.product).status == Status.DRAFT


def note(version):
    return {from_data(version.content).bottom_line.key: "Say which two gates."}


def test_a_step_the_version_does_not_need_is_not_taken(proposed, decide, priya):
    with pytest.raises(StepNotOpen, match="does not need that step"):
        decide(proposed, priya, "privacy")


def test_a_checksum_other_than_the_one_seen_is_refused(proposed, decide, omar):
    with pytest.raises(StepNotOpen, match="not the one your page showed"):
        decide(proposed, omar, "supervisor", seen="0" * 64)


def test_an_older_version_is_not_decided(do, proposed, decide, omar, sofia):
    do(withdraw, proposed.product, person=sofia)
    do(propose, proposed.product, person=sofia)
    with pytest.raises(StepNotOpen, match="Version 2 is the one to decide; your page shows 1"):
        decide(proposed, omar, "supervisor")


@pytest.mark.parametrize(
    ("verdict", "said", "field"),
    [
        ("returned", {}, "block_notes"),
        ("returned", {"block_notes": {"p99": "No such paragraph"}}, "block_notes"),
        ("returned", {"block_notes": {"title": "   "}}, "block_notes"),
        ("rejected", {"notes": "Not our mission here"}, "reason"),
        ("rejected", {"reason": "mission", "notes": "No"}, "notes"),
        ("maybe", {}, "verdict"),
        ("approved", {"notes": "TOP SECRET//SI"}, "notes"),
    ],
)
def test_a_decision_says_what_it_must(proposed, decide, omar, now, verdict, said, field):
    with pytest.raises(ValidationError) as refused:
        decide(proposed, omar, "supervisor", verdict, **said)
    assert field in refused.value.message_dict
    assert now(proposed.product).status == Status.REVIEW


def test_a_rejection_keeps_its_reason_and_ends_the_product(proposed, decide, omar, now):
    decision = decide(
        proposed, omar, "supervisor", "rejected", reason="covered", notes="Covered by number 12"
    )
    assert (decision.reason, now(proposed.product).status) == ("covered", Status.REJECTED)


def test_a_peer_returns_but_does_not_reject(proposed, decide, amir, now):
    with pytest.raises(ValidationError, match="a supervisor may reject it"):
        decide(proposed, amir, "peer", "rejected", reason="covered", notes="Covered by number 12")
    decide(proposed, amir, "peer", "returned", block_notes=note(proposed))
    assert now(proposed.product).status == Status.DRAFT


def test_the_privacy_officer_returns_and_rejects(justified, decide, priya, now):
    decide(justified, priya, "privacy", "rejected", reason="privacy", notes="It names a congregation")
    assert now(justified.product).status == Status.REJECTED


@pytest.fixture
def approved(proposed, decide, amir, omar, now):
    """An approved bulletin."""
    decide(proposed, amir, "peer")
    decide(proposed, omar, "supervisor")
    return now(proposed.product)


def test_any_later_edit_ends_every_approval_and_keeps_it_visible(approved, save, as_, sofia):
    product = save(approved, whole={"title": "Cut gates, corrected"})
    assert (product.status, product.approved_by, product.approved_version) == (Status.DRAFT, None, None)
    with acting(as_(sofia)):
        ended = list(Review.objects.visible_to(as_(sofia)).filter(version__product=product))
    assert [bool(review.voided_at) for review in ended] == [True, True]
    assert ended[0].voided_why == f"The text was changed in save {product.edit}, after this approval."


def test_a_new_version_needs_every_approval_again(do, approved, save, decide, omar, amir, sofia, now):
    version = do(propose, save(approved, whole={"title": "Cut gates, corrected"}), person=sofia)
    decide(version, omar, "supervisor")
    assert now(approved).status == Status.REVIEW
    decide(version, amir, "peer")
    assert (now(approved).status, now(approved).approved_version) == (Status.APPROVED, 2)


def test_approvals_are_ended_with_words(do, proposed, decide, amir, omar, as_):
    decide(proposed, amir, "peer")
    assert do(void_approvals, proposed.product, person=omar, why="A source was found wrong.") == 1
    with acting(as_(omar)):
        assert Review.objects.visible_to(as_(omar)).get().voided_why == "A source was found wrong."


def test_an_urgent_line_goes_with_one_supervisor(as_):
    assert required_steps(BY_CODE["BOLO"], touches_privacy=True) == ["supervisor"]
    assert required_steps(BY_CODE["SAB"], touches_privacy=True) == ["peer", "privacy", "supervisor"]
    assert required_steps(BY_CODE["JIB"], touches_privacy=False) == [
        "peer", "privacy", "supervisor", "coordination", "consent", "director",
    ]  # fmt: skip


SIGN = """INSERT INTO products_review (version_id, step, verdict, checksum, reason, notes, block_notes, author_id,
    by_id, at, voided_why) SELECT id, %s, 'approved', {}, '', '', '{{}}', %s, %s, now(), '' FROM products_version
    WHERE id = %s"""


def test_the_database_takes_no_approval_from_the_author(proposed, at_the_database, sofia, amir):
    for author in (sofia, amir):
        with pytest.raises(IntegrityError):
            at_the_database(sofia, SIGN.format("checksum"), "peer", author.pk, sofia.pk, proposed.pk)


def test_the_database_takes_no_approval_of_another_text(proposed, at_the_database, sofia, omar):
    with pytest.raises(IntegrityError, match="exact text"):
        at_the_database(omar, SIGN.format("md5(checksum)"), "supervisor", sofia.pk, omar.pk, proposed.pk)


def test_the_database_takes_one_step_from_one_person(justified, at_the_database, sofia, all_roles):
    given = (sofia.pk, all_roles.pk, justified.pk)
    assert at_the_database(all_roles, SIGN.format("checksum"), "privacy", *given) == 1
    with pytest.raises(IntegrityError, match="review_one_approval_a_person"):
        at_the_database(all_roles, SIGN.format("checksum"), "supervisor", *given)


APPROVE = "UPDATE products_product SET status = 'approved', approved_by_id = %s, approved_version = %s WHERE id = %s"


def test_the_database_approves_nothing_that_lacks_an_approval(proposed, at_the_database, decide, omar, nadia):
    with pytest.raises(IntegrityError, match="approvals it needs"):
        at_the_database(omar, APPROVE, omar.pk, 1, proposed.product_id)
    decide(proposed, omar, "supervisor")
    for person, number in ((omar, 1), (omar, 2), (nadia, 1)):
        with pytest.raises(IntegrityError, match="approvals it needs"):
            at_the_database(person, APPROVE, person.pk, number, proposed.product_id)


def test_a_decision_is_never_rewritten_nor_revived(proposed, decide, at_the_database, do, amir, omar):
    decision = decide(proposed, amir, "peer")
    with pytest.raises(DatabaseError, match="review_stands"):
        at_the_database(omar, "UPDATE products_review SET verdict = 'returned' WHERE id = %s", decision.pk)
    do(void_approvals, proposed.product, person=omar, why="A source was found wrong.")
    with pytest.raises(DatabaseError, match="review_stays_void"):
        at_the_database(omar, "UPDATE products_review SET voided_at = NULL WHERE id = %s", decision.pk)


@pytest.mark.parametrize(
    "column", ["content = '{}'", "checksum = ''", "number = 7", "required = '{supervisor}'"]
)
def test_a_version_is_frozen(proposed, at_the_database, omar, column):
    with pytest.raises(DatabaseError, match="version_is_frozen"):
        at_the_database(omar, f"UPDATE products_version SET {column} WHERE id = %s", proposed.pk)


def test_versions_and_decisions_stay_at_the_desk(proposed, decide, amir, as_, rhea, omar):
    decide(proposed, amir, "peer")
    for person, sees in ((omar, True), (rhea, False)):
        with acting(as_(person)):
            assert Version.objects.unguarded().exists() is sees
            assert Review.objects.unguarded().exists() is sees
    with acting(as_(omar)):
        assert newest(proposed.product, by=as_(omar)) == proposed


@pytest.fixture
def urgent(proposed, decide, do, omar, amir):
    """A bulletin of an urgent line that is out without a privacy review."""
    decide(proposed, amir, "peer")
    decide(proposed, omar, "supervisor")
    released = do(_release_as_urgent, proposed.product, person=omar)
    proposed.product = released
    return proposed


def _release_as_urgent(product, *, by):
    Product.objects.visible_to(by).filter(pk=product.pk).update(line="OSB")
    return LIFECYCLE.advance(product, "release", by=by, released_at=timezone.now())


def test_an_urgent_line_owes_its_privacy_review_within_a_day_of_release(urgent, settings):
    assert due_at(urgent.product) == urgent.product.released_at + settings.PRIVACY_REVIEW_WITHIN


def test_the_privacy_officer_finds_what_is_owed_with_its_clock(urgent, as_, priya):
    with acting(as_(priya)):
        [owed], _ = waiting_for(as_(priya))
    assert (owed.number, owed.what, owed.due) == (
        urgent.product.number, "Privacy review", due_at(urgent.product),
    )  # fmt: skip


def test_the_review_after_release_ends_the_clock_and_moves_nothing(urgent, decide, now, as_, priya):
    decide(urgent, priya, "privacy")
    assert now(urgent.product).status == Status.RELEASED
    with acting(as_(priya)):
        assert waiting_for(as_(priya)) == ([], [])


def test_what_is_out_is_not_returned_but_rejected_and_stays_owed(urgent, decide, as_, priya):
    with pytest.raises(ValidationError, match="a supervisor recalls it"):
        decide(urgent, priya, "privacy", verdict="returned", block_notes=_first_note(urgent))
    decide(urgent, priya, "privacy", verdict="rejected", reason="privacy", notes="It names a bystander.")
    with acting(as_(priya)):
        assert len(waiting_for(as_(priya))[0]) == 1


def test_nobody_else_gives_the_review_after_release(urgent, decide, omar):
    with pytest.raises(PermissionDenied):
        decide(urgent, omar, "privacy")


def _first_note(version):
    return {next(iter(from_data(version.content).blocks())).key: "Who is this?"}
