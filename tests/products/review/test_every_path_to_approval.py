"""Whatever people do in whatever order, nothing is approved without every approval of its exact text."""

from contextlib import suppress

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from privacy.access.acting import acting
from privacy.lifecycle import StepNotOpen
from products.documents.checksum import checksum
from products.documents.plain import from_data
from products.drafting.choices import Status
from products.drafting.models import Product
from products.drafting.services import Changes, save_draft
from products.review.chain import newest
from products.review.models import Review
from products.review.services import propose, review, withdraw

PEOPLE = ("sofia", "amir", "omar", "nadia", "priya")
moves = st.one_of(
    st.tuples(st.just("edit"), st.sampled_from(PEOPLE)),
    st.tuples(st.just("propose"), st.sampled_from(PEOPLE)),
    st.tuples(st.just("withdraw"), st.sampled_from(PEOPLE)),
    st.tuples(st.sampled_from(["peer", "privacy", "supervisor"]), st.sampled_from(PEOPLE)),
    st.tuples(st.just("force"), st.sampled_from(PEOPLE)),
)


@pytest.fixture
def cast(request, as_, nadia):
    return {name: as_(request.getfixturevalue(name)) for name in PEOPLE}


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(script=st.lists(moves, min_size=3, max_size=14))
def test_no_path_leads_to_approval_without_distinct_approvers_of_the_exact_text(ready, cast, script):
    mark = transaction.savepoint()
    try:
        for move, name in script:
            refusals = suppress(PermissionDenied, ValidationError, StepNotOpen)
            with refusals, acting(cast[name]), transaction.atomic():
                step(move, ready, cast[name])
            with acting(cast["omar"]):
                holds(cast["omar"], ready)
    finally:
        transaction.savepoint_rollback(mark)


def step(move, product, by):
    if move == "edit":
        changes = Changes(whole={"title": f"Gates {by.name}"})
        save_draft(product, by=by, edit=None, changes=changes)
    elif move == "propose":
        propose(product, by=by)
    elif move == "withdraw":
        withdraw(product, by=by)
    elif move == "force":
        force(product, by)
    else:
        version = newest(product, by=by)
        if version:
            review(version, by=by, step=move, verdict="approved")


def force(product, by):
    """Try to approve past every act; the database must refuse whatever lacks an approval."""
    with suppress(Exception), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "UPDATE products_product SET status = 'approved', approved_by_id = %s, approved_version ="
            " (SELECT max(number) FROM products_version WHERE product_id = %s) WHERE id = %s",
            [by.user_id, product.pk, product.pk],
        )


def holds(by, product):
    row = Product.objects.visible_to(by).get(pk=product.pk)
    if row.status != Status.APPROVED:
        assert row.approved_by_id is None
        return
    version = newest(row, by=by)
    approvals = Review.objects.visible_to(by).filter(version=version, verdict="approved", voided_at=None)
    people = {approval.by_id for approval in approvals}
    assert {approval.step for approval in approvals} >= set(version.required)
    assert len(people) == len(approvals)
    assert not people & {row.author_id, *row.writers}
    assert row.approved_version == version.number and version.edit == row.edit
    assert {approval.checksum for approval in approvals} == {checksum(from_data(version.content))}
