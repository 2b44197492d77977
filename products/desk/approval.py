"""What a decider is shown about one version: what changed, who will get it and why, and the checks."""

from typing import Any

from privacy.access.standing import Standing
from products.dissemination.audience import Audience, audience_of
from products.dissemination.paper import laid_out
from products.documents.document import Document
from products.documents.plain import from_data
from products.drafting.checks import State, checks_of
from products.drafting.choices import Status
from products.drafting.lines import BY_CODE
from products.drafting.models import Product
from products.review.afterwards import LINES, due_at
from products.review.chain import asked_of, missing, standing_approvals, why_not
from products.review.choices import ReviewStep, Verdict
from products.review.models import Review, Version

from .comparing import Compared, compared
from .draft_page import SHOWN
from .history import chip_of, facts_of, stages, versions_of


def facing(version: Version, given: list[Review], steps: list[ReviewStep], *, by: Standing) -> dict[str, Any]:
    """Return the context of the approval page."""
    product, document = version.product, from_data(version.content)
    before = last_seen(version, by=by)
    return {
        "product": product,
        "line": BY_CODE[product.line],
        "version": version,
        "before": before,
        "since_mine": before and _decided_by_me(before, by),
        "compared": _since(before, document),
        "drawn": None if before else laid_out(document, draft=True),
        "audience": shown(audience_of(product, document)),
        "checks": [*_people(version, given), *_document(product, document, by)],
        "stages": stages(version, given),
        "versions": versions_of(product, by=by),
        "chip": chip_of(product),
        "facts": facts_of(product),
        "decided_yet": Review.objects.visible_to(by).filter(version__product=product).exists(),
        "open": bool(steps) and product.status in {Status.REVIEW, Status.RELEASED},
        "privacy_due": due_at(product) if missing(version, given) else None,
        "privacy_later": product.status == Status.REVIEW and product.line in LINES,
        "why_not": _why(version, given, steps, by),
        "previews": sorted(product.disciplines),
        "marking": document.banner.strip,
        "crumbs": [{"label": "Approvals", "href": "/approvals/"}, {"label": product.number}],
    }


def last_seen(version: Version, *, by: Standing) -> Version | None:
    """Return the earlier version this person decided about last, or the last that anybody did."""
    earlier = version.product.versions.visible_to(by).filter(number__lt=version.number)
    mine = earlier.filter(reviews__by_id=by.user_id).order_by("-number").first()
    return mine or earlier.filter(reviews__isnull=False).order_by("-number").first()


def _decided_by_me(version: Version, by: Standing) -> Review | None:
    rows = version.reviews.visible_to(by).filter(by_id=by.user_id)
    return rows.filter(verdict=Verdict.APPROVED).first()


def _since(before: Version | None, document: Document) -> Compared | None:
    return compared(from_data(before.content), document) if before else None


def _why(version: Version, given: list[Review], steps, by: Standing) -> str:
    if version.product.status != Status.REVIEW and not (steps or missing(version, given)):
        return f"There is nothing to decide: it is {version.product.get_status_display().lower()}."
    if steps:
        return ""
    refusals = [why_not(version, step, given, by=by) for step in asked_of(version)]
    return next(filter(None, refusals), "")


def _people(version: Version, given: list[Review]) -> list[dict]:
    """Say who wrote it and who agreed already."""
    told = [_line("ok", f"The author, {version.product.author.name}, decides nothing about it.")]
    for step, review in standing_approvals(given).items():
        told.append(_line("ok", f"{ReviewStep(step).label}: {review.by.name}."))
    return told


def _document(product: Product, document: Document, by: Standing) -> list[dict]:
    return [
        _line(SHOWN.get(check.state, ("", "ok"))[1], check.sentence, check.excuse)
        for check in checks_of(product, by=by, document=document)
        if check.state is not State.OK or check.tab == "privacy" or check.excuse
    ]


def _line(kind: str, words: str, excuse: str = "") -> dict:
    icons = {kind: icon for icon, kind in SHOWN.values()}
    return {"kind": kind, "icon": icons.get(kind, "check-circle"), "words": words, "excuse": excuse}


def shown(audience: Audience) -> dict[str, Any]:
    """Return an audience as the summary component draws it."""
    return {
        "total": audience.people,
        "agencies": audience.agencies,
        "groups": [
            {
                "words": group.sentence,
                "count": group.people,
                "rule": group.rule,
                "href": f"/oversight/rules/#{group.rule.partition('+')[0]}",
            }
            for group in audience.included
        ],
        "left_out": [
            {"words": f"{out.discipline}, {out.reason}:", "count": out.people} for out in audience.left_out
        ],
        "flags": [audience.refused] if audience.refused else [],
    }
