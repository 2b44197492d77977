"""Protected conduct holds a tip from products and promotion until it is cleared with a reason."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, connection, transaction

from intelligence.promotion.services import propose
from privacy.access.acting import acting
from privacy.access.standing import courier
from privacy.lifecycle import StepNotOpen
from privacy.models import AuditEntry
from products.drafting.services import add_source, fuse
from tests.intelligence.conftest import do, said  # noqa: F401
from tips.intake.choices import Source, Status
from tips.intake.mailboxes import add_facts
from tips.intake.models import Mailbox
from tips.intake.services import Report, submit_tip
from tips.linking.reading import read_tip
from tips.models import ConductHold
from tips.screening.holding import clear, held, screen_tip, waiting
from tips.vetting.services import claim, record_behaviors

MARCH = "Two men at the protest march outside the capitol cut the chain on the side gate."
REASON = "They cut a chain; the march is only where it happened."


@pytest.fixture
def tip(dana, as_, host):
    return submit_tip(Report(MARCH, Source.PARTNER), by=as_(dana))


@pytest.fixture
def vetted(do, tip, ines):  # noqa: F811
    do(claim, tip, by=ines)
    matched = [{"code": "INTRSN", "words": "cut the chain"}]
    return do(record_behaviors, tip, by=ines, answer="yes", behaviors=matched)


@pytest.fixture
def hold(tip):
    return screen_tip(tip)


def test_a_tip_is_always_taken_in_and_worked_on(vetted):
    assert vetted.status == Status.VETTING


def test_reading_a_tip_puts_it_before_the_privacy_officer(tip, priya, as_):
    with acting(courier()):
        read_tip(tip.pk)
    with acting(as_(priya)):
        assert [hold.tip.number for hold in waiting(as_(priya))] == [tip.number]


def test_no_product_takes_it_up_and_it_becomes_no_intelligence(do, vetted, said, sofia):  # noqa: F811
    with pytest.raises(ValidationError, match="protected conduct"):
        do(fuse, by=sofia, line="SAB", title="Gates", references=[vetted.number])
    with pytest.raises(ValidationError, match="protected conduct"):
        do(propose, by=sofia, tips=[vetted.number], said=said)


def test_cleared_with_a_reason_it_goes_on(do, vetted, hold, said, sofia, priya):  # noqa: F811
    do(clear, hold, by=priya, reason=REASON, digest=hold.digest)
    product = do(fuse, by=sofia, line="SAB", title="Gates", references=[vetted.number])
    assert product.pk and do(propose, by=sofia, tips=[vetted.number], said=said).pk
    entry = AuditEntry.objects.get(verb="clear protected conduct")
    assert entry.reference == vetted.number and "chain" not in str(entry.detail)


@pytest.mark.parametrize("reason", ["", "ok", "   "])
def test_it_is_not_cleared_without_one(do, hold, priya, reason):  # noqa: F811
    with pytest.raises(ValidationError):
        do(clear, hold, by=priya, reason=reason, digest=hold.digest)


def test_nobody_else_clears_it(do, hold, sofia, omar):  # noqa: F811
    for person in (sofia, omar):
        with pytest.raises(PermissionDenied):
            do(clear, hold, by=person, reason=REASON, digest=hold.digest)


def test_words_added_later_are_weighed_anew(do, tip, hold, priya, dana, as_):  # noqa: F811
    do(clear, hold, by=priya, reason=REASON, digest=hold.digest)
    with acting(as_(dana)):
        box = Mailbox.objects.visible_to(as_(dana)).get(tip=tip)
        add_facts(box, by=as_(dana), text="One of them carried a sign of his church.")
    with acting(as_(priya)):
        assert held(tip, by=as_(priya))
    with pytest.raises(StepNotOpen):
        do(clear, hold, by=priya, reason=REASON, digest=hold.digest)


def test_a_report_of_conduct_alone_is_not_held(sheriff_tip, as_, ines):
    with acting(as_(ines)):
        assert not held(sheriff_tip, by=as_(ines))
        assert not ConductHold.objects.unguarded().exists()


def test_the_database_keeps_it_out_too(do, vetted, hold, sheriff_tip, sofia, as_):  # noqa: F811
    product = do(fuse, by=sofia, line="SAB", title="Gates", references=[])
    refused = pytest.raises(IntegrityError, match="waits for the privacy officer")
    with refused, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL ROLE NONE")
        cursor.execute(
            "INSERT INTO products_source (product_id, tip_id, mark, description, reliability, validity, marking,"
            " by_id, at) VALUES (%s, %s, 'T9', '', 'unknown', 'cannot_judge', 'LES', %s, now())",
            [product.pk, vetted.pk, sofia.pk],
        )


def test_a_source_is_not_added_later_either(do, vetted, sofia):  # noqa: F811
    product = do(fuse, by=sofia, line="SAB", title="Gates", references=[])
    with pytest.raises(ValidationError, match="protected conduct"):
        do(add_source, product, by=sofia, references=[vetted.number])
