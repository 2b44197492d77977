"""The mailbox's door: opened by a code and nothing else."""

from django.core import signing
from django.shortcuts import redirect, render
from django.utils.decorators import method_decorator
from django.views import View

from privacy.doors import Door
from tips.intake.forms.code import CodeForm
from tips.intake.guessing import note_failure, seconds_to_wait, source_of
from tips.intake.mailboxes import open_mailbox
from tips.intake.receipts import digest_of

from .browser import public_page, set_cookie
from .mailbox import COOKIE, LIFE, PATH, SALT, WHY, MessagesView


@method_decorator(public_page, name="dispatch")
class UnlockView(View):
    """One field, and one answer to every code that opens nothing."""

    door = Door(because=WHY)
    http_method_names = ["get", "head", "post"]

    def get(self, request):
        """Ask for the code."""
        response = render(request, "tips/intake/mailbox.html", {"form": CodeForm(), "here": "mailbox"})
        return response if COOKIE in request.COOKIES else set_cookie(response, COOKIE, "new", path=PATH)

    def post(self, request):
        """Open the mailbox; a wait is asked before the code is even looked at."""
        source, form = source_of(request), CodeForm(request.POST)
        if wait := seconds_to_wait(source):
            return _refuse(request, form, wait)
        mailbox = open_mailbox(digest_of(form.typed_code())) if form.is_valid() else None
        if mailbox is None:
            form.refuse()
            return _refuse(request, form, note_failure(source))
        ticket = signing.dumps(str(mailbox.reference), salt=SALT)
        if COOKIE not in request.COOKIES:
            return MessagesView().show(request, str(mailbox.reference), handed=ticket)
        return set_cookie(redirect("/mailbox/messages/"), COOKIE, ticket, path=PATH, age=LIFE)


def _refuse(request, form: CodeForm, wait: int):
    context = {"form": form, "wait": wait, "here": "mailbox"}
    response = render(request, "tips/intake/mailbox.html", context, status=429 if wait else 422)
    if wait:
        response["Retry-After"] = str(wait)
    return response
