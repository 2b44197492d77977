"""An agency's reports: the list, one of them, its files, and adding to it."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from privacy.access.deciding import fetch
from privacy.access.duties import Duty
from privacy.audit.trail import record as audit
from privacy.doors import requires
from privacy.lifecycle import StepNotOpen
from tips.agency.record import open_report, report_page
from tips.agency.reports import open_questions
from tips.agency.showing import listing
from tips.intake import handing
from tips.intake.drafts.files import NOT_KEPT
from tips.intake.filing import FileNotKept, FileRefused, take_file
from tips.intake.forms.code import AddForm, AnswerForm
from tips.intake.mailboxes import add_facts, answer
from tips.intake.models import Attachment, Mailbox


@require_GET
@requires(Duty.REPORT)
def reports(request):
    """List what the agency has sent."""
    return render(request, "tips/agency/reports.html", {"listing": listing(request.GET, by=request.standing)})


@require_GET
@requires(Duty.REPORT)
def report(request, number):
    """Show one report."""
    return _page(request, open_report(number, by=request.standing))


@require_POST
@requires(Duty.REPORT)
def answer_question(request, number):
    """Answer the center; words for a question that was answered meanwhile still count."""
    tip = open_report(number, by=request.standing, verb="open to answer")
    asked = request.POST.get("question", "")
    rows = open_questions(request.standing).filter(mailbox__tip=tip)
    question = rows.filter(pk=asked).first() if asked.isascii() and asked.isdigit() else None
    form = AnswerForm(request.POST, auto_id=f"answer-{question.pk if question else 0}-%s")
    if not form.is_valid():
        return _page(request, tip, refused=form, question=question)
    mailbox, text = _mailbox(request, tip), form.cleaned_data["text"]
    try:
        if question is None:
            raise StepNotOpen
        answer(mailbox, by=request.standing, text=text, question=question)
        messages.success(request, _("Your answer is with the center. Thank you."))
    except StepNotOpen:
        add_facts(mailbox, by=request.standing, text=text)
        messages.info(request, _("A colleague had answered already. Your words were added to the report."))
    return redirect("agency-report", number)


@require_POST
@requires(Duty.REPORT)
def add(request, number):
    """Add words and files to a report."""
    tip = open_report(number, by=request.standing, verb="open to add")
    form = AddForm(request.POST, files=request.FILES, auto_id="add-%s")
    if form.is_valid() and form.is_empty():
        form.add_error("text", _("Write something or choose a file first."))
    kept = [] if form.errors else _kept(form)
    text = form.cleaned_data.get("text", "")
    if not kept and (form.errors or not text):
        return _page(request, tip, adding=form)
    add_facts(_mailbox(request, tip), by=request.standing, text=text, files=kept)
    messages.success(request, _("Added to %(number)s. Thank you.") % {"number": number})
    for sentence in form.non_field_errors():
        messages.warning(request, sentence)
    return redirect("agency-report", number)


@require_GET
@requires(Duty.REPORT)
def file(request, number, reference):
    """Hand over a checked file that the agency itself has sent."""
    tip = open_report(number, by=request.standing, verb="download file")
    found = fetch(Attachment.objects.visible_to(request.standing), tip=tip, reference=reference)
    audit(request.standing, "download", found, detail={"tip": tip.pk})
    return handing.whole(found)


def _kept(form: AddForm) -> list:
    kept = []
    for upload in form.cleaned_data["files"]:
        try:
            kept.append(take_file(upload, clean=form.cleaned_data["clean"]))
        except FileRefused as refusal:
            form.add_error(None, f"{upload.name}: {refusal.sentence(_)}")
        except FileNotKept:
            form.add_error(None, f"{upload.name}: {_(NOT_KEPT)}")
    return kept


def _mailbox(request, tip) -> Mailbox:
    return fetch(Mailbox.objects.visible_to(request.standing), tip=tip)


def _page(request, tip, *, refused=None, question=None, adding=None):
    page = report_page(tip, by=request.standing)
    page["questions"] = [
        {"message": one, "form": refused if one == question else AnswerForm(auto_id=f"answer-{one.pk}-%s")}
        for one in page["questions"]
    ]
    page |= {
        "adding": adding or AddForm(auto_id="add-%s", initial={"clean": False}),
        "form": refused or adding,
        "crumbs": [
            {"label": _("Home"), "href": "/agency/"},
            {"label": _("Our reports"), "href": "/agency/reports/"},
            {"label": tip.number},
        ],
    }
    return render(request, "tips/agency/report.html", page, status=422 if page["form"] else 200)
