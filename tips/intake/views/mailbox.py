"""What an open mailbox shows and takes."""

from django.core import signing
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views import View

from privacy.access.acting import acting
from privacy.access.standing import Standing, mailbox_holder
from privacy.doors import Door
from privacy.lifecycle import StepNotOpen
from tips.intake.drafts.files import NOT_KEPT
from tips.intake.filing import FileNotKept, FileRefused, KeptFile, take_file
from tips.intake.forms.code import AddForm, AnswerForm
from tips.intake.mailboxes import (
    add_facts,
    answer,
    mailbox_of,
    open_questions,
    stop_contact,
)
from tips.intake.models import Mailbox, Message

from .browser import public_page, set_cookie
from .threads import shown, words_of

WHY = "A receipt code is the only key to its mailbox; there is no account"
COOKIE, PATH, FIELD = "mailbox", "/mailbox/", "pass"
LIFE = 30 * 60
SALT = "mailbox pass"


@method_decorator(public_page, name="dispatch")
class MessagesView(View):
    """What passed between the center and the submitter, and ways to add to it."""

    door = Door(because=WHY)
    http_method_names = ["get", "head", "post"]

    def get(self, request):
        """Show the mailbox, or ask for the code again."""
        reference = _reference(request)
        return self.show(request, reference) if reference else redirect("/mailbox/?again")

    def post(self, request):
        """Take one act and show the mailbox again."""
        reference = _reference(request)
        if not reference:
            return redirect("/mailbox/?again")
        if "leave" in request.POST:
            return _left(redirect("/leave/"))
        holder = mailbox_holder(reference)
        with acting(holder):
            wrong = self.act(request, mailbox_of(reference, by=holder), holder)
        if wrong:
            return self.show(request, reference, status=422, **wrong)
        if FIELD in request.POST:
            return self.show(request, reference, done=True)
        return redirect("/mailbox/messages/?done")

    def act(self, request, mailbox: Mailbox, by: Standing) -> dict:
        """Do what was asked and return what was wrong with it, if anything."""
        if "stop" in request.POST:
            stop_contact(mailbox, by=by)
            return {}
        if "question" in request.POST:
            return _answered(request, mailbox, by)
        return _added(request, mailbox, by)

    def show(self, request, reference: str, *, handed: str = "", status: int = 200, **context):
        """Draw the mailbox and let it stay open another 30 minutes."""
        holder = mailbox_holder(reference)
        with acting(holder):
            try:
                mailbox = mailbox_of(reference, by=holder)
            except Http404:
                return _left(redirect("/mailbox/?again"))
            shared = {
                "here": "mailbox",
                "mailbox": mailbox,
                "word": words_of(mailbox),
                "questions": list(open_questions(mailbox, by=holder)),
                "thread": shown(Message.objects.visible_to(holder).filter(mailbox=mailbox)),
                "form": AddForm(),
                "done": "done" in request.GET,
                "ticket": handed or request.POST.get(FIELD, ""),
            }
            response = render(request, "tips/intake/messages.html", shared | context, status=status)
        if shared["ticket"]:
            return response
        return set_cookie(response, COOKIE, signing.dumps(reference, salt=SALT), path=PATH, age=LIFE)


def _answered(request, mailbox: Mailbox, by: Standing) -> dict:
    form = AnswerForm(request.POST)
    number = request.POST["question"]
    question = open_questions(mailbox, by=by).filter(pk=number).first() if number.isdecimal() else None
    if not form.is_valid():
        return {"answer_form": form, "answering": question}
    if question is None:
        add_facts(mailbox, by=by, text=form.cleaned_data["text"])
        return {}
    try:
        answer(mailbox, by=by, text=form.cleaned_data["text"], question=question)
    except StepNotOpen:
        # Answered in another window meanwhile: the words still count, as an addition.
        add_facts(mailbox, by=by, text=form.cleaned_data["text"])
    return {}


def _added(request, mailbox: Mailbox, by: Standing) -> dict:
    form = AddForm(request.POST, files=request.FILES)
    if not form.is_valid():
        return {"form": form}
    if form.is_empty():
        form.add_error("text", _("Write something or choose a file first."))
        return {"form": form}
    kept = _kept(form)
    if form.cleaned_data.get("text") or kept:
        add_facts(mailbox, by=by, text=form.cleaned_data.get("text", ""), files=kept)
    return {"form": form, "words_kept": bool(form.cleaned_data.get("text"))} if form.errors else {}


def _kept(form: AddForm) -> list[KeptFile]:
    kept = []
    for upload in form.cleaned_data["files"]:
        try:
            kept.append(take_file(upload, clean=form.cleaned_data["clean"]))
        except FileRefused as refusal:
            form.add_error(None, f"{upload.name}: {refusal.sentence(_)}")
        except FileNotKept:
            form.add_error(None, f"{upload.name}: {_(NOT_KEPT)}")
    return kept


def _reference(request) -> str:
    """Return whose mailbox this browser opened within the last 30 minutes, or nothing."""
    ticket = request.COOKIES.get(COOKIE, "") if FIELD not in request.POST else request.POST[FIELD]
    try:
        return signing.loads(ticket, salt=SALT, max_age=LIFE)
    except signing.BadSignature:
        return ""


def _left(response):
    response.delete_cookie(COOKIE, path=PATH, samesite="Strict")
    return response
