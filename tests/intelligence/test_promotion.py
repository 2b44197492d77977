"""Nothing becomes criminal intelligence but by a whole basis and two different, trained people."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.http import Http404
from django.utils import timezone

from intelligence.models import Basis, CriminalActivity, Identifier, IntelligenceRecord, Proposal, Subject
from intelligence.promotion.services import approve, propose, propose_again, send_back, withdraw
from partners.models import Training
from privacy.access.acting import acting
from privacy.models import AuditEntry
from tests.intelligence.conftest import NCII

COLUMNS = """label_id, desk_label_id, rule_keys, grant_keys, purge_at, number, title, summary, author_id,
approved_by_id, control_official_id, created_at, validated_at, sensitivity, reliability, validity"""


def test_an_approved_proposal_is_a_record_with_its_basis_and_a_proposal_no_more(do, record, amir, omar, as_):
    assert (record.author_id, record.approved_by_id) == (amir.pk, omar.pk)
    assert record.purge_at <= record.validated_at + timedelta(days=1827)
    with acting(as_(amir)):
        assert Basis.objects.visible_to(as_(amir)).get(record=record).sources
        assert Subject.objects.visible_to(as_(amir)).get(record=record).name == "Jonas Merrow"
        assert not Proposal.objects.visible_to(as_(amir)).exists()


def test_nobody_approves_their_own(do, vetted, said, person, host):
    both = person("both", host, "analyst", "supervisor")
    own = do(propose, by=both, tips=[vetted.number], said=said)
    with pytest.raises(PermissionDenied, match="someone else"):
        do(approve, own, by=both)


@pytest.mark.parametrize("lacking", ["part23", "privacy"])
def test_an_author_without_training_today_is_refused(do, vetted, said, amir, lacking):
    Training.objects.filter(user=amir, course=lacking).update(valid_until=timezone.localdate() - timedelta(1))
    with pytest.raises((PermissionDenied, ValidationError)):
        do(propose, by=amir, tips=[vetted.number], said=said)


def test_an_approver_whose_training_lapsed_does_not_even_see_it(do, proposal, omar):
    Training.objects.filter(user=omar, course="part23").delete()
    with pytest.raises((PermissionDenied, Http404)):
        do(approve, proposal, by=omar)


def test_an_intake_analyst_writes_no_criminal_intelligence(do, vetted, said, ines):
    with pytest.raises(PermissionDenied, match="criminal intelligence"):
        do(propose, by=ines, tips=[vetted.number], said=said)


ELEMENTS = [
    "facts",
    "involvement",
    "relevance",
    "how_obtained",
    "supporting_file",
    "title",
    "summary",
    "name",
]


@pytest.mark.parametrize("element", ELEMENTS)
def test_every_element_of_the_basis_has_to_be_said(do, vetted, said, amir, element):
    with pytest.raises(ValidationError) as refused:
        do(propose, by=amir, tips=[vetted.number], said=said | {element: "  "})
    assert list(refused.value.message_dict) == [element]


def test_an_umbrella_is_no_criminal_activity(do, vetted, said, amir):
    wide = said | {"activity": CriminalActivity.objects.get(code="GANG")}
    with pytest.raises(ValidationError, match="too wide"):
        do(propose, by=amir, tips=[vetted.number], said=wide)


def test_what_nobody_can_judge_stays_a_tip(do, vetted, said, amir):
    unknown = said | {"reliability": "unknown", "validity": "cannot_judge"}
    with pytest.raises(ValidationError, match="stays a tip"):
        do(propose, by=amir, tips=[vetted.number], said=unknown)


def test_a_raw_submission_is_not_promoted(do, sheriff_tip, said, amir):
    with pytest.raises(ValidationError, match="raw submission"):
        do(propose, by=amir, tips=[sheriff_tip.number], said=said)


def test_a_tip_out_of_sight_and_none_at_all_are_answered_alike(do, said, amir, host):
    for numbers in (["FC-26-99999"], []):
        with pytest.raises(ValidationError, match="that you can open"):
            do(propose, by=amir, tips=numbers, said=said)


def test_identifying_information_is_never_part_of_the_basis(do, vetted, said, amir):
    told = said | {"facts": f"{said['facts']} {NCII['words'].upper()} was there."}
    with pytest.raises(ValidationError, match="never part of the basis"):
        do(propose, by=amir, tips=[vetted.number], said=told, identifying=[NCII])


def test_material_that_is_not_held_here_does_not_enter_a_basis(do, vetted, said, amir):
    with pytest.raises(ValidationError, match="Bank Secrecy Act"):
        do(propose, by=amir, tips=[vetted.number], said=said | {"facts": "A FinCEN SAR says so."})


def test_a_returned_proposal_is_written_anew_by_its_author_only(
    do, proposal, vetted, said, amir, sofia, omar
):
    do(send_back, proposal, by=omar, verb="return", words="Date the second sighting.")
    with pytest.raises(PermissionDenied):
        do(propose_again, proposal, by=sofia, tips=[vetted.number], said=said)
    again = do(propose_again, proposal, by=amir, tips=[vetted.number], said=said | {"title": "Three entries"})
    assert (again.status, again.title) == ("proposed", "Three entries")


def test_an_answer_says_why(do, proposal, omar):
    with pytest.raises(ValidationError):
        do(send_back, proposal, by=omar, verb="decline", words=" ")
    assert do(send_back, proposal, by=omar, verb="decline", words="No crime.").status == "declined"


def test_a_withdrawn_proposal_cannot_be_approved(do, proposal, amir, omar):
    do(withdraw, proposal, by=amir)
    with pytest.raises(Exception, match="withdrawn"):
        do(approve, proposal, by=omar)


def test_the_trail_tells_who_and_of_which_tip_but_no_word_of_it(record, vetted):
    entry = AuditEntry.objects.get(verb="approve intelligence")
    assert entry.detail["tips"] == [vetted.number] and entry.reference == record.number
    assert not AuditEntry.objects.filter(detail__icontains="Merrow").exists()


class TestTheDatabaseHoldsItToo:
    """The same rules where no service is asked: raw statements by the owner of the tables."""

    @pytest.fixture
    def raw(self, record):
        def insert(**changes):
            values = {name: name for name in COLUMNS.replace("\n", " ").split(", ")}
            values |= {"number": "'CI-X'"} | changes
            into = ", ".join(values)
            with transaction.atomic(), connection.cursor() as cursor:
                cursor.execute("SET LOCAL ROLE NONE")
                cursor.execute(
                    f"INSERT INTO intelligence_intelligencerecord ({into}) SELECT {', '.join(values.values())} "
                    "FROM intelligence_intelligencerecord WHERE id = %s",
                    [record.pk],
                )
                cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")

        return insert

    def test_no_record_without_a_basis(self, raw):
        with pytest.raises(IntegrityError, match="without its basis"):
            raw()

    def test_no_record_by_one_person(self, raw):
        with pytest.raises(IntegrityError):
            raw(approved_by_id="author_id")

    def test_no_record_by_somebody_untrained(self, raw, ines):
        Training.objects.filter(user=ines).delete()
        with pytest.raises(IntegrityError, match="current 28 CFR Part 23"):
            raw(approved_by_id=str(ines.pk))

    @pytest.mark.parametrize("purge", ["NULL", "'2125-01-01'"])
    def test_no_record_past_five_years(self, raw, purge):
        with pytest.raises(IntegrityError):
            raw(purge_at=purge)

    @pytest.mark.parametrize(
        "statement",
        [
            "UPDATE intelligence_basis SET facts = 'Otherwise.'",
            "UPDATE intelligence_intelligencerecord SET approved_by_id = author_id",
            "UPDATE intelligence_intelligencerecord SET validated_at = now() - interval '6 years'",
            "UPDATE intelligence_identifier SET words = 'Somebody else'",
            "INSERT INTO intelligence_identifier (subject_id, kind, words, relation) "
            "SELECT id, 'person', 'held the cutter', 'him' FROM intelligence_subject",
        ],
    )
    def test_what_was_signed_stands(self, record, statement):
        refused = pytest.raises(DatabaseError, match="pgtrigger|violates|never part")
        with refused, transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET LOCAL ROLE NONE")
            cursor.execute(statement)

    def test_identifiers_go_with_their_subject(self, record, amir, as_):
        with acting(as_(amir)):
            Subject.objects.visible_to(as_(amir)).filter(record=record).delete()
            assert not Identifier.objects.unguarded().exists()

    def test_no_key_leads_from_one_repository_to_the_other(self, db):
        with connection.cursor() as cursor:
            cursor.execute(
                """SELECT count(*) FROM pg_constraint WHERE contype = 'f'
                   AND (conrelid::regclass::text LIKE 'intelligence_%%' AND confrelid::regclass::text LIKE 'tips_%%'
                     OR conrelid::regclass::text LIKE 'tips_%%' AND confrelid::regclass::text LIKE 'intelligence_%%')"""
            )
            assert cursor.fetchone()[0] == 0


def test_nobody_outside_the_circle_of_the_center_sees_a_record(record, ines, dana, lin, felix, as_):
    for person in (ines, dana, lin, felix):
        with acting(as_(person)):
            assert not IntelligenceRecord.objects.visible_to(as_(person)).exists()
            assert not IntelligenceRecord.objects.unguarded().exists()
