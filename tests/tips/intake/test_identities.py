"""Who somebody is stands in rows of their own, behind a label and keys of their own."""

import pytest
from django.db import IntegrityError, InternalError, connection, transaction

from partners.people.standings import standing_for
from privacy.access.acting import acting
from privacy.access.interning import key_ids
from privacy.access.standing import courier, public_intake
from tips.intake.access import populations_of
from tips.intake.choices import AgeBand, PersonRole, Source
from tips.intake.identities import age_told
from tips.intake.models import Identity, Involved
from tips.intake.services import Report, submit_tip
from tips.intake.summaries import summary_of
from tips.linking.reading import read_tip
from tips.models import Mention
from tips.vetting.services import claim, describe_person, describe_sender, record_behaviors

SENDER = {"name": "Ada Moss", "phone": "555-0123", "email": "ada@moss.example", "may_share": True}
CARD = {"kind": "person", "did": "Cut the chain", "name": "Bram Quill", "contact": "bram@quill.example"}
BOY = {"kind": "person", "description": "A boy of about 14", "name": "Colm Reed", "contact": ""}


@pytest.fixture
def tip(db, host):
    report = Report("Two people cut the chain.", Source.PUBLIC, involved=(CARD, BOY), identity=SENDER)
    return submit_tip(report, by=public_intake())


def seen(person, tip):
    by = standing_for(person.pk)
    with acting(by):
        return sorted(row.name for row in Identity.objects.visible_to(by).filter(tip=tip))


def under_the_wall(person, tip):
    """What the database itself lets somebody read, the first wall passed by."""
    with acting(standing_for(person.pk)):
        return sorted(row.name for row in Identity.objects.unguarded().filter(tip=tip))


WHO = [
    ("ines", ["Ada Moss", "Bram Quill"]),
    ("sofia", ["Ada Moss", "Bram Quill"]),
    ("amir", []),
    ("omar", ["Ada Moss", "Bram Quill", "Colm Reed"]),
    ("priya", ["Ada Moss", "Bram Quill", "Colm Reed"]),
    ("axel", []),
    ("dana", []),
    ("lin", []),
]


@pytest.mark.parametrize(("name", "names"), WHO)
def test_each_wall_alone_shows_names_to_those_charged_with_it_and_a_juvenile_to_fewer(
    request, tip, name, names
):
    person = request.getfixturevalue(name)
    assert seen(person, tip) == names
    assert under_the_wall(person, tip) == names


def test_the_card_keeps_what_was_seen_and_says_that_a_name_is_held(tip, ines, as_):
    with acting(as_(ines)):
        card, boy = Involved.objects.visible_to(as_(ines)).filter(tip=tip)
    assert (card.did, card.summary) == ("Cut the chain", "a named person, contact held")
    assert (boy.age, boy.summary) == (AgeBand.JUVENILE, "a named juvenile")


SUMMARIES = [
    (True, True, "unsaid", "adult", "a named adult, contact held"),
    (True, False, "witness", "adult", "a named adult witness"),
    (False, True, "subject", "unknown", "an unnamed person, contact held"),
    (False, False, "unsaid", "juvenile", "an unnamed juvenile"),
    (True, True, "victim", "unknown", "a named person, contact held"),
    (True, True, "source", "unknown", "a named person, contact held"),
]


@pytest.mark.parametrize(("named", "reachable", "role", "age", "words"), SUMMARIES)
def test_what_everyone_reads_of_a_person_is_made_from_fields(named, reachable, role, age, words):
    assert summary_of(named, reachable, role, age) == words


@pytest.mark.parametrize(
    "words",
    ["a boy in a red cap", "two teenagers", "a 15 year old", "9-year-old girl", "una niña", "menor de edad"],
)
def test_a_description_of_somebody_under_18_is_handled_as_one_until_it_is_said(words):
    assert age_told(words) == AgeBand.JUVENILE


@pytest.mark.parametrize("words", ["", "a man of about 40", "cowboy hat", "a 45 year old", "minority report"])
def test_other_descriptions_leave_the_age_not_known(words):
    assert age_told(words) == AgeBand.UNKNOWN


