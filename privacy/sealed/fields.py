"""A text column that holds nothing readable."""

from django.core.exceptions import FieldError
from django.db import models

from .sealing import Unreadable, opened, seal


class SealedField(models.TextField):
    """A text that is sealed on its way into the database and opened on its way out.

    An empty text stays empty, so that "given or not" may be asked; nothing else may be.
    """

    def place(self) -> str:
        """Return the table and column a value belongs to: sealed for one, it does not open in another."""
        return f"{self.model._meta.db_table}.{self.column}"

    def get_prep_value(self, value):
        """Seal a text; one that could not be opened goes back as it was."""
        text = super().get_prep_value(value)
        if isinstance(text, Unreadable):
            return text.sealed
        return seal(text, self.place()) if text else text

    def from_db_value(self, value, expression, connection):
        """Open what the column holds."""
        return opened(value, self.place()) if value else value

    def get_lookup(self, lookup_name):
        """Give only the lookups that ask whether anything was given; raises ``FieldError`` for others."""
        if lookup_name == "exact":
            return Given
        if lookup_name == "isnull":
            return super().get_lookup(lookup_name)
        raise FieldError(f"{self.name} is sealed: nothing can be looked for in it.")

    def get_transform(self, lookup_name):
        """Give none: what is sealed cannot be computed with."""
        raise FieldError(f"{self.name} is sealed: nothing can be looked for in it.")


class Given(models.lookups.Exact):
    """Whether a sealed column is empty; raises ``FieldError`` for any other question."""

    def get_prep_lookup(self):
        """Take the empty text only."""
        if self.rhs != "":
            raise FieldError("A sealed value cannot be compared: ask only whether it is empty.")
        return self.rhs
