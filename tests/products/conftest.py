"""Checked tips, a draft from them, and the people who write and review it."""

import pytest
from django.db import connection, transaction

from partners.people.choices import Role
from privacy.access.acting import acting
from products.drafting.models import Product
from products.drafting.services import Changes, answer_privacy, fuse, save_draft
from products.review.services import propose, review
from tips.intake.choices import Source
from tips.intake.services import Report, submit_tip
from tips.vetting.services import claim, record_behaviors

MATCH = [{"code": "INTRSN", "words": "cut the chain on the side gate"}]
TEXTS = {
    "bottom": "Two visits with cut gates look connected. Check side gates at dawn and tell the watch desk.",
    "judgments": "One vehicle was present at both visits.",
    "indicators": "Cut or replaced chains on side gates.",
}
ANSWERS = dict.fromkeys(("persons", "protected", "minors", "open_source", "faces"), (False, ""))


@pytest.fixture
def do(as_):
    """Do one act as a person, as a request would."""

    def act(service, *what, person, **said):
        standing = as_(person)
        with acting(standing):
            return service(*what, by=standing, **said)

    return act


@pytest.fixture
def checked(do, ines):
    """Take a tip through part 1."""

    def check(tip):
        do(claim, tip, person=ines)
        return do(record_behaviors, tip, person=ines, answer="yes", behaviors=MATCH)

    return check


@pytest.fixture
def checked_tip(checked, sheriff_tip):
    """The sheriff's tip, past part 1."""
    return checked(sheriff_tip)


@pytest.fixture
def public_tip(wren, as_, calder, host):
    """A raw tip from a facility operator."""
    facts = {"title": "Gate lock cut", "county": calder}
    return submit_tip(
        Report("The lock on the intake gate was cut overnight.", Source.PARTNER, facts), by=as_(wren)
    )


@pytest.fixture
def draft(do, sofia, checked_tip):
    """A new bulletin from the sheriff's tip."""
    return do(
        fuse, person=sofia, line="SAB", title="Cut gates at pump stations", references=[checked_tip.number]
    )


@pytest.fixture
def blocks_of(as_, sofia):
    """Return a product's paragraphs by part."""

    def by_part(product, person=None):
        standing = as_(person or sofia)
        with acting(standing):
            return {block.part: block for block in product.blocks.visible_to(standing)}

    return by_part


@pytest.fixture
def save(do, sofia):
    """Save part of a draft as its author, knowing the last save."""

    def act(product, *, person=None, edit=None, page="", **changes):
        changes = Changes(**changes)
        edit = product.edit if edit is None else edit
        return do(save_draft, product, person=person or sofia, edit=edit, changes=changes, page=page)

    return act


@pytest.fixture
def write(blocks_of, save):
    """Write texts into the parts of a draft, by part."""

    def act(product, texts, **more):
        keys = {part: block.key for part, block in blocks_of(product).items()}
        return save(product, blocks={keys[part]: {"text": text, **more} for part, text in texts.items()})

    return act


@pytest.fixture
def ready(do, sofia, draft, write, save, calder):
    """A bulletin with nothing in the way of its review."""
    product = write(draft, TEXTS)
    whole = {"disciplines": ["LE", "FIRE"], "why_audience": "They guard these sites."}
    product = save(product, whole=whole, counties=(calder.pk,))
    # Firefighters get the indicators, which rest on no source.
    keys = {block.part: block.key for block in _blocks(product, do, sofia)}
    product = save(product, blocks={keys["indicators"]: {"marking": "U//FOUO"}})
    return do(answer_privacy, product, person=sofia, answers=ANSWERS, edit=product.edit)


def _blocks(product, do, person):
    return do(lambda *, by: list(product.blocks.visible_to(by)), person=person)


@pytest.fixture
def proposed(do, sofia, ready):
    """Version 1 of a bulletin, in review."""
    return do(propose, ready, person=sofia)


@pytest.fixture
def nadia(person, host):
    """Another supervisor."""
    return person("nadia", host, Role.SUPERVISOR)


@pytest.fixture
def at_the_database(as_):
    """Say something to the database itself as a person, past every act."""

    def say(person, statement, *values):
        with acting(as_(person)), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement, values)
            return cursor.rowcount

    return say


@pytest.fixture
def decide(do):
    """Decide about a version as a person."""

    def act(version, person, step, verdict="approved", **said):
        return do(review, version, person=person, step=step, verdict=verdict, **said)

    return act


@pytest.fixture
def now(as_, sofia):
    """Return a product's row as it is now."""

    def fetch(product):
        with acting(as_(sofia)):
            return Product.objects.visible_to(as_(sofia)).get(pk=product.pk)

    return fetch
