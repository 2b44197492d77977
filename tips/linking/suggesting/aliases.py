"""Chains of names: one report says that two names are one person's, and two others hold one each."""

from django.db.models import Q

from privacy.access.gathering import gather
from privacy.access.standing import Standing
from tips.linking.models import Trace, TraceKind
from tips.linking.naming.sounding import Sort
from tips.linking.sharing import TOO_COMMON
from tips.linking.tracing.naming import name_key

from .identifiers import Told
from .reasons import LIKELY, Reason
from .traces import Traces

MOST_ALIASES = 60


def joined(filed: Traces, *, by: Standing) -> Told:
    """Give a tentative reason for tips that hold another name of somebody whom this one names.

    Only reports that the reader may see say so, and the reason says which name is said to be whose.
    """
    mine = {mark.key: mark.said for mark in filed[TraceKind.NAME] if mark.sort != Sort.GROUP}
    if not mine:
        return
    known = Trace.objects.visible_to(by).filter(kind=TraceKind.ALIAS, key__in=mine)
    rows = gather(known=known.values("key", "said")[:MOST_ALIASES])["known"]
    other_names = {name_key(row["said"].split()): (mine[row["key"]], row["said"]) for row in rows}
    wanted = {key: pair for key, pair in other_names.items() if key not in mine and " " in key}
    if not wanted:
        return
    named = Trace.objects.visible_to(by).filter(~Q(tip=filed.tip), kind=TraceKind.NAME, key__in=wanted)
    holders = gather(named=named.values("tip_id", "key", "said")[: len(wanted) * TOO_COMMON])["named"]
    for row in holders:
        yield (
            row["tip_id"],
            Reason(LIKELY, f"A report says that {wanted[row['key']][0]} is also {row['said']}", True),
        )