@pytest.mark.parametrize(
    ("role", "age", "groups"),
    [
        ("victim", "juvenile", ["juvenile", "victim"]),
        ("source", "adult", ["source"]),
        ("witness", "unknown", []),
        ("subject", "juvenile", ["juvenile"]),
    ],
)
def test_a_label_names_the_protected_groups_of_a_person(role, age, groups):
    assert populations_of(role, age) == groups


def card_of(tip, by):
    with acting(by):
        return Involved.objects.visible_to(by).filter(tip=tip).first()


def test_a_name_moves_to_fewer_readers_when_its_person_is_said_to_be_a_victim_and_back(tip, amir, ines, as_):
    by = as_(amir)
    card = card_of(tip, by)
    with acting(by):
        describe_person(tip, by=by, card=card.pk, role="victim", age="adult")
    assert seen(ines, tip) == under_the_wall(ines, tip) == ["Ada Moss"]
    with acting(by):
        describe_person(tip, by=by, card=card.pk, role="witness", age="adult")
    assert seen(ines, tip) == ["Ada Moss", "Bram Quill"]


def test_a_confidential_source_is_seen_by_supervisors_only(tip, ines, omar, as_):
    by = as_(ines)
    with acting(by):
        describe_sender(tip, by=by, role="source")
    assert "Ada Moss" not in seen(ines, tip)
    assert "Ada Moss" in seen(omar, tip)


def test_a_witness_is_never_made_the_subject_by_the_act_or_in_the_database(tip, ines, as_):
    by = as_(ines)
    card = card_of(tip, by)
    with acting(by):
        describe_person(tip, by=by, card=card.pk, role="witness", age="unknown")
        with pytest.raises(Exception, match="a report of its own"):
            describe_person(tip, by=by, card=card.pk, role="subject", age="unknown")
        with pytest.raises(InternalError), transaction.atomic():
            Involved.objects.unguarded().filter(pk=card.pk).update(role="subject")


def test_a_tip_has_one_sender_and_a_sender_is_on_no_card(tip):
    with acting(courier()):
        mine = Identity.objects.unguarded().get(tip=tip, sender=True)
        with pytest.raises(IntegrityError), transaction.atomic():
            again = {"label": mine.label, "access_keys": mine.access_keys, "role": PersonRole.SUBMITTER}
            Identity.objects.create(tip=tip, sender=True, **again)
        with pytest.raises(IntegrityError), transaction.atomic():
            Identity.objects.unguarded().filter(pk=mine.pk).update(role=PersonRole.VICTIM)


def test_identities_follow_their_tip_to_its_next_class(tip, ines, as_):
    by = as_(ines)
    with acting(by):
        claim(tip, by=by)
        found = [{"code": "INTRSN", "words": "cut the chain"}]
        record_behaviors(tip, by=by, answer="yes", behaviors=found)
    with acting(courier()):
        rows = Identity.objects.unguarded().filter(tip=tip)
        assert {row.label.record_class for row in rows.select_related("label")} == {"T1"}
    assert seen(ines, tip) == ["Ada Moss", "Bram Quill"]


def test_no_key_of_an_agency_or_an_office_is_on_a_name(dana, as_, host):
    sent = submit_tip(Report("A man cut it.", Source.PARTNER, involved=(CARD,)), by=as_(dana))
    with acting(courier()):
        keys = set(Identity.objects.unguarded().get(tip=sent).access_keys)
    desks = [("desk", name) for name in ("intake", "analysis", "supervision", "privacy")]
    assert set(key_ids([*desks, ("service", "courier")])) <= keys
    assert not keys & set(key_ids([("agency", str(dana.agency.reference))]))


def test_extraction_reads_no_name_and_no_contact(tip):
    with acting(courier()):
        read_tip(tip.pk)
        told = " ".join(Mention.objects.unguarded().filter(tip=tip).values_list("text", flat=True))
    assert "quill" not in told.lower() and "moss" not in told.lower()


def test_nobody_under_no_standing_reads_an_identity(tip):
    with acting(None), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM tips_identity")
        assert cursor.fetchone() == (0,)
