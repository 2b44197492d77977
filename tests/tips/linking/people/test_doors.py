"""People are matched by command over a file, and over the API, with nothing kept."""

import json

import pytest
from django.core.management import CommandError, call_command
from rest_framework.test import APIClient

from privacy.models import AuditEntry

SAME = [
    {"id": "a", "name": "Amadou Lindqvist", "dob": "1980-02-03", "email": "heron9@mail.example"},
    {"id": "b", "name": "Lindqvist Amadou", "dob": "1980-02-03", "email": "heron9@mail.example"},
]
MATCH = "/api/v1/people/match/"


@pytest.fixture
def system(amir):
    """An analyst's own system."""
    client = APIClient()
    client.force_login(amir)
    return client


def test_the_command_prints_pairs_and_says_which_lines_it_refused(tmp_path, capsys):
    file = tmp_path / "people.jsonl"
    file.write_text("\n".join([json.dumps(SAME[0]), "not json", json.dumps(SAME[1])]))
    call_command("match_people", file)
    said = capsys.readouterr()
    head, pair = said.out.strip().splitlines()
    assert head.split("\t") == ["id_a", "id_b", "score", "reasons"]
    assert pair.split("\t")[:2] == ["a", "b"] and "Same date of birth" in pair
    assert said.err.startswith("line 2: It is not a JSON object")


def test_a_file_that_is_not_there_is_said(tmp_path):
    with pytest.raises(CommandError, match="can't be read"):
        call_command("match_people", tmp_path / "absent")


def test_the_api_answers_pairs_and_refusals_and_notes_counts_only(system):
    answer = system.post(MATCH, {"records": [*SAME, {"id": "c"}, 7]}, format="json")
    assert answer.status_code == 200
    [pair] = answer.json()["pairs"]
    assert (pair["id_a"], pair["id_b"]) == ("a", "b") and pair["reasons"]
    assert [row["record"] for row in answer.json()["refused"]] == [3, 4]
    assert AuditEntry.objects.get(verb="match people").detail == {"records": 2, "pairs": 1}


@pytest.mark.parametrize("said", [{}, {"records": []}, {"records": "all"}, {"records": [{"id": 1}] * 1_001}])
def test_what_is_not_a_bounded_list_is_refused_in_words(system, said):
    answer = system.post(MATCH, said, format="json")
    assert answer.status_code == 400 and answer.json()


def test_it_is_for_whoever_works_on_tips(dana, host):
    client = APIClient()
    client.force_login(dana)
    assert client.post(MATCH, {"records": SAME}, format="json").status_code == 403
