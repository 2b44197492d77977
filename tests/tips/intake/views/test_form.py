"""The public form from its first question to its receipt, without script."""

import pytest

from privacy.access.acting import acting
from privacy.access.standing import courier
from tests.tips.intake.files.samples import photo_with_place
from tests.tips.intake.views.conftest import STORY
from tips.intake.choices import Ongoing, Priority, Source
from tips.intake.models import Attachment, Draft, Identity, Involved, Mailbox
from tips.intake.receipts import digest_of
from tips.intake.storing import kept_path

STEPS = ["what", "when-where", "people", "about-you", "check"]


def parts(model, tip):
    with acting(courier()):
        return list(model.objects.unguarded().filter(tip=tip))


def test_a_report_of_nothing_but_a_story_is_sent_and_gets_a_code(visitor, all_tips):
    code = visitor.send_report()
    (tip,) = all_tips()
    assert (tip.narrative, tip.source, tip.submitted_by_id) == (STORY, Source.PUBLIC, None)
    with acting(courier()):
        assert bytes(Mailbox.objects.unguarded().get(tip=tip).code_digest) == digest_of(code)


def test_every_answer_reaches_the_tip(visitor, all_tips, calder):
    visitor.begin(danger="yes", naming="named")
    visitor.send("/report/what/", story=STORY, ongoing="yes")
    visitor.send(
        "/report/when-where/", happened_on_month="11", happened_on_day="19", happened_on_year="2025",
        about="9:40 pm", place="Mill Road", county=calder.pk,
    )  # fmt: skip
    visitor.send(
        "/report/people/",
        **{"person-1-did": "Cut the chain", "vehicle-1-plate": "7KX", "vehicle-1-plate_state": "MD"},
    )
    visitor.send("/report/about-you/", name="Ada Moss", phone="800-555-0123", may_share="on")
    visitor.send("/report/check/", truth="on")
    (tip,) = all_tips()
    assert (tip.danger, tip.ongoing, tip.place, tip.county) == (True, Ongoing.YES, "Mill Road", calder)
    assert tip.priority == Priority.IMMEDIATE
    assert tip.happened_at.astimezone().isoformat().startswith("2025-11-")
    assert {row.kind for row in parts(Involved, tip)} == {"person", "vehicle"}
    assert parts(Identity, tip)[0].name == "Ada Moss"


def test_danger_shows_911_and_the_watch_desk_and_leaves_the_form_open(visitor, settings):
    visitor.begin(danger="yes")
    assert "Call 911 now" in visitor.page
    assert settings.CENTER["watch_phone"] in visitor.page
    assert 'name="story"' in visitor.page


def test_a_story_is_the_one_thing_that_must_be_told(visitor):
    visitor.begin()
    response = visitor.send("/report/what/", story="  ")
    assert response.status_code == 422
    assert "Tell us what happened. A few words are enough." in visitor.page


def test_what_was_typed_is_kept_when_a_step_is_refused(visitor):
    visitor.begin()
    visitor.send("/report/what/", story=STORY)
    visitor.send(
        "/report/when-where/",
        happened_on_month="2",
        happened_on_day="31",
        happened_on_year="2026",
        place="Mill",
    )
    assert "2/31/2026 is not a day in the calendar" in visitor.page
    assert 'value="Mill"' in visitor.page
    visitor.see("/report/when-where/")
    assert 'value="31"' in visitor.page


@pytest.mark.parametrize(
    ("day", "said"), [("2099", "still to come"), ("1066", "too long ago"), ("26", "four")]
)
def test_a_day_that_cannot_be_is_refused_in_a_sentence(visitor, day, said):
    visitor.begin()
    visitor.send("/report/what/", story=STORY)
    response = visitor.send(
        "/report/when-where/", happened_on_month="1", happened_on_day="1", happened_on_year=day
    )
    assert response.status_code == 422
    assert said in visitor.page


def test_a_story_too_long_is_refused_with_the_number_to_shorten_it_by(visitor):
    visitor.begin()
    response = visitor.send("/report/what/", story="x" * 5_000_000)
    assert response.status_code == 422
    assert "5000000 characters. Shorten it to 20000" in visitor.page


def test_more_than_any_form_takes_is_told_in_a_sentence(visitor):
    visitor.begin()
    response = visitor.send("/report/what/", story="x" * 7_000_000)
    assert response.status_code == 413
    assert "too much text" in visitor.page


def test_null_bytes_and_marks_that_turn_text_do_no_harm(visitor, all_tips):
    visitor.send_report("Gate\x00 cut \u202eeht yb\u202c \u200bman \ufffd")
    assert all_tips()[0].narrative == "Gate cut \u202eeht yb\u202c \u200bman \ufffd"


