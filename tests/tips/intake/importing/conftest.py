import json

import pytest
from django.core.management import call_command


@pytest.fixture
def jsonl(tmp_path):
    """Write a file of JSON lines."""

    def write(*lines, name="feed.jsonl"):
        path = tmp_path / name
        written = [line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines]
        path.write_bytes(b"\n".join(written) + b"\n")
        return path

    return write


@pytest.fixture
def run(capsys):
    """Run a command and return what it said, on both of its channels."""

    def call(name, *arguments, **options):
        call_command(name, *map(str, arguments), **options)
        said = capsys.readouterr()
        return said.out + said.err

    return call


@pytest.fixture
def take(run, sheriff, ines):
    """Import a file for the sheriff, as an analyst of the center."""
    return lambda path, *more: run("import_tips", path, "--agency", sheriff.name, "--as", ines.email, *more)


@pytest.fixture
def give_back(run, omar, tmp_path):
    """Export as a supervisor; return the lines as they stand in the file."""

    def call(*more):
        path = tmp_path / "out.jsonl"
        run("export_tips", "--as", omar.email, "--output", path, *more)
        return [json.loads(line) for line in path.read_text("utf-8").splitlines()]

    return call
