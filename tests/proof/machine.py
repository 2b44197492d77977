"""Random acts by random people over the small center, one after another, each as a request would carry it out."""

from contextlib import contextmanager, suppress
from datetime import timedelta

from django.core.exceptions import ObjectDoesNotExist, PermissionDenied, ValidationError
from django.db import connection, transaction
from django.http import Http404
from django.utils import timezone
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from intelligence.promotion.services import approve, propose
from partners.models import Training
from partners.people.choices import Course
from partners.people.standings import standing_for
from privacy.access.acting import acting
from privacy.access.grants import share, withdraw
from privacy.access.standing import courier
from privacy.lifecycle import StepNotOpen
from privacy.models import AuditEntry, Purge
from privacy.retention.acts.approving import approve_purge
from privacy.retention.acts.holding import place_hold
from privacy.retention.acts.proposing import propose_purge
from products.dissemination.services import recall, release
from products.drafting.models import Product
from products.review.models import Version
from products.review.services import review
from tests.doors.house import MATCH, _proposed
from tests.doors.intelligence import _said
from tests.proof import invariants
from tests.proof.states import _expire
from tips.intake.choices import Disposition, Source
from tips.intake.services import Report, submit_tip
from tips.models import Tip
from tips.referrals.models import Referral
from tips.referrals.services import acknowledge, approve_referral, carry, determine_nexus
from tips.referrals.services import withdraw as take_back
from tips.vetting.services import add_note, claim, close_tip, record_behaviors

# A record that the policy withholds is not there, for its acts as for its pages.
REFUSALS = (PermissionDenied, ValidationError, Http404, StepNotOpen, ObjectDoesNotExist)
PEOPLE = ("dana", "felix", "lin", "ines", "amir", "sofia", "omar", "priya", "axel", "lapsed", "untrained")
people = st.sampled_from(PEOPLE)
nth = st.integers(min_value=0, max_value=7)


