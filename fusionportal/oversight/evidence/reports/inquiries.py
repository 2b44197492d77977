"""Who opened most records that they did nothing else with."""

import math
from collections import Counter

from django.db.models import Exists, OuterRef

from fusionportal.oversight.evidence.report import Asked, Found, Report, Row
from privacy.audit.models import AuditEntry
from privacy.oversight.querying import LOOKING, looked_at

TOP = 100


def find(asked: Asked) -> Found:
    """Count, person by person, the records opened and those that were not part of their own work."""
    same = {name: OuterRef(name) for name in ("actor", "kind", "object_id")}
    worked = AuditEntry.objects.filter(**same, at__lt=asked.end, allowed=True).exclude(LOOKING)
    opened = looked_at().filter(**asked.within("at")).exclude(actor=None)
    pairs = opened.values("actor__name", "actor", "kind", "object_id").annotate(own=Exists(worked)).distinct()
    every, outside = Counter(), Counter()
    for pair in pairs.order_by("actor", "kind", "object_id"):
        who = (pair["actor__name"], pair["actor"])
        every[who] += 1
        outside[who] += not pair["own"]
    ranked = sorted(every, key=lambda who: (-outside[who], who))
    top = ranked[: math.ceil(len(ranked) / TOP)]
    rows = [
        Row((who[0], str(every[who]), str(outside[who])), amiss=who in top and outside[who] > 0)
        for who in ranked
    ]
    return Found(rows, every.total())


REPORT = Report(
    6,
    "inquiries",
    "Records opened outside one's own work",
    "Who opens most records that they do nothing else with; the top 1 percent want a second look.",
    "28 CFR 23.20(e); CJIS AU-6",
    ("Person", "Records opened", "Outside own work"),
    find,
)
