"""An agency's people: the list, and each act on it."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from partners.people import posting
from partners.people.forms import InviteForm, PostForm
from partners.people.models import Post, User
from partners.people.roster import agreements, roster
from privacy.access.duties import Duty
from privacy.doors import requires


@require_GET
@requires(Duty.MANAGE_AGENCY)
def people(request):
    """Show who has the agency's doors."""
    return _page(request)


@require_POST
@requires(Duty.MANAGE_AGENCY)
def invite(request):
    """Invite somebody."""
    form = InviteForm(request.POST, by=request.standing)
    if form.is_valid():
        try:
            person = posting.invite(by=request.standing, **form.cleaned_data)
        except ValidationError as refused:
            for field, sentences in refused.message_dict.items():
                form.add_error(field, sentences)
        else:
            messages.success(request, _("%(name)s is invited.") % {"name": person.name})
            return redirect("agency-people")
    return _page(request, form)


@require_POST
@requires(Duty.MANAGE_AGENCY)
def invite_again(request, pk):
    """Send a fresh invitation."""
    return _told(
        request, lambda: posting.invite_again(_person(request, pk), by=request.standing), _("Invited again.")
    )


@require_POST
@requires(Duty.MANAGE_AGENCY)
def give(request, pk):
    """Give somebody a post."""
    person = _person(request, pk)
    form = PostForm(request.POST, by=request.standing, person=pk)
    if not form.is_valid():
        messages.warning(request, _("Choose a post from the list."))
        return redirect("agency-people")
    role = form.cleaned_data["role"]
    return _told(
        request, lambda: posting.give_post(person, by=request.standing, role=role), _("The post is given.")
    )


@require_POST
@requires(Duty.MANAGE_AGENCY)
def end_post(request, pk):
    """End a post."""
    post = get_object_or_404(Post, pk=pk, user__agency_id=request.standing.agency_id)
    return _told(request, lambda: posting.end_post(post, by=request.standing), _("The post has ended."))


@require_POST
@requires(Duty.MANAGE_AGENCY)
def end_account(request, pk):
    """Shut the account of somebody who left."""
    person = _person(request, pk)
    return _told(request, lambda: posting.end_account(person, by=request.standing), _("The account is shut."))


def _told(request, act, done: str):
    try:
        act()
        messages.success(request, done)
    except ValidationError as refused:
        messages.warning(request, " ".join(refused.messages))
    return redirect("agency-people")


def _person(request, pk: int) -> User:
    person = User.objects.filter(pk=pk, agency_id=request.standing.agency_id).first()
    if person is None:
        raise Http404
    return person


def _page(request, form=None):
    by = request.standing
    page = {
        "roster": [row | {"form": PostForm(by=by, person=row["person"].pk)} for row in roster(by)],
        "agreements": agreements(by),
        "form": form or InviteForm(by=by),
        "crumbs": [{"label": _("Home"), "href": "/agency/"}, {"label": _("People")}],
    }
    return render(request, "partners/people/people.html", page, status=422 if form else 200)
