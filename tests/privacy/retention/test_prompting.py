"""The agency that owns a record is told 90, 30 and 7 days before it goes, and silence lets it go."""

from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from privacy.access.acting import acting
from privacy.access.standing import courier
from privacy.models import AuditEntry, Notice
from privacy.retention.acts.prompting import prompt_owners
from privacy.tasks import prompt_owners_of_what_leaves
from tests.privacy.retention.conftest import past_the_wall


@pytest.fixture
def leaves():
    """Let a record leave in so many days."""

    def in_days(record, days):
        at = timezone.now() + timedelta(days=days)
        with past_the_wall() as cursor:
            cursor.execute("UPDATE tips_tip SET purge_at = %s WHERE id = %s", [at, record.pk])

    return in_days


def told_to(person, as_):
    with acting(as_(person)):
        return [(n.number, n.word) for n in Notice.objects.visible_to(as_(person)).order_by("pk")]


def test_the_owner_is_told_once_at_each_step(sheriff_tip, leaves, as_, agnes, dana, felix):
    for days, times in ((120, 0), (80, 1), (79, 1), (29, 2), (6, 3), (5, 3)):
        leaves(sheriff_tip, days)
        prompt_owners_of_what_leaves()
        # Its day was moved by this test, which is told anew at the same step.
        assert len({n.occasion.split(", ")[1] for n in _notices()}) == times
    assert set(told_to(agnes, as_)) == {(sheriff_tip.number, "leaving")}
    assert told_to(dana, as_) == [] and told_to(felix, as_) == []


def _notices():
    with acting(courier()):
        return list(Notice.objects.all())


def test_a_second_run_tells_nobody_again(sheriff_tip, leaves, agnes):
    leaves(sheriff_tip, 20)
    with acting(courier()):
        assert [prompt_owners(by=courier()), prompt_owners(by=courier())] == [1, 0]
    assert AuditEntry.objects.get(verb="prompt owners").detail == {"told": 1}


def test_where_nobody_looks_after_an_agency_everyone_who_reports_is_told(sheriff_tip, leaves, as_, dana):
    leaves(sheriff_tip, 20)
    prompt_owners_of_what_leaves()
    assert told_to(dana, as_) == [(sheriff_tip.number, "leaving")]


def test_what_nobody_answers_for_goes_all_the_same(sheriff_tip, leaves, sheriff, expire, purge_all, kept):
    sheriff.active = False
    sheriff.save(update_fields=["active"])
    leaves(sheriff_tip, 6)
    assert prompt_owners_of_what_leaves() == 0
    expire(sheriff_tip)
    purge_all()
    assert kept(sheriff_tip.number) is None


def test_the_mail_says_the_number_and_no_word_of_the_record(
    sheriff_tip, leaves, agnes, django_capture_on_commit_callbacks, client, settings
):
    settings.CELERY_TASK_ALWAYS_EAGER = True
    leaves(sheriff_tip, 20)
    with django_capture_on_commit_callbacks(execute=True):
        prompt_owners_of_what_leaves()
    with acting(courier()):
        from_outbox = Notice.outbox.get()
    client.force_login(agnes)
    page = client.get("/notices/").content.decode()
    assert f"{sheriff_tip.number} leaves soon" in page and "pickup" not in page
    assert all("pickup" not in message.body for message in mail.outbox) and from_outbox.word == "leaving"
