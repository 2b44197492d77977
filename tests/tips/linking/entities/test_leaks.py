"""Reports of five agencies, each in a compartment of its own: no reader meets anything of another's."""

import json

import pytest
from django.contrib.auth.models import Group

from partners.models import Circle
from partners.people.choices import Role
from privacy.access.acting import acting
from tips.linking.entities.deconflicting.tasks import weigh_touches
from tips.linking.entities.frequent import frequent
from tips.linking.entities.gathering import entity_of
from tips.linking.entities.groups import alias_groups, excluded
from tips.linking.entities.references import reference_of
from tips.linking.entities.services import exclude, note, tie

FIVE = ("aspen", "birch", "cedar", "dogwood", "elmwood")
SHARED = ("plate", "7KX114")


def own(name):
    """Return the identifier that stands in one agency's report alone."""
    return ("email", f"{name}@canary.example")


@pytest.fixture
def five(told, person, host, as_, shut_away):
    """An analyst for each of five agencies with one report, a note, a tie and an exclusion of its own."""
    people = {}
    for name in FIVE:
        people[name] = person(f"{name} reader", host, Role.ANALYST)
        circle = Circle.objects.create(
            name=name, compartment=name, group=Group.objects.create(name=f"circle {name}")
        )
        circle.members.add(people[name])
        tip = told(f"Plate 7KX 114. Write to {name}@canary.example.", place=f"{name} yard")
        shut_away(tip, name)
        standing = as_(people[name])
        with acting(standing):
            note(*SHARED, by=standing, text=f"{name} note")
            tie(*SHARED, by=standing, into=own(name), sort="alias", reason=f"{name} says the same")
            exclude(*own(name), by=standing, reason=f"{name} takes this out")
    return people


def others(name):
    return [word for word in FIVE if word != name]


@pytest.mark.parametrize("name", FIVE)
def test_no_page_holds_a_byte_of_anothers_report(five, browser, name):
    desk, answers = browser(five[name]), []
    for address in (f"/entities/{reference_of(*SHARED)}/", "/entities/", "/entities/?q=7KX114",
                    "/entities/?q=canary", "/entities/frequent/", "/entities/whom-to-ask/"):  # fmt: skip
        answers.append(desk.get(address))
        assert answers[-1].status_code == 200
    text = "".join(answer.content.decode() for answer in answers)
    assert f"{name} note" in text and f"{name}@canary.example" in text
    assert [word for word in others(name) if word in text] == []
    assert "Only in this tip." in answers[0].content.decode()
    for word in others(name):
        assert desk.get(f"/entities/{reference_of(*own(word))}/").status_code == 404
        refused = desk.post(
            f"/entities/{reference_of(*SHARED)}/same/",
            {"sort": "alias", "other_kind": "email", "other": own(word)[1], "reason": "They look the same"},
        )
        assert refused.status_code == 422 and "Nothing like this is in the tips" in refused.content.decode()


@pytest.mark.parametrize("name", FIVE)
def test_no_function_other_features_call_tells_of_anothers(five, as_, name):
    standing = as_(five[name])
    with acting(standing):
        every = [SHARED, *map(own, FIVE)]
        groups = alias_groups(every, by=standing)
        told = json.dumps([
            list(groups.values()), sorted(excluded(every, by=standing)),
            [[one.value, one.text, one.tips] for one, _ in frequent(by=standing)],
            str(entity_of(*SHARED, by=standing)),
        ])  # fmt: skip
        assert groups[SHARED] == [SHARED, own(name)]
        assert excluded(every, by=standing) == {own(name)}
        assert [entity_of(*own(word), by=standing) for word in others(name)] == [None] * 4
    for word in others(name):
        assert groups[own(word)] == [own(word)]
        assert told.count(word) == 1, "only the pair that was asked for is given back"


def test_all_five_cross_and_only_the_watch_desk_knows(five, browser, omar):
    for name in FIVE:
        browser(five[name]).get(f"/entities/{reference_of(*SHARED)}/")
    assert weigh_touches() == 10
    page = browser(omar).get("/entities/crossings/").content.decode()
    assert all(f"{name.title()} Reader" in page for name in FIVE)
    assert "canary" not in page and "yard" not in page and "7KX" not in page
