"""What happened to a tip, in sentences; a line about anything the reader may not see is dropped whole."""

from django.db.models import BigIntegerField, F, Q, QuerySet
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast
from django.utils import timezone

from partners.people.choices import Role
from partners.people.models import User
from privacy.access.duties import Duty
from privacy.access.gathering import gather
from privacy.access.standing import Standing
from privacy.audit.models import AuditEntry
from tips.desk.clocks import hour, moment
from tips.intake.choices import Disposition, Priority
from tips.intake.models import Tip

READS = ("read", "read print", "read history", "read access")
FIRST, MOST = 6, 500
NAMING_ANOTHER = ("link", "not related", "undo link", "tie entities", "untie entities")
NAMING_PEOPLE = ("claim", "assign", "take over")
SERVICES = {
    "public intake": "The submitter", "mailbox holder": "The submitter", "courier": "The portal",
}  # fmt: skip
VERBS = {
    "submit": "sent this report", "claim": "claimed this tip", "release": "released this tip",
    "take over": "took this tip over", "assign": "assigned this tip", "log call": "logged a phone call",
    "resume": "went on with part 1", "wait": "saved part 1: not enough to tell yet",
    "match": "saved part 1: it matches the standard", "close": "closed this tip",
    "find nexus": "saved part 2: potential terrorism nexus", "find no nexus": "saved part 2: no nexus",
    "cannot tell": "saved part 2: cannot tell yet", "reopen": "opened this tip again",
    "conclude": "closed this tip after the JTTF's answer", "describe": "improved the description",
    "grade": "graded source and content", "raise priority": "raised the priority", "add note": "wrote a note",
    "ask submitter": "asked the submitter a question", "confirm find": "confirmed a find",
    "call find wrong": "called a find wrong", "undo find": "put a find back to suggested",
    "link": "linked this tip", "not related": "found this tip not related",
    "note entity": "wrote a note on a find", "exclude entity": "took a find out of matching",
    "put back entity": "put a find back into matching", "tie entities": "called finds the same as of",
    "untie entities": "took back that finds are the same as of",
    "undo link": "took back what was decided", "see identity": "saw who sent it",
    "download file": "downloaded a file", "view file": "opened a file", "share": "shared this tip",
    "withdraw": "took a share back", "read": "opened this tip", "read print": "printed this tip",
    "read history": "read the whole history", "read access": "read who may see it",
}  # fmt: skip


def history(tip: Tip, *, by: Standing, views: bool) -> list[dict]:
    """Return the lines of a tip's history, newest first; ``views`` adds who opened it."""
    return lines_of(by=by, **gather(**trail_of(tip, by=by, views=views, most=MOST)))


def trail_of(tip: Tip, *, by: Standing, views: bool, most: int) -> dict[str, QuerySet]:
    """Return what its lines are made of: entries, and the visible tips and the people they name."""
    trail = AuditEntry.objects.filter(kind="tip", object_id=tip.pk, allowed=True)
    rows = trail if views else trail.exclude(verb__in=READS)
    others = _in_detail(trail.filter(verb__in=NAMING_ANOTHER), "other")
    giving = trail.filter(verb__in=NAMING_PEOPLE)
    named = Q(pk__in=_in_detail(giving, "from")) | Q(pk__in=_in_detail(giving, "to"))
    return {
        "entries": rows.annotate(actor_name=F("actor__name")).order_by("-id")[:most],
        "numbers": Tip.objects.visible_to(by).filter(pk__in=others).order_by().values("pk", "number"),
        "people": User.objects.filter(named).values("pk", "name"),
    }


def _in_detail(trail: QuerySet, name: str) -> QuerySet:
    told = Cast(KeyTextTransform(name, "detail"), BigIntegerField())
    return trail.filter(detail__has_key=name).order_by().values_list(told, flat=True)


def lines_of(
    *, by: Standing, entries: list[AuditEntry], numbers: list[dict], people: list[dict]
) -> list[dict]:
    """Return entries as sentences; one about a tip that is not among the numbers is dropped."""
    shown = {row["pk"]: row["number"] for row in numbers}
    people = {row["pk"]: row["name"] for row in people}
    lines = []
    for entry in entries:
        other = entry.detail.get("other")
        if entry.verb in NAMING_ANOTHER and other not in shown:
            continue
        lines.append(_line(entry, by, people, shown.get(other, "")))
    return lines


def _line(entry: AuditEntry, by: Standing, people: dict[int, str], other: str) -> dict:
    today = timezone.localdate(entry.at) == timezone.localdate()
    return {
        "at": hour(entry.at) if today else moment(entry.at),
        "iso": entry.at.isoformat(),
        "words": f"{_who(entry, by)} {_did(entry, people, by)}{_to(entry, other)}.",
    }


def _who(entry: AuditEntry, by: Standing) -> str:
    if entry.actor_id is None:
        return SERVICES.get(entry.service, "The portal")
    if entry.actor_id == by.user_id:
        return "You"
    if entry.verb in READS and not by.may(Duty.SEE_REACH):
        # Who looked is for those charged with it; colleagues learn only in which post.
        roles = [Role(role).label.lower() for role in entry.roles if role in Role.values]
        return f"Somebody ({', '.join(roles)})" if roles else "Somebody"
    return entry.actor_name


def _did(entry: AuditEntry, people: dict[int, str], by: Standing) -> str:
    words = VERBS.get(entry.verb, entry.verb)
    detail = entry.detail
    if entry.verb == "take over":
        return f"took this tip over from {_named(detail.get('from'), people, by)}: {entry.purpose}"
    if detail.get("to") and entry.verb in {"claim", "assign"}:
        return f"assigned this tip to {_named(detail['to'], people, by)}"
    if entry.verb == "raise priority":
        return f"raised the priority to {Priority(detail['to']).label.lower()}"
    if detail.get("disposition") in Disposition.values:
        return f"{words}: {Disposition(detail['disposition']).label.lower()}"
    if entry.verb == "log call" and detail.get("to_jttf"):
        return "logged a phone call to the JTTF"
    return f"{words}. Purpose: {entry.purpose}" if entry.purpose else words


def _to(entry: AuditEntry, other: str) -> str:
    return {"link": f" with {other}", "not related": f" to {other}", "undo link": f" about {other}"}.get(
        entry.verb, ""
    )


def _named(user_id, people: dict[int, str], by: Standing) -> str:
    return "you" if user_id == by.user_id else people.get(user_id, "a colleague")
