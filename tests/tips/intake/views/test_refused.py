"""Bank filings, classified text, criminal histories and safeguards are turned away at every door of intake."""

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from rest_framework.test import APIClient

from privacy.access.acting import acting
from privacy.access.standing import courier
from tests.tips.intake.files.samples import docx_saying, pdf_saying
from tests.tips.intake.views.conftest import STORY
from tips.intake.drafts.sealed import find_draft
from tips.intake.models import Addition, DraftFile, Message
from tips.vetting.services import add_note

BANK = "We filed a FinCEN SAR about this customer on 4 May."
TEXTS = {
    "unclassified": "TOP SECRET//SI//NOFORN\nNothing follows.",
    "FinCEN": BANK,
    "criminal history": "*** CRIMINAL HISTORY RECORD ***\nNAME: DOE",
    "safeguards": "This is safeguards information under 10 CFR 73.21.",
}
every_text = pytest.mark.parametrize(("word", "text"), TEXTS.items(), ids=TEXTS)


def stored(visitor):
    return str(find_draft(visitor.cookies["report"].value).answers)


@every_text
def test_the_public_form_says_where_it_belongs_keeps_it_on_the_page_and_stores_nothing(
    visitor, all_tips, word, text
):
    visitor.begin()
    answer = visitor.send("/report/what/", story=text)
    assert answer.status_code == 422 and word in visitor.page
    assert text.splitlines()[-1] in visitor.page
    assert text[:12] not in stored(visitor) and all_tips() == []


@pytest.mark.parametrize("way", ["to", "autosave", "upload"])
def test_no_other_way_out_of_a_step_stores_it_either(visitor, way):
    visitor.begin()
    headers = {"X-Autosave": "1"} if way == "autosave" else {}
    more = {"to": "start"} if way == "to" else {"upload": "1"} if way == "upload" else {}
    answer = visitor.post("/report/what/", {"story": BANK, **more}, headers=headers)
    assert answer.status_code == 422
    assert "FinCEN" not in stored(visitor)


def test_what_was_told_besides_it_is_kept(visitor):
    visitor.begin()
    visitor.send("/report/what/", story=STORY)
    visitor.send("/report/when-where/", place="Mill Road", when_words=BANK[:80])
    assert "Mill Road" in stored(visitor) and "FinCEN" not in stored(visitor)


def test_a_card_of_a_person_is_a_door_too(visitor):
    visitor.begin()
    visitor.send("/report/what/", story=STORY)
    visitor.send("/report/when-where/")
    answer = visitor.send("/report/people/", **{"person-1-did": BANK, "add": "vehicle"})
    assert answer.status_code == 422 and "FinCEN" not in stored(visitor)


@every_text
def test_the_officers_form_turns_it_away(client, dana, host, word, text):
    client.force_login(dana)
    answer = client.post("/agency/report/", {"story": text})
    page = answer.content.decode()
    assert answer.status_code == 422 and word in page and text.splitlines()[-1] in page
    client.post("/agency/report/", {"story": text, "to": "people"})
    assert text.splitlines()[-1] not in client.get("/agency/report/").content.decode()


@every_text
def test_the_phone_form_turns_it_away(client, ines, all_tips, word, text):
    client.force_login(ines)
    typed = {"call-came_by": "phone", "call-danger": "no", "what-story": text}
    answer = client.post("/tips/new/", typed)
    assert answer.status_code == 422 and word in answer.content.decode() and all_tips() == []


@every_text
@pytest.mark.parametrize("field", ["narrative", "place", "people"])
def test_a_partners_system_is_told_by_field(dana, host, all_tips, field, word, text):
    system = APIClient()
    system.force_login(dana)
    sent = {"narrative": STORY, field: [{"did": text}] if field == "people" else text}
    answer = system.post("/api/v1/tips/", sent, format="json")
    assert answer.status_code == 400 and all_tips() == []
    assert field in str(answer.json())
    assert word in str(answer.json()) and "4 May" not in str(answer.json())


def test_a_mailbox_takes_no_addition_that_holds_it(visitor):
    code = visitor.send_report()
    visitor.see("/mailbox/")
    visitor.send("/mailbox/", code=code)
    answer = visitor.send("/mailbox/messages/", text=BANK)
    assert answer.status_code == 422 and BANK in visitor.page
    with acting(courier()):
        assert not Message.objects.unguarded().filter(text__contains="FinCEN").exists()
        assert not Addition.objects.unguarded().exists()


FILES = {
    "a text": ("notes.txt", "text/plain", BANK.encode()),
    "a document": (
        "notes.docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        docx_saying(BANK),
    ),
    "a PDF": ("notes.pdf", "application/pdf", pdf_saying(BANK)),
    "a name": ("FinCEN SAR 111.txt", "text/plain", b"Nothing else."),
}


@pytest.mark.parametrize("sent", FILES.values(), ids=FILES)
def test_a_file_is_read_and_refused_and_not_even_its_name_is_kept(visitor, sent, store):
    name, kind, content = sent
    visitor.begin()
    file = SimpleUploadedFile(name, content, kind)
    answer = visitor.send("/report/what/", story=STORY, files=file)
    assert answer.status_code == 422 and "Bank Secrecy Act" in visitor.page
    assert not DraftFile.objects.filter(name__contains="FinCEN").exists()
    assert not [path for path in store.glob("kept/**/*") if path.is_file()]


def test_a_partners_system_cannot_send_it_in_a_file(dana, host, all_tips):
    system = APIClient()
    system.force_login(dana)
    file = SimpleUploadedFile("notes.txt", BANK.encode(), "text/plain")
    answer = system.post("/api/v1/tips/", {"narrative": STORY, "files": file}, format="multipart")
    assert answer.status_code == 400 and "Bank Secrecy Act" in str(answer.json()) and all_tips() == []


def test_an_analysts_note_is_a_door_too(client, ines, sheriff_tip, as_):
    with acting(as_(ines)), pytest.raises(ValidationError, match="Bank Secrecy Act"):
        add_note(sheriff_tip, by=as_(ines), text=BANK)
