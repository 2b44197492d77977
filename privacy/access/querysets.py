"""The way every guarded record is fetched."""

from typing import Self

from django.db import models
from django.db.models.functions import Now

from .acting import access_of
from .interning import int_array
from .standing import Standing


class Unguarded(Exception):
    """A guarded record was about to be fetched past the reading rules."""


class _AnyOf(models.Func):
    """``column = ANY (array)``: one array, where IN would send a parameter for every label."""

    template = "%(expressions)s"
    arg_joiner = " = ANY "
    output_field = models.BooleanField()
    conditional = True

    def as_sql(self, compiler, connection, **context):
        left, left_params = compiler.compile(self.source_expressions[0])
        right, right_params = compiler.compile(self.source_expressions[1])
        return f"{left} = ANY ({right})", [*left_params, *right_params]


def seen_by(standing: Standing | None, prefix: str = "", face: str = "label") -> models.Q:
    """Return the one condition under which a reader sees a record, or a part through its record.

    The record's label is among those the reader may know, its keys share one with the
    reader's, and its time has not come (architecture: two keys open a record). ``face`` names
    the label to look at, since a part may be for fewer readers than the record it belongs to.
    """
    return _opened_by(standing, prefix, face) & models.Q(**{f"{prefix}purge_at__gt": Now()})


def _opened_by(standing: Standing, prefix: str = "", face: str = "label") -> models.Q:
    """Return the two keys alone: a label the reader may know, and a key the reader holds."""
    access = access_of(standing)
    known = models.Q(_AnyOf(models.F(f"{prefix}{face}_id"), int_array(access.labels)))
    return known & models.Q(**{f"{prefix}access_keys__overlap": int_array(access.keys)})


class GuardedQuerySet(models.QuerySet):
    """Rows that stay shut until somebody says who is reading.

    A forgotten ``visible_to`` is an error, never a leak.
    """

    _cleared = False
    through = ""
    face = "label"
    own = False

    def visible_to(self, standing: Standing | None) -> Self:
        """Keep the rows this reader may see."""
        rows = self._clear()
        if standing is None:
            return rows.none()
        rows = rows.filter(seen_by(standing, self.through, self.face))
        return rows.filter(_opened_by(standing)) if self.own else rows

    def unguarded(self) -> Self:
        """Pass the first wall by: for retention, tasks and tests, never for a door."""
        return self._clear()

    def update(self, **changes) -> int:
        """Change cleared rows, but never move a status sideways."""
        self.insist()
        if "status" in changes:
            raise TypeError("A status moves through its lifecycle, not through update()")
        return super().update(**changes)

    def _clear(self) -> Self:
        rows = self._chain()
        rows._cleared = True
        return rows

    def _clone(self) -> Self:
        rows = super()._clone()
        rows._cleared = self._cleared
        return rows

    def insist(self) -> None:
        """Raise ``Unguarded`` unless somebody has said who is reading."""
        if not self._cleared:
            raise Unguarded(f"Say who is reading: {self.model.__name__}.objects.visible_to(standing)")

    def _fetch_all(self) -> None:
        self.insist()
        super()._fetch_all()


def _checked(name: str):
    def method(self, *args, **kwargs):
        self.insist()
        return getattr(super(GuardedQuerySet, self), name)(*args, **kwargs)

    method.__name__ = name
    return method


for _name in ("aggregate", "count", "delete", "exists", "iterator", "explain"):
    setattr(GuardedQuerySet, _name, _checked(_name))


class _OfBoth(GuardedQuerySet):
    """Rows that open only with two records together."""

    other, other_face = "", "label"

    def visible_to(self, standing: Standing | None) -> Self:
        """Keep the rows both of whose records this reader may see."""
        rows = super().visible_to(standing)
        return rows if standing is None else rows.filter(seen_by(standing, self.other, self.other_face))


def parts_of_both(path: str, other: str, *, faces: tuple[str, str] = ("label", "label")) -> models.Manager:
    """Return a manager whose rows open with the records at both paths, and with neither alone."""
    both = {"through": f"{path}__", "face": faces[0], "other": f"{other}__", "other_face": faces[1]}
    return type("PartOfBothQuerySet", (_OfBoth,), both).as_manager()


def own_parts_of(path: str) -> models.Manager:
    """Return a manager whose rows open with the record at this path and by their own label and keys."""
    return type("OwnPartQuerySet", (GuardedQuerySet,), {"through": f"{path}__", "own": True}).as_manager()


def parts_of(path: str, face: str = "label") -> models.Manager:
    """Return a manager whose rows open with the record at this path, such as ``tip``.

    ``face`` is the label of that record which the reader must be allowed to know.
    """
    queryset = type("PartQuerySet", (GuardedQuerySet,), {"through": f"{path}__", "face": face})
    return queryset.as_manager()
