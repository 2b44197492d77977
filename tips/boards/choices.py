"""What a board, a note on it and a line of it can be."""

from django.db import models


class Status(models.TextChoices):
    """Whether a board is still worked on."""

    OPEN = "open", "Open"
    CLOSED = "closed", "Closed"


class Saying(models.TextChoices):
    """What somebody wrote on a board."""

    NOTE = "note", "Note"
    QUESTION = "question", "Question"


class Sureness(models.TextChoices):
    """How sure a line is: it is drawn solid, dashed or dotted."""

    CONFIRMED = "confirmed", "Confirmed"
    UNCONFIRMED = "unconfirmed", "Unconfirmed"
    TENTATIVE = "tentative", "Tentative"

    @property
    def line(self) -> str:
        """How such a line looks, in a word."""
        return {"confirmed": "solid", "unconfirmed": "dashed", "tentative": "dotted"}[self.value]


class View(models.TextChoices):
    """The four pictures of one set."""

    LINKS = "links", "Links"
    MAP = "map", "Map"
    TIME = "time", "Time"
    TABLE = "table", "Table"

    @property
    def template(self) -> str:
        """The template that draws it."""
        return f"tips/boards/_{self.value}.html"


class Layout(models.TextChoices):
    """How the picture of links is laid out."""

    TREE = "tree", "Tree across"
    DOWN = "down", "Tree down"
    CIRCLES = "circles", "Circles by kind"
    FREE = "free", "Free"


class Show(models.TextChoices):
    """Which lines are drawn."""

    ALL = "all", "All lines"
    LIKELY = "likely", "Confirmed and unconfirmed"
    CONFIRMED = "confirmed", "Confirmed only"

    @property
    def kept(self) -> frozenset[str]:
        """The kinds of line that stay."""
        return {
            "all": frozenset(Sureness.values),
            "likely": frozenset({Sureness.CONFIRMED, Sureness.UNCONFIRMED}),
            "confirmed": frozenset({Sureness.CONFIRMED}),
        }[self.value]


class Step(models.TextChoices):
    """One move of an item on the free layout, in place of dragging it."""

    LEFT = "left", "Move left"
    RIGHT = "right", "Move right"
    UP = "up", "Move up"
    DOWN = "down", "Move down"

    @property
    def by(self) -> tuple[int, int]:
        """How far it goes across and down."""
        return {"left": (-40, 0), "right": (40, 0), "up": (0, -40), "down": (0, 40)}[self.value]
