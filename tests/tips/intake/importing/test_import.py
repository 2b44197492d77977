"""A file of another system's reports is taken in once, whole, and with a reason for each line that is not."""

import json
import os

import pytest
from django.core.management.base import CommandError

from privacy.access.acting import acting
from privacy.models import AuditEntry
from tips.intake.models import Import, Tip

ONE = {"id": "A-1", "date": "2026-03-02", "text": "A van stood at the gate.\nTwice. ", "place": "Ridge Road"}
TWO = {
    "id": "A-2",
    "date": None,
    "text": "Ein Mann filmte die Schleuse – 23 Minuten. \u0645\u0631\u062d\u0628\u0627",
}


def held(as_, user):
    with acting(as_(user)):
        return list(Tip.objects.visible_to(as_(user)).order_by("pk"))


def test_reports_become_tips_of_the_agency_through_the_same_act(jsonl, take, as_, ines, dana, host):
    said = take(jsonl(ONE, TWO))
    assert "Taken in: 2. There before: 0. Refused: 0." in said
    first, second = held(as_, ines)
    assert (first.narrative, first.external_id, first.place) == (ONE["text"], "A-1", "Ridge Road")
    assert first.happened_at.date().isoformat() == "2026-03-02"
    assert second.happened_at is None
    assert [tip.pk for tip in held(as_, dana)] == [first.pk, second.pk]
    assert AuditEntry.objects.filter(verb="submit", actor=ines).count() == 2
    assert AuditEntry.objects.get(verb="import").detail["taken"] == 2


def test_a_second_run_takes_in_nothing_again(jsonl, take, as_, ines, host):
    take(jsonl(ONE, TWO))
    assert "Taken in: 0. There before: 2. Refused: 0." in take(jsonl(ONE, TWO))
    assert len(held(as_, ines)) == 2
    assert Import.objects.count() == 1


def test_an_id_that_comes_again_with_another_text_is_refused_and_alters_nothing(jsonl, take, as_, ines, host):
    said = take(jsonl(ONE, {**ONE, "text": "Something else."}))
    assert "line 2 (A-1): The id A-1 was taken in with another text" in said
    assert [tip.narrative for tip in held(as_, ines)] == [ONE["text"]]


BAD = [
    (b"{not json", "It isn't JSON"),
    (b"[1, 2]", "It isn't an object"),
    (b'{"id": "x", "text": "\xff"}', "It isn't UTF-8 at byte 22"),
    ({"text": "No number."}, "It has no id"),
    ({"id": "x", "text": "  "}, "It has no text"),
    ({"id": ["x"], "text": "words"}, "Its id isn't text"),
    ({"id": "x" * 81, "text": "words"}, "Its id has 81 characters; at most 80 fit"),
    ({"id": "x", "text": "a\x00b"}, "Its text holds a null byte"),
    (b'{"id": "x", "text": "\\ud800"}', "half a character"),
    ({"id": "x", "text": "words", "date": "2026-02-31"}, "2026-02-31 isn't a date"),
    ({"id": "x", "text": "words", "date": "2999-01-01"}, "still to come"),
    ({"id": "x", "text": "words", "title": "t" * 161}, "Its title has 161 characters"),
    ({"id": "x", "text": "TOP SECRET//SI//NOFORN\nA cable."}, "This looks like classified text"),
    (b"[" * 100_000, "It isn't JSON"),
]


@pytest.mark.parametrize(("line", "reason"), BAD, ids=[reason for _, reason in BAD])
def test_a_line_that_cannot_be_taken_in_says_why_and_holds_up_no_other(
    jsonl, take, as_, ines, host, line, reason
):
    said = take(jsonl(line, TWO))
    assert reason in said
    assert "Taken in: 1. There before: 0. Refused: 1." in said
    assert [tip.external_id for tip in held(as_, ines)] == ["A-2"]


def test_refused_lines_are_kept_in_a_file_with_their_reasons(jsonl, take, host, tmp_path):
    take(jsonl({"id": "x", "text": ""}), "--refused", tmp_path / "refused.jsonl")
    [kept] = [json.loads(line) for line in (tmp_path / "refused.jsonl").read_text().splitlines()]
    assert kept == {
        "line": 1,
        "reason": "It has no text. Every report needs an id and a text.",
        "values": {"id": "x", "text": ""},
    }


def test_what_may_not_enter_is_not_kept_among_the_refused_lines_either(jsonl, take, host, tmp_path):
    take(
        jsonl({"id": "x", "text": "TOP SECRET//SI//NOFORN\nA cable."}),
        "--refused",
        tmp_path / "refused.jsonl",
    )
    written = (tmp_path / "refused.jsonl").read_text()
    assert "classified" in written
    assert "cable" not in written


