"""Recording both parts of the review on the tip's page, as two analysts do."""

from tests.stories.guest import Guest

BASIS = "A forced entry together with an interest in the controls."


def match(one: Guest, code: str, words: str, fact: str = "") -> None:
    """Record part 1 with one behavior, the words that show it and, where it needs one, the added fact."""
    one.choose("answer", "yes")
    one.open("Show all 16")
    one.choose("behavior", code)
    one.page.locator(f"[name='words-{code}']").fill(words)
    if fact or one.page.locator(f"[name='fact-{code}']").count():
        one.page.locator(f"[name='fact-{code}']").fill(fact)
    one.page.select_option("#part-one select[name=reliability]", "unknown")
    one.page.select_option("#part-one select[name=validity]", "probable")
    one.press("Save part 1", within="body")


def choose_nexus(one: Guest, basis: str = BASIS) -> None:
    """Fill in part 2 with a potential nexus and the suggested office."""
    one.choose("answer", "potential")
    assert "Suggested:" in one.words()
    one.page.locator("#part-two [name=basis]").fill(basis)
    office = one.page.locator("#part-two select[name=office] option", has_text="Meridian").first
    one.page.select_option("#part-two select[name=office]", str(office.get_attribute("value")))


def find_nexus(one: Guest) -> None:
    """Record part 2 with a potential nexus."""
    choose_nexus(one)
    one.look("part-2")
    one.press("Save part 2", within="body")
    assert "The referral waits for a supervisor" in one.words()
