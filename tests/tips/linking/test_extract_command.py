"""Finds as a table, for a named reader and one import, by the ids the reports were sent with."""

import io
import json

import pytest
from django.core.management import CommandError, call_command

from privacy.access.acting import acting
from privacy.access.standing import courier
from privacy.audit.models import AuditEntry
from tips.linking.reading import read_tip
from tips.models import Mention, Tip

WORDS = "A truck with plate 7KX 114\nwaited. Call 800-555-0142."


@pytest.fixture
def run(capsys):
    def call(*arguments):
        call_command("extract", *map(str, arguments))
        return [line.split("\t") for line in capsys.readouterr().out.splitlines()]

    return call


@pytest.fixture
def feed(tmp_path):
    path = tmp_path / "feed.jsonl"
    path.write_text(json.dumps({"id": "F-1", "text": WORDS}) + "\n", "utf-8")
    return path


@pytest.fixture
def imported(feed, sheriff, ines, host, capsys):
    call_command("import_tips", str(feed), "--agency", sheriff.name, "--as", ines.email)
    with acting(courier()):
        (pk,) = Tip.objects.unguarded().filter(external_id="F-1").values_list("pk", flat=True)
        read_tip(pk)
    capsys.readouterr()
    return pk


def test_an_import_is_printed_by_its_own_ids_with_places_that_hold(run, imported, ines):
    columns, *rows = run("--as", ines.email, "--source", "feed", "--format", "tsv")
    assert columns == ["doc", "kind", "start", "end", "text", "value"]
    assert ["F-1", "plate", "19", "26", "7KX 114", "7KX114"] in rows
    assert ["F-1", "phone", "40", "52", "800-555-0142", "+18005550142"] in rows
    for doc, _, start, end, text, _ in rows:
        assert (doc, WORDS[int(start) : int(end)]) == ("F-1", text)


def test_every_reading_of_a_page_stands_in_the_trail(run, imported, ines):
    run("--as", ines.email)
    assert AuditEntry.objects.filter(verb="list", actor_id=ines.pk, listed__contains=[imported]).exists()


def test_what_somebody_called_wrong_is_left_out(run, imported, ines):
    with acting(courier()):
        Mention.objects.unguarded().filter(kind="plate").update(state="wrong")
    assert "plate" not in {row[1] for row in run("--as", ines.email)}


def test_a_reader_gets_only_what_they_may_see(run, imported, felix):
    with pytest.raises(CommandError, match="No report of an import called feed may be seen"):
        run("--as", felix.email, "--source", "feed")
    assert run("--as", felix.email) == [["doc", "kind", "start", "end", "text", "value"]]


def test_an_import_nobody_made_is_told_in_the_same_words(run, imported, ines):
    with pytest.raises(CommandError, match="No report of an import called other may be seen"):
        run("--as", ines.email, "--source", "other")


def test_words_in_a_file_are_read_and_not_kept(run, feed, ines, host):
    _, *rows = run("--as", ines.email, "--file", feed)
    assert ["F-1", "plate", "19", "26", "7KX 114", "7KX114"] in rows
    with acting(courier()):
        assert not Mention.objects.unguarded().exists()


def test_plain_words_piped_in_are_read_as_one_text(run, ines, host, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO("Plate 7KX\t114 was there.\nCall 800-555-0142."))
    assert {row[0] for row in run("--as", ines.email, "--file", "-")[1:]} == {"-"}


@pytest.mark.parametrize(
    ("content", "words"),
    [(b'{"id": 1}', "Line 1 is no JSON object"), (b"{\xff", "isn't UTF-8"), (None, "can't be opened")],
)
def test_a_file_that_cannot_be_read_is_told_in_words(run, ines, host, tmp_path, content, words):
    path = tmp_path / "words.jsonl"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(CommandError, match=words):
        run("--as", ines.email, "--file", path)


def test_an_account_nobody_has_is_told(run, db):
    with pytest.raises(CommandError, match="No active account has the address nobody@meridian.example"):
        run("--as", "nobody@meridian.example")


def test_the_api_gives_the_same_finds_of_one_report(client, imported, ines, dana):
    with acting(courier()):
        number = Tip.objects.unguarded().get(pk=imported).number
    client.force_login(ines, backend="fusionportal.own.backend.PortalBackend")
    told = client.get(f"/api/v1/tips/{number}/mentions/").json()
    assert told["next"] is None
    assert ("plate", 19, 26, "7KX 114") in {
        (find["kind"], find["start"], find["end"], find["text"]) for find in told["finds"]
    }
    assert client.get(f"/api/v1/tips/{number}/mentions/?after=many").status_code == 400
    assert client.get("/api/v1/tips/MSFC-26-99999/mentions/").status_code == 404
    client.force_login(dana, backend="fusionportal.own.backend.PortalBackend")
    assert client.get(f"/api/v1/tips/{number}/mentions/").status_code == 403
