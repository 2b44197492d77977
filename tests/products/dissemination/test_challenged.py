"""While a product or a source of it is in question, its readers see so wherever they have it."""

import shutil
import subprocess

import pytest

from privacy.access.acting import acting
from privacy.access.standing import courier
from privacy.redress.acts.challenging import challenge, end_challenge
from privacy.retention.tables.notices import Notice
from products.drafting.models import Source

NUMBER = "MSFC-SAB-2026-0001"
PAGE = f"/library/{NUMBER}/"
needs_pdftotext = pytest.mark.skipif(not shutil.which("pdftotext"), reason="pdftotext is not on this machine")


@pytest.fixture
def in_question(released, as_, priya):
    with acting(as_(priya)):
        return challenge(None, by=as_(priya), number=NUMBER)


@pytest.fixture
def source_in_question(released, sheriff_tip, sofia, as_, priya):
    with acting(courier()):
        facts = {"description": "An officer", "reliability": "usually", "validity": "probable"}
        Source.objects.create(product=released, tip=sheriff_tip, mark="T1", marking="LES", by=sofia, **facts)
    with acting(as_(priya)):
        return challenge(None, by=as_(priya), number=sheriff_tip.number)


def get(client, who, address=PAGE):
    client.force_login(who)
    return client.get(address)


def paper(answer, tmp_path):
    path = tmp_path / "copy.pdf"
    path.write_bytes(answer.content)
    return " ".join(
        subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True).stdout.split()
    )


def test_the_page_and_the_interface_say_that_it_is_challenged(client, in_question, rhea):
    assert "Do not rely on it alone" in get(client, rhea).content.decode()
    told = get(client, rhea, f"/api/v1/products/{NUMBER}/").json()["challenged"]
    assert len(told) == 1 and told[0].startswith("Challenged. Since ")


@needs_pdftotext
def test_the_paper_says_so_too(client, in_question, rhea, tmp_path):
    text = paper(get(client, rhea, f"{PAGE}pdf/"), tmp_path)
    assert "Challenged. Night entries" in text and "Do not rely on it alone" in text


def test_a_source_in_question_is_told_without_its_number(client, source_in_question, sheriff_tip, rhea):
    page = get(client, rhea).content.decode()
    assert "A source of this is in question" in page and sheriff_tip.number not in page


def test_nothing_is_said_of_what_nobody_challenged(client, released, rhea):
    assert "Challenged." not in get(client, rhea).content.decode()
    assert get(client, rhea, f"/api/v1/products/{NUMBER}/").json()["challenged"] == []


def test_a_correction_is_shown_and_told_to_everyone_who_received_the_product(
    client, in_question, as_, priya, dana, rhea
):
    with acting(as_(priya)):
        end_challenge(in_question, by=as_(priya), ended="corrected", correction="The truck was white.")
        told = set(
            Notice.objects.visible_to(as_(priya)).filter(number=NUMBER).values_list("recipient", flat=True)
        )
    assert {dana.pk, rhea.pk} <= told
    page = get(client, rhea).content.decode()
    assert "The truck was white." in page and "Challenged." not in page
