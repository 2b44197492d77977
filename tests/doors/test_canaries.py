"""Nobody meets a word of a record they may not read, and what is withheld looks like what never was."""

from tests.doors.canaries import MAY_MEET
from tests.doors.records import ABSENT


def test_no_answer_holds_a_word_for_somebody_else(walked):
    found = [f"{tried}: {', '.join(tried.leaks)}" for tried in walked if tried.leaks]
    assert not found, "\n".join(found)


def test_every_such_word_is_met_by_somebody(house, clients):
    text = "".join(clients["omar"].get(path).content.decode() for path in _whole(house))
    assert [word for word in ("birchmoth", "gorsebush", "juniper") if word not in text] == []
    assert all(MAY_MEET.values())


def test_what_is_withheld_is_answered_byte_for_byte_like_what_never_was(walked):
    absent = {(t.cell.address, t.cell.method, t.name): t.bare for t in walked if t.cell.record == ABSENT}
    withheld = [t for t in walked if t.bare and t.cell.record not in {"", ABSENT} and t.cell.method == "GET"]
    differ = [str(t) for t in withheld if t.bare != absent[t.cell.address, "GET", t.name]]
    assert withheld and not differ, "\n".join(differ)


def _whole(house):
    return [f"/tips/{tip.number}/" for tip in house.tips.values()]
