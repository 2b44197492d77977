"""Public bulletins: everyone reads what was released to everyone, and not a word more."""

from dataclasses import replace

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from partners.models import Post
from partners.people.choices import Role
from privacy.access.acting import acting
from privacy.access.standing import public_reader
from privacy.audit.models import AuditEntry
from privacy.lifecycle import StepNotOpen
from privacy.markings.building import parse
from products.dissemination.publishing import check_publishable, public_cut, publish
from products.dissemination.services import recall
from products.documents.choices import Part
from products.documents.document import Block, Section
from products.models import Product, Rendition
from tips.intake.stepping import stepped_down

from .cast import SECRETIVE, document, send

OPEN_LINE = "Check the chains of your side gates."


def bulletin():
    """The bulletin with one paragraph that everyone may read."""
    text = document()
    public = Block(key="a1", text=OPEN_LINE, marking=parse("PUBLIC"))
    return text.with_changes(
        title=replace(text.title, text="Side gates", marking=parse("PUBLIC")),
        sections=(*text.sections, Section(part=Part.ACTIONS, blocks=(public,))),
        distribution="Law enforcement; Calder",
    )


@pytest.fixture
def out(make_approved, as_, omar, dana, rhea):
    """The bulletin, out to its audience and not to the public."""
    product = make_approved(bulletin())
    send(product, omar, as_)
    with acting(as_(omar)):
        return Product.objects.visible_to(as_(omar)).get()


@pytest.fixture
def public(out, as_, priya):
    """The bulletin, out to everyone."""
    by = as_(priya)
    with acting(by):
        return publish(out, by=by, seen=public_cut(check_publishable(out, by)).checksum)


def test_nothing_is_public_until_somebody_releases_it_to_the_public(client, out):
    assert "No public bulletins right now." in client.get("/public/").content.decode()
    assert client.get(f"/public/{out.number}/").status_code == 404
    assert client.get(f"/public/{out.number}/pdf/").status_code == 404


def test_everyone_reads_the_public_parts_and_nothing_else(client, public):
    for address in ("/", "/public/"):
        assert "Side gates" in client.get(address).content.decode()
    page = client.get(f"/public/{public.number}/").content.decode()
    assert OPEN_LINE in page
    for withheld in (SECRETIVE, "cut at two sites", "Check side gates.", "Law enforcement; Calder"):
        assert withheld not in page


def test_a_public_bulletin_is_printed_for_everyone(client, public):
    answer = client.get(f"/public/{public.number}/pdf/")
    assert answer.status_code == 200 and answer.content.startswith(b"%PDF")
    assert SECRETIVE.encode() not in answer.content


def test_the_privacy_officer_sees_the_text_before_everyone_does(client, out, priya):
    client.force_login(priya)
    page = client.get(f"/products/{out.number}/publish/").content.decode()
    assert OPEN_LINE in page and SECRETIVE not in page
    seen = page.split('name="seen" value="')[1].split('"')[0]
    assert client.post(f"/products/{out.number}/publish/", {"seen": "another"}).status_code == 409
    sent = client.post(f"/products/{out.number}/publish/", {"seen": seen})
    assert sent["Location"] == f"/products/{out.number}/"
    client.logout()
    assert OPEN_LINE in client.get(f"/public/{out.number}/").content.decode()
    assert AuditEntry.objects.filter(verb="release to the public").count() == 1


def test_releasing_to_the_public_twice_makes_one_bulletin(public, out, as_, priya):
    by = as_(priya)
    with acting(by):
        assert publish(out, by=by, seen=public.checksum).pk == public.pk


def test_whoever_approved_it_does_not_release_it_to_the_public(out, as_, priya, omar):
    Post.objects.create(user=omar, role=Role.PRIVACY, starts_on=timezone.localdate())
    with acting(as_(omar)), pytest.raises(PermissionDenied, match="someone else"):
        publish(out, by=as_(omar), seen="")


def test_another_text_than_the_one_shown_is_not_released(out, as_, priya):
    with acting(as_(priya)), pytest.raises(ValidationError):
        publish(out, by=as_(priya), seen="0" * 64)


def test_a_supervisor_alone_does_not_release_to_the_public(out, as_, omar):
    with acting(as_(omar)), pytest.raises(PermissionDenied, match="review products for privacy"):
        publish(out, by=as_(omar), seen="")


def test_a_text_without_a_public_paragraph_is_not_released_to_the_public(
    make_approved, as_, omar, priya, dana
):
    product = make_approved(document())
    send(product, omar, as_)
    with acting(as_(priya)), pytest.raises(StepNotOpen, match="marked PUBLIC"):
        publish(Product.objects.visible_to(as_(priya)).get(), by=as_(priya), seen="")


def test_a_recalled_bulletin_is_shut_to_everyone_and_says_so(client, public, out, as_, omar):
    with acting(as_(omar)):
        recall(out, by=as_(omar), reason="The wrong gate was named.")
    page = client.get(f"/public/{public.number}/").content.decode()
    assert "taken back" in page and OPEN_LINE not in page and "wrong gate" not in page
    assert "No public bulletins right now." in client.get("/public/").content.decode()
    assert client.get(f"/public/{public.number}/pdf/").status_code == 302


def test_the_public_role_reads_the_public_rendition_and_no_other_row_or_column(public):
    with stepped_down(), acting(public_reader()), connection.cursor() as cursor:
        cursor.execute("SELECT title FROM products_rendition")
        assert cursor.fetchall() == [("Side gates",)]
        with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
            cursor.execute("SELECT product_id FROM products_rendition")


def test_a_reader_of_the_audience_still_gets_the_fuller_text(public, as_, dana, amir):
    for person in (dana, amir):
        with acting(as_(person)):
            rows = Rendition.objects.visible_to(as_(person))
            assert rows.exclude(disciplines=["PUBLIC"]).exists() is True
    with acting(as_(dana)):
        assert not Rendition.objects.visible_to(as_(dana)).filter(disciplines=["PUBLIC"]).exists()
