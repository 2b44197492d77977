"""Saved views: list, open, save, save over, let one write, delete."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from privacy.doors import requires
from tips.desk.forms import PaceForm, ViewForm
from tips.desk.models import SavedView
from tips.desk.queue.address import read
from tips.desk.readers import READERS
from tips.desk.saving import STARTERS, delete_view, save_over, save_view, set_pace, views_for


@require_GET
@requires(*READERS)
def views(request):
    """List the views one may open."""
    return _list(request, {})


@require_GET
@requires(*READERS)
def view(request, reference):
    """Open one's own view: the address that a mail may carry, which says nothing of what is searched."""
    found = get_object_or_404(SavedView, owner_id=request.standing.user_id, reference=reference)
    return redirect(f"/tips/?{found.query}{'&' if found.query else ''}view={found.slug}")


@require_POST
@requires(*READERS)
def pace(request, slug):
    """Let one's own view write when something new is in it, or stop it."""
    found = get_object_or_404(SavedView, owner_id=request.standing.user_id, slug=slug)
    form = PaceForm(request.POST, auto_id=f"{found.slug}-%s")
    if not form.is_valid():
        return _list(request, {found.slug: form}, status=422)
    set_pace(found, by=request.standing, pace=form.cleaned_data["pace"], over=form.cleaned_data["over"])
    messages.success(request, _("Kept: %(view)s.") % {"view": found.name})
    return redirect("views")


@require_http_methods(["GET", "POST"])
@requires(*READERS)
def save(request):
    """Keep a queue under a name."""
    look = read(QueryDict(request.POST.get("query") or request.GET.urlencode())).look
    form = ViewForm(request.POST if request.method == "POST" else None, initial={"query": look})
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            view = save_view(by=request.standing, name=said["name"], shared=said["shared"], query=look)
            return redirect(f"/tips/?{view.query}&view={view.slug}")
        except ValidationError as refused:
            form.add_error(None, refused) if "name" not in refused.message_dict else form.add_error(
                "name", refused.message_dict["name"]
            )
    return render(request, "tips/desk/save_view.html", {"form": form, "look": look}, status=_status(form))


@require_POST
@requires(*READERS)
def over(request, slug):
    """Let one's own view show the queue in hand."""
    view = get_object_or_404(SavedView, owner_id=request.standing.user_id, slug=slug)
    look = read(QueryDict(request.POST.get("query", ""))).look
    save_over(view, by=request.standing, query=look)
    return redirect(f"/tips/?{look}&view={view.slug}")


@require_POST
@requires(*READERS)
def delete(request, slug):
    """Forget one's own view."""
    delete_view(
        get_object_or_404(SavedView, owner_id=request.standing.user_id, slug=slug), by=request.standing
    )
    return redirect("views")


def _list(request, forms: dict, status: int = 200):
    rows = views_for(request.standing)
    for row in rows:
        if row.owner_id == request.standing.user_id:
            row.form = forms.get(row.slug) or PaceForm(
                initial={"pace": row.pace, "over": row.over}, auto_id=f"{row.slug}-%s"
            )
    page = {"views": rows, "starters": STARTERS}
    return render(request, "tips/desk/views.html", page, status=status)


def _status(form) -> int:
    return 422 if form.is_bound else 200
