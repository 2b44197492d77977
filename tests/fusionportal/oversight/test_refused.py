"""What cannot be is refused in words, and nothing is lost by it."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DatabaseError, IntegrityError, transaction
from django.utils import timezone

from privacy.access.acting import acting
from privacy.access.standing import courier
from privacy.audit.chain.models import AuditLink
from privacy.audit.chain.sealing import seal
from privacy.audit.chain.verifying import verify
from privacy.audit.trail import record as audit
from privacy.models import Hold, PolicyProposal, PolicyVersion, Purge, RetentionRow
from privacy.policy.services import propose as propose_policy
from privacy.retention.acts.approving import approve_purge
from privacy.retention.acts.holding import place_hold
from privacy.retention.clocks import in_force
from tests.privacy.retention.conftest import past_the_wall
from tips.intake.choices import Source
from tips.intake.services import Report, submit_tip
from tips.models import Tip

MONTH = timedelta(days=30)


def typed_policy():
    """The policy in force as its form holds it."""
    from_now = in_force()
    boxes = {"base": from_now.number, "why": "Kept shorter from now on"}
    for row in from_now.retention.all():
        boxes[f"review_days-{row.identifier}"] = row.review_days
        boxes[f"purge_days-{row.identifier}"] = row.purge_days
    return boxes


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ("0", "could not be worked on"),
        ("-5", "could not be worked on"),
        ("99999", "is too long"),
        ("soon", "not a whole number of days"),
        ("", "left out"),
    ],
)
def test_impossible_days_are_refused_at_their_box_and_what_was_typed_is_kept(
    client, priya, host, days, words
):
    client.force_login(priya)
    answer = client.post("/oversight/policy/propose/", typed_policy() | {"purge_days-R-02": days})
    page = answer.content.decode()
    assert answer.status_code == 422 and words in page and "Kept shorter from now on" in page
    assert not PolicyProposal.objects.exists()


def test_the_database_refuses_six_years_and_a_review_after_the_end(db):
    for change in ({"purge_days": 2200}, {"review_days": 400, "purge_days": 300}):
        with pytest.raises(IntegrityError), transaction.atomic():
            RetentionRow.objects.filter(identifier="R-02").update(**change)
    assert RetentionRow.objects.get(identifier="R-02", policy=in_force()).purge_days == 365


def test_a_version_that_leaves_a_class_out_is_refused(as_, priya):
    by, version = as_(priya), in_force()
    fields = (
        "identifier",
        "record_class",
        "disposition",
        "review_days",
        "purge_days",
        "sentence",
        "authority",
    )
    rows = list(version.retention.exclude(record_class="T3").values(*fields))
    with acting(by), pytest.raises(ValidationError) as refused:
        propose_policy(by=by, why="Intelligence is not kept here", rows=rows, choices={}, base=version.number)
    assert "No end is given for: criminal intelligence" in str(refused.value)
    assert PolicyVersion.objects.count() == 1 and not PolicyProposal.objects.exists()


def test_holds_that_hold_each_other_are_refused_by_the_act_and_by_the_database(
    do, as_, priya, dana, sheriff_tip
):
    with acting(as_(dana)):
        other = submit_tip(Report("Another gate.", Source.PARTNER), by=as_(dana))
    until = timezone.localdate() + MONTH
    said = {"reason": "Suit", "document": "Order 12", "until": until}
    first = do(place_hold, sheriff_tip.number, by=priya, **said)
    second = do(place_hold, other.number, by=priya, follows=first, **said)
    with pytest.raises(ValidationError) as refused:
        do(place_hold, sheriff_tip.number, by=priya, follows=second, **said)
    assert "never end" in str(refused.value)
    with acting(as_(priya)):
        with pytest.raises(DatabaseError), transaction.atomic():
            Hold.objects.filter(pk=first.pk).update(follows=second)
        assert Hold.objects.binding().count() == 2


def test_nobody_approves_their_own_purge_and_nothing_is_destroyed(
    client, as_, priya, sheriff_tip, expire, propose, kept
):
    expire(sheriff_tip)
    purge = propose()
    with acting(as_(priya)), pytest.raises(PermissionDenied, match="someone else"):
        approve_purge(purge, by=as_(priya), digest=purge.digest)
    client.force_login(priya)
    answer = client.post(f"/oversight/purges/{purge.reference}/approve/", {"digest": purge.digest})
    assert answer.status_code == 403 and "someone else" in answer.content.decode()
    with acting(as_(priya)):
        assert Purge.objects.get().status == "proposed"
        with pytest.raises(IntegrityError), transaction.atomic():
            Purge.objects.update(approved_by=priya)
    assert kept(sheriff_tip.number).number == sheriff_tip.number


def test_a_clock_set_back_keeps_nothing_longer_and_is_found_in_the_trail(as_, priya, sheriff_tip, expire):
    expire(sheriff_tip)
    # The database's own clock decides what is seen; what a process believes moves no day.
    with acting(courier()):
        assert not Tip.objects.unguarded().filter(pk=sheriff_tip.pk).exists()
        assert Tip.objects.unguarded().filter(purge_at__gt=timezone.now() - timedelta(days=900)).count() == 0
    with past_the_wall() as cursor, pytest.raises(IntegrityError), transaction.atomic():
        cursor.execute("UPDATE tips_tip SET purge_at = validated_at + interval '2000 days'")


@pytest.fixture
def anchored(settings, tmp_path):
    settings.AUDIT_ANCHOR = tmp_path / "anchor.jsonl"


def test_a_chain_found_broken_at_the_start_is_told_in_words_and_nothing_is_lost(
    client, anchored, as_, as_owner, priya, sheriff_tip
):
    audit(as_(priya), "read")
    seal()
    before = AuditLink.objects.count()
    as_owner("privacy_auditentry", "UPDATE privacy_auditentry SET verb = 'nothing' WHERE verb = 'read'")
    check = verify()
    assert [finding["kind"] for finding in check.findings] == ["changed"]
    client.force_login(priya)
    page = client.get("/oversight/").content.decode()
    assert "The audit trail is not sound" in page and "it was changed" in page
    # It goes on sealing: what comes after the fault is kept and vouched for as before.
    audit(as_(priya), "read", sheriff_tip)
    assert seal() >= 1 and AuditLink.objects.count() > before
