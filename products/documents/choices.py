"""The parts a document is made of, and how each is laid out."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Layout(TextChoices):
    """How a part is drawn, on screen and on paper alike."""

    PROSE = "prose", _("Paragraphs")
    JUDGMENTS = "judgments", _("Numbered judgments with their confidence")
    LIST = "list", _("Numbered points, by who they are for")
    TIMELINE = "timeline", _("Dated events")


class Part(TextChoices):
    """A part of a document; the label is its heading."""

    SCOPE = "scope", _("Scope")
    LOOKOUT = "lookout", _("Look out for")
    CAUTION = "caution", _("Caution")
    JUDGMENTS = "judgments", _("Key judgments")
    INDICATORS = "indicators", _("What to look for")
    ACTIONS = "actions", _("What to do")
    DISCUSSION = "discussion", _("Discussion")
    ITEMS = "items", _("Items")
    QUESTION = "question", _("Question")
    ANSWER = "answer", _("Answer")
    EVENTS = "events", _("Events")
    OUTLOOK = "outlook", _("Gaps and outlook")
    CANCELLATION = "cancellation", _("How this ends")
    TEARLINE = "tearline", _("Tear-line")

    @property
    def layout(self) -> Layout:
        """Return how this part is drawn."""
        return _LAYOUTS.get(self, Layout.PROSE)


_LAYOUTS = {
    Part.JUDGMENTS: Layout.JUDGMENTS,
    Part.INDICATORS: Layout.LIST,
    Part.ACTIONS: Layout.LIST,
    Part.EVENTS: Layout.TIMELINE,
}


class Confidence(TextChoices):
    """How well sourced and reasoned a judgment is; never how likely it is."""

    HIGH = "high", _("High confidence")
    MODERATE = "moderate", _("Moderate confidence")
    LOW = "low", _("Low confidence")
