"""Looking at entities: one, and the list; a name only for a stated purpose."""

from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from privacy.doors import requires
from privacy.purposes import PurposeForm
from tips.desk.readers import READERS
from tips.desk.workspace.families import WORDS, family
from tips.desk.workspace.record import WORDS as MARKINGS
from tips.intake.text import storable
from tips.linking.entities.gathering import exists
from tips.linking.entities.references import Pair, digest_of, opened, reference_of
from tips.linking.entities.services import find_entities, open_entity
from tips.linking.extraction.kinds import Kind

from . import purposes
from .forms import SHOWN
from .showing import STRIP, page_of


@require_http_methods(["GET", "POST"])
@requires(*READERS)
def entity(request, entity):
    """Show one entity; a name first asks why, and is not there for whoever may see no tip with it."""
    pair, by = opened(entity), request.standing
    if not exists(pair, by=by):
        raise Http404
    about, purpose = digest_of(*pair), ""
    if pair[0] == Kind.PERSON and not (purpose := purposes.stated(request, about)):
        return _ask(request, about, searched=pair[1])
    return draw(request, pair, purpose=purpose)


def draw(request, pair: Pair, *, purpose: str = "", bound=None, status: int = 200):
    """Draw the page of an entity, with forms that came back to be corrected where there are any."""
    page, by = page_number(request), request.standing
    found, tips = open_entity(pair, by=by, page=page, purpose=purpose)
    shown = page_of(found, tips, by=by, page=page, bound=bound)
    return _apart(render(request, "tips/entities/entity.html", shown, status=status))


@require_http_methods(["GET", "POST"])
@requires(*READERS)
def entities(request):
    """List the entities that a text means, or the newest; names only once a purpose is stated."""
    text = storable(request.GET.get("q", "")).strip()[:200]
    kind = request.GET.get("kind", "") if request.GET.get("kind", "") in dict(SHOWN) else ""
    purpose = ""
    if kind == Kind.PERSON and not (purpose := purposes.stated(request, digest_of(kind, text))):
        return _ask(request, digest_of(kind, text), searched=text)
    found = find_entities(text, by=request.standing, kind=kind, purpose=purpose)
    rows = [_row(one) for one in found]
    page = {"rows": rows, "query": text, "kind": kind, "kinds": SHOWN, "typed": text}
    page["marking"] = {"family": "les", "text": MARKINGS["LES"], "note": STRIP}
    page["crumbs"] = [{"label": _("Tips"), "href": "/tips/"}, {"label": _("Entities")}]
    return _apart(render(request, "tips/entities/list.html", page))


def page_number(request) -> int:
    """Return which page of the appearances is asked for."""
    typed = request.GET.get("page", "")
    return max(int(typed), 1) if typed.isdecimal() and len(typed) < 5 else 1


def _row(one) -> dict:
    return {
        "one": one, "words": WORDS.get(one.kind, one.kind), "family": family(one.kind),
        "reference": reference_of(one.kind, one.value),
    }  # fmt: skip


def _ask(request, about: str, searched: str):
    """Ask why a name is looked at, in place of the page; the answer leads back to it."""
    form = PurposeForm(request.POST or None, searched=searched)
    if request.method == "POST" and form.is_valid():
        purposes.state(request, about, form, by=request.standing)
        return redirect(request.get_full_path())
    page = {"form": form, "crumbs": [{"label": _("Tips"), "href": "/tips/"}, {"label": _("Purpose")}]}
    return _apart(render(request, "tips/entities/purpose.html", page, status=422 if form.is_bound else 200))


def _apart(answer):
    """Let no address that was typed a value into go anywhere else."""
    answer["Referrer-Policy"] = "no-referrer"
    return answer
