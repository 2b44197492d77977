"""Which record each address is tried with, under the name the table gives it."""

from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID

from django.utils import timezone

from partners.models import Post, SystemKey, User
from partners.people.standings import standing_for
from privacy.access.acting import acting
from privacy.breach.services import open_breach
from privacy.models import BreachCase, BreachLine, Finding, PolicyProposal, RedressCase, TrailSample
from privacy.redress.acts.receiving import receive
from privacy.retention.clocks import in_force
from tests.doors.house import House
from tests.doors.walking import Address
from tips.linking.entities.references import reference_of

ABSENT = "absent"
NO_TIP, NO_PRODUCT, NO_REFERRAL = "FC-26-9ZZZZ9", "MSFC-SAB-2099-9999", "JR-26-9ZZZZ9"
NO_INTELLIGENCE = "CI-26-9ZZZ9"
NO_REFERENCE = UUID(int=7)
OF_TIPS = ("tips/", "agency/", "api/v1/tips/", "api/v1/reports/")
OF_REFERRALS = ("referrals/", "api/v1/referrals/")
OF_PRODUCTS = ("products/", "approvals/", "library/", "api/v1/products/", "public/")
OF_CLOCKS = ("oversight/retention/",)
OF_INTELLIGENCE = ("intelligence/",)
OF_CONDUCT = ("oversight/protected/",)
OF_ENTITIES = ("entities/",)
OF_REQUESTS = ("requests/",)
OF_PEOPLE = ("agency/people/", "agency/posts/", "agency/systems/", "join/")
SENT = (
    (OF_REQUESTS, ("the one",)),
    (OF_INTELLIGENCE, ("the one",)),
    (OF_CONDUCT, ("weighed",)),
    (OF_ENTITIES, ("the one",)),
    (OF_CLOCKS, ("referred",)),
    (OF_PEOPLE, ("the one",)),
    (("tips/",), ("partner",)),
    (OF_TIPS, ("partner", "public")),
    (OF_REFERRALS, ("referred",)),
    (("approvals/",), ("proposed",)),
    (OF_PRODUCTS, ("draft", "released")),
)
SEEN = (
    (OF_REQUESTS, ("the one", ABSENT)),
    (OF_INTELLIGENCE, ("the one", ABSENT)),
    (OF_CONDUCT, ("weighed", ABSENT)),
    (OF_ENTITIES, ("the one", ABSENT)),
    (OF_CLOCKS, ("referred", ABSENT)),
    (OF_PEOPLE, ("the one", ABSENT)),
    (("tips/",), ("partner", "public", ABSENT)),
    (OF_TIPS, ("partner", "public", "referred", ABSENT)),
    (OF_REFERRALS, ("referred", ABSENT)),
    (OF_PRODUCTS, ("draft", "proposed", "released", ABSENT)),
)


def tried(address: Address, method: str, house: House) -> Iterator[tuple[str, dict]]:
    """Yield what an address is tried with: the short name of a record and the values of its route.

    The last of several is one that never was. Raises ``LookupError`` where nobody has said yet
    what an address asks for.
    """
    if not address.asks:
        yield "", {}
        return
    for name in _names(address, method):
        yield name, {asked: _value(address, asked, name, house) for asked in address.asks}


def _names(address: Address, method: str) -> tuple[str, ...]:
    if method == "POST":
        # The gate refuses alike whatever the record is; behind it only whose record it is matters.
        return next((names for prefixes, names in SENT if address.route.startswith(prefixes)), ("the one",))
    return next(
        (names for prefixes, names in SEEN if address.route.startswith(prefixes)), ("the one", ABSENT)
    )


def _value(address: Address, asked: str, name: str, house: House):
    kind = next((f for prefixes, f in KINDS if address.route.startswith(prefixes)), None)
    if kind is None or asked not in kind:
        raise LookupError(f"Say in tests/doors/records.py what {address.route} is tried with.")
    return kind[asked](house, name)


def _tip(house, name):
    return NO_TIP if name == ABSENT else house.tips[name].number


def _referral(house, name):
    return NO_REFERRAL if name == ABSENT else house.referral.number


def _intelligence(kind):
    return lambda house, name: NO_INTELLIGENCE if name == ABSENT else house.intelligence[kind].number


def _board(house, name):
    return "BD-26-99999" if name == ABSENT else house.board.number


def _snapshot(house, name):
    return NO_REFERENCE if name == ABSENT else house.snapshot.reference


def _request(house, name):
    return "RFI-26-9999" if name == ABSENT else house.asked.number


def _product(house, name):
    return NO_PRODUCT if name == ABSENT else house.products[name].number


def _file(house, name):
    return NO_REFERENCE if name == ABSENT else house.files[name].reference


def _kept(what):
    return lambda house, name: NO_REFERENCE if name == ABSENT else getattr(house, what).reference


def _officer(house, name):
    return 0 if name == ABSENT else User.objects.get(name="Dana").pk


