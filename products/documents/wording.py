"""Small fixed phrases of a document: dates, the copy line, the watermark."""

from datetime import date, datetime

from .document import Copy, Document

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip


def long_date(day: date) -> str:
    """Return a date as a product prints it: November 24, 2026."""
    return f"{_MONTHS[day.month - 1]} {day.day}, {day.year}"


def short_date(day: date) -> str:
    """Return a date as a figure prints it: Nov 24."""
    return f"{_MONTHS[day.month - 1][:3]} {day.day}"


def clock(moment: datetime) -> str:
    """Return a time of day in the zone it carries: 7:12 am."""
    return f"{moment.hour % 12 or 12}:{moment.minute:02} {'am' if moment.hour < 12 else 'pm'}"


def copy_line(copy: Copy) -> str:
    """Return the foot line that makes a copy traceable."""
    opened = f"{short_date(copy.opened_at)}, {copy.opened_at.year} {clock(copy.opened_at)}"
    return (
        f"Copy {copy.number:04} for {copy.agency}, opened by {copy.reader}, {opened}. "
        "Page copies are traceable."
    )


def watermark(copy: Copy) -> tuple[str, str]:
    """Return the two lines behind the text of a copy."""
    return (copy.agency_short or copy.agency, f"Copy {copy.number:04}")


def masthead(document: Document) -> tuple[str, ...]:
    """Return the lines at the top right: number, date and version, what it replaces, when it ends."""
    lines = [document.number, f"{long_date(document.dated)}, version {document.version}"]
    if document.supersedes:
        lines.append(f"Replaces {document.supersedes}")
    if document.expires_on:
        lines.append(f"Expires {long_date(document.expires_on)}")
    return tuple(lines)
