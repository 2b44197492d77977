"""The policy as a document, from the same objects that run."""

from privacy.retention.models import PolicyVersion

from .book import Group, groups
from .choices import clocks, sentences

HEAD = """# The privacy policy that runs

Written by `manage.py print_policy` from the rules themselves; a test compares this file with them. Change the
rules or the center's choices, never this text.
"""


def document(version: PolicyVersion) -> str:
    """Return the whole policy in Markdown; the same policy gives the same text."""
    chosen = sentences(version) or ["Nothing is chosen differently from the portal as it comes."]
    parts = [
        HEAD,
        f"Version {version.name}, number {version.number}.\n",
        _list("What the center chose", chosen),
    ]
    parts += [_group(group) for group in groups(version)]
    kept = version.choices.get("clocks", {})
    parts.append(_list("Clocks", [f"{c.sentence}: {kept.get(c.code, c.default)} minutes." for c in clocks()]))
    return "\n".join(parts)


def _group(group: Group) -> str:
    rows = [f"| {_cell(r.identifier)} | {_cell(r.sentence)} | {_cell(r.authority)} |" for r in group.rules]
    table = ["| rule | sentence | authority |", "|---|---|---|", *rows]
    return f"## {group.title}\n\n{group.note}.\n\n" + "\n".join(table) + "\n"


def _list(title: str, lines: list[str]) -> str:
    return f"## {title}\n\n" + "\n".join(f"- {each}" for each in lines) + "\n"


def _cell(text: str) -> str:
    return " ".join(str(text).replace("|", "\\|").split())
