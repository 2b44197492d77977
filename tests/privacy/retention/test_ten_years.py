"""Ten years, month by month: nothing is read past its day, kept past five years, or destroyed by one person."""

import random
from datetime import timedelta

from django.core.exceptions import PermissionDenied
from django.utils import timezone

from privacy.access.acting import acting
from privacy.access.standing import disposal
from privacy.lifecycle import StepNotOpen
from privacy.models import Hold, Purge, PurgeItem, Tombstone, Validation
from privacy.retention.acts.approving import approve_purge
from privacy.retention.acts.destroying import destroy
from privacy.retention.acts.holding import place_hold
from privacy.retention.acts.proposing import propose_purge
from privacy.retention.acts.validating import validate
from privacy.retention.custody import overdue
from tests.privacy.retention.conftest import past_the_wall
from tips.intake.choices import Source
from tips.intake.services import Report, submit_tip
from tips.models import Tip

MONTHS, A_MONTH = 120, "interval '31 days'"
SEED = 20
# Moving every clock back by a month is the same as letting a month pass.
CLOCKS = {
    "tips_tip": ("validated_at", "purge_at"),
    "tips_mailbox": ("validated_at", "purge_at"),
    "privacy_hold": ("placed_on", "until"),
    "privacy_purgeitem": ("due_at",),
}
SHUT = """SELECT count(*) FROM tips_tip t WHERE t.purge_at <= now()"""
TOO_LONG = """SELECT count(*) FROM tips_tip WHERE purge_at > validated_at + interval '1827 days'"""
BOTH = """SELECT count(*) FROM tips_tip t JOIN privacy_tombstone s ON s.number = t.number"""
ONE_HAND = """SELECT count(*) FROM privacy_tombstone s JOIN privacy_purge p ON p.id = s.purge_id
WHERE p.proposed_by_id IS NULL OR p.approved_by_id IS NULL OR p.proposed_by_id = p.approved_by_id
OR s.at < s.due_at"""


def count(cursor, statement):
    cursor.execute(statement)
    return cursor.fetchone()[0]


def a_month_passes():
    with past_the_wall() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE tips_tip DISABLE TRIGGER tip_file_has_one_clock")
        for table, columns in CLOCKS.items():
            moved = ", ".join(f"{column} = {column} - {A_MONTH}" for column in columns)
            cursor.execute(f"UPDATE {table} SET {moved}")
        cursor.execute("ALTER TABLE tips_tip ENABLE TRIGGER tip_file_has_one_clock")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")


def one_purge(first, second):
    with acting(first):
        try:
            purge = propose_purge(by=first)
        except StepNotOpen:
            return 0
    with acting(second):
        assert approve_purge(purge, by=second, digest=purge.digest)
    with acting(disposal()):
        done = destroy(Purge.objects.get(pk=purge.pk), by=disposal())
        return done.items.filter(outcome="destroyed").count()


def invariants(by, held):
    with past_the_wall() as cursor:
        assert count(cursor, TOO_LONG) == 0
        assert count(cursor, BOTH) == 0
        assert count(cursor, ONE_HAND) == 0
        shut = count(cursor, SHUT)
    with acting(by):
        now = timezone.now()
        assert all(tip.purge_at > now for tip in Tip.objects.visible_to(by))
        assert len(overdue()) == shut
        destroyed = set(Tombstone.objects.values_list("number", flat=True))
        assert not destroyed & held
        assert destroyed == set(
            PurgeItem.objects.filter(outcome="destroyed").values_list("number", flat=True)
        )


def test_ten_years_of_arrivals_renewals_holds_and_purges(dana, priya, omar, person, host, calder, as_):
    chance = random.Random(SEED)
    writer, keeper, second = as_(dana), as_(priya), as_(omar)
    gone = renewed = 0
    for month in range(MONTHS):
        with acting(writer):
            report = Report(
                f"A van at the gate in month {month}.", Source.PARTNER, {"title": "Van", "county": calder}
            )
            tip = submit_tip(report, by=writer)
        if chance.random() < 0.5:
            vetted = "UPDATE tips_tip SET record_class = 'T1', purge_at = validated_at + interval '365 days' WHERE id = %s"
            with past_the_wall() as cursor:
                cursor.execute(vetted, [tip.pk])
        if chance.random() < 0.15:
            until = timezone.localdate() + timedelta(days=chance.randint(200, 900))
            with acting(keeper):
                place_hold(tip.number, by=keeper, reason="A suit", document="12-CV", until=until)
        with acting(second):
            mine = [
                t for t in Tip.objects.visible_to(second).filter(record_class="T1") if chance.random() < 0.1
            ]
            for each in mine:
                try:
                    validate(
                        each, by=second, reasons=f"In month {month} the plate was seen again at the gate."
                    )
                    renewed += 1
                except (StepNotOpen, PermissionDenied):
                    continue  # Once only, and never twice by the same person.
        # For two years of the ten nobody destroys anything: what is past its day stays shut all the same.
        if not 40 <= month < 64:
            gone += one_purge(keeper, second)
        with acting(keeper):
            held = set(Hold.objects.binding().values_list("number", flat=True))
        invariants(keeper, held)
        a_month_passes()
    with acting(keeper):
        assert gone == Tombstone.objects.count() > 80 and renewed > 5
        assert Validation.objects.exclude(by=omar).count() == 0