def _post(house, name):
    return 0 if name == ABSENT else Post.objects.filter(user__name="Dana").first().pk


def _proposal(house, name):
    if name == ABSENT:
        return 0
    proposer = User.objects.get(name="Priya")
    return PolicyProposal.objects.get_or_create(base=in_force(), why="Kept shorter", proposed_by=proposer)[
        0
    ].pk


def _sample(house, name):
    if name == ABSENT:
        return 0
    today, drawer = timezone.localdate(), User.objects.get(name="Axel")
    facts = {"since": today, "until": today, "size": 1, "population": 1, "drawn": [1], "purpose": "A door"}
    return TrailSample.objects.get_or_create(seed=1, by=drawer, **facts)[0].pk


def _key(house, name):
    return 0 if name == ABSENT else SystemKey.objects.get(name="CAD export").pk


def _finding(house, name):
    if name == ABSENT:
        return 0
    now = {"first_seen": timezone.now(), "last_seen": timezone.now()}
    told = {"words": "Privacy training has ended.", "severe": False, **now}
    return Finding.objects.get_or_create(check_id="E-05", about="Lapsed, host", defaults=told)[0].pk


def _case(house, name):
    if name == ABSENT:
        return "RD-26-99999"
    officer = User.objects.get(name="Priya")
    with acting(standing_for(officer.pk)):
        met = RedressCase.objects.filter(once=NO_REFERENCE).first()
    said = {"name": "Wren Halloran", "reach": "12 Mill Lane", "words": "What is held on me?"}
    return (met or receive(kind="see", once=NO_REFERENCE, **said)).number


def _breach(house, name):
    if name == ABSENT:
        return "BR-26-99999"
    officer, now = User.objects.get(name="Priya"), timezone.now()
    with acting(standing_for(officer.pk)):
        met = BreachCase.objects.filter(reason="A door").first()
        tip = house.tips["partner"]
        seen = {"opened": 1, "listed": 0, "persons": 0, "first_at": now, "last_at": now}
        line = BreachLine(place="tips_tip", record_id=tip.pk, number=tip.number, record_class="T1", **seen)
        facts = {"reader_id": officer.pk, "since": now - timedelta(hours=1), "until": now, "reason": "A door"}
        return (met or open_breach([line], by=standing_for(officer.pk), **facts)).number


def _report(house, name):
    return "no-such-report" if name == ABSENT else "basis"


def _entity(house, name):
    return reference_of("plate", "0ABSENT") if name == ABSENT else house.entity


KINDS = (
    (("oversight/breaches/",), {"number": _breach, "kind": lambda house, name: "csv"}),
    (("oversight/evidence/",), {"slug": _report, "kind": lambda house, name: "csv"}),
    (
        OF_ENTITIES,
        {
            "reference": lambda house, name: NO_REFERENCE,
            "entity": _entity,
            "tie": lambda house, name: NO_REFERENCE,
        },
    ),
    (("intelligence/proposals/",), {"number": _intelligence("proposal")}),
    (("intelligence/warnings/",), {"number": _intelligence("warning")}),
    (OF_INTELLIGENCE, {"number": _intelligence("record")}),
    (OF_CONDUCT, {"number": _tip}),
    (OF_REQUESTS, {"number": _request}),
    (("oversight/redress/",), {"number": _case, "pk": lambda house, name: 0}),
    (OF_CLOCKS, {"number": _tip}),
    (("oversight/holds/",), {"reference": _kept("hold")}),
    (("oversight/purges/",), {"reference": _kept("purge")}),
    (("notices/",), {"reference": _kept("notice")}),
    (("names/",), {"reference": _kept("unmasking")}),
    (("oversight/samples/",), {"pk": _sample}),
    (("oversight/access/",), {"pk": _finding}),
    (("oversight/policy/",), {"pk": _proposal}),
    (("agency/people/",), {"pk": _officer}),
    (("agency/posts/",), {"pk": _post}),
    (("agency/systems/",), {"pk": _key}),
    (("join/",), {"uidb64": lambda house, name: "MA", "token": lambda house, name: "never-was"}),
    (OF_TIPS, {"number": _tip, "reference": _file, "other": _tip}),
    (OF_REFERRALS, {"number": _referral, "reference": _file}),
    (
        OF_PRODUCTS,
        {
            "number": _product,
            "n": lambda house, name: 1,
            "version": lambda house, name: 1,
            "tab": lambda house, name: "readers",
        },
    ),
    (("boards/",), {"number": _board, "reference": _snapshot}),
    (
        ("views/",),
        {
            "slug": lambda house, name: "none" if name == ABSENT else house.view.slug,
            "reference": lambda house, name: NO_REFERENCE if name == ABSENT else house.view.reference,
        },
    ),
    (
        ("jobs/",),
        {"reference": lambda house, name: NO_REFERENCE if name == ABSENT else house.release.reference},
    ),
)
