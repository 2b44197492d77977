"""A vetted tip, what an analyst says of it, and the record a second person makes of that."""

from datetime import timedelta

import pytest
from django.utils import timezone

from intelligence.models import CriminalActivity
from intelligence.promotion.services import approve, propose
from partners.models import Agreement
from privacy.access.acting import acting
from tips.vetting.services import claim, record_behaviors

BEHAVIOR = [{"code": "INTRSN", "words": "cut the chain on the side gate"}]
NCII = {"kind": "person", "words": "Rowan Tull", "relation": "owns the truck he borrows"}


@pytest.fixture
def do(as_):
    """Do one act as a person, as a request would."""

    def act(service, *args, by, **said):
        standing = as_(by)
        with acting(standing):
            return service(*args, by=standing, **said)

    return act


@pytest.fixture
def vetted(do, sheriff_tip, ines):
    """A tip past part 1 of its review."""
    do(claim, sheriff_tip, by=ines)
    return do(record_behaviors, sheriff_tip, by=ines, answer="yes", behaviors=BEHAVIOR)


@pytest.fixture
def said(db):
    """What a complete suspicion says."""
    return {
        "title": "Entries at water sites",
        "summary": "One man entered three pump stations at night with tools.",
        "activity": CriminalActivity.objects.get(code="TERROR-INFRASTRUCTURE"),
        "threats": ["life", "spread"],
        "facts": "On Nov 2 a deputy saw him cut the chain; the same tools lay in his car on Nov 9.",
        "involvement": "He was seen at each site and held the cutter.",
        "relevance": "It shows a pattern of entries at sites a community depends on.",
        "how_obtained": "By a deputy's own observation and a consent search.",
        "supporting_file": "Calder County Sheriff, file 26-1188",
        "sensitivity": "open",
        "reliability": "reliable",
        "validity": "confirmed",
        "kind": "person",
        "name": "Jonas Merrow",
        "description": "About 40, drives a gray pickup.",
    }


@pytest.fixture
def proposal(do, vetted, said, amir):
    return do(propose, by=amir, tips=[vetted.number], said=said, identifying=[NCII])


@pytest.fixture
def record(do, proposal, omar):
    return do(approve, proposal, by=omar)


@pytest.fixture
def peer(sheriff):
    """The sheriff's agency, with an agreement to Part 23 procedures."""
    today = timezone.localdate()
    Agreement.objects.create(
        agency=sheriff, kind="part23", signed_on=today - timedelta(days=9), ends_on=today + timedelta(days=90)
    )
    return sheriff


@pytest.fixture
def need():
    """Why an agency needs a record, and for how long."""
    until = timezone.localdate() + timedelta(days=30)
    return {"inquiry": "Calder 26-1188", "purpose": "The same man at their sites.", "until": until}
