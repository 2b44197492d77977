"""Two people at the same thing: one is first, the other is told so in words and keeps what they typed."""

from tests.stories.vetting import choose_nexus, match
from tests.stories.writing import BULLETIN, begin

INTAKE, OTHER = "analyst@meridian.example", "s.marchetti@meridian.example"
VETTER, SECOND = "vetter@meridian.example", "j.tamura@meridian.example"
OFFICER, SENIOR, PEER = (
    "officer@calder-sheriff.example",
    "senior@meridian.example",
    "h.lindqvist@meridian.example",
)


def test_two_who_take_the_next_get_one_each(guest):
    taken = []
    pair = [guest(INTAKE), guest(OTHER)]
    for one in pair:
        one.go("/tips/")
    for one in pair:
        one.press("Take next", within="body")
        assert "is yours" in one.words()
        taken.append(one.page.url.split("?")[0].rstrip("/").split("/")[-1].split("#")[0])
    assert len(set(taken)) == 2
    for one in pair:
        one.press("Release claim", within="body")


def test_of_two_who_record_part_2_the_second_is_told_and_keeps_the_words(guest, told):
    number = _reported(guest(OFFICER))
    dana = guest(INTAKE)
    dana.go(f"/tips/{number}/")
    dana.press("Claim", within="body")
    match(dana, "INTRSN", "cut the chain")
    lena, jun = guest(VETTER), guest(SECOND)
    for one in (lena, jun):
        one.go(f"/tips/{number}/")
        choose_nexus(one, basis=f"The words of {one.page.locator('.appbar').inner_text().split()[-1]}.")
    lena.press("Save part 2", within="body")
    typed = jun.page.locator("#part-two [name=basis]").input_value()
    jun.press("Save part 2", within="body")
    assert "The referral waits for a supervisor" in lena.words()
    assert "The referral waits for a supervisor" not in jun.words()
    assert typed in jun.page.content()
    jun.said.clear()
    jun.look("part-2-too-late")


def test_of_two_who_save_one_draft_the_second_sees_both_texts(guest):
    karel, hanne = guest(SENIOR), guest(PEER)
    karel.go("/products/new/?line=SAB")
    number = begin(karel, BULLETIN, [])
    for one in (karel, hanne):
        one.go(f"/products/{number}/edit/")
    karel.page.fill("[name=title]", "Chains cut at two sites")
    karel.press("Save draft", within="body")
    hanne.page.fill("[name=title]", "Gates opened at two sites")
    hanne.press("Save draft", within="body")
    for words in (
        "This changed while you were writing",
        "Chains cut at two sites",
        "Gates opened at two sites",
    ):
        assert words in hanne.words()
    hanne.said.clear()
    hanne.look("product-clash")
    hanne.press("Save these", within="body")
    assert hanne.page.locator("[name=title]").input_value() == "Gates opened at two sites"


def _reported(deputy) -> str:
    deputy.go("/agency/report/")
    deputy.page.fill("[name=story]", "A man cut the chain at the north gate.")
    deputy.press("Save and continue")
    deputy.page.select_option("select[name=county]", label="Calder")
    deputy.press("Save and continue")
    deputy.press("Save and continue")
    deputy.page.check("[name=truth]", force=True)
    deputy.press("Send report")
    return deputy.page.url.rstrip("/").split("/")[-1]
