"""A request from the form to the letter, and the appeal of another officer."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, connection, transaction
from django.urls import reverse
from django.utils import timezone

from privacy.access.acting import acting
from privacy.audit.models import AuditEntry
from privacy.lifecycle import StepNotOpen
from privacy.redress.acts.deciding import attest_search, decide, decide_appeal, note_appeal
from privacy.redress.letters import letter_of, printed
from privacy.redress.models import RedressCase
from privacy.redress.tasks import forget_redress
from tests.privacy.retention.conftest import past_the_wall

ASKED = {
    "kind": "see",
    "words": "What do you hold about me?",
    "name": "Wren Halloran",
    "reach": "12 Mill Lane, Alder Falls",
}


def test_a_request_gets_a_number_and_no_cookie(client, db):
    answer = client.post(reverse("redress"), ASKED | {"once": uuid4()})
    assert answer.status_code == 200 and not answer.cookies
    with past_the_wall() as cursor:
        cursor.execute("SELECT number, status FROM privacy_redresscase")
        [(number, status)] = cursor.fetchall()
    assert number in answer.content.decode() and status == "received"


def test_what_was_typed_is_kept_and_what_is_missing_is_said(client, db):
    answer = client.post(reverse("redress"), ASKED | {"name": "", "reach": ""})
    page = answer.content.decode()
    assert answer.status_code == 422 and ASKED["words"] in page and "Give your name" in page


def test_a_complaint_needs_no_name(client, db):
    said = {"kind": "complaint", "words": "My protest was written down."}
    assert client.post(reverse("redress"), said).status_code == 200


def test_the_same_form_counts_once(client, db):
    once = {"once": uuid4()}
    client.post(reverse("redress"), ASKED | once)
    assert "counts once" in client.post(reverse("redress"), ASKED | once).content.decode()
    with past_the_wall() as cursor:
        cursor.execute("SELECT count(*) FROM privacy_redresscase")
        assert cursor.fetchone() == (1,)


def test_a_request_posted_from_another_site_is_refused(client, db):
    assert client.post(reverse("redress"), ASKED, HTTP_SEC_FETCH_SITE="cross-site").status_code == 403


def test_text_that_may_not_be_held_is_turned_away_with_the_rest_kept(client, db):
    words = "TOP SECRET//SI//NOFORN what do you hold about me"
    answer = client.post(reverse("redress"), ASKED | {"words": words})
    assert answer.status_code == 422 and "Wren Halloran" in answer.content.decode()


def test_the_page_speaks_spanish(client, db):
    page = client.get(reverse("redress"), HTTP_ACCEPT_LANGUAGE="es").content.decode()
    assert "Enviar la solicitud" in page and "Send request" not in page


@pytest.mark.parametrize(
    "statement", ["SELECT words FROM privacy_redresscase", "DELETE FROM privacy_redresscase"]
)
def test_the_role_of_the_public_form_reads_no_request(ask, statement):
    ask()
    with pytest.raises(Exception, match="permission denied"), transaction.atomic(), connection.cursor() as it:
        it.execute("SET LOCAL ROLE portal_intake")
        it.execute(statement)


@pytest.mark.parametrize("who", ["ines", "sofia", "rhea", "dana"])
def test_nobody_but_officers_sees_requests(ask, as_, request, who):
    case = ask()
    with acting(as_(request.getfixturevalue(who))):
        assert not RedressCase.objects.filter(pk=case.pk).exists()


def test_a_supervisor_sees_a_request_only_on_appeal(decided, client, omar, as_, priya):
    case = decided("none")
    client.force_login(omar)
    there = reverse("redress_case", args=[case.number])
    assert client.get(there).status_code == 404
    with acting(as_(priya)):
        note_appeal(case, by=as_(priya))
    assert client.get(there).status_code == 200


LETTERS = [("none", {}), ("exempt", {"basis": "source"}), ("unchanged", {})]


def test_a_letter_is_the_same_whether_or_not_a_record_exists(decided):
    made = []
    for outcome, more in LETTERS:
        case = decided(outcome, **more)
        case.number, case.decided_at = "RD-26-00001", timezone.now().replace(hour=12)
        made.append((letter_of(case), printed(case)))
    assert made[0] == made[1] == made[2]
    assert made[0][1].startswith(b"%PDF")


def test_the_letter_is_in_the_language_of_the_request(decided, ask):
    letter = letter_of(decided("none", case=ask(language="es")))
    assert letter.subject == "Respuesta a su solicitud" and "ley" in letter.paragraphs[0]


def test_the_trail_does_not_say_what_was_decided(decided):
    case = decided("exempt", basis="source")
    entries = AuditEntry.objects.filter(kind="redresscase", object_id=case.pk)
    assert {"ask redress", "prove identity", "attest search", "decide"} <= {entry.verb for entry in entries}
    said = " ".join(f"{entry.detail} {entry.purpose}" for entry in entries)
    assert "exempt" not in said and "source" not in said and "Halloran" not in said


def test_an_appeal_goes_to_another_officer(decided, as_, priya, other_priya):
    case = decided("none")
    with acting(as_(priya)):
        case = note_appeal(case, by=as_(priya))
        with pytest.raises(PermissionDenied):
            decide_appeal(case, by=as_(priya), outcome="none", why="Still nothing")
    with acting(as_(other_priya)):
        case = decide_appeal(case, by=as_(other_priya), outcome="shown", why="This may be shown")
    assert case.status == "closed" and "enclosed" in letter_of(case).paragraphs[0]


def test_the_database_refuses_an_appeal_by_the_one_who_decided(decided, as_, priya):
    case = decided("none")
    with acting(as_(priya)), pytest.raises(IntegrityError, match="another_officer"), transaction.atomic():
        RedressCase.objects.filter(pk=case.pk).update(appeal_by=priya, appeal_outcome="none")


def test_nothing_is_decided_before_it_was_searched(ask, as_, priya):
    case = ask()
    with acting(as_(priya)), pytest.raises(StepNotOpen):
        decide(case, by=as_(priya), outcome="none", why="Nothing there")


def test_an_exemption_names_its_ground_and_a_search_its_systems(decided, ask, as_, priya):
    with pytest.raises(ValidationError, match="may not be shown"):
        decided("exempt")
    with acting(as_(priya)), pytest.raises(ValidationError, match="every system"):
        attest_search(ask(), by=as_(priya), systems=[])


def test_an_answered_request_goes_on_its_own_day(decided, as_, priya):
    case = decided("none")
    assert timedelta(days=729) < case.purge_at - timezone.now() < timedelta(days=731)
    assert forget_redress() == 0
    with past_the_wall() as cursor:
        cursor.execute("UPDATE privacy_redresscase SET purge_at = now() - interval '1 minute'")
    with acting(as_(priya)):
        assert not RedressCase.objects.visible_to(as_(priya)).exists()
    assert forget_redress() == 1


def test_the_officer_takes_every_step_on_the_pages(client, ask, priya):
    case = ask()
    client.force_login(priya)
    assert case.number in client.get(reverse("redress_requests")).content.decode()
    steps = [
        ("redress_identity", {"proof": "in_person"}),
        ("redress_search", {"systems": ["tips", "paper"]}),
        ("redress_decision", {"outcome": "none", "why": "Nothing found"}),
    ]
    for name, said in steps:
        refused = client.post(reverse(name, args=[case.number]), {})
        assert refused.status_code == 422, name
        assert client.post(reverse(name, args=[case.number]), said).status_code == 302, name
    assert "does not let us say" in client.get(reverse("redress_letter", args=[case.number])).content.decode()
    assert client.get(reverse("redress_letter_pdf", args=[case.number])).content.startswith(b"%PDF")
    assert client.post(reverse("redress_appeal", args=[case.number])).status_code == 302


def test_an_auditor_follows_the_clock_and_reads_no_word(client, ask, axel):
    case = ask()
    client.force_login(axel)
    page = client.get(reverse("redress_case", args=[case.number])).content.decode()
    assert case.number in page and "Halloran" not in page and "What is held on me" not in page
    assert client.get(reverse("redress_letter", args=[case.number])).status_code == 403


def test_a_complaint_is_answered_on_its_own_page(client, ask, priya):
    case = ask("complaint", name="", reach="", words="My protest was written down.")
    client.force_login(priya)
    assert case.number in client.get(reverse("complaints")).content.decode()
    assert case.number not in client.get(reverse("redress_requests")).content.decode()
    said = {"outcome": "upheld", "why": "Training was given"}
    assert client.post(reverse("redress_decision", args=[case.number]), said).status_code == 302
    assert "You were right" in client.get(reverse("redress_letter", args=[case.number])).content.decode()
