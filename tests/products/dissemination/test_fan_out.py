"""A release to two thousand readers: one statement for each rendition, and nothing doubled."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from partners.models import Acknowledgement, Post, Training, User
from partners.people.choices import Course, Role
from privacy.access.acting import acting
from privacy.access.standing import courier
from products.dissemination.audience import audience_of
from products.dissemination.models import Dissemination, Release, Rendition
from products.dissemination.services import release
from products.dissemination.spreading import _write_ledger, spread

from .cast import document

READERS = 2_000


@pytest.fixture
def crowd(fire):
    """Two thousand trained readers of one fire district."""
    today = timezone.localdate()
    people = User.objects.bulk_create(
        User(email=f"r{n}@fire.example", name=f"Reader {n}", agency=fire, password="!")
        for n in range(READERS)
    )
    Post.objects.bulk_create(Post(user=each, role=Role.READER, starts_on=today) for each in people)
    Acknowledgement.objects.bulk_create(Acknowledgement(user=each, policy_number=1) for each in people)
    Training.objects.bulk_create(
        Training(user=each, course=Course.PRIVACY, completed_on=today, valid_until=today) for each in people
    )


def test_everybody_is_listed_by_a_set_and_listing_again_adds_nobody(approved, as_, omar, crowd):
    with acting(as_(omar)):
        sending = release(approved, by=as_(omar))
    with acting(courier()), CaptureQueriesContext(connection) as asked:
        assert spread(sending.pk)
    inserts = [q for q in asked if "INSERT INTO products_dissemination" in q["sql"]]
    assert len(inserts) == 1 and len(asked) < 60
    with acting(courier()):
        numbers = Dissemination.outbox.order_by("copy_number").values_list("copy_number", flat=True)
        assert list(numbers) == list(range(1, READERS + 1))
    with acting(as_(omar)):
        sending = Release.objects.visible_to(as_(omar)).select_related("product").get()
        [group] = [g for g in audience_of(approved, document()).included if g.people]
        [rendition] = Rendition.objects.visible_to(as_(omar)).filter(disciplines=["FIRE"])
        _write_ledger(sending, rendition, group.rule, list(group.members))
        assert Dissemination.objects.visible_to(as_(omar)).count() == READERS
