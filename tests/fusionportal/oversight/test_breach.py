"""A breach is worked out from the trail exactly, told to its owners, and closed by another person."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DatabaseError, IntegrityError, transaction
from django.utils import timezone

from fusionportal.oversight.breach.reach import reached
from fusionportal.oversight.breach.summing import summed
from privacy.access.acting import acting
from privacy.access.standing import courier
from privacy.audit.trail import listed
from privacy.audit.trail import record as audit
from privacy.breach.services import close_breach, note_people_told, open_breach, tell_owners
from privacy.models import AuditEntry, BreachCase, BreachLine, Notice
from privacy.oversight.exporting import unchanged
from tips.intake.choices import Source
from tips.intake.identities import write_cards
from tips.intake.services import Report, submit_tip
from tips.models import Identity

NOW = timezone.now()
SPAN = {"since": NOW - timedelta(hours=2), "until": NOW + timedelta(hours=2)}


@pytest.fixture
def tips(as_, dana, wren, sheriff_tip):
    """Three reports of two agencies."""
    made = [sheriff_tip]
    for person in (dana, wren):
        with acting(as_(person)):
            made.append(submit_tip(Report("The truck came back.", Source.PARTNER), by=as_(person)))
    return made


@pytest.fixture
def leak(as_, tips, ines, amir):
    """What one account opened and listed, and what somebody else did at the same time."""
    with acting(courier()):
        write_cards(tips[0], [{"kind": "person", "name": "Rowan Tull"}], keys=())
    audit(as_(ines), "read", tips[0])
    audit(as_(ines), "see identity", tips[0], purpose="Call back")
    listed(as_(ines), tips[:2], kind="tip")
    audit(as_(ines), "read", tips[2], allowed=False)
    audit(as_(amir), "read", tips[2])
    return tips


@pytest.fixture
def worked_out(as_, priya, ines):
    def of(reader=ines, through="", **span):
        asked = {"reader_id": None if through else reader.pk, "through": through, **SPAN, **span}
        with acting(as_(priya)):
            return reached(by=as_(priya), **asked)

    return of


@pytest.fixture
def case(do, leak, worked_out, priya, ines):
    return do(open_breach, worked_out(), by=priya, reader_id=ines.pk, reason="A lost laptop", **SPAN)


def test_exactly_what_was_shown_is_found(leak, worked_out, amir, sheriff, ines):
    lines = worked_out()
    assert [(line.number, line.opened, line.listed) for line in lines] == [
        (leak[0].number, 2, 1),
        (leak[1].number, 0, 1),
    ]
    assert {line.agency_id for line in lines} == {sheriff.pk} and {li.record_class for li in lines} == {"T0"}
    assert [line.number for line in worked_out(amir)] == [leak[2].number]
    assert worked_out(until=NOW - timedelta(hours=1)) == []
    assert worked_out(through="Some system (…abcd)") == []


def test_what_a_system_was_shown_is_told_apart_from_its_keeper(leak, worked_out, as_, dana):
    entry = AuditEntry.objects.filter(kind="tip").latest("pk")
    entry.pk, entry.service, entry.actor, entry.verb = None, "Scanner (…9f2c)", dana, "read"
    entry.save(force_insert=True)
    assert [line.number for line in worked_out(through="Scanner (…9f2c)")] == [entry.reference]


def test_identities_are_counted_and_owners_named_with_who_answers(leak, worked_out, agnes, do, dana):
    with_identity = worked_out()
    reach = summed(with_identity)
    with acting(courier()):
        known = Identity._base_manager.filter(tip=leak[0]).count()
    assert reach.persons == with_identity[0].persons == known and with_identity[1].persons == 0
    assert [(owner.name, owner.records, owner.people) for owner in reach.owners] == [
        ("Calder County Sheriff", 2, (agnes.pk,))
    ]
    agnes.is_active = False
    agnes.save(update_fields=["is_active"])
    assert summed(with_identity).people == {dana.pk}


def test_a_destroyed_record_is_told_by_its_tombstone(leak, worked_out, expire, purge_all):
    expire(leak[1])
    purge_all()
    found = {line.number: (line.record_class, line.agency_id) for line in worked_out()}
    assert found[leak[1].number] == ("T0", None)


def test_a_case_keeps_what_was_found_and_its_clocks(case, leak):
    assert case.number.startswith("BR-") and case.status == "opened"
    assert case.owners_due_at - case.opened_at > timedelta(hours=71)
    assert AuditEntry.objects.get(verb="open breach").detail["records"] == 2


def test_pressing_twice_opens_one_case(case, do, worked_out, priya, ines):
    again = do(open_breach, worked_out(), by=priya, reader_id=ines.pk, reason="A lost laptop", **SPAN)
    assert again.pk == case.pk
    other = do(open_breach, worked_out(), by=priya, reader_id=ines.pk, reason="Another reason", **SPAN)
    assert other.pk != case.pk


def test_owners_are_told_once_and_another_person_closes(case, do, priya, omar, other_priya, dana, agnes):
    with pytest.raises(ValidationError) as early:
        do(close_breach, case, by=omar, conclusion="breach", why="The laptop was found open")
    assert "have to be told" in str(early.value)
    do(tell_owners, case, by=priya, people=[agnes.pk])
    with acting(None):
        assert not BreachCase.objects.exists() and not BreachLine.objects.exists()
    with pytest.raises(PermissionDenied):
        do(close_breach, case, by=priya, conclusion="breach", why="It is over")
    with pytest.raises(ValidationError) as unnoted:
        do(close_breach, case, by=omar, conclusion="breach", why="It is over")
    assert "identity was seen" in str(unnoted.value)
    do(note_people_told, case, by=priya, how="One letter")
    closed = do(close_breach, case, by=other_priya, conclusion="breach", why="It is over")
    assert (closed.status, closed.closed_by_id) == ("closed", other_priya.pk)


def test_a_notice_names_the_breach_and_no_record(case, do, as_, priya, agnes, leak):
    do(tell_owners, case, by=priya, people=[agnes.pk])
    with acting(as_(agnes)):
        [notice] = Notice.objects.visible_to(as_(agnes))
    assert (notice.number, notice.word) == (case.number, "exposed")
    assert leak[0].number not in notice.purpose


def test_nothing_shown_and_nothing_said_open_no_case(do, leak, worked_out, priya, axel, ines):
    facts = {"reader_id": ines.pk, **SPAN}
    with pytest.raises(ValidationError):
        do(open_breach, [], by=priya, reason="A lost laptop", **facts)
    with pytest.raises(ValidationError):
        do(open_breach, worked_out(), by=priya, reason=" ", **facts)
    with pytest.raises(PermissionDenied):
        do(open_breach, worked_out(), by=axel, reason="A lost laptop", **facts)


def test_the_database_keeps_a_case_as_it_was(case, as_, priya):
    by = as_(priya)
    for change in ({"closed_by": priya}, {"status": "closed"}, {"conclusion": "breach"}):
        with acting(by), pytest.raises((IntegrityError, DatabaseError)), transaction.atomic():
            BreachCase.objects.filter(pk=case.pk).update(**change)
    with acting(by):
        BreachLine.objects.all().delete()
        assert BreachLine.objects.count() == 2
    with acting(by), pytest.raises(DatabaseError), transaction.atomic():
        BreachLine.objects.update(opened=0)


def typed(ines, **more):
    local = timezone.localtime()
    return {
        "reader": f"person {ines.pk}",
        "since": f"{local - timedelta(hours=2):%Y-%m-%dT%H:%M}",
        "until": f"{local + timedelta(hours=2):%Y-%m-%dT%H:%M}",
        "reason": "A lost laptop",
        **more,
    }


def test_it_is_worked_out_copied_and_opened_on_one_page(client, leak, priya, ines):
    client.force_login(priya)
    page = client.post("/oversight/breaches/", typed(ines)).content.decode()
    assert leak[0].number in page and "was shown 2 records" in page
    text = client.post("/oversight/breaches/", typed(ines, **{"as": "csv"})).content.decode()
    assert unchanged(text) and leak[1].number in text
    pdf = client.post("/oversight/breaches/", typed(ines, **{"as": "pdf"}))
    assert pdf.content.startswith(b"%PDF")
    opened = client.post("/oversight/breaches/", typed(ines, **{"as": "case"}))
    assert opened.status_code == 302 and opened.url.startswith("/oversight/breaches/BR-")
    assert AuditEntry.objects.filter(verb="work out a breach", purpose="A lost laptop").count() == 4
    for kind in ("csv", "pdf"):
        assert client.get(f"{opened.url}copy.{kind}").status_code == 200
    assert client.get(f"{opened.url}copy.exe").status_code == 404


def test_a_case_is_led_to_its_end_on_its_page(client, case, priya, omar, agnes):
    address = f"/oversight/breaches/{case.number}/"
    client.force_login(priya)
    assert "Tell 1 person" in client.get(address).content.decode()
    assert client.post(f"{address}tell/").status_code == 302
    assert client.post(f"{address}tell/").status_code == 409
    refused = client.post(f"{address}close/", {"conclusion": "breach", "why": "Over"})
    assert refused.status_code == 403
    client.post(f"{address}people/", {"how": "One letter, by hand"})
    client.force_login(omar)
    assert client.post(f"{address}close/", {"why": "Over"}).status_code == 422
    client.post(f"{address}close/", {"conclusion": "breach", "why": "The reader has left."})
    assert "The reader has left." in client.get(address).content.decode()


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"until": "2020-01-01T00:00"}, "not after the first moment"),
        ({"since": "2090-01-01T00:00", "until": "2091-01-01T00:00"}, "has not come"),
        ({"reader": "person 0"}, "valid choice"),
        ({"reason": ""}, "required"),
    ],
)
def test_what_cannot_be_asked_is_refused_in_words_and_kept(client, leak, axel, ines, wrong, words):
    client.force_login(axel)
    answer = client.post("/oversight/breaches/", typed(ines, **wrong))
    page = answer.content.decode()
    assert answer.status_code == 422 and words in page
    assert "A lost laptop" in page or "reason" in wrong
