"""Pages where the database does not answer."""

import pytest
from django.db import OperationalError

pytestmark = pytest.mark.django_db


@pytest.fixture
def away(client, monkeypatch):
    """Ask for pages while every standing is looked up in vain."""

    def fail(*_args, **_more):
        raise OperationalError("the database is away")

    client.raise_request_exception = False
    monkeypatch.setattr("fusionportal.public.views.render", fail)
    monkeypatch.setattr("tips.intake.views.step.draft_of", fail)
    return client


def test_a_form_sent_meanwhile_is_answered_with_words_and_gives_back_what_was_typed(away):
    answer = away.post("/report/what/", {"story": "A man cut the chain."})
    assert answer.status_code == 503 and answer["Retry-After"] == "60"
    page = answer.content.decode()
    assert "closed for a moment" in page and "A man cut the chain." in page


def test_a_receipt_code_is_not_given_back(client, monkeypatch):
    def fail(*_args, **_more):
        raise OperationalError("the database is away")

    client.raise_request_exception = False
    monkeypatch.setattr("tips.intake.views.unlock.seconds_to_wait", fail)
    answer = client.post("/mailbox/", {"code": "ABCD-EFGH-JKMN-PQRS"})
    assert answer.status_code == 503 and "ABCD" not in answer.content.decode()
