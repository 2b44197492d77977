"""The columns of the queue; choosing them never touches the filters."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading, the template of its cell, and the order its heading links to."""

    key: str
    label: str
    template: str
    sort: str = ""
    words: str = ""


def _column(key: str, label, sort: str = "", words="") -> Column:
    return Column(key, label, f"tips/desk/queue/cells/{key}.html", sort, words)


ALL = (
    _column("due", _("Due"), "due", _("soonest first")),
    _column("number", _("Number"), "priority", _("most urgent first")),
    _column("what", _("What")),
    _column("where", _("Where")),
    _column("related", _("Related")),
    _column("who", _("Who")),
    _column("received", _("Received"), "-received", _("newest first")),
    _column("state", _("State")),
    _column("source", _("Source")),
    _column("grade", _("Source and content")),
    _column("behaviors", _("Behaviors")),
    _column("files", _("Files")),
    _column("language", _("Language")),
)
COLUMNS = {column.key: column for column in ALL}
DEFAULT = ("due", "number", "what", "where", "related", "who")
