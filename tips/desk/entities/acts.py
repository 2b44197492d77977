"""What people do with an entity: each door takes a form, calls one act, and goes back to the page."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.forms import Form
from django.http import Http404
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from privacy.access.duties import Duty
from privacy.doors import requires
from privacy.lifecycle import StepNotOpen
from tips.desk.doors.acts import blame
from tips.linking.entities.gathering import exists, newest_tips
from tips.linking.entities.locating import meant
from tips.linking.entities.references import Pair, digest_of, opened
from tips.linking.entities.services import exclude, note, put_back, untie
from tips.linking.entities.services import tie as call_same
from tips.linking.extraction.kinds import Kind

from . import purposes
from .forms import EndForm, ExcludeForm, NoteForm, TieForm
from .views import draw

WORKERS = (Duty.TRIAGE, Duty.VET)
NOT_FOUND = "Nothing like this is in the tips you may see. Copy it as a tip writes it, and choose its kind."


@require_POST
@requires(*WORKERS)
def add_note(request, entity):
    """Write a note."""
    return _act(request, entity, "note", NoteForm, lambda pair, said: _noted(pair, said, request.standing))


@require_POST
@requires(*WORKERS)
def call_the_same(request, entity):
    """Call another entity the same, as an alias or merged into one."""
    return _act(request, entity, "tie", TieForm, lambda pair, said: _tied(pair, said, request.standing))


@require_POST
@requires(*WORKERS)
def take_tie_back(request, entity, tie: UUID):
    """Take back that two entities are the same."""

    def act(pair, said):
        untie(tie, by=request.standing, **said)
        return "Taken back. They are two again."

    return _act(request, entity, "untie", EndForm, act)


@require_POST
@requires(*WORKERS)
def take_out(request, entity):
    """Take an entity out of matching."""

    def act(pair, said):
        exclude(*pair, by=request.standing, **said)
        return "Taken out. It connects nothing now."

    return _act(request, entity, "exclude", ExcludeForm, act)


@require_POST
@requires(*WORKERS)
def let_back(request, entity):
    """Let an entity match again."""

    def act(pair, said):
        put_back(*pair, by=request.standing, **said)
        return "Put back. It may connect tips again."

    return _act(request, entity, "put_back", EndForm, act)


def _noted(pair: Pair, said: dict, by) -> str:
    note(*pair, by=by, **said)
    return "Noted."


def _tied(pair: Pair, said: dict, by) -> str:
    kind, text = said.pop("other_kind"), said.pop("other")
    into = meant(text, kind, by=by)
    if into is None:
        raise ValidationError({"other": NOT_FOUND})
    row = call_same(*pair, by=by, into=into, **said)
    return "Merged. They are shown as one." if row.sort == "merge" else "Kept. Each now names the other."


def _act(request, reference: str, name: str, form_class: type[Form], act: Callable[[Pair, dict], str]):
    """Do an act if its form is complete; otherwise show the page again with what was typed and why not."""
    pair, by = opened(reference), request.standing
    if not exists(pair, by=by):
        raise Http404
    purpose = purposes.stated(request, digest_of(*pair)) if pair[0] == Kind.PERSON else ""
    if pair[0] == Kind.PERSON and not purpose:
        return redirect("entity", reference)
    tips = {} if form_class is EndForm else {"tips": newest_tips(pair, by=by)}
    form, status = form_class(request.POST, auto_id=f"{name}_%s", **tips), 422
    if form.is_valid():
        try:
            messages.success(request, act(pair, dict(form.cleaned_data)))
            return redirect("entity", reference)
        except ValidationError as refused:
            blame(form, refused)
        except StepNotOpen as moved:
            form.add_error(None, str(moved))
            status = 409
    return draw(request, pair, purpose=purpose, bound={name: form}, status=status)
