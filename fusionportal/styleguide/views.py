"""Pages of the style guide: they read no record and need no duty; a demonstration alone mounts them."""

from django.http import Http404
from django.shortcuts import render

from privacy.doors import anyone

from . import pieces, samples
from .forms import SampleReportForm

WHY = "Shows invented content; exists only where DEMO is set"
STATES = {"403", "404", "405", "409", "410", "413", "415", "429", "500", "503"}


def frame(**more):
    """What every sample page is given in place of a signed-in person's chrome."""
    return {"nav": samples.NAV, "person": samples.PERSON, "center": samples.CENTER, "demo": True, **more}


def everything(module):
    """The samples of a module by their names in lower case."""
    return {name.lower(): value for name, value in vars(module).items() if name.isupper() and len(name) > 1}


@anyone(WHY)
def components(request):
    """Every component once, with a form that was refused."""
    form = SampleReportForm({"happened_on_month": "2", "happened_on_day": "30", "happened_on_year": "2026"})
    given = everything(pieces) | everything(samples) | {"form": form}
    return render(
        request, "styleguide/components.html", given | frame(theme=request.GET.get("theme", "light"))
    )


@anyone(WHY)
def record(request):
    """A record page as the desk sees it."""
    theme = request.GET.get("theme", "light")
    return render(
        request, "styleguide/record.html", everything(samples) | frame(theme=theme, pager=samples.PAGER)
    )


@anyone(WHY)
def queue(request):
    """A list with facets."""
    theme = request.GET.get("theme", "light")
    return render(request, "styleguide/queue.html", everything(pieces) | frame(theme=theme))


@anyone(WHY)
def step(request):
    """One step of the public form."""
    form = SampleReportForm(request.POST if request.method == "POST" else None, initial={"going_on": "over"})
    return render(request, "styleguide/step.html", everything(pieces) | frame(form=form, nav=None))


@anyone(WHY)
def state(request, code):
    """A page that says why there is no page."""
    if code not in STATES:
        raise Http404
    return render(request, f"{code}.html", frame(seconds=40, reference="7F3K", limit="100 MB", size="140 MB"))
