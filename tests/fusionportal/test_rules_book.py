"""The rules people read are the rules that run, and trying them obeys them."""

from io import StringIO

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.urls import reverse

from fusionportal.oversight.book import groups
from privacy.models import AccessLabel, AuditEntry
from privacy.retention.clocks import in_force
from privacy.rules.holding import HELD


def test_the_document_in_the_docs_is_the_policy_that_runs(db):
    out = StringIO()
    call_command("print_policy", stdout=out)
    kept = (settings.BASE / "docs" / "policy.md").read_text()
    assert kept == out.getvalue(), "run: python3 run.py manage print_policy --to docs/policy.md"


def test_every_rule_has_a_name_of_its_own_a_sentence_and_an_authority(db):
    rules = [rule for group in groups(in_force()) for rule in group.rules]
    names = [rule.identifier for rule in rules]
    assert len(names) == len(set(names)) > 50
    assert all(rule.sentence.endswith(".") and rule.authority for rule in rules)


@pytest.mark.parametrize("rule", HELD, ids=str)
def test_what_the_book_says_the_database_holds_it_holds(db, rule):
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_constraint WHERE conname = %s UNION SELECT 1 FROM pg_class"
                       " WHERE relname = %s AND relkind = 'i'", [rule.constraint, rule.constraint])  # fmt: skip
        assert cursor.fetchone()


def ask(client, person, **about):
    return client.post(reverse("try_rules"), {"person": person.pk, **about}).content.decode()


def test_every_rule_answers_for_a_person_and_a_record(client, sheriff_tip, priya, ines):
    client.force_login(priya)
    page = ask(client, ines, number=sheriff_tip.number)
    assert "Ines opens this record" in page and "comes from A-03" in page and "desk:intake" in page
    entry = AuditEntry.objects.get(verb="try the policy")
    assert entry.object_id == sheriff_tip.pk and entry.detail["person"] == ines.pk


def test_a_person_who_may_not_is_shown_why(client, sheriff_tip, priya, felix):
    client.force_login(priya)
    page = ask(client, felix, number=sheriff_tip.number)
    assert "does not see this record, nor that it exists" in page and "<b>admits</b>" in page


def test_one_who_may_not_read_a_record_learns_the_same_of_it_as_of_none(client, sheriff_tip, axel, ines):
    client.force_login(axel)
    withheld = ask(client, ines, number=sheriff_tip.number).replace(sheriff_tip.number, "X")
    absent = ask(client, ines, number="FC-26-99999").replace("FC-26-99999", "X")
    token = 'name="csrfmiddlewaretoken" value="'
    assert "We can’t show that" in withheld
    assert withheld.split(token)[0] == absent.split(token)[0]
    assert withheld.split(token)[-1][64:] == absent.split(token)[-1][64:]
    refused = AuditEntry.objects.filter(verb="try the policy", allowed=False)
    assert refused.count() == 2 and {entry.object_id for entry in refused} == {None}


def test_an_auditor_tries_a_kind_of_record(client, sheriff_tip, axel, ines, felix):
    client.force_login(axel)
    kind = AccessLabel.objects.get(pk=sheriff_tip.label_id)
    assert "may know this kind of record" in ask(client, ines, kind=kind.pk)
    with_neither = ask(client, ines)
    assert "one of the two" in with_neither


@pytest.mark.parametrize(("name", "status"), [("priya", 200), ("axel", 200), ("omar", 403), ("dana", 403)])
def test_trying_is_for_oversight(request, client, name, status):
    client.force_login(request.getfixturevalue(name))
    assert client.get(reverse("try_rules")).status_code == status
