"""How many times a page asks the database: at most fifteen, whatever number of rows there are."""

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from privacy.access.acting import acting
from privacy.access.standing import courier
from tests.doors.house import _draft, _partner_tip, _proposed, _referred_tip, _released, act
from tips.intake.mailboxes import ask_submitter
from tips.intake.models import Addition, Attachment, Involved
from tips.linking.models import Mention, TipLink
from tips.referrals.models import ReferralMessage
from tips.vetting.services import add_note, log_call

MOST = 15
MORE = 3
# Pages that do more than draw: each asks a number of its own, the same for few rows and for many.
MORE_THAN_DRAWN = {
    # Counts the audience and runs every check before a person decides, some as the courier, who may see names.
    "/approvals/{proposed}/v/1/": 30,
    # The courier marks the copy as opened and looks for names granted and challenges, which readers may not see.
    "/library/{released}/": 34,
    "/oversight/": 60,  # eight cards and three pictures, each over a table of its own
    "/search/?q=chain": 16,  # each kind of record is searched, and noted in the trail, by itself
    "/agency/": 19,  # an agency's own reports and its library on one page, each with its entry in the trail
    "/referrals/{referral}/": 17,  # the referral and its tip are two records, each with its entry in the trail
}
PAGES = {
    "/tips/": "ines",
    "/tips/?q=chain": "ines",
    "/search/": "ines",
    "/search/?q=chain": "ines",
    "/tips/{tip}/": "ines",
    "/tips/{tip}/history/": "ines",
    "/tips/{tip}/print/": "ines",
    "/boards/": "amir",
    "/boards/{board}/?view=links": "amir",
    "/boards/{board}/?view=table": "amir",
    "/metrics/": "amir",
    "/products/": "sofia",
    "/products/{draft}/": "sofia",
    "/approvals/{proposed}/v/1/": "omar",
    "/referrals/": "omar",
    "/referrals/{referral}/": "lin",
    "/library/": "dana",
    "/library/{released}/": "dana",
    "/agency/": "dana",
    "/oversight/": "priya",
}


@pytest.fixture
def asked(house, clients):
    """Return how often each page asks, once what a first visit does for good is done."""

    def ask() -> dict[str, int]:
        numbers = {
            "tip": house.tips["partner"].number,
            "referral": house.referral.number,
            "board": house.board.number,
            **{name: product.number for name, product in house.products.items()},
        }
        return {page: _times(clients[name], page.format(**numbers)) for page, name in PAGES.items()}

    return ask


def _times(client, address: str) -> int:
    cache.clear()
    for _visit in range(2):
        assert client.get(address).status_code == 200, address
    with CaptureQueriesContext(connection) as sent:
        client.get(address)
    return len(sent)


@pytest.fixture
def crowd(house, cast, calder, meridian_office):
    """Make more of everything, and more on the records the pages show."""
    made = []

    def more(times: int):
        tip, referral = house.tips["partner"], house.referral
        for _ in range(times):
            count = len(made)
            made.append(count)
            other = _partner_tip(house, cast, calder)
            _parts(cast, tip, other, referral, count)
            for make in (_proposed, _released):
                make(cast, house, calder)
            _draft(cast, tip, f"Gates, sorrel {count}", calder)
            _referred_tip(house, cast, calder, meridian_office)

    return more


def _parts(cast, tip, other, referral, count) -> None:
    act(cast["ines"], add_note, tip, text=f"Note {count}")
    act(cast["ines"], log_call, tip, reached="Desk", called_at=tip.created_at, words="Told them")
    act(cast["ines"], ask_submitter, tip, text=f"Which gate, {count}?")
    with acting(courier()):
        Attachment.objects.create(
            tip=tip, name=f"{count}.png", kind="png", size=1, sha256="0" * 64, path="kept/00/absent"
        )
        Addition.objects.create(tip=tip, side="center", by=cast["ines"], text=f"More {count}")
        Involved.objects.create(tip=tip, kind="vehicle", description=f"Truck {count}")
        ReferralMessage.objects.create(
            referral=referral, from_jttf=True, by=cast["lin"], text=f"Question {count}"
        )
        TipLink.objects.create(tip=tip, other=other, state="linked", by=cast["ines"])
        for holder in (tip, other):
            Mention.objects.create(
                tip=holder,
                kind="plate",
                start=count,
                end=count + 3,
                text="7KX",
                value=f"7KX{count}",
                links=True,
            )


def test_a_page_asks_at_most_fifteen_times_whatever_the_rows(asked, crowd):
    crowd(1)
    few = asked()
    crowd(MORE)
    many = asked()
    grown = {page: (few[page], many[page]) for page in PAGES if few[page] != many[page]}
    over = {page: n for page, n in many.items() if n > MORE_THAN_DRAWN.get(page, MOST)}
    assert (over, grown) == ({}, {})