def test_marks_that_turn_text_are_shown_before_sending(visitor):
    visitor.reach_check("Gate cut \u202eeht yb\u202c man")
    assert "Gate cut [U+202E]eht yb[U+202C] man" in visitor.page


def test_bytes_that_are_no_text_do_no_harm(visitor):
    visitor.begin()
    body = b"story=caf\xe9+%ff%00&ongoing=%ff"
    response = visitor.post("/report/what/", body, content_type="application/x-www-form-urlencoded")
    assert response.status_code == 422


def test_fields_that_were_not_asked_are_left_alone(visitor, all_tips):
    visitor.begin()
    visitor.send("/report/what/", story=STORY, record_class="T2", priority="2", submitted_by="1")
    visitor.send("/report/when-where/")
    visitor.send("/report/people/", **{"person-999999-did": "x", "person-x-did": "y", "robot-1-did": "z"})
    visitor.send("/report/about-you/", skip="1")
    visitor.send("/report/check/", truth="on")
    (tip,) = all_tips()
    assert (tip.record_class, tip.priority) == ("T0", Priority.ROUTINE)


@pytest.mark.parametrize("step", STEPS)
def test_a_step_visited_cold_leads_to_the_start(visitor, step):
    response = visitor.see(f"/report/{step}/")
    assert response.redirect_chain[-1][0] == "/report/?note=begin"
    assert "Start here" in visitor.page


def test_a_step_skipped_leads_to_the_first_unfinished_with_a_note(visitor):
    visitor.begin()
    response = visitor.see("/report/check/")
    assert response.redirect_chain[-1][0] == "/report/what/?note=first"
    assert "This step comes first" in visitor.page


def test_a_change_from_the_check_page_comes_straight_back(visitor):
    visitor.reach_check()
    visitor.see("/report/when-where/?back=check")
    response = visitor.send("/report/when-where/", back="check", place="Mill Road")
    assert response.redirect_chain[-1][0] == "/report/check/"
    assert "Mill Road" in visitor.page


def test_going_back_keeps_what_was_typed(visitor):
    visitor.begin()
    visitor.send("/report/what/", story=STORY)
    visitor.send("/report/when-where/", to="what", place="Mill Road")
    assert STORY in visitor.page
    visitor.see("/report/when-where/")
    assert "Mill Road" in visitor.page


def test_cards_are_added_and_taken_away_without_losing_the_others(visitor):
    visitor.begin()
    visitor.send("/report/what/", story=STORY)
    visitor.send("/report/when-where/")
    visitor.send("/report/people/", add="person")
    visitor.send("/report/people/", **{"person-1-kept": "1", "person-1-did": "Cut", "add": "person"})
    both = {"person-1-did": "Cut", "person-2-did": "Filmed"}
    visitor.send("/report/people/", **both, remove="person-1")
    assert "Filmed" in visitor.page
    assert "Cut" not in visitor.page
    assert 'id="person-2"' in visitor.page


def test_no_more_than_ten_people_are_asked_for(visitor):
    visitor.begin()
    visitor.send("/report/what/", story=STORY)
    visitor.send("/report/when-where/")
    for number in range(1, 13):
        kept = {f"person-{each}-kept": "1" for each in range(1, min(number, 11))}
        visitor.send("/report/people/", **kept, add="person")
    assert 'id="person-10"' in visitor.page
    assert 'id="person-11"' not in visitor.page


def test_the_truth_tick_must_be_set(visitor, all_tips):
    visitor.reach_check()
    response = visitor.send("/report/check/")
    assert response.status_code == 422
    assert "to send your report" in visitor.page
    assert all_tips() == []


def test_a_second_press_shows_the_same_receipt(visitor, all_tips):
    code = visitor.send_report()
    visitor.send("/report/check/", truth="on")
    assert visitor.code() == code
    assert len(all_tips()) == 1


def test_the_receipt_is_shown_again_for_half_an_hour_to_this_browser_only(visitor, db):
    code = visitor.send_report()
    visitor.see("/report/sent/")
    assert visitor.code() == code
    visitor.cookies.clear()
    visitor.see("/report/sent/")
    assert "only right after sending" in visitor.page


def test_the_receipt_is_gone_after_half_an_hour(visitor):
    visitor.send_report()
    Draft.objects.update(expires_at="2026-01-01T00:00Z")
    visitor.see("/report/sent/")
    assert "only right after sending" in visitor.page


def test_the_last_four_can_be_checked(visitor):
    code = visitor.send_report()
    visitor.send("/report/sent/", last4=code[-4:].lower())
    assert "You have it." in visitor.page
    visitor.send("/report/sent/", last4="????")
    assert "Not the same" in visitor.page


