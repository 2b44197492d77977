"""Snapshots: a board's picture fixed for a product, under the handling of the tips it comes from."""

import pytest
from django.core.exceptions import ValidationError
from django.http import Http404

from privacy.access.acting import acting
from privacy.access.standing import courier
from products.documents.drawing import svg_of
from products.documents.pdf import print_pdf
from products.documents.plain import as_data, from_data
from products.drafting.freezing import written
from products.drafting.services import fuse, fuse_with_figure, remove_figure
from tests.tips.boards.test_leaks import _shut
from tips.boards.choices import Layout
from tips.boards.graph.gathering import graph_of
from tips.boards.services import add_entity, take_snapshot
from tips.intake.models import Tip
from tips.vetting.services import claim, record_behaviors

MATCH = [{"code": "INTRSN", "words": "waited"}]


@pytest.fixture
def vetted(do, four, ines):
    """The four tips after part 1 of their review."""
    return [
        do(record_behaviors, do(claim, tip, by=ines), by=ines, answer="yes", behaviors=MATCH) for tip in four
    ]


@pytest.fixture
def snap(do, as_, board, amir):
    """Take a snapshot of what Amir sees of his board."""

    def take(caption="Two tips share a plate", **said):
        def act(board, *, by):
            graph = graph_of(board, by=by)
            given = {"graph": graph, "layout": Layout.TREE, "caption": caption, "alt": "Four tips.", **said}
            return take_snapshot(board, by=by, **given)

        return do(act, board, by=amir)

    return take


def test_a_snapshot_fixes_picture_and_table(snap, do, board, amir):
    do(add_entity, board, by=amir, kind="plate", value="7KX114")
    taken = snap()
    assert len(taken.figure["boxes"]) == 5
    assert {line["words"] for line in taken.figure["lines"]} == {"names", "same phone?"}
    assert len(taken.tips) == 4


@pytest.mark.parametrize("caption", ["", "  ", "x" * 201])
def test_a_snapshot_needs_a_caption_that_fits(snap, caption):
    with pytest.raises(ValidationError):
        snap(caption)


def test_a_snapshot_is_taken_on_the_page_and_shows_the_words_made_from_the_table(browser, board, amir):
    page = browser(amir).get(f"/boards/{board.number}/snapshots/")
    assert b"Four tips; two may share the phone; two may share the plate." in page.content
    answer = browser(amir).post(
        f"/boards/{board.number}/snapshots/", {"caption": "Four reports"}, follow=True
    )
    assert b"Start a product" in answer.content
    assert browser(amir).post(f"/boards/{board.number}/snapshots/", {"caption": ""}).status_code == 422


def test_a_snapshot_stands_in_the_history(snap, browser, board, amir):
    snap()
    shown = browser(amir).get(f"/boards/{board.number}/history/")
    assert shown.status_code == 200
    assert "took a snapshot with 4 tips." in shown.content.decode()


def test_a_product_begins_with_the_picture_and_rests_on_every_tip_of_it(snap, do, amir, vetted, as_):
    taken = snap()
    product = do(fuse_with_figure, by=amir, line="SAB", title="Gates are being tried", taken=taken.reference)
    with acting(as_(amir)):
        document = written(product, by=as_(amir), version=1)
        assert {source.tip_id for source in product.sources.visible_to(as_(amir))} == {
            tip.pk for tip in vetted
        }
    [figure] = document.figures
    assert figure.caption.text == "Two tips share a plate"
    assert figure.caption.marking == document.sources[0].marking
    assert from_data(as_data(document)) == document
    assert print_pdf(document, draft=True).pages >= 1


def test_a_picture_of_a_raw_tip_is_no_product_content(snap, do, amir):
    taken = snap()
    with pytest.raises(ValidationError, match="part 1"):
        do(fuse_with_figure, by=amir, line="SAB", title="Gates are being tried", taken=taken.reference)


def test_a_picture_with_a_tip_out_of_sight_begins_no_product(snap, do, amir, vetted):
    taken = snap()
    with acting(courier()):
        _shut(Tip.objects.unguarded().select_related("label").get(pk=vetted[0].pk))
    with pytest.raises(Http404):
        do(fuse_with_figure, by=amir, line="SAB", title="Gates are being tried", taken=taken.reference)


def test_a_picture_is_taken_out_of_a_draft_again(snap, do, amir, vetted, as_):
    taken = snap()
    product = do(fuse_with_figure, by=amir, line="SAB", title="Gates are being tried", taken=taken.reference)
    row = do(remove_figure, product, by=amir, taken=taken.reference)
    with acting(as_(amir)):
        assert written(row, by=as_(amir), version=1).figures == ()


def test_a_document_without_pictures_keeps_the_checksum_it_was_signed_with(snap, do, amir, vetted, as_):
    product = do(fuse, by=amir, line="SAB", title="Gates are being tried", references=[vetted[0].number])
    with acting(as_(amir)):
        assert "figures" not in as_data(written(product, by=as_(amir), version=1))


def test_words_in_a_picture_are_never_run(snap):
    figure = snap().figure | {
        "boxes": [{"x": 1, "y": 1, "words": "<script>", "detail": '"&', "family": "tip"}]
    }
    assert "<script>" not in svg_of(figure)
    assert "&lt;script&gt;" in svg_of(figure)
