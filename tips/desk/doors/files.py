"""Files of a tip: a page about one, its preview, and its bytes for a stated reason."""

from django.http import FileResponse, Http404
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_http_methods

from privacy.access.deciding import fetch
from privacy.audit.trail import record as audit
from privacy.doors import requires
from tips.desk.readers import READERS
from tips.desk.workspace.record import marking, open_tip
from tips.intake.checking import shown_kind
from tips.intake.choices import FileState
from tips.intake.models import Attachment
from tips.intake.storing import kept_path
from tips.intake.text import storable

from .acts import tip_named
from .way import crumbs


@require_http_methods(["GET", "POST"])
@requires(*READERS)
def file(request, number, reference):
    """Show what is known of a file; hand it over when a reason is given."""
    reason = " ".join(storable(request.POST.get("reason", "")).split())[:200]
    if request.method == "POST" and reason:
        return _hand_over(request, number, reference, reason)
    tip = open_tip(number, by=request.standing, verb="view file")
    found = _file(request, tip, reference)
    page = {
        "tip": tip, "marking": marking(tip), "file": found, "kind": shown_kind(found),
        "clean": found.state == FileState.CLEAN, "missing": request.method == "POST",
    }  # fmt: skip
    status = 422 if request.method == "POST" else 200
    return render(request, "tips/desk/file.html", page | crumbs(request, tip, found.name), status=status)


@require_GET
@requires(*READERS)
def preview(request, number, reference):
    """Answer with the small picture of a checked file, made by us."""
    found = _file(request, tip_named(request, number), reference)
    if found.state != FileState.CLEAN or not found.preview:
        raise Http404
    return _sealed(FileResponse(_open(found.preview), content_type="image/jpeg"))


def _hand_over(request, number, reference, reason):
    tip = open_tip(number, by=request.standing, verb="download file", purpose=reason)
    found = _file(request, tip, reference)
    if found.state != FileState.CLEAN:
        raise Http404
    audit(request.standing, "download", found, purpose=reason, detail={"tip": tip.pk})
    answer = FileResponse(
        _open(found.path), as_attachment=True, filename=found.name, content_type="application/octet-stream"
    )
    return _sealed(answer)


def _file(request, tip, reference) -> Attachment:
    return fetch(Attachment.objects.visible_to(request.standing), tip=tip, reference=reference)


def _open(name: str):
    try:
        return kept_path(name).open("rb")
    except (OSError, ValueError):
        raise Http404 from None


def _sealed(answer: FileResponse) -> FileResponse:
    """Let no browser guess at a file, run it or keep it."""
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Security-Policy"] = "default-src 'none'; sandbox"
    answer["Cache-Control"] = "private, no-store"
    return answer
