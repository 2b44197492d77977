"""What the JTTF says: all of it for the center, only the releasable part for whoever sent the report."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from privacy.access.acting import acting
from privacy.access.standing import courier
from privacy.lifecycle import StepNotOpen
from privacy.models import AuditEntry
from tips.models import Feedback, Mailbox, Message
from tips.referrals.services import write_feedback

SECRET = "Ties to an open matter."
THANKS = "Your report was useful. Thank you."


@pytest.fixture
def told():
    def read(tip):
        with acting(courier()):
            mailbox = Mailbox.objects.unguarded().get(tip=tip)
            return [(m.text, m.thanks) for m in Message.objects.unguarded().filter(mailbox=mailbox)]

    return read


def test_only_the_releasable_part_reaches_the_agency(do, acknowledged, matched, lin, dana, as_, told, words):
    feedback = do(write_feedback, acknowledged, lin, for_center=SECRET, releasable=THANKS)
    assert feedback.relayed_at is not None
    assert told(matched) == [(THANKS, True)]
    assert words(acknowledged)[-2:] == ["feedback", "relayed"]
    with acting(as_(dana)):
        mine = Message.objects.visible_to(as_(dana))
        assert [message.text for message in mine] == [THANKS]
        assert not Feedback.objects.visible_to(as_(dana)).exists()


def test_what_is_for_the_center_goes_no_further(do, acknowledged, matched, lin, amir, as_, told):
    feedback = do(write_feedback, acknowledged, lin, for_center=SECRET)
    assert (feedback.relayed_at, told(matched)) == (None, [])
    with acting(as_(amir)):
        assert Feedback.objects.visible_to(as_(amir)).get().for_center == SECRET


def test_the_relay_is_in_the_trail_without_its_words(do, acknowledged, lin):
    do(write_feedback, acknowledged, lin, for_center=SECRET, releasable=THANKS)
    entry = AuditEntry.objects.get(verb="relay feedback")
    assert (entry.service, entry.detail["referral"]) == ("courier", acknowledged.number)
    assert THANKS not in str(entry.detail)


def test_the_public_gets_the_receipt_and_no_more(do, acknowledged, matched, lin, told):
    with acting(courier()):
        type(matched).objects.unguarded().filter(pk=matched.pk).update(agency=None)
    feedback = do(write_feedback, acknowledged, lin, releasable=THANKS)
    assert (feedback.relayed_at, told(matched)) == (None, [])


def test_two_empty_boxes_are_refused(do, acknowledged, lin):
    with pytest.raises(ValidationError, match="one of the two boxes"):
        do(write_feedback, acknowledged, lin, for_center=" ", releasable="")


def test_feedback_comes_after_acknowledging(do, sent, lin):
    with pytest.raises(StepNotOpen, match="Acknowledge it first"):
        do(write_feedback, sent, lin, for_center=SECRET)


@pytest.mark.parametrize("name", ["amir", "omar"])
def test_the_center_writes_no_feedback_of_the_jttf(request, do, acknowledged, name):
    with pytest.raises(PermissionDenied):
        do(write_feedback, acknowledged, request.getfixturevalue(name), releasable=THANKS)
