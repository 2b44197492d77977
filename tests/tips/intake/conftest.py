"""Files in a folder of the test's own, and reports as the public sends them."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from privacy.access.acting import acting
from privacy.access.standing import mailbox_holder, public_intake
from tips.intake.choices import Source
from tips.intake.codes import new_code
from tips.intake.mailboxes import open_mailbox
from tips.intake.receipts import digest_of
from tips.intake.services import Report, submit_tip

STORY = "At 9:40 pm a gray pickup with plate 7KX was backed up to the pump station fence."


@pytest.fixture(autouse=True)
def store(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "files"
    return settings.MEDIA_ROOT


@pytest.fixture
def upload():
    """Make a file as a browser sends it."""

    def make(content: bytes, name="gate.jpg", declared="image/jpeg"):
        return SimpleUploadedFile(name, content, declared)

    return make


@pytest.fixture
def code():
    return new_code()


@pytest.fixture
def public_tip(db, code):
    """A report that the public sent without a name, under ``code``."""
    return submit_tip(Report(STORY, Source.PUBLIC), by=public_intake(), code_digest=digest_of(code))


@pytest.fixture
def mailbox(public_tip, code):
    return open_mailbox(digest_of(code))


@pytest.fixture
def holder(mailbox):
    """The standing of whoever holds the code."""
    return mailbox_holder(str(mailbox.reference))


@pytest.fixture
def held(holder):
    """Act as whoever holds the code for the length of the test."""
    with acting(holder):
        yield holder
