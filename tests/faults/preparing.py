"""What the faults happen to, made by the portal's own acts in a process of its own, and printed by number."""

import json

from django.utils import timezone

from fusionportal.demo.loading.deciding import agreed
from fusionportal.demo.loading.people import who
from fusionportal.demo.loading.writing import written
from fusionportal.demo.papers.water import ROLL_CALL
from partners.directory.models import County
from privacy.access.acting import acting
from tips.intake.choices import Source
from tips.intake.models import Tip
from tips.intake.services import Report, submit_tip
from tips.referrals.models import Referral
from tips.referrals.services import determine_nexus, suggest_offices
from tips.vetting.services import claim, record_behaviors

OFFICER, MATCHES = "officer@calder-sheriff.example", "analyst@meridian.example"
DETERMINES = "vetter@meridian.example"
SEEN = [{"code": "INTRSN", "words": "cut the chain", "added_fact": ""}]


def prepare(*, matched: int, drafted: int, approved: int) -> None:
    """Make reports that wait for part 2, referrals that wait for approval and products that wait for release."""
    reports = [_matched(number) for number in range(matched + drafted)]
    referrals = [_drafted(tip) for tip in reports[matched:]]
    sources = dict(zip(ROLL_CALL.sources, reports, strict=False))
    products = [_approved(sources) for _ in range(approved)]
    print(json.dumps({"matched": [tip.number for tip in reports[:matched]], "drafted": referrals,
                      "approved": products}))  # fmt: skip


def _matched(number: int) -> Tip:
    sender, matcher = who(OFFICER), who(MATCHES)
    facts = {"title": f"Gate {number}", "county": County.objects.get(name="Calder")}
    with acting(sender):
        tip = submit_tip(Report(f"A man cut the chain at gate {number}.", Source.PARTNER, facts), by=sender)
    with acting(matcher):
        tip = claim(Tip.objects.visible_to(matcher).get(pk=tip.pk), by=matcher)
        grades = {"reliability": "unknown", "validity": "probable"}
        return record_behaviors(tip, by=matcher, answer="yes", behaviors=SEEN, **grades)


def _drafted(tip: Tip) -> str:
    analyst = who(DETERMINES)
    with acting(analyst):
        office = suggest_offices(tip)[0][0]
        determine_nexus(tip, by=analyst, answer="potential", basis="Forced entry.", office=office)
        return Referral.objects.visible_to(analyst).get(tip=tip).number


def _approved(sources: dict[str, Tip]) -> str:
    product = written(ROLL_CALL, sources, timezone.now())
    agreed(product, timezone.now())
    return product.number
