"""The assets: a start without them goes on."""

import json
import re

import pytest

from fusionportal.launch import assets, node
from fusionportal.launch.node import Node, Unavailable


def test_without_npm_the_start_goes_on_in_plain_style(monkeypatch, tmp_path, capsys):
    def nothing():
        raise Unavailable("npm error network")

    monkeypatch.setattr(assets, "STAMP", tmp_path / "stamp")
    monkeypatch.setattr(assets.Node, "found", nothing)
    assert assets.main([]) == 0
    assert "assets: not built (npm error network); pages use the plain style" in capsys.readouterr().out
    assert not (tmp_path / "stamp").exists()


def test_every_font_a_sheet_names_is_listed_to_be_copied():
    fonts = json.loads((assets.ASSETS / "fonts.json").read_text(encoding="utf-8"))
    sheets = "".join(sheet.read_text(encoding="utf-8") for sheet in assets.STYLES.rglob("*.scss"))
    named = set(re.findall(r"\.\./fonts/([\w.-]+)", sheets))
    assert named
    assert named <= set(fonts)


def test_compiled_sheets_name_no_source_map(monkeypatch, tmp_path):
    (tmp_path / "desk.css").write_text("a{b:c}/*# sourceMappingURL=desk.css.map */")
    monkeypatch.setattr(assets, "run", lambda command: None)
    assets.compile_sheets(Node(("node",), ("npm",)), tmp_path, tmp_path)
    assert (tmp_path / "desk.css").read_text() == "a{b:c}"


@pytest.mark.parametrize(("version", "enough"), [("v24.19.0", True), ("v20.19.0", True), ("v18.20.1", False)])
def test_a_node_too_old_for_the_compiler_is_passed_over(tmp_path, version, enough):
    program = tmp_path / "node"
    program.write_text(f"#!/bin/sh\necho {version}\n")
    program.chmod(0o755)
    assert node.recent(str(program)) is enough


def test_a_step_that_fails_gives_the_line_that_explains_it():
    with pytest.raises(Unavailable, match="^Error: expected selector$"):
        node.run(["sh", "-c", "echo begin; echo Error: expected selector; echo end; exit 1"])
    with pytest.raises(Unavailable, match="^the package registry cannot be reached$"):
        node.run(["sh", "-c", "echo npm error code EAI_AGAIN; exit 1"])
