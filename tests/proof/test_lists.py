"""No page without a reference in its address holds a word of a record that its reader may not know."""

import pytest

from tests.doors import table
from tests.doors.canaries import MAY_MEET, leaked
from tests.doors.trying import Cell, knock, people_remembered
from tests.doors.walking import addresses
from tests.proof.doors import everybody
from tests.proof.oracle import may_see
from tests.proof.people import PEOPLE
from tests.proof.states import word_of
from tests.proof.things import tips_as_facts
from tests.proof.walls import WALLS, deep

AT_LEAST = 600
# Words that every state of a report shares; what they say of each is a number, a count or a facet.
ASKED = ("", "?q=fence", "?q=quince")
SEARCHED = {"tips", "search", "library", "api_tips", "products"}


@pytest.fixture
def browsers(cast, clients, leaver, mover, stray):
    """A browser for everybody."""
    return everybody(cast, clients, {"leaver": leaver, "mover": mover, "stray": stray})


def _cells(browsers):
    """Yield every page without a reference, with each question, for everybody it is not shut to."""
    answers = table.read()
    for address in addresses():
        row = answers.get((address.name, "GET", ""), {})
        for name in browsers:
            if not address.asks and row.get(name, "200") == "200":
                for asked in ASKED if address.name in SEARCHED else ASKED[:1]:
                    yield Cell(address, "GET", "", {}), name, asked


def hidden_words(states) -> dict[str, set[str]]:
    """Return for everybody the words and numbers of the reports that the policy shows them nothing of."""
    facts = tips_as_facts(states)
    return {
        name: {
            text
            for state, (tip, thing) in facts.items()
            if not may_see(person, thing) and person.role not in CUSTODY_READS_NUMBERS
            for text in (word_of(state), tip.number)
        }
        for name, person in PEOPLE.items()
    }


# Those who keep and audit records meet the numbers of what is due, held and destroyed, never a word.
CUSTODY_READS_NUMBERS = {"supervisor", "privacy", "auditor"}


@pytest.mark.parametrize(
    "wall", ["both walls", *(pytest.param(wall, marks=deep) for wall in list(WALLS)[1:])]
)
def test_no_list_search_or_count_holds_what_is_withheld(wall, states, browsers, reported):
    hidden, cells, found = hidden_words(states), list(_cells(browsers)), []
    with people_remembered(), WALLS[wall]():
        for cell, name, asked in cells:
            answer = knock(browsers[name], cell, at=f"{cell.path}{asked}")
            text = answer.all_bytes.decode("utf-8", "replace") + str(answer.headers)
            met = [word for word in hidden[name] if word in text]
            met += (
                leaked(name, answer)
                if name in {*MAY_MEET["aspenweed"], "felix", "rhea", "lin", "ortiz"}
                else []
            )
            if met:
                found.append(f"{cell.address.name} {asked} as {name}: {met}")
    reported(f"lists and searches, {wall}", len(cells))
    assert len(cells) >= AT_LEAST
    assert not found, "\n".join(found)
