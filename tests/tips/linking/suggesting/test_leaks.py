"""Reports of five agencies: no reader meets a word of another's report in anything that is suggested."""

import io

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client

from partners.people.choices import Role
from privacy.access.acting import acting
from tips.linking.around import around
from tips.linking.duplicates.campaigns import campaigns_of, one_row_each
from tips.linking.duplicates.repeats import repeats
from tips.linking.duplicates.resembling import resembling
from tips.linking.ranking.answering import ranked
from tips.linking.services import related_to
from tips.linking.suggesting.pairs import suggested_pairs
from tips.models import Tip

WORDS = (
    "Corwin Ashby, also known as Dale Penrose, parked 7KX 114 at 40 Quarry Road in Tenmile and rang 800-555-0142. "
    "Two men filmed the chlorine tanks through the north fence before sunrise. {}"
)
CANARIES = ("agrimony", "burdock", "comfrey", "dittany", "eyebright")
COMMANDS = ("suggest_links", "find_duplicates")


@pytest.fixture
def split(make_agency, person, told):
    """One report of each of five agencies, all about the same, each with a word of its own."""
    officers = {}
    for canary in CANARIES:
        officer = person(f"officer-{canary}", make_agency(f"Agency of {canary.title()}"), Role.OFFICER)
        officers[canary] = (officer, [told(WORDS.format(canary), by=officer) for _ in range(2)])
    return officers


def printed(command, officer, *more):
    said = io.StringIO()
    call_command(command, *more, "--as", officer.email, stdout=said)
    return said.getvalue()


@pytest.mark.parametrize("canary", CANARIES)
def test_a_reader_meets_only_their_own_agencys_reports(split, as_, canary):
    officer, tips = split[canary]
    by, own = as_(officer), {tip.pk for tip in split[canary][1]}
    foreign = {word for word in CANARIES if word != canary}
    numbers = {tip.number for word in foreign for tip in split[word][1]}
    with acting(by):
        # What the desk finds in a report is the desk's, so that its sender is suggested nothing at all.
        assert related_to(tips[0], by=by) == [] == resembling(WORDS.format("zinnia"), by=by)
        assert set(around([tips[0].pk], by=by).steps) == {tips[0].pk}
        assert campaigns_of(list(Tip.objects.visible_to(by)), by=by) == {}
        assert {tip.pk for tip in one_row_each(Tip.objects.visible_to(by), by=by)} == own
    said = "".join(printed(command, officer) for command in COMMANDS) + printed(
        "rank", officer, "chlorine tanks"
    )
    assert split[canary][1][1].number in said
    assert not any(word in said for word in foreign | numbers)


def test_the_pages_of_an_officer_name_no_report_of_another_agency(split):
    officer, tips = split["agrimony"]
    client = Client()
    client.force_login(officer)
    foreign = {tip.number for word in CANARIES[1:] for tip in split[word][1]} | set(CANARIES[1:])
    for address in ("/agency/", f"/agency/reports/{tips[0].number}/", f"/tips/{tips[0].number}/", "/tips/"):
        page = client.get(address, follow=True).content.decode()
        assert not any(word in page for word in foreign), address


def test_hidden_reports_change_no_count_no_weight_and_no_reason(told, as_, ines):
    first, by = told(WORDS.format("zinnia")), as_(ines)
    told(WORDS.format("verbena"))

    def seen():
        with acting(by):
            pairs = [(p.tip.pk, p.other.pk, p.score, p.reasons) for p in suggested_pairs(shown(), by=by)]
            repeated = [(r.tip.pk, r.earlier.pk) for r in repeats(shown(), by=by)]
            best = [(one.pk, one.score) for one in ranked(shown(), "chlorine tanks")]
            related = [(one.weight, one.reasons) for one in related_to(first, by=by)]
            stands = around([first.pk], by=by).steps
            return pairs, repeated, best, related, stands, len(resembling(WORDS.format("rose"), by=by))

    def shown():
        return Tip.objects.visible_to(by).order_by("pk")

    before = seen()
    hidden = [told(WORDS.format(word)).pk for word in CANARIES * 4]
    assert seen() != before
    with connection.cursor() as cursor:
        cursor.execute("SET ROLE NONE")
        cursor.execute("UPDATE tips_tip SET rule_keys = '{}' WHERE id = ANY(%s)", [hidden])
        cursor.execute("SET ROLE portal_app")
    assert seen() == before
    assert before[3][0][0] >= 10
