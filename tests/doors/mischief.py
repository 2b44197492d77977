"""What a form can be sent besides sound answers: each way fills every field of it in the same wrong manner."""

from collections.abc import Callable
from datetime import date, timedelta
from urllib.parse import urlencode

from django.core.files.uploadedfile import SimpleUploadedFile

from tests.doors.forms_met import Blank, Met
from tests.tips.intake.files.samples import picture

WRITTEN = ("text", "textarea", "search")
CHOSEN = ("select", "radio", "checkbox")
DAYS = ("date", "datetime-local")
# Parts of a day are boxes of text on the public form.
PARTS = ("_year", "_month", "_day")
SECRET = frozenset({"password", "password1", "password2", "oldpassword", "code", "login", "carried", "pass"})
FORGED = "9" * 40, "a\x00b", "\u0663"
STALE = frozenset({"version", "edit", "base", "digest", "seen", "checksum"})

Values = dict[str, object]


def sound(form: Met) -> Values:
    """Fill a form as somebody would who answers everything."""
    filled: Values = {}
    for blank in form.blanks:
        if blank.kind != "file":
            filled.setdefault(blank.name, _answer(blank))
    if not form.plain and form.buttons:
        filled.update([form.buttons[0]])
    return filled


def _answer(blank: Blank) -> str:
    tomorrow = date.today() + timedelta(days=1)
    if blank.kind in CHOSEN:
        return next((choice for choice in blank.choices if choice), "")
    if blank.name.endswith(PARTS):
        return str(getattr(date.today(), blank.name.rpartition("_")[2]))
    by_kind = {
        "hidden": blank.value,
        "date": tomorrow.isoformat(),
        "number": "1",
        "email": "wren@mail.example",
    }
    by_kind["datetime-local"] = f"{date.today():%Y-%m-%d}T08:00"
    return by_kind.get(blank.kind, f"Three plain words {_mark(blank)}")


def _mark(blank: Blank) -> str:
    return f"wicket{sum(map(ord, blank.name))}"


def _written(say: Callable[[Blank], str]) -> Callable[[Met], Values]:
    def fill(form: Met) -> Values:
        boxes = [b for b in form.of_kind(*WRITTEN, "email") if not b.name.endswith(PARTS)]
        return sound(form) | {blank.name: say(blank) for blank in boxes}

    return fill


def _days(year: str, month: str, day: str) -> Callable[[Met], Values]:
    def fill(form: Met) -> Values:
        whole = f"{year}-{month}-{day}"
        asked = {b.name: whole if b.kind == "date" else f"{whole}T25:61" for b in form.of_kind(*DAYS)}
        told = {"_year": year, "_month": month, "_day": day}
        parts = {b.name: said for b in form.blanks for end, said in told.items() if b.name.endswith(end)}
        return sound(form) | asked | parts

    return fill


def _forged(word: str) -> Callable[[Met], Values]:
    return lambda form: sound(form) | {b.name: word for b in form.of_kind(*CHOSEN, "hidden", "number")}


def _stale(form: Met) -> Values:
    return sound(form) | {b.name: "0" for b in form.of_kind("hidden") if b.name in STALE}


# What a person could type or leave out: a refusal keeps all of it on the page.
TYPED: dict[str, Callable[[Met], Values]] = {
    "sound": sound,
    "empty": lambda form: dict.fromkeys(sound(form), ""),
    "over-long": _written(lambda blank: f"{_mark(blank)} " + "wallflower " * 10_000),
    "null bytes": _written(lambda blank: f"Gate\x00 cut {_mark(blank)}"),
    "turned and unseen": _written(lambda blank: f"\u202eetag\u202c \u200b{_mark(blank)}\ufeff \u2066\U0001f6a8"),
    "markup": _written(lambda blank: f"<script>alert(1)</script>{{{{ 7|add:7 }}}}' OR 1=1 -- {_mark(blank)}"),
    "an impossible day": _days("2026", "02", "31"),
    "a day to come": _days("2999", "12", "31"),
    "a day before time": _days("0001", "01", "01"),
    "a day of no calendar": _days("99999999", "00", "x"),
    "a stale page": _stale,
}  # fmt: skip
# What no page of ours sends.
MADE_UP: dict[str, Callable[[Met], Values]] = {
    "nothing": lambda form: {},
    **{f"forged {word[:12]!r}": _forged(word) for word in FORGED},
    "unknown fields": lambda form: sound(form) | {"is_superuser": "1", "status": "approved", "by": "1"},
}
FILES = {
    "a file of nothing": lambda: SimpleUploadedFile("empty.jpg", b"", "image/jpeg"),
    "a program named as a picture": lambda: SimpleUploadedFile("gate.jpg", b"MZ\x90\x00" * 99, "image/jpeg"),
    "a picture that is a page too": lambda: SimpleUploadedFile(
        "gate.jpg", picture() + b"<html><script>alert(1)</script>", "image/jpeg"
    ),
    "a name that climbs": lambda: SimpleUploadedFile("../../etc/\u202egpj.exe\x00.jpg", picture(), "image/jpeg"),
    "101 megabytes": lambda: SimpleUploadedFile("huge.mov", b"\x00" * 64, "video/quicktime"),
}  # fmt: skip
LATIN = "%E9%FF%ED%A0%80"


def bodies(form: Met) -> dict[str, tuple[bytes, str]]:
    """Return whole bodies that no browser sends, with their content type."""
    written = urlencode(dict.fromkeys(sound(form), "GATE")).replace("GATE", LATIN).encode()
    plain = "application/x-www-form-urlencoded"
    return {
        "bytes of another encoding": (written, plain),
        "an encoding nobody knows": (written, f"{plain}; charset=no-such"),
        "UTF-16": ("title=Gate".encode("utf-16"), f"{plain}; charset=utf-16"),
        "a form cut off": (b'--x\r\nContent-Disposition: form-data; name="text"', "multipart/form-data; boundary=x"),
        "parts without a boundary": (b"--x", "multipart/form-data"),
        "JSON": (b'{"text": ["Gate"]}', "application/json"),
        "two thousand fields": ("&".join(f"f{n}=1" for n in range(2_001)).encode(), plain),
    }  # fmt: skip
