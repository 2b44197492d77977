"""Mail of the demonstration is read on its own page."""

from django.core.mail import EmailMessage, get_connection

from fusionportal.demo.mail import letters, mail


def test_the_newest_mail_is_shown_with_its_words_and_no_markup_of_its_own(settings, tmp_path):
    settings.EMAIL_FILE_PATH = tmp_path
    settings.DEMO = True
    connection = get_connection("django.core.mail.backends.filebased.EmailBackend", file_path=tmp_path)
    for number in (1, 2):
        EmailMessage(
            f"MSFC-SAB-2026-000{number}", "Grüße <b>x</b>", to=["chief@fire.example"], connection=connection
        ).send()
    assert [letter["subject"] for letter in letters()] == ["MSFC-SAB-2026-0002", "MSFC-SAB-2026-0001"]
    page = letters()[0]
    assert (page["to"], page["words"].strip()) == ("chief@fire.example", "Grüße <b>x</b>")


def test_no_mail_yet_says_what_sends_some(settings, tmp_path):
    settings.EMAIL_FILE_PATH = tmp_path / "none"
    assert letters() == []
    assert mail.door.because
