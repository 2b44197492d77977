"""What a loaded demonstration holds; it is loaded once for all of these."""

from collections import Counter

from django.db.models import F
from django.utils import timezone

from fusionportal.demo.loading.center import MISROUTED, load_center
from fusionportal.demo.loading.people import who
from fusionportal.demo.papers import PAPERS
from fusionportal.demo.stories import STORIES
from privacy.access.acting import acting
from products.dissemination.models import ReaderFeedback, Release, Rendition
from products.drafting.choices import Status
from products.drafting.models import Product
from products.review.chain import missing
from products.review.choices import ReviewStep, Verdict
from products.review.models import Review, Version
from tips.referrals.choices import State
from tips.referrals.models import Referral

STEPS = {ReviewStep.PEER, ReviewStep.PRIVACY, ReviewStep.SUPERVISOR, ReviewStep.CONSENT, ReviewStep.DIRECTOR}


def test_the_demonstration_shows_every_state_of_products_and_referrals(db, settings):
    settings.DEMO = True
    who.cache_clear()
    load_center(_a_few())
    privacy = who("privacy@meridian.example")
    with acting(privacy):
        _products_stand_in_every_state(privacy)
        _each_step_of_review_is_waited_for(privacy)
        _nobody_decided_about_their_own(privacy)
        _readers_answered(privacy)
        _markings_and_audiences_differ(privacy)
        states = set(Referral.objects.visible_to(privacy).values_list("status", flat=True))
        assert states == set(State.values)
    who.cache_clear()


def _a_few():
    """Every report that a product rests on, and one for each thing that becomes of a referral."""
    cited = {key for paper in PAPERS for key in paper.sources}
    referred = {story.referral: story.key for story in STORIES if story.referral}
    return [story for story in STORIES if story.key in {MISROUTED, *cited, *referred.values()}]


def _products_stand_in_every_state(by):
    rows = Product.objects.visible_to(by)
    assert set(rows.values_list("status", flat=True)) == set(Status.values)
    assert rows.count() == len(PAPERS)
    assert len(set(rows.values_list("line", flat=True))) >= 8
    assert len(set(rows.values_list("author", flat=True))) >= 4
    waiting = Release.objects.visible_to(by).filter(listed_at=None, stopped_at=None)
    assert waiting.filter(send_at__gt=timezone.now(), product__status=Status.APPROVED).count() == 1
    assert rows.filter(status=Status.APPROVED).count() == 2
    today = timezone.localdate()
    assert Rendition.objects.visible_to(by).filter(current=True, expires_on__lt=today).exists()
    replaced = rows.get(status=Status.SUPERSEDED)
    assert rows.get(supersedes=replaced).status == Status.RELEASED


def _each_step_of_review_is_waited_for(by):
    versions = Version.objects.visible_to(by).filter(product__status=Status.REVIEW).select_related("product")
    first = {missing(version, version.reviews.visible_to(by))[0] for version in versions}
    assert first == STEPS


def _nobody_decided_about_their_own(by):
    reviews = Review.objects.visible_to(by)
    assert Counter(reviews.values_list("verdict", flat=True)).keys() == set(Verdict.values)
    assert not reviews.filter(by=F("author")).exists()
    assert len(set(reviews.filter(step=ReviewStep.SUPERVISOR).values_list("by", flat=True))) == 2
    returned = reviews.get(verdict=Verdict.RETURNED)
    assert returned.block_notes
    recalled = Product.objects.visible_to(by).get(status=Status.RECALLED)
    assert len(recalled.recall_reason) > 20


def _readers_answered(by):
    assert ReaderFeedback.objects.visible_to(by).count() >= sum(len(paper.readers) for paper in PAPERS) - 2


def _markings_and_audiences_differ(by):
    banners = set(Product.objects.visible_to(by).values_list("banner", flat=True))
    for control in ("LES", "FOUO", "CUI", "TLP:GREEN", "TLP:AMBER"):
        assert any(control in banner for banner in banners), (control, banners)
    released = Rendition.objects.visible_to(by).values_list("disciplines", flat=True)
    assert len({tuple(fields) for fields in released}) >= 4
