"""The privacy officer's and the auditor's pages, and the trail they read."""

import pytest
from django.db import InternalError, connection, transaction
from django.urls import reverse

from privacy.access.acting import acting
from privacy.models import AuditEntry
from privacy.reading import open_record
from tips.models import Tip

ROOMS = ["oversight", "audit", "rules", "retention", "disclosures"]
MAY = {
    "priya": ROOMS,
    "axel": ["oversight", "audit", "rules"],
    "omar": ["rules"],
    "ines": ["rules"],
    "dana": ["rules"],
    "root": ["rules"],
}


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("name", MAY)
def test_the_rooms_open_to_oversight_only_and_the_rules_to_everybody(
    request, client, sheriff_tip, name, room
):
    client.force_login(request.getfixturevalue(name))
    assert client.get(reverse(room)).status_code == (200 if room in MAY[name] else 403)


def test_a_reading_is_found_with_the_rule_that_allowed_it(client, sheriff_tip, as_, ines, priya):
    with acting(as_(ines)):
        open_record(Tip.objects.all(), by=as_(ines), number=sheriff_tip.number)
    client.force_login(priya)
    page = client.post(
        reverse("audit"), {"purpose": "Weekly review", "number": sheriff_tip.number}
    ).content.decode()
    assert "A-03+N-01" in page and "Ines" in page


def test_a_search_needs_a_purpose_and_is_itself_in_the_trail(client, axel, host):
    client.force_login(axel)
    assert "Why are you searching?" in client.post(reverse("audit"), {"who": "ines"}).content.decode()
    assert not AuditEntry.objects.filter(verb="search the trail").exists()
    client.post(reverse("audit"), {"purpose": "Complaint 12", "who": "ines"})
    entry = AuditEntry.objects.get(verb="search the trail")
    assert entry.purpose == "Complaint 12" and entry.fields == ["who"]


def test_the_trail_holds_no_value_of_the_record(sheriff_tip):
    assert "pickup" not in str(list(AuditEntry.objects.values()))


@pytest.mark.parametrize(
    "statement",
    ["UPDATE privacy_auditentry SET verb = 'x'", "DELETE FROM privacy_auditentry"],
)
def test_the_trail_can_be_neither_changed_nor_cut(sheriff_tip, statement):
    with pytest.raises(InternalError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert AuditEntry.objects.filter(verb="submit").exists()


def test_a_range_that_ends_before_it_starts_is_refused_and_kept(client, priya):
    client.force_login(priya)
    asked = {"purpose": "Review", "since": "2026-11-20", "until": "2026-11-01", "who": "Ines"}
    page = client.post(reverse("audit"), asked).content.decode()
    assert "This day is before the first one" in page and 'value="Ines"' in page


def test_a_system_administrator_sees_health_and_no_case_content(client, sheriff_tip, root):
    client.force_login(root)
    page = client.get(reverse("administration")).content.decode()
    assert "Row security stands" in page and sheriff_tip.number not in page and "pickup" not in page
