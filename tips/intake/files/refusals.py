"""Why a file is refused, in a sentence that says what to do."""

from collections.abc import Callable
from enum import Enum

from django.utils.translation.trans_null import gettext_noop


class Reason(Enum):
    """A refusal's sentence; its name is the code that machines are given."""

    EMPTY = gettext_noop("That file is empty. Choose it again, or leave it out.")
    TOO_LARGE = gettext_noop("That file is %(size)s MB. The limit is %(limit)s MB.")
    TOO_MANY = gettext_noop("That would be %(count)s files. The limit is %(limit)s. Take some out.")
    KIND = gettext_noop("We can't take .%(extension)s files. Photos, video, sound, PDF and text are fine.")
    ARCHIVE = gettext_noop("We can't take .%(extension)s files. Add the files inside it one by one.")
    UNKNOWN = gettext_noop(
        "We can't tell what kind of file that is. Photos, video, sound, PDF and text are fine."
    )
    MISNAMED = gettext_noop(
        "That file is named .%(extension)s but is %(really)s inside. Rename it to .%(better)s."
    )
    DISGUISED = gettext_noop(
        "That file is named .%(extension)s but is something else inside. "
        "Photos, video, sound, PDF and text are fine."
    )
    DECLARED = gettext_noop(
        "That file is named .%(extension)s but was sent as %(declared)s. Choose it again."
    )
    CUT_OFF = gettext_noop("That file looks cut off. Add it again and wait until all of it has been sent.")
    DAMAGED = gettext_noop("That file looks damaged. Open it, save it again, then add the new one.")
    SECOND_FILE = gettext_noop(
        "That file has another file hidden inside it. Open it, save it under a new name, then add that one."
    )
    MACROS = gettext_noop("That document carries macros. Save it as a PDF, then add the PDF.")
    UNPACKS_TOO_LARGE = gettext_noop(
        "That document unpacks to far more than it shows. Save it as a PDF, then add the PDF."
    )
    NOT_HELD = "%(told)s"
    TOO_MANY_DOTS = gettext_noop("That picture has more dots than we can open. Add a smaller copy of it.")


class FileRefused(Exception):
    """A file that may not be taken, with the reason and what to do about it.

    Args:
        reason: which sentence applies.
        values: the figures and names its sentence speaks of.
    """

    def __init__(self, reason: Reason, **values: str | int):
        super().__init__(reason.value % values)
        self.reason = reason
        self.values = values

    @property
    def code(self) -> str:
        """The reason as machines are given it, such as ``too_large``."""
        return self.reason.name.lower()

    def sentence(self, translate: Callable[[str], str] = str) -> str:
        """The sentence for the person who sent the file, in the language of ``translate``."""
        values = self.values | {"really": translate(str(self.values.get("really", "")))}
        return translate(self.reason.value) % values
