"""A released product is replaced by another: the old one says so, and whoever had it is told."""

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied

from privacy.access.acting import acting
from privacy.access.standing import courier
from privacy.audit.models import AuditEntry
from privacy.lifecycle import StepNotOpen
from products.dissemination.models import Rendition
from products.dissemination.reading import open_copy
from products.dissemination.tasks import carry_release_of
from products.drafting.choices import Status
from products.drafting.models import Product
from products.drafting.services import answer_privacy, replace
from products.review.services import propose
from tests.products.conftest import ANSWERS

from .cast import send


@pytest.fixture
def out(proposed, decide, omar, amir, ready, as_, dana, rhea):
    """The bulletin, approved by its chain and out."""
    decide(proposed, amir, "peer")
    decide(proposed, omar, "supervisor")
    send(_row(ready, as_, omar), omar, as_)
    return _row(ready, as_, omar)


def _row(product, as_, person):
    with acting(as_(person)):
        return Product.objects.visible_to(as_(person)).get(pk=product.pk)


@pytest.fixture
def begun(do, out, sofia):
    """What is to replace it, as a draft."""
    return do(replace, out, person=sofia)


def _sent(begun, do, sofia, decide, omar, amir, as_):
    do(answer_privacy, begun, person=sofia, answers=ANSWERS)
    version = do(propose, _row(begun, as_, sofia), person=sofia)
    decide(version, amir, "peer")
    decide(version, omar, "supervisor")
    send(_row(begun, as_, omar), omar, as_)


def test_the_new_draft_holds_the_words_sources_and_readers_of_the_old(do, out, begun, sofia, blocks_of):
    assert (begun.status, begun.supersedes_id, begun.title) == (Status.DRAFT, out.pk, out.title)
    assert begun.number != out.number
    assert begun.disciplines == out.disciplines and begun.why_audience == out.why_audience
    old, new = blocks_of(out), blocks_of(begun)
    assert {part: block.text for part, block in new.items()} == {p: b.text for p, b in old.items()}
    marks = do(lambda *, by: list(begun.sources.visible_to(by).values_list("mark", "tip")), person=sofia)
    assert marks == do(
        lambda *, by: list(out.sources.visible_to(by).values_list("mark", "tip")), person=sofia
    )


def test_only_what_is_out_is_replaced_and_only_once(do, out, begun, sofia, omar, draft):
    with pytest.raises(StepNotOpen, match=f"{begun.number} is already being written"):
        do(replace, out, person=sofia)
    with pytest.raises(StepNotOpen, match="Only what is out is replaced"):
        do(replace, begun, person=sofia)
    with pytest.raises(PermissionDenied):
        do(replace, out, person=omar)


def test_its_release_retires_the_old_one_and_tells_whoever_had_it(
    do, out, begun, sofia, decide, omar, amir, as_, rhea, dana
):
    do(open_copy, _rendition(out, as_, rhea), person=rhea)
    mail.outbox.clear()
    _sent(begun, do, sofia, decide, omar, amir, as_)
    assert _row(out, as_, sofia).status == Status.SUPERSEDED
    carry_release_of(out.pk)
    told = [letter for letter in mail.outbox if letter.to == [rhea.email] and out.number in letter.subject]
    assert len(told) == 1 and "replaced" in told[0].subject and "Don’t act on it" in told[0].body
    entry = AuditEntry.objects.get(verb="supersede")
    assert entry.reference == out.number and entry.detail == {"product": begun.number}
    with acting(courier()):
        assert not Rendition.objects.unguarded().filter(product=out, current=True).exists()


def test_the_old_page_names_what_replaced_it_and_the_shelf_holds_the_new_one(
    client, do, out, begun, sofia, decide, omar, amir, as_, rhea
):
    _sent(begun, do, sofia, decide, omar, amir, as_)
    client.force_login(rhea)
    page = client.get(f"/library/{out.number}/").content.decode()
    assert f"{begun.number} replaced this" in page and f'href="/library/{begun.number}/"' in page
    shelf = client.get("/library/").content.decode()
    assert begun.number in shelf and out.number not in shelf


def test_an_author_begins_it_from_the_product_page_and_is_taken_to_the_draft(client, out, sofia, omar, as_):
    client.force_login(sofia)
    assert "Replace it" in client.get(f"/products/{out.number}/").content.decode()
    answer = client.post(f"/products/{out.number}/replace/")
    new = _latest(as_, sofia)
    assert answer["Location"] == f"/products/{new.number}/edit/"
    page = client.get(f"/products/{out.number}/").content.decode()
    assert new.number in page and "Replace it" not in page
    assert client.post(f"/products/{out.number}/replace/").status_code == 409
    client.force_login(omar)
    assert client.post(f"/products/{out.number}/replace/").status_code == 403


def _latest(as_, person):
    with acting(as_(person)):
        return Product.objects.visible_to(as_(person)).order_by("-pk").first()


def _rendition(product, as_, person):
    with acting(as_(person)):
        return Rendition.objects.visible_to(as_(person)).get(product=product.pk)
