"""People in products are read as numbers; a name is opened by two people, to one reader, until a day."""

import shutil
import subprocess
from datetime import timedelta

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, connection, transaction
from django.http import Http404
from django.utils import timezone

from privacy.access.acting import acting
from privacy.access.standing import courier
from privacy.lifecycle import StepNotOpen
from privacy.models import AuditEntry
from privacy.redress.acts.challenging import recipients
from products.dissemination.models import Rendition
from products.dissemination.tasks import tell_unmasking
from products.dissemination.unmasking.models import Unmasking
from products.dissemination.unmasking.services import ask_for_name, decide_on_name, names_open_to
from products.documents.document import Block
from products.documents.masking import masked, read_as
from products.drafting.models import MaskedPerson, TypedName
from tests.products.dissemination.cast import FOUO, document, send

NAME = "Bramwell Quillfeather"
NUMBER = "MSFC-SAB-2026-0001"
PAGE = f"/library/{NUMBER}/"
STATED = {"purpose": "action: The patrol needs it", "authority": "U-05. A name may be seen."}
WHY = "They stop this person tonight"
needs_pdftotext = pytest.mark.skipif(not shutil.which("pdftotext"), reason="pdftotext is not on this machine")


def soon(days=7):
    return timezone.localdate() + timedelta(days=days)


@pytest.fixture
def out(make_approved, as_, omar, sofia, dana, rhea):
    """A bulletin that speaks of USPER 1, out to the sheriff's office and the fire district."""
    text = document()
    bottom = Block(key="bottom", text=f"Look for {read_as(1)} at gates.", marking=FOUO)
    product = make_approved(text.with_changes(bottom_line=bottom))
    with acting(courier()):
        person = MaskedPerson.objects.create(product=product, number=1, summary="a named adult", by=sofia)
        row = TypedName(person=person, name=NAME, label_id=product.desk_label_id)
        row.access_keys = product.access_keys
        row.save(force_insert=True)
    send(product, omar, as_)
    return product


@pytest.fixture
def ask(as_, out):
    def one(person, number=1, **said):
        by = as_(person)
        with acting(by):
            rendition = Rendition.objects.visible_to(by).filter(number=NUMBER).first()
            return ask_for_name(rendition, by=by, number=number, **STATED, **said)

    return one


@pytest.fixture
def decide(as_):
    def one(request, person, grant=True, why=WHY, ends_on=None):
        by = as_(person)
        with acting(by):
            return decide_on_name(
                request, by=by, grant=grant, why=why, ends_on=ends_on or (grant and soon()) or None
            )

    return one


def page(client, person, address=PAGE):
    client.force_login(person)
    return client.get(address)


def test_every_reader_meets_a_number_and_no_name(client, out, dana, rhea, omar):
    for person in (dana, rhea, omar):
        text = page(client, person).content.decode()
        assert read_as(1) in text and NAME not in text


def test_a_granted_name_is_on_the_page_of_that_reader_and_of_no_other(
    client, ask, decide, dana, agnes, rhea, omar
):
    decide(ask(dana), omar)
    assert f"{NAME} (USPER 1)" in page(client, dana).content.decode()
    for person in (agnes, rhea, omar):
        assert NAME not in page(client, person).content.decode()
    entry = AuditEntry.objects.filter(verb="see identity", actor=dana).latest("pk")
    assert entry.purpose == STATED["purpose"] and entry.detail["usper"] == 1
    assert NAME not in str(list(AuditEntry.objects.values_list("detail", "purpose")))


def test_a_name_opened_to_an_agency_is_read_by_its_people_only(client, ask, decide, dana, agnes, rhea, omar):
    decide(ask(dana, whole_agency=True), omar)
    assert NAME in page(client, agnes).content.decode()
    assert NAME not in page(client, rhea).content.decode()


@needs_pdftotext
def test_the_paper_copy_names_only_to_whom_it_was_granted(client, ask, decide, dana, rhea, omar, tmp_path):
    decide(ask(dana), omar)
    for person, named in ((dana, True), (rhea, False)):
        path = tmp_path / f"{person.pk}.pdf"
        path.write_bytes(page(client, person, f"{PAGE}pdf/").content)
        text = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True).stdout
        about = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
        assert (NAME in " ".join(text.split())) is named
        assert NAME not in about


def test_the_interface_for_programs_and_lists_stay_masked_even_where_it_was_granted(
    client, ask, decide, dana, omar
):
    decide(ask(dana), omar)
    for address in (f"/api/v1/products/{NUMBER}/", "/api/v1/products/", "/library/", f"{PAGE}names/"):
        answer = page(client, dana, address)
        assert NAME not in answer.content.decode() and NAME not in str(answer.headers)


def test_a_name_ends_on_its_day(client, ask, decide, dana, omar):
    row = decide(ask(dana), omar)
    with acting(courier()):
        Unmasking.outbox.filter(pk=row.pk).update(ends_on=timezone.localdate() - timedelta(days=1))
    assert NAME not in page(client, dana).content.decode()


def test_declined_ended_and_waiting_look_alike_to_who_asked(client, ask, decide, dana, omar):
    token = 'name="csrfmiddlewaretoken" value="'

    def seen():
        text = page(client, dana, f"{PAGE}names/").content.decode()
        return [piece[64:] for piece in text.split(token)[1:]]

    row = ask(dana)
    waiting = seen()
    decide(row, omar, grant=False)
    assert seen() == waiting
    assert read_as(1) in page(client, dana).content.decode()