class Center(RuleBasedStateMachine):
    """The center as its people may meet it; ``house`` and ``cast`` are set by the test that runs it."""

    house = cast = county = office = None

    @initialize()
    def open_the_doors(self):
        """Begin from the same center every time."""
        self.before = transaction.atomic()
        self.before.__enter__()
        self.done, self.refused, self.steps, self.kept = 0, 0, 0, {}

    def teardown(self):
        """Undo the whole course."""
        transaction.set_rollback(True)
        self.before.__exit__(None, None, None)

    def standing(self, name):
        """Return a person's standing as it is now."""
        if name not in self.kept:
            self.kept[name] = standing_for(self.cast[name].pk)
        return self.kept[name]

    @contextmanager
    def trying(self, name):
        """Carry out one act as a person: what is refused changes nothing, what is done is in the trail."""
        standing, entries = self.standing(name), AuditEntry.objects.count()
        try:
            with transaction.atomic(), acting(standing):
                yield standing
        except REFUSALS:
            self.refused += 1
            assert AuditEntry.objects.count() == entries
        else:
            self.done += 1
            assert AuditEntry.objects.count() > entries, f"an act of {name} is not in the trail"

    def pick(self, model, n):
        """Return some row, whoever may see it: what an act does with it is what is asked."""
        with acting(courier()):
            rows = list(model.objects.unguarded().order_by("pk"))
        return rows[n % len(rows)] if rows else None

    @rule(name=people)
    def send(self, name):
        """Send a report."""
        facts = {"title": "Fence cut", "county": self.county}
        with self.trying(name) as by:
            submit_tip(Report("A fence was cut at night.", Source.PARTNER, facts), by=by)

    @rule(name=people, n=nth)
    def take(self, name, n):
        """Claim a tip."""
        with self.trying(name) as by:
            claim(self.pick(Tip, n), by=by)

    @rule(name=people, n=nth)
    def note(self, name, n):
        """Write a note."""
        with self.trying(name) as by:
            add_note(self.pick(Tip, n), by=by, text="Looked at it.")

    @rule(name=people, n=nth)
    def part_one(self, name, n):
        """Match behaviors."""
        with self.trying(name) as by:
            record_behaviors(self.pick(Tip, n), by=by, answer="yes", behaviors=MATCH)

    @rule(name=people, n=nth, answer=st.sampled_from(["potential", "none"]))
    def part_two(self, name, n, answer):
        """Determine nexus."""
        more = {"office": self.office} if answer == "potential" else {"disposition": Disposition.UNFOUNDED}
        with self.trying(name) as by:
            determine_nexus(self.pick(Tip, n), by=by, answer=answer, basis="What was seen.", **more)

    @rule(name=people, n=nth)
    def close(self, name, n):
        """Close a tip."""
        with self.trying(name) as by:
            close_tip(self.pick(Tip, n), by=by, disposition=Disposition.UNFOUNDED)

    @rule(name=people, n=nth)
    def approve_sending(self, name, n):
        """Approve a referral."""
        if (referral := self.pick(Referral, n)) is not None:
            with self.trying(name) as by:
                approve_referral(referral, by=by)

    @rule(n=nth)
    def deliver(self, n):
        """Let the courier carry what was approved."""
        referral = self.pick(Referral, n)
        if referral is not None and referral.approved_by_id and referral.status == "approved":
            with acting(courier()):
                carry(referral, by=courier())

    @rule(name=people, n=nth)
    def receive(self, name, n):
        """Acknowledge a referral."""
        if (referral := self.pick(Referral, n)) is not None:
            with self.trying(name) as by:
                acknowledge(referral, by=by)

    @rule(name=people, n=nth)
    def call_back(self, name, n):
        """Take a referral back."""
        if (referral := self.pick(Referral, n)) is not None:
            with self.trying(name) as by:
                take_back(referral, by=by, reason="A drill.", disposition=Disposition.UNFOUNDED)

    @rule(n=nth, to=st.sampled_from(["felix", "dana"]))
    def share_by_name(self, n, to):
        """Share a tip with an agency."""
        until = timezone.localdate() + timedelta(days=9)
        with self.trying("omar") as by:
            share(
                self.pick(Tip, n), to=self.cast[to].agency.circle, by=by, reason="The same fence", until=until
            )

    @rule(n=nth, from_=st.sampled_from(["felix", "dana"]))
    def stop_sharing(self, n, from_):
        """Take a grant back."""
        with self.trying("omar") as by:
            withdraw(self.pick(Tip, n), from_=self.cast[from_].agency.circle, by=by, reason="Done")

    @rule(author=people, approver=people, n=nth)
    def promote(self, author, approver, n):
        """Propose and approve criminal intelligence, perhaps by the same person."""
        made = []
        with self.trying(author) as by:
            made.append(
                propose(tips=[self.pick(Tip, n).number], said=_said("Entries"), identifying=[], by=by)
            )
        if made:
            with self.trying(approver) as by:
                approve(made[0], by=by)

    @precondition(lambda self: self.done > 2)
    @rule()
    def write(self):
        """Write a product and propose it, while its source can be read."""
        with suppress(*REFUSALS), transaction.atomic():
            _proposed(self.cast, self.house, self.county)

    @rule(name=people, n=nth, step=st.sampled_from(["peer", "privacy", "supervisor"]))
    def look_over(self, name, n, step):
        """Approve a version as one reviewer."""
        if (version := self.pick(Version, n)) is not None:
            with self.trying(name) as by:
                review(version, by=by, step=step, verdict="approved", notes="Read.")

    @rule(name=people, n=nth)
    def send_out(self, name, n):
        """Release a product."""
        with self.trying(name) as by:
            release(self.pick(Product, n), by=by)

    @rule(name=people, n=nth)
    def call_in(self, name, n):
        """Recall a product."""
        with self.trying(name) as by:
            recall(self.pick(Product, n), by=by, reason="A source was wrong.")

    @rule(n=nth)
    def pass_away(self, n):
        """Let the day of a tip come."""
        _expire("tips_tip", self.pick(Tip, n).pk) if self.pick(Tip, n) else None

    @rule(name=people, n=nth)
    def hold(self, name, n):
        """Hold a record."""
        until = timezone.localdate() + timedelta(days=30)
        with self.trying(name) as by:
            place_hold(self.pick(Tip, n).number, by=by, reason="A suit", document="1", until=until)

    @rule(first=people, second=people)
    def destroy(self, first, second):
        """Sign a purge, perhaps twice by the same person."""
        made = []
        with self.trying(first) as by:
            made.append(propose_purge(by=by))
        if made:
            with self.trying(second) as by:
                approve_purge(Purge.objects.get(pk=made[0].pk), by=by, digest=made[0].digest)

    @rule(name=people, course=st.sampled_from([Course.PRIVACY, Course.SAR]))
    def lapse(self, name, course):
        """Let a training lapse."""
        yesterday = timezone.localdate() - timedelta(days=1)
        Training.objects.filter(user=self.cast[name], course=course).update(valid_until=yesterday)
        self.kept.pop(name, None)

    @invariant()
    def everything_holds(self):
        """Ask every invariant."""
        if hasattr(self, "before"):
            self.steps += 1
            # A few readers after each step, others after the next: nobody is left out for long.
            few = [PEOPLE[(self.steps * 3 + n) % len(PEOPLE)] for n in range(3)]
            for holds in invariants.ALL:
                holds(connection, {name: self.standing(name) for name in few})