def test_fields_that_no_report_has_a_place_for_are_named(jsonl, take, host):
    assert "no report has a place for it: mood (2 lines)" in take(
        jsonl({**ONE, "mood": 1}, {**TWO, "mood": 2})
    )


def test_csv_is_read_with_its_quotes_breaks_and_mark_of_order(tmp_path, take, as_, ines, host):
    path = tmp_path / "feed.csv"
    path.write_bytes(
        b'\xef\xbb\xbfid,date,text,place\r\nC-1,2026-01-05,"Two lines,\r\nand ""quotes"".",Pier 4\r\n'
        b"C-2,2026-01-05,\xff\xfe,\r\nC-3,2026-01-05\r\nC-4,,fine,\r\n"
    )
    said = take(path)
    assert "line 4 (C-2)" in said and "UTF-8" in said
    assert "It has 2 columns where the first row names 4" in said
    assert [tip.narrative for tip in held(as_, ines)] == ['Two lines,\r\nand "quotes".', "fine"]


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("feed.xlsx", b"x", "Save it as JSON lines or CSV"),
        ("feed.csv", b"", "The first row of the file must name its columns"),
        ("feed.csv", b"number,story\n1,x\n", "The first row of the file must name its columns"),
    ],
)
def test_a_file_that_is_no_list_is_refused_whole(tmp_path, take, host, name, content, words):
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(CommandError, match=words):
        take(path)


def test_what_is_misnamed_is_told_with_what_comes_near(jsonl, run, sheriff, ines, tmp_path):
    with pytest.raises(CommandError, match="Did you mean Calder County Sheriff"):
        run("import_tips", jsonl(ONE), "--agency", "Calder Sherif", "--as", ines.email)
    with pytest.raises(CommandError, match="No active account"):
        run("import_tips", jsonl(ONE), "--agency", sheriff.name, "--as", "nobody@agency.example")
    with pytest.raises(CommandError, match="can't be opened"):
        run("import_tips", tmp_path / "none.jsonl", "--agency", sheriff.name, "--as", ines.email)


def test_an_officer_imports_for_their_own_agency_only(jsonl, run, sheriff, fire, dana, felix, host):
    said = run("import_tips", jsonl(ONE), "--agency", sheriff.name, "--as", dana.email)
    assert "Taken in: 1." in said
    with pytest.raises(CommandError, match="may not send reports for"):
        run("import_tips", jsonl(ONE), "--agency", sheriff.name, "--as", felix.email)


def test_what_came_in_comes_back_byte_for_byte(jsonl, take, give_back, host):
    odd = {
        "id": "A-3",
        "date": "2026-03-02T21:40:00",
        "text": "\ttabs \u200band\r\nbreaks\u2028 ",
        "title": "Named",
        "source": "Desk",
    }
    take(jsonl(ONE, TWO, odd))
    back = {row.pop("id"): row for row in give_back("--source", "feed")}
    for sent in (ONE, TWO, odd):
        found = back[sent["id"]]
        assert found.pop("number").startswith("FC-")
        assert found == {name: value for name, value in sent.items() if name != "id"}


def test_only_what_the_account_may_see_is_handed_over_and_the_trail_says_so(
    jsonl, take, give_back, run, omar, ines, fire, felix, sheriff_tip, tmp_path
):
    take(jsonl(ONE))
    handed = give_back("--purpose", "Yearly copy")
    assert {row["id"] for row in handed} == {"A-1", sheriff_tip.number}
    entry = AuditEntry.objects.get(verb="export")
    assert (entry.actor, entry.purpose, len(entry.listed)) == (omar, "Yearly copy", 2)
    for nobody in (ines, felix):
        with pytest.raises(CommandError, match="may not take copies out"):
            run("export_tips", "--as", nobody.email, "--output", tmp_path / "theirs.jsonl")
    assert not (tmp_path / "theirs.jsonl").exists()
    assert not list(tmp_path.glob(".*.part"))


def test_a_copy_is_for_its_owner_alone_and_a_bad_place_is_told(
    jsonl, take, give_back, run, omar, host, tmp_path
):
    take(jsonl(ONE))
    give_back()
    assert os.stat(tmp_path / "out.jsonl").st_mode & 0o777 == 0o600
    with pytest.raises(CommandError, match="can't be written"):
        run("export_tips", "--as", omar.email, "--output", tmp_path / "none" / "out.jsonl")