@pytest.mark.parametrize("who", ["dana", "sofia", "amir", "ines"])
def test_neither_who_asked_nor_who_wrote_nor_who_is_not_charged_decides(request, ask, decide, who, dana):
    row = ask(dana)
    with pytest.raises((PermissionDenied, Http404)):
        decide(row, request.getfixturevalue(who))
    with acting(courier()):
        assert Unmasking.outbox.get(pk=row.pk).granted is None


def test_a_supervisor_who_asked_needs_another(ask, decide, omar, priya):
    row = ask(omar)
    with pytest.raises(PermissionDenied, match="somebody else"):
        decide(row, omar)
    assert decide(row, priya).granted


@pytest.mark.parametrize("who", ["dana", "sofia"])
def test_the_database_refuses_who_asked_and_who_wrote_it(request, ask, dana, who):
    row, person = ask(dana), request.getfixturevalue(who)
    facts = {"granted": True, "decided_at": timezone.now(), "ends_on": soon(), "authorized_by": person}
    with acting(courier()), pytest.raises(IntegrityError, match="unmasking_two_people"), transaction.atomic():
        Unmasking.outbox.filter(pk=row.pk).update(**facts)


def test_the_database_knows_the_author_whatever_a_row_says(ask, dana, omar, sofia):
    row = ask(dana)
    with acting(courier()):
        Unmasking.outbox.filter(pk=row.pk).update(author=omar)
        assert Unmasking.outbox.get(pk=row.pk).author == sofia


def test_the_database_wants_a_last_day(ask, dana, omar):
    row = ask(dana)
    facts = {"granted": True, "decided_at": timezone.now(), "authorized_by": omar}
    with acting(courier()), pytest.raises(IntegrityError, match="unmasking_ends"), transaction.atomic():
        Unmasking.outbox.filter(pk=row.pk).update(**facts)


@pytest.mark.parametrize("days", [-1, 31, 400])
def test_a_last_day_is_within_thirty_days(ask, decide, dana, omar, days):
    with pytest.raises(ValidationError, match="30 days"):
        decide(ask(dana), omar, ends_on=soon(days))


def test_a_decision_says_why_and_stands(ask, decide, dana, omar, priya):
    row = ask(dana)
    with pytest.raises(ValidationError, match="three words"):
        decide(row, omar, why="fine")
    decide(row, omar)
    with pytest.raises(StepNotOpen):
        decide(row, priya, grant=False)


def test_a_person_the_text_does_not_speak_of_is_not_there(ask, dana):
    with pytest.raises(Http404):
        ask(dana, number=2)


def test_asking_twice_waits_for_the_first(ask, dana):
    ask(dana)
    with pytest.raises(ValidationError, match="waits for a decision"):
        ask(dana)


def test_a_grant_is_a_disclosure_that_is_told_by_number_and_link_only(ask, decide, out, dana, omar):
    row = decide(ask(dana), omar)
    mail.outbox.clear()
    tell_unmasking(row.pk)
    [letter] = mail.outbox
    assert letter.to == [dana.email] and NAME not in letter.body + letter.subject
    with acting(courier()):
        kept = Unmasking.outbox.get(pk=row.pk)
    assert kept.delivered_at and kept.authorized_by == omar and kept.authority and kept.purpose
    with acting(courier()):
        assert dana.pk in recipients(out)


def test_a_reader_asks_on_a_page_with_a_purpose_and_is_refused_in_words_without(client, out, dana):
    address = f"{PAGE}names/"
    assert read_as(1)[1:] in page(client, dana, address).content.decode()
    refused = client.post(address, {"number": "1", "reason": "The patrol needs it"})
    assert refused.status_code == 422 and "Choose a purpose" in refused.content.decode()
    said = {"number": "1", "purpose": "action", "reason": "The patrol needs it"}
    assert client.post(address, said).status_code == 302
    with acting(courier()):
        assert Unmasking.outbox.get().purpose == "action: The patrol needs it"


def test_a_supervisor_opens_it_on_a_page_and_an_author_is_told_why_not(client, ask, dana, omar, rhea):
    row = ask(dana)
    assert "USPER 1" in page(client, omar, "/names/").content.decode()
    address = f"/names/{row.reference}/"
    assert page(client, omar, address).status_code == 200
    assert client.post(address, {"why": WHY, "grant": "1"}).status_code == 422
    assert client.post(address, {"why": WHY, "grant": "1", "ends_on": soon()}).status_code == 302
    assert NAME in page(client, dana).content.decode()
    assert page(client, rhea, address).status_code == 403


def test_nobody_reads_a_typed_name_from_the_table_but_who_is_charged_with_it(out, as_, dana, rhea, amir):
    for person in (dana, rhea):
        with acting(as_(person)), connection.cursor() as cursor:
            cursor.execute(
                "SELECT (SELECT count(*) FROM products_typedname), (SELECT count(*) FROM products_unmasking)"
            )
            assert cursor.fetchone() == (0, 0)


def test_no_text_that_was_released_holds_the_name(out):
    with acting(courier()):
        for rendition in Rendition.objects.unguarded().filter(number=NUMBER):
            assert NAME not in str(rendition.content)
    assert masked("[[usper 01]] ran") == f"{read_as(1)} ran"


def test_a_recalled_product_opens_no_name(ask, decide, as_, dana, omar):
    decide(ask(dana), omar)
    by = as_(dana)
    with acting(by):
        rendition = Rendition.objects.visible_to(by).filter(number=NUMBER).first()
        rendition.recalled_at = timezone.now()
        assert names_open_to(rendition, by=by) == {}
