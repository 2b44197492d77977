"""Weeks are signed off, samples are drawn again from their seed, and copies carry a signature."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction
from django.urls import reverse
from django.utils import timezone

from privacy.audit.trail import record
from privacy.models import AuditEntry, TrailReview, TrailSample
from privacy.oversight.exporting import as_csv, unchanged
from privacy.oversight.reviewing import draw_sample, monday, open_weeks


@pytest.fixture
def entries(as_, priya):
    for number in range(40):
        record(as_(priya), "read", detail={"number": number})


@pytest.fixture
def old_entry(as_, priya):
    """A trail that began two weeks ago."""
    record(as_(priya), "read")
    old = AuditEntry.objects.latest("pk")
    old.pk, old.at = old.pk - 10_000, timezone.now() - timedelta(days=14)
    old.save(force_insert=True)
    return old


def test_a_week_is_signed_once_with_what_was_found(client, axel, old_entry):
    client.force_login(axel)
    week = monday(timezone.localdate()) - timedelta(days=7)
    assert week in open_weeks()
    typed = {"week": week.isoformat(), "note": "Looked at refusals, nothing odd"}
    assert client.post(reverse("audit_reviews"), typed | {"note": "ok"}).status_code == 422
    assert client.post(reverse("audit_reviews"), typed).status_code == 302
    assert TrailReview.objects.get().by == axel and week not in open_weeks()
    assert client.post(reverse("audit_reviews"), typed).status_code == 422
    assert AuditEntry.objects.filter(verb="sign the week").count() == 1


def test_a_signature_stays(axel, old_entry):
    TrailReview.objects.create(
        week=monday(timezone.localdate()), by=axel, entries=1, refused=0, note="All read through"
    )
    with pytest.raises(DatabaseError), transaction.atomic():
        TrailReview.objects.update(note="x")


def test_the_same_seed_draws_the_same_entries_and_another_draws_others(as_, axel, entries):
    today = timezone.localdate()
    asked = {"by": as_(axel), "since": today, "until": today, "size": 10, "purpose": "Yearly audit"}
    first = draw_sample(**asked, seed=7)
    # Drawing is in the trail too: the population grew by that one entry.
    again = TrailSample.objects.get(pk=first.pk)
    assert len(first.drawn) == 10 and first.drawn == again.drawn and first.population == 40
    assert draw_sample(**asked, seed=8).drawn != first.drawn
    assert AuditEntry.objects.filter(verb="draw a sample", detail__seed=7).exists()


def test_a_sample_is_drawn_and_shown_on_its_page(client, axel, entries):
    client.force_login(axel)
    today = timezone.localdate().isoformat()
    typed = {"purpose": "Yearly audit", "since": today, "until": today, "size": "5"}
    page = client.post(reverse("audit_samples"), typed, follow=True).content.decode()
    assert "5 of" in page and "seed" in page
    refused = client.post(reverse("audit_samples"), typed | {"size": "0"})
    assert refused.status_code == 422 and 'value="Yearly audit"' in refused.content.decode()


def test_a_signed_csv_gives_a_changed_copy_away(client, priya, entries):
    client.force_login(priya)
    asked = {"purpose": "Grant audit", "verb": "read", "as": "csv"}
    text = client.post(reverse("audit_export"), asked).content.decode()
    assert text.count("\n") == 42 and unchanged(text)
    assert not unchanged(text.replace("read", "list", 1)) and not unchanged("no signature at all")
    entry = AuditEntry.objects.get(verb="export the trail")
    assert entry.purpose == "Grant audit" and entry.detail["rows"] == 40


def test_no_cell_of_the_csv_is_a_formula(as_, priya):
    record(as_(priya), "read", purpose="=HYPERLINK(1)")
    assert "'=HYPERLINK(1)" in as_csv(AuditEntry.objects.all())


def test_the_pdf_is_printed_with_its_signature(client, axel, entries):
    client.force_login(axel)
    answer = client.post(reverse("audit_export"), {"purpose": "Grant audit", "as": "pdf"})
    assert answer.content.startswith(b"%PDF") and answer["Content-Disposition"].endswith('.pdf"')


def test_no_copy_without_a_purpose_or_in_an_unknown_form(client, axel):
    client.force_login(axel)
    assert client.post(reverse("audit_export"), {"as": "csv"}).status_code == 422
    assert client.post(reverse("audit_export"), {"purpose": "Audit", "as": "exe"}).status_code == 422


def test_entries_are_found_by_the_rule_that_allowed_them(client, priya, sheriff_tip, ines):
    client.force_login(ines)
    client.get(f"/tips/{sheriff_tip.number}/")
    client.force_login(priya)
    page = client.post(reverse("audit"), {"purpose": "Review", "rule": "A-03"}).content.decode()
    assert "A-03+N-01" in page
    assert (
        "No entries match"
        in client.post(reverse("audit"), {"purpose": "Review", "rule": "A-99"}).content.decode()
    )
