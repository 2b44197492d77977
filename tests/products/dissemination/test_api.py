"""Products as a partner's system reads them: through the same policy and the same acts."""

import pytest
from rest_framework.test import APIClient

from privacy.access.acting import acting
from privacy.access.standing import courier
from privacy.models import AuditEntry
from products.dissemination.models import Dissemination
from products.dissemination.services import recall

from .cast import SECRETIVE

PRODUCTS = "/api/v1/products/"
ONE = f"{PRODUCTS}MSFC-SAB-2026-0001/"


@pytest.fixture
def system():
    """A partner's system, signed in as one of its readers."""

    def signed_in(reader):
        client = APIClient()
        client.force_login(reader)
        return client

    return signed_in


def test_each_system_lists_and_reads_its_own_text(system, released, rhea, dana):
    [listed] = system(rhea).get(PRODUCTS).json()["results"]
    assert (listed["number"], listed["marking"]) == ("MSFC-SAB-2026-0001", "U//FOUO")
    assert SECRETIVE not in system(rhea).get(ONE).content.decode()
    assert SECRETIVE in system(dana).get(ONE).content.decode()


def test_reading_is_numbered_and_noted(system, released, rhea):
    assert "Marlow Fire District, opened by Rhea" in system(rhea).get(ONE).json()["copy"]
    with acting(courier()):
        assert Dissemination.outbox.get(recipient=rhea).opened_at
    assert AuditEntry.objects.filter(verb="read", actor=rhea, rule="A-12+N-04").count() == 1


def test_acknowledging_twice_changes_nothing(system, released, rhea):
    said = [system(rhea).post(f"{ONE}acknowledge/").json() for _ in range(2)]
    assert said[0] == said[1] and said[0]["acknowledged_at"]


def test_what_was_recalled_gives_its_reason_and_no_content(system, released, as_, omar, rhea):
    with acting(as_(omar)):
        recall(released, by=as_(omar), reason="It named the wrong vehicle")
    answer = system(rhea).get(ONE)
    assert answer.json()["recall_reason"] == "It named the wrong vehicle"
    assert "content" not in answer.json() and b"gates" not in answer.content
    assert b"gates" not in system(rhea).get(PRODUCTS).content
    assert system(rhea).post(f"{ONE}acknowledge/").status_code == 409


def test_hidden_and_absent_answer_alike(system, released, root, wren):
    hidden, absent = system(wren).get(ONE), system(wren).get(f"{PRODUCTS}MSFC-SAB-2026-9999/")
    assert hidden.status_code == absent.status_code == 404 and hidden.content == absent.content
    assert system(root).get(PRODUCTS).status_code == 403
    assert APIClient().get(PRODUCTS).status_code == 401
