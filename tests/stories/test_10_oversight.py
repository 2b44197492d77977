"""The privacy officer and the auditor see every act of the story, by whom and under which rule, and no word of it."""

import pytest

from tests.stories.test_01_public import STORY
from tests.stories.test_02_partner import QUESTION
from tests.stories.test_02_partner import STORY as OF_AGENCY
from tests.stories.test_05_referral import INSIDE, RELEASABLE
from tests.stories.vetting import BASIS
from tests.stories.writing import BULLETIN, LOOK_AT_GATES, ONLY_POLICE

AUDITOR, PRIVACY = "auditor@meridian.example", "privacy@meridian.example"
ACTS = {
    "tip": [
        ("public", "submit"),
        ("Dana Reyes", "read"),
        ("Dana Reyes", "claim"),
        ("Dana Reyes", "ask submitter"),
        ("Lena Brandt", "find nexus"),
    ],
    "of_agency": [("Ana Whitlock", "submit"), ("Ana Whitlock", "read"), ("Karel Amsel", "read")],
    "referral": [
        ("Ruth Okafor", "approve"),
        ("courier", "transmit"),
        ("Alicia Drummond", "read"),
        ("Alicia Drummond", "acknowledge"),
        ("Alicia Drummond", "dispose"),
    ],
    "product": [
        ("Karel Amsel", "fuse"),
        ("Karel Amsel", "propose"),
        ("Hanne Lindqvist", "review"),
        ("Ruth Okafor", "approve"),
        ("Ruth Okafor", "authorize release"),
        ("Ruth Okafor", "disseminate"),
        ("Rosalind Tveit", "acknowledge"),
    ],
}
WORDS = (STORY, OF_AGENCY, QUESTION, BASIS, INSIDE, RELEASABLE, BULLETIN.title, LOOK_AT_GATES, ONLY_POLICE)


@pytest.mark.parametrize("what", ACTS)
def test_every_act_is_in_the_trail_with_who_and_under_which_rule(guest, told, what):
    beatrix = guest(AUDITOR)
    rows = _trail(beatrix, told[what])
    for who, verb in ACTS[what]:
        found = [row for row in rows if who in row[1] and verb in row[2]]
        assert found, f"{verb} by {who} is not among {sorted({(row[1], row[2]) for row in rows})}"
    assert all("policy" in row[4] for row in rows)
    assert any(row[4].split()[0] != "–" for row in rows if row[2].startswith("read"))
    assert not any(words in beatrix.page.content() for words in WORDS)
    beatrix.look(f"audit-{what}")


def test_the_auditor_reads_no_case_content(guest, told):
    beatrix = guest(AUDITOR)
    for address in (
        f"/tips/{told['tip']}/",
        f"/products/{told['product']}/",
        f"/referrals/{told['referral']}/",
    ):
        assert beatrix.page.goto(beatrix.address + address).status in {403, 404}


def test_the_privacy_officer_sees_disclosures_clocks_and_rules(guest, told):
    ingrid = guest(PRIVACY)
    for name in ("", "retention/", "disclosures/", "rules/", "audit/"):
        ingrid.go(f"/oversight/{name}")
        ingrid.look(f"oversight-{name.strip('/') or 'home'}")
    ingrid.go("/oversight/disclosures/")
    assert told["referral"] in ingrid.words() and told["second"] in ingrid.words()
    ingrid.go(f"/tips/{told['tip']}/")
    assert "Kept until" in ingrid.words()


def _trail(one, number) -> list[list[str]]:
    one.go("/oversight/audit/")
    one.page.fill("[name=purpose]", "Weekly review")
    one.page.fill("[name=number]", number)
    rows = []
    one.page.get_by_role("button", name="Search", exact=True).last.click()
    for _ in range(20):
        table = one.page.locator("table.tbl tbody tr")
        rows += [row.locator("td").all_inner_texts() for row in table.all()]
        older = one.page.get_by_role("button", name="Older entries")
        if not older.count():
            break
        older.click()
    return rows
