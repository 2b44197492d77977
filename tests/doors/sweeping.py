"""The sweep itself: every form met, every address without one, sent everything that is wrong."""

from collections.abc import Callable, Iterator

from tests.doors import table
from tests.doors.forms_met import Met, Page, met
from tests.doors.guests import half_way, their_pages
from tests.doors.mischief import FILES, MADE_UP, TYPED, bodies, sound
from tests.doors.refusing import Rows, faults
from tests.doors.trying import Cell, cells, knock
from tests.doors.walking import Address

FORM = "application/x-www-form-urlencoded"
# Each sending is another: a draft with nothing in it yet, a look at who may see what, a note, a call.
AGAIN = frozenset({"report", "look-at-access", "add-note", "log-call", "entity-note", "board-snapshots"})
# Bodies that Django takes apart before any view is asked: a few forms stand for all.
EVERY = 6


class Sweep:
    """Sends forms as whoever met them, and says what is wrong with each answer."""

    def __init__(self, house, cast, clients):
        self.house, self.clients = house, clients | half_way(cast)
        for who in ("omar", "dana"):  # a reader has read before they answer
            self.clients[who].get(f"/library/{house.products['released'].number}/")
        self.forms = self._met()
        self.rows = Rows()

    def typed(self) -> Iterator[str]:
        """Send what a person could type."""
        return self._each(TYPED, typed=True)

    def made_up(self) -> Iterator[str]:
        """Send what no page of ours sends: forged choices, unknown fields, bodies of other kinds."""
        yield from self._each(MADE_UP, typed=False)
        posts = [
            form for form in self.forms if form.post and not form.address.startswith(("account_", "mfa_"))
        ]
        for place, form in enumerate(posts):
            ways = list(bodies(form).items())
            for way, (body, kind) in ways if place % EVERY == 0 else ways[:1]:
                found = self._send(form, {}, typed=False, data=body, content_type=FORM, CONTENT_TYPE=kind)
                yield from _said(form, way, found)

    def files(self) -> Iterator[str]:
        """Send files that cannot be taken."""
        for form in self.forms:
            for blank in form.of_kind("file"):
                for way, make in FILES.items():
                    yield from _said(
                        form, way, self._send(form, sound(form) | {blank.name: make()}, typed=True)
                    )

    def twice(self) -> Iterator[str]:
        """Send each form again, as a double click does."""
        for form in self.forms:
            if form.post:
                yield from _said(form, "sent twice", self._twice(form))

    def unmet(self) -> Iterator[str]:
        """Send every field there is to the addresses whose form no page showed."""
        names = {blank.name for form in self.forms for blank in form.blanks}
        shown, answers = {form.address for form in self.forms}, table.read()
        for cell in cells(self.house):
            opened = [name for name, said in answers.get(cell.key, {}).items() if said == "in"]
            bare = cell.address.name.partition(" ")[0]
            if cell.method == "POST" and opened and bare not in shown and "api" not in cell.path:
                form = Met(cell.path, opened[0], post=True)
                for word in ("", "9" * 40, "2026-02-31", "a\x00b", "wallflower " * 9_000):
                    found = self._send(form, dict.fromkeys(names, word), typed=False)
                    yield from _said(form, f"every field {word[:12]!r}", found)

    def _met(self) -> list[Met]:
        forms = {form.signature: form for form in met(self.house, self.clients)}
        for who, path in their_pages():
            page = self.clients[who].get(path).content.decode()
            for form in Page(path, who, page).forms.values():
                forms[form.signature] = form
        return list(forms.values())

    def _each(self, ways: dict[str, Callable], *, typed: bool) -> Iterator[str]:
        for form in self.forms:
            sent: list[dict] = []
            for way, fill in ways.items():
                values = fill(form)
                # A form without days is sent no wrong day: the same answers need no second try.
                if values not in sent:
                    sent.append(values)
                    yield from _said(form, way, self._send(form, values, typed=typed))

    def _send(self, form: Met, values: dict, *, typed: bool, **more) -> list[str]:
        counted: dict[str, int] = {}
        self.rows.start()
        answer = knock(
            self.clients[form.who],
            _cell(form),
            at=form.to,
            then=lambda answer: counted.update(self.rows.now()),
            **({"data": values} | more),
        )
        return faults(form, values, answer, self.rows.before, counted, typed=typed)

    def _twice(self, form: Met) -> list[str]:
        values, counted, second = sound(form), [], []

        def again(answer):
            counted.append(self.rows.now())
            second.append(self.clients[form.who].post(form.to, values))
            counted.append(self.rows.now())

        self.rows.start()
        knock(self.clients[form.who], _cell(form), at=form.to, then=again, data=values)
        if second[0].status_code >= 500:
            return [f"a fault: {second[0].status_code}"]
        once, twice = counted
        more = {name: twice[name] - once[name] for name in once if twice[name] != once[name]}
        return [] if form.address in AGAIN else [f"doubles {more}"] * bool(more)


def _cell(form: Met) -> Cell:
    return Cell(Address("", "", (), None), "POST" if form.post else "GET", "", {})


def _said(form: Met, way: str, found: list[str]) -> list[str]:
    return [f"{form.to} ({form.who}), {way}: {wrong}" for wrong in found]
