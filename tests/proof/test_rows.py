"""Every row of every walled table for everybody: with both walls, with only the first, with only the second.

What is expected comes from the oracle, which is written from the policy's sentences.
"""

import pytest

from partners.models import Post
from tests.proof import asking
from tests.proof.oracle import SENTENCES, may_see
from tests.proof.people import PEOPLE
from tests.proof.things import rows_of, walled_tables
from tests.proof.walls import WALLS

AT_LEAST = {"both walls": 29_000, "only the first wall": 17_000, "only the second wall": 29_000}


@pytest.fixture
def rows(states):
    """Every row with its owner."""
    return rows_of(states)


@pytest.fixture
def everybody(cast, wren, stray, leaver, mover):
    """Everybody, those at an edge included."""
    leaver.is_active = False
    leaver.save(update_fields=["is_active"])
    Post.objects.filter(user=mover).delete()
    more = {"wren": wren, "stray": stray, "leaver": leaver, "mover": mover}
    made = asking.standings(cast | more)
    assert made.keys() == PEOPLE.keys()
    return made


def _faults(name, rows, shown, how):
    person = PEOPLE[name]
    for row in rows:
        expected, met = may_see(person, row.thing, row.part), row.pk in shown.get(row.table, ())
        if expected != met:
            facts = {name: value for name, value in vars(row.thing).items() if value}
            yield f"{row.table} {row.part} {facts}: {name} {'sees' if met else 'does not see'} it {how}"


def ways(wall, standing, rows, tables):
    """Yield each way by which a person may come by rows while a wall stands: its name, the rows, what it shows."""
    guarded = asking.guarded_models()
    ours = [row for row in rows if row.table in guarded]
    yield "in a list", ours, asking.listed(standing, tables)
    yield "on a page of many lists", ours, asking.gathered(standing, tables)
    yield "one by one", ours, asking.opened(standing, rows)
    if wall != "only the first wall":
        yield "in the database", rows, asking.selected(standing, tables)
        yield "to change it", rows, asking.locked(standing, tables)


@pytest.mark.parametrize("wall", WALLS)
def test_everybody_meets_the_rows_the_policy_says_and_no_others(wall, rows, everybody, reported):
    tables, cells, found = list(walled_tables()), 0, []
    with WALLS[wall]():
        for name, standing in everybody.items():
            for how, asked, shown in ways(wall, standing, rows, tables):
                cells += len(asked)
                found += _faults(name, asked, shown, f"{how}, {wall}")
    reported(f"rows, {wall}", cells)
    assert cells >= AT_LEAST[wall]
    assert not found, f"{len(found)} of {cells}\n" + "\n".join(sorted(set(found)))


def test_what_is_counted_is_what_is_listed(states, everybody, rows):
    tables = {row.table for row in rows}
    for name, standing in everybody.items():
        shown = {table: len(keys) for table, keys in asking.listed(standing, tables).items()}
        assert asking.counted(standing, tables) == shown, name


def test_every_kind_of_part_of_every_state_is_asked_about(rows):
    asked = {(row.thing.kind, row.part) for row in rows}
    assert asked >= {("tip", part) for part in ("record", "desk", "identity", "mailbox")}
    assert {kind for kind, _ in asked} >= set(SENTENCES) - {"notice"}


def test_the_oracle_shows_each_part_to_some_and_not_to_all(rows):
    for row in {(row.thing, row.part): row for row in rows if not row.thing.gone}.values():
        seeing = {name for name, person in PEOPLE.items() if may_see(person, row.thing, row.part)}
        assert seeing < PEOPLE.keys(), row
        assert seeing or row.thing.recalled, row