def test_the_code_can_be_kept_as_a_note_and_on_a_plain_card(visitor, settings):
    code = visitor.send_report()
    note = visitor.send("/report/sent/", note="1")
    assert note["Content-Disposition"].startswith("attachment")
    assert code[:4] in note.content.decode()
    visitor.send("/report/sent/", card="1", plain="on")
    assert code[:4] in visitor.page
    assert settings.CENTER["name"] not in visitor.page


def test_the_receipt_can_be_cleared_from_the_browser(visitor):
    visitor.send_report()
    visitor.send("/report/sent/", clear="1")
    visitor.see("/report/sent/")
    assert "only right after sending" in visitor.page


def test_a_photo_sent_without_a_name_reaches_the_tip_cleaned(visitor, all_tips, upload):
    visitor.begin()
    visitor.send("/report/what/", story=STORY, clean="on", upload="1", files=upload(photo_with_place()))
    assert "Hidden details were removed on arrival." in visitor.page
    visitor.send("/report/what/", story=STORY, clean="on")
    visitor.send("/report/when-where/")
    visitor.send("/report/people/")
    visitor.send("/report/about-you/", skip="1")
    visitor.send("/report/check/", truth="on")
    (file,) = parts(Attachment, all_tips()[0])
    assert (file.cleaned, file.clean_wanted, file.state) == (True, True, "checking")
    assert kept_path(file.path).exists()


def test_a_file_that_may_not_be_taken_is_refused_once_and_then_left_behind(visitor, all_tips, upload):
    visitor.begin()
    bad = upload(b"MZ\x90\x00", "setup.exe", "application/octet-stream")
    response = visitor.send("/report/what/", story=STORY, files=bad)
    assert response.status_code == 422
    assert "We can&#x27;t take .exe files" in visitor.page
    assert visitor.send("/report/what/", story=STORY).redirect_chain[-1][0] == "/report/when-where/"


def test_files_are_removed_without_losing_the_story(visitor, upload, store):
    visitor.begin()
    visitor.send("/report/what/", story=STORY, upload="1", files=upload(photo_with_place()))
    reference = str(Draft.objects.get().files.get().reference)
    visitor.send("/report/what/", story=STORY, remove=reference)
    assert STORY in visitor.page
    assert not [path for path in store.rglob("*") if path.is_file()]


def test_an_eleventh_file_is_refused(visitor, upload):
    visitor.begin()
    for number in range(11):
        sent = upload(photo_with_place(), f"gate{number}.jpg")
        visitor.send("/report/what/", story=STORY, upload="1", files=sent)
    assert "That would be 11 files. The limit is 10." in visitor.page


def test_a_report_is_taken_although_the_disk_cannot_keep_its_file(visitor, upload, monkeypatch, all_tips):
    def full(path):
        raise OSError(28, "No space left on device")

    visitor.begin()
    monkeypatch.setattr("tips.intake.filing.keep", full)
    visitor.send("/report/what/", story=STORY, files=upload(photo_with_place()))
    assert "We could not keep this file. Your words are safe." in visitor.page
    visitor.send("/report/what/", story=STORY)
    visitor.send("/report/when-where/")
    visitor.send("/report/people/")
    visitor.send("/report/about-you/", skip="1")
    visitor.send("/report/check/", truth="on")
    assert [tip.narrative for tip in all_tips()] == [STORY]


def test_answers_for_a_draft_that_ran_out_begin_a_new_one_and_are_kept(visitor):
    visitor.begin()
    Draft.objects.all().delete()
    visitor.send("/report/what/", story=STORY)
    assert "Your draft had run out" in visitor.page
    visitor.send("/report/", naming="unnamed")
    visitor.see("/report/what/")
    assert STORY in visitor.page


def test_a_page_of_another_site_sends_nothing(visitor, db):
    response = visitor.post("/report/", {"naming": "named"}, headers={"Sec-Fetch-Site": "cross-site"})
    assert response.status_code == 403
    assert not Draft.objects.exists()
    response = visitor.post("/report/", {"naming": "named"}, headers={"Origin": "https://elsewhere.example"})
    assert response.status_code == 403


def test_a_draft_is_saved_while_its_writer_types(visitor):
    visitor.begin()
    response = visitor.post("/report/what/", {"story": "Half a sen"}, headers={"X-Autosave": "1"})
    assert response.content.decode().startswith("Draft saved at")
    visitor.see("/report/what/")
    assert "Half a sen" in visitor.page
    assert "A few words are enough" not in visitor.page


def test_pages_of_the_form_are_kept_by_no_cache(visitor):
    assert "no-store" in visitor.see("/report/")["Cache-Control"]
