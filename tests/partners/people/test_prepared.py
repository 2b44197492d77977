"""The statement written once a day says of a person what the query written anew says."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from partners.models import User
from partners.people.standings import standing_for, standing_of, with_facts


@pytest.mark.parametrize("name", ["dana", "ines", "amir", "omar", "lin", "rhea", "lapsed"])
def test_a_person_has_the_same_standing_either_way(request, name):
    person = request.getfixturevalue(name)
    anew = standing_of(with_facts(User.objects.filter(pk=person.pk)).get())
    assert standing_for(person.pk) == anew and anew is not None


def test_nobody_has_no_standing(db):
    assert standing_for(0) is None


def test_it_is_one_statement_and_its_agency_needs_no_other(dana):
    standing_for(dana.pk)
    with CaptureQueriesContext(connection) as asked:
        found = standing_for(dana.pk)
    assert len(asked) == 1 and found.agency_name == dana.agency.name


def test_what_ended_yesterday_counts_no_more_the_moment_it_is_written(ines):
    assert "intake" in standing_for(ines.pk).roles
    ines.posts.update(
        starts_on=timezone.localdate() - timedelta(days=9), ends_on=timezone.localdate() - timedelta(days=1)
    )
    assert standing_for(ines.pk).roles == ()
