"""The top bar: at most six words, those of every role a person holds."""

from privacy.access.duties import Duty
from privacy.access.standing import Standing

ENTRIES = (
    ("Tips", "/tips/", {Duty.TRIAGE, Duty.VET}),
    ("Boards", "/boards/", {Duty.TRIAGE, Duty.VET}),
    ("Home", "/agency/", {Duty.REPORT}),
    ("Send a report", "/agency/report/", {Duty.REPORT}),
    ("Approvals", "/approvals/", {Duty.APPROVE, Duty.REVIEW_PRIVACY, Duty.APPROVE_REFERRAL}),
    ("Products", "/products/", {Duty.AUTHOR, Duty.APPROVE}),
    ("Referrals", "/referrals/", {Duty.REFER, Duty.APPROVE_REFERRAL, Duty.RECEIVE_REFERRAL}),
    ("Intelligence", "/intelligence/", {Duty.WORK_INTELLIGENCE, Duty.APPROVE_INTELLIGENCE}),
    ("Oversight", "/oversight/", {Duty.OVERSEE, Duty.AUDIT}),
    ("Audit", "/oversight/audit/", {Duty.OVERSEE, Duty.AUDIT}),
    ("Purges", "/oversight/purges/", {Duty.PURGE, Duty.APPROVE_PURGE}),
    ("Library", "/library/", {Duty.READ_PRODUCTS}),
    ("Metrics", "/metrics/", {Duty.TRIAGE, Duty.VET}),
    ("Requests", "/requests/", {Duty.REPORT, Duty.AUTHOR, Duty.APPROVE}),
    ("People", "/agency/people/", {Duty.MANAGE_AGENCY}),
    ("Systems", "/agency/systems/", {Duty.MANAGE_AGENCY}),
    ("Rules", "/oversight/rules/", {Duty.OVERSEE, Duty.AUDIT}),
    ("Administration", "/admin/", {Duty.ADMINISTER}),
)
AT_MOST = 6
# Whoever works tips searches them; everybody else has nothing the box could find.
SEARCHERS = frozenset({Duty.TRIAGE, Duty.VET, Duty.APPROVE, Duty.REVIEW_PRIVACY})


def bar(standing: Standing, path: str) -> list[dict]:
    """Return the entries this person has, the one they are on marked."""
    mine = [(label, href) for label, href, duties in ENTRIES if duties & standing.duties][:AT_MOST]
    here = max((href for _, href in mine if path.startswith(href)), key=len, default="")
    return [{"label": label, "href": href, "count": None, "current": href == here} for label, href in mine]


def home_of(standing: Standing) -> str:
    """Return where a signed-in person starts."""
    mine = [href for _, href, duties in ENTRIES if duties & standing.duties]
    return mine[0] if mine else "/me/"
