"""A file's name, its declared type and its bytes must tell the same story."""

import re

from tips.intake.files import kinds
from tips.intake.files.kinds import Kind
from tips.intake.files.refusals import FileRefused, Reason


def check_ending(ending: str) -> None:
    """Refuses a name whose ending tells that it is no kind we take."""
    if ending in kinds.ARCHIVES:
        raise FileRefused(Reason.ARCHIVE, extension=ending)
    if ending and ending not in kinds.BY_EXTENSION:
        raise FileRefused(Reason.KIND, extension=ending)


def agreed_kind(ending: str, content: str, declared: str) -> Kind:
    """The kind on which a file's ending, its content and its declared type agree.

    Raises:
        FileRefused: they do not agree, or speak of no kind we take.
    """
    usual = kinds.USUAL_FOR_CONTENT.get(content)
    kind = kinds.BY_EXTENSION.get(ending, usual)
    if not kind:
        raise FileRefused(Reason.UNKNOWN)
    if content not in kind.contents:
        if usual and content not in ("txt", "zip"):
            raise FileRefused(
                Reason.MISNAMED, extension=ending, really=usual.shown, better=usual.extensions[0]
            )
        raise FileRefused(Reason.DISGUISED, extension=ending)
    _check_declared(kind, ending, declared)
    return kind


def _check_declared(kind: Kind, ending: str, declared: str) -> None:
    said = declared.partition(";")[0].strip().lower()
    if said not in kinds.SAYS_NOTHING and said not in kind.media_types:
        shown = re.sub(r"[^a-z0-9/+.-]", "", said)[:60]
        raise FileRefused(Reason.DECLARED, extension=ending or kind.extensions[0], declared=shown)
