"""Two at once on one product: writers, reviewers and releases, on real commits."""

import pytest

from partners.people.standings import standing_for
from privacy.access.acting import acting
from privacy.access.standing import courier
from privacy.lifecycle import StepNotOpen
from products.dissemination.models import Release
from products.dissemination.services import release
from products.drafting.choices import Status
from products.drafting.models import Product
from products.drafting.services import Changes, save_draft
from products.review.models import Review, Version
from products.review.services import propose, review
from tests.racing import at_once

pytestmark = pytest.mark.usefixtures("committed")


def as_person(user, act, *what, **said):
    """Return an act that looks its person up anew, as a request on its own connection does."""

    def run():
        by = standing_for(user.pk)
        with acting(by):
            return act(*what, by=by, **said)

    return run


def all_of(model):
    with acting(courier()):
        return list(model.objects.unguarded())


def refused(given):
    return [type(each) for each in given if isinstance(each, Exception)]


@pytest.fixture
def proposed(do, sofia, ready):
    return do(propose, ready, person=sofia)


def test_two_proposals_at_once_make_one_version(ready, sofia, dana, omar):
    given = at_once(*[as_person(sofia, propose, ready)] * 2)
    assert refused(given) == [StepNotOpen]
    assert [version.number for version in all_of(Version)] == [1]


def test_two_supervisors_approving_at_once_make_one_approval(proposed, do, amir, omar, person, host):
    nadia = person("nadia", host, "supervisor")
    if "peer" in proposed.required:
        do(review, proposed, person=amir, step="peer", verdict="approved")
    said = {"step": "supervisor", "verdict": "approved"}
    given = at_once(*[as_person(who, review, proposed, **said) for who in (omar, nadia)])
    assert refused(given) == [StepNotOpen]
    assert [given.step for given in all_of(Review)].count("supervisor") == 1
    assert all_of(Product)[0].status == Status.APPROVED


def test_a_release_asked_for_twice_at_once_is_one_release(proposed, do, amir, omar, dana):
    for step in proposed.required:
        who = amir if step == "peer" else omar
        do(review, proposed, person=who, step=step, verdict="approved")
    [product] = all_of(Product)
    given = at_once(*[as_person(omar, release, product)] * 2)
    assert refused(given) == []
    assert len(all_of(Release)) == 1


def test_a_draft_saved_while_it_is_proposed_never_changes_what_is_under_review(ready, sofia, omar):
    changes = Changes(whole={"title": "Another title for it"})
    given = at_once(
        as_person(sofia, propose, ready, edit=ready.edit),
        as_person(sofia, save_draft, ready, edit=ready.edit, changes=changes),
    )
    [product], versions = all_of(Product), all_of(Version)
    assert len(refused(given)) == 1
    assert (product.status == Status.REVIEW) == bool(versions)
    if versions:
        assert product.title == ready.title and versions[0].edit == product.edit
