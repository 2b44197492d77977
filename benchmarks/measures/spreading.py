"""One product to 20,000 candidate recipients: match, ledger, wake, beside hand-written SQL and a loop."""

from datetime import date
from functools import partial
from itertools import count

from django.db import connection, transaction
from django.utils import timezone

from benchmarks.cells import Cell
from benchmarks.readers import standing
from benchmarks.timing import Effort, Way, interleaved
from partners.models import User
from privacy.access.acting import acting
from privacy.access.standing import courier
from privacy.markings.building import parse
from privacy.retention.clocks import purge_time
from products.dissemination.models import Dissemination, Release, Rendition
from products.dissemination.services import release
from products.dissemination.spreading import spread
from products.documents.checksum import checksum
from products.documents.choices import Part
from products.documents.document import Block, Document, Section
from products.documents.plain import as_data
from products.drafting.access import place_product
from products.drafting.lifecycle import LIFECYCLE
from products.models import Product, Version
from products.review.models import Review

OURS, HAND, LOOP = "portal", "by hand", "a loop of create()"
FIELDS = ["CIKR", "EM", "EMS", "FED", "FIRE", "LE", "PSAP"]
OPEN = parse("U//FOUO")
LOOPED = 500
NUMBERS = count(1)

BY_HAND = """
INSERT INTO products_dissemination (reference, purpose, authorized_by_id, authorized_at, due_at, attempts, fault,
       release_id, rendition_id, product_id, recipient_id, agency_id, rule, copy_number, checksum)
SELECT gen_random_uuid(), 'Operators need it', %(by)s, now(), now(), 0, '', %(release)s, %(rendition)s, %(product)s,
       u.id, u.agency_id, 'A-12+N-04', 1000000 + row_number() OVER (), repeat('0', 64)
  FROM partners_user u JOIN partners_agency a ON a.id = u.agency_id
 WHERE u.is_active AND a.active AND a.discipline = ANY (%(fields)s)
   AND EXISTS (SELECT 1 FROM partners_post p WHERE p.user_id = u.id AND p.starts_on <= current_date
        AND (p.ends_on IS NULL OR p.ends_on >= current_date)
        AND p.role NOT IN ('auditor', 'sysadmin'))
   AND EXISTS (SELECT 1 FROM partners_training t WHERE t.user_id = u.id AND t.course = 'privacy'
        AND t.valid_until >= current_date)
   AND EXISTS (SELECT 1 FROM partners_agreement g WHERE g.agency_id = a.id AND g.ends_on >= current_date)
   AND EXISTS (SELECT 1 FROM partners_acknowledgement k WHERE k.user_id = u.id AND k.policy_number = %(policy)s)
"""


def recipients(tips: int, effort: Effort) -> Cell:
    """Release one product after another; the loop writes only its first rows and is multiplied."""
    waiting = iter([_authorized() for _ in range(effort.rounds + 2)])
    sample = next(waiting)
    with acting(courier()):
        assert spread(sample.pk)
    facts = _facts(sample)
    reached = Release.objects.unguarded
    with acting(standing("supervisor")):
        people = reached().get(pk=sample.pk).total
        by_hand = _hand(facts)
    assert people == by_hand, f"The portal reaches {people} people and the hand-written statement {by_hand}"
    ways = {
        OURS: Way(lambda: _spread(next(waiting)), partial(acting, courier())),
        HAND: Way(lambda: _hand(facts), partial(acting, standing("supervisor"))),
        LOOP: Way(lambda: _loop(facts), partial(acting, standing("supervisor"))),
    }
    times = interleaved(ways, effort)
    share = max(1, people / LOOPED)
    times[LOOP].seconds = [each * share for each in times[LOOP].seconds]
    return Cell(
        "release",
        f"{people:,} recipients",
        "",
        tips,
        times,
        {"recipients": people, "loop_multiplied": round(share, 1)},
    )


def _spread(sending: Release) -> None:
    assert spread(sending.pk)


def _hand(facts: dict) -> int:
    """Match and insert in one statement, taken back again, for a reader has one copy of a rendition."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(BY_HAND, facts)
            written = cursor.rowcount
        _take_back()
    return written


def _loop(facts: dict) -> None:
    with transaction.atomic():
        for number, user in enumerate(User.objects.filter(is_active=True)[:LOOPED]):
            Dissemination.objects.create(
                purpose="Operators need it", authorized_by_id=facts["by"], release_id=facts["release"],
                rendition_id=facts["rendition"], product_id=facts["product"], recipient=user,
                agency_id=user.agency_id, rule="A-12+N-04", copy_number=2_000_000 + number, checksum="0" * 64,
            )  # fmt: skip
        _take_back()


def _take_back() -> None:
    """Undo, but only after the foreign keys were checked, which else waits for a commit that never comes."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    transaction.set_rollback(True)


def _facts(sending: Release) -> dict:
    """A rendition that nobody has a copy of, of a product that is out."""
    by = standing("supervisor")
    with acting(by):
        rendition = Rendition.objects.visible_to(by).filter(product=sending.product_id).first()
        rendition.pk, rendition.reference, rendition.disciplines = None, None, ["MIL"]
        rendition.reference = Rendition._meta.get_field("reference").get_default()
        rendition._state.adding = True
        rendition.save(force_insert=True)
    return {
        "by": by.user_id, "release": sending.pk, "rendition": rendition.pk, "product": sending.product_id,
        "fields": FIELDS, "policy": 1,
    }  # fmt: skip


def _authorized() -> Release:
    """Write, propose, approve and authorize a bulletin, as its people would."""
    author, approver = standing("senior"), standing("supervisor")
    text = _document(f"MSFC-SAB-2026-{next(NUMBERS):04d}")
    with acting(author), transaction.atomic():
        product = Product(
            number=text.number, line="SAB", title=text.title.text, author_id=author.user_id, disciplines=FIELDS,
            statewide=True, why_audience="Operators need it", purge_at=purge_time("P", start=timezone.now()),
        )  # fmt: skip
        place_product(product, OPEN, by=author).save(force_insert=True)
        version = Version.objects.create(
            product=product, number=1, content=as_data(text), checksum=checksum(text), banner=OPEN.text,
            by_id=author.user_id, required=["supervisor"], edit=1,
        )  # fmt: skip
        LIFECYCLE.advance(product, "propose", by=author)
    with acting(approver):
        with transaction.atomic():
            Review.objects.create(
                version=version, step="supervisor", verdict="approved", checksum=version.checksum,
                author_id=author.user_id, by_id=approver.user_id,
            )  # fmt: skip
            product = LIFECYCLE.advance(
                product, "approve", by=approver, approved_by_id=approver.user_id, approved_version=1
            )
        return release(product, by=approver)


def _document(number: str) -> Document:
    judgment = Block(key="j1", text="Side gates were cut at two sites.", marking=OPEN)
    return Document(
        line="SAB", line_name="Situational awareness bulletin", number=number, version=1, dated=date(2026, 11, 20),
        center="Meridian State Fusion Center", title=Block(key="title", text="Night entries", marking=OPEN),
        bottom_line=Block(key="bottom", text="Check side gates.", marking=OPEN),
        sections=(Section(part=Part.JUDGMENTS, blocks=(judgment,)),),
    )  # fmt: skip
