"""The page of trends and its numbers as a file."""

import csv

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from privacy.access.standing import Standing
from privacy.audit.trail import record as audit
from privacy.doors import requires
from tips.desk.readers import READERS

from .counting import counted
from .showing import KINDS, said, trends

MARKING = {"family": "les", "text": "LAW ENFORCEMENT SENSITIVE", "note": "Counts of what you may see."}
PUBLIC = {
    "family": "fouo",
    "text": "UNCLASSIFIED//FOR OFFICIAL USE ONLY",
    "note": "Small numbers are covered.",
}


@require_GET
@requires(*READERS)
def metrics(request):
    """Show how many tips there are beside how many there usually are."""
    wide = request.GET.get("for") == "wide"
    page = trends(by=request.standing, wide=wide)
    return render(request, "tips/trends/page.html", page | {"marking": PUBLIC if wide else MARKING})


@require_GET
@requires(*READERS)
def numbers(request):
    """Hand over the numbers by week as a file."""
    wide = request.GET.get("for") == "wide"
    answer = HttpResponse(content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="tips-by-week.csv"'
    _write(csv.writer(answer), by=request.standing, wide=wide)
    audit(request.standing, "export counts", detail={"for": "wide" if wide else "desk"})
    return answer


def _write(file, *, by: Standing, wide: bool) -> None:
    tables = counted(by=by)
    file.writerow(["kind", "name", *(week.isoformat() for week in tables["county"].weeks)])
    for kind in KINDS:
        for name, weeks in tables[kind].rows.items():
            file.writerow([kind, name, *(said(n, wide) for n in weeks)])
