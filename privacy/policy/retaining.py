"""The retention table as people fill it in: every row there, every number possible, or refused in words."""

from collections.abc import Iterable, Mapping

from privacy.classes.choices import RecordClass
from privacy.retention.models import FIVE_YEARS, RetentionRow

REVIEW, PURGE = "review_days", "purge_days"
YEARS = "28 CFR 23.20(h) allows at most five years, which is 1826 days."


def field_of(row: RetentionRow, what: str) -> str:
    """Name the box in which a row's days are typed."""
    return f"{what}-{row.identifier}"


def fault_of(text: str | None, *, least: int, row: RetentionRow) -> str:
    """Say what is wrong with a number of days as it was typed, or nothing."""
    what = f"{row.identifier}, {row.get_record_class_display().lower()}"
    if text is None or not text.strip():
        return f"{what}: this row is left out. Every class of record needs an end; type the days."
    if not text.strip().lstrip("-").isdecimal():
        return f"{what}: “{text.strip()[:20]}” is not a whole number of days. Type digits only."
    days = int(text)
    if days < least:
        words = "A record kept for no day could not be worked on" if least else "Days can’t be negative"
        return f"{what}: {words}. Type {least} or more."
    if days > FIVE_YEARS:
        return f"{what}: {days} days is too long. {YEARS}"
    return ""


def read_table(rows: Iterable[RetentionRow], typed: Mapping[str, str]) -> tuple[list[dict], dict[str, str]]:
    """Return the table as proposed, and by box what is wrong with what was typed there."""
    table, wrong = [], {}
    for row in rows:
        boxes = {REVIEW: field_of(row, REVIEW), PURGE: field_of(row, PURGE)}
        faults = {
            boxes[REVIEW]: fault_of(typed.get(boxes[REVIEW]), least=0, row=row),
            boxes[PURGE]: fault_of(typed.get(boxes[PURGE]), least=1, row=row),
        }
        if found := {box: fault for box, fault in faults.items() if fault}:
            wrong |= found
            continue
        review, purge = int(typed[boxes[REVIEW]]), int(typed[boxes[PURGE]])
        if review > purge:
            wrong[boxes[REVIEW]] = f"{row.identifier}: review it before it is deleted, not after."
        table.append(proposed(row, review, purge))
    return table, wrong


def proposed(row: RetentionRow, review: int, purge: int) -> dict:
    """Return one row as it would be; a sentence with other days in it is written anew."""
    same = (review, purge) == (row.review_days, row.purge_days)
    return {
        "identifier": row.identifier,
        "record_class": row.record_class,
        "disposition": row.disposition,
        REVIEW: review,
        PURGE: purge,
        "sentence": row.sentence if same else sentence_of(row, review, purge),
        "authority": row.authority,
    }


def sentence_of(row: RetentionRow, review: int, purge: int) -> str:
    """Say a row in one sentence."""
    kind = f"{row.get_record_class_display()}" + (f" closed as {row.disposition}" if row.disposition else "")
    looked = f"reviewed after {review} days and " if review else ""
    return f"{kind}: {looked}deleted after {purge} days."


def left_out(table: Iterable[Mapping]) -> list[str]:
    """Return the classes of record that a table gives no end."""
    covered = {row["record_class"] for row in table if not row["disposition"]}
    return [RecordClass(each).label for each in RecordClass.values if each not in covered]
