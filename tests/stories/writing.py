"""Writing a product on the pages of the editor, as an analyst does."""

from collections.abc import Mapping
from dataclasses import dataclass

from tests.stories.guest import Guest


@dataclass(frozen=True, slots=True)
class Text:
    """What one product says, by part: to everyone who may have it, and to the others instead."""

    line: str
    title: str
    parts: Mapping[str, tuple[str, str]]
    why: str
    disciplines: tuple[str, ...] = ("LE", "FIRE")
    counties: tuple[str, ...] = ("Calder", "Marlow")


LOOK_AT_GATES = "Check side gates at the start of each shift and call the watch desk."
ONLY_POLICE = "The same pickup, plate ending 114, was at both gates."
BULLETIN = Text(
    "SAB",
    "Chains cut at two water sites in one week",
    {
        "bottom": (
            f"Two sites had chains cut. {ONLY_POLICE}",
            "Chains were cut at two water sites. Check side gates.",
        ),
        "judgments": ("The visits are connected.", "The visits may be connected."),
        "indicators": ("Cut chains together with questions about controls.",) * 2,
        "actions": (LOOK_AT_GATES,) * 2,
    },
    "Patrols and crews pass these gates every shift.",
)
ROLL_CALL = Text(
    "RCR",
    "Cut chains at side gates",
    {
        "bottom": ("Look for cut chains at side gates.",) * 2,
        "discussion": ("A chain was cut at a reservoir gate.",) * 2,
        "indicators": ("New or cut chains; questions about pump controls.",) * 2,
        "actions": (LOOK_AT_GATES,) * 2,
    },
    "Patrols pass the gates first.",
)


def begin(one: Guest, text: Text, tips: list[str]) -> str:
    """Pick the tips a product rests on, begin it, and return its number."""
    one.go(f"/products/new/?line={text.line}&q=chain")
    one.look(f"product-picking-{text.line}")
    for tip in tips:
        one.page.check(f"input[name=from][value='{tip}']", force=True)
    one.press("Rest on the ticked tips", within="body")
    assert all(tip in one.page.locator("#sources").inner_text() for tip in tips)
    one.choose("line", text.line)
    one.page.fill("[name=title]", text.title)
    one.press("Create draft")
    return one.page.url.split("/products/")[1].split("/")[0]


def write(one: Guest, number: str, text: Text) -> None:
    """Write every part, then what the readers are told who may not have the original."""
    one.go(f"/products/{number}/edit/")
    keys = {part: _key(one, part) for part in text.parts}
    for part, (words, _) in text.parts.items():
        one.page.fill(f"[name='{keys[part]}-text']", words)
    for tick in one.page.locator(f"[name='{keys.get('judgments', '')}-cites']").all():
        tick.check(force=True)
    one.press("Save draft", within="body")
    assert "Saved at" in one.words()
    one.go(f"/products/{number}/edit/versions/")
    for part, (_, general) in text.parts.items():
        one.page.fill(f"[name='{keys[part]}-general']", general)
        one.page.select_option(f"[name='{keys[part]}-general_marking']", "U//FOUO")
    one.press("Save versions", within="body")
    assert "Saved at" in one.words()


def choose_readers(one: Guest, number: str, text: Text) -> None:
    """Choose fields of work and counties, and say why."""
    one.go(f"/products/{number}/edit/readers/")
    for code in text.disciplines:
        one.choose("disciplines", code)
    for county in text.counties:
        one.page.get_by_label(county, exact=True).check(force=True)
    one.page.fill("[name=why_audience]", text.why)
    one.press("Save readers", within="body")
    assert "Saved at" in one.words()


def answer_privacy(one: Guest, number: str) -> None:
    """Answer every question of the privacy checklist with no and a reason."""
    one.go(f"/products/{number}/edit/privacy/")
    for radio in one.page.locator("#draft input[type=radio][value=no]").all():
        radio.check(force=True)
    for reason in one.page.locator("#draft input[name$='-reason']").all():
        reason.fill("Conduct and one part of a plate; nobody is named.")
    one.press("Save answers", within="body")
    assert "Saved at" in one.words()


def _key(one: Guest, part: str) -> str:
    name = one.page.locator(f"section#{part} textarea[name$='-text'], section#{part} input[name$='-text']")
    return str(name.first.get_attribute("name")).removesuffix("-text")
