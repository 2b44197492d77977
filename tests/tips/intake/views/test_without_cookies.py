"""The form and the mailbox in a browser that blocks cookies."""

from tests.tips.intake.views.conftest import STORY


def test_the_whole_form_runs_on_hidden_fields(guarded_visitor, all_tips):
    code = guarded_visitor.send_report()
    assert len(code) == 16
    assert [tip.narrative for tip in all_tips()] == [STORY]


def test_finish_later_is_off_and_says_why(guarded_visitor):
    guarded_visitor.begin()
    assert 'value="later"' not in guarded_visitor.page
    assert "your browser blocks cookies" in guarded_visitor.page


def test_a_second_press_shows_the_same_receipt(guarded_visitor, all_tips):
    guarded_visitor.reach_check()
    page = guarded_visitor.page
    guarded_visitor.send("/report/check/", truth="on")
    first = guarded_visitor.code()
    guarded_visitor.page = page
    guarded_visitor.send("/report/check/", truth="on")
    assert guarded_visitor.code() == first
    assert len(all_tips()) == 1


def test_answers_can_be_changed_from_the_check_page(guarded_visitor):
    guarded_visitor.reach_check()
    guarded_visitor.send("/report/check/", to="what")
    assert STORY in guarded_visitor.page


def test_a_hidden_field_that_was_made_up_opens_nothing(guarded_visitor):
    guarded_visitor.reach_check()
    guarded_visitor.page = 'name="carried" value="bm90aGluZw=="'
    guarded_visitor.send("/report/check/", truth="on")
    assert "We have your report" not in guarded_visitor.page


def test_the_mailbox_opens_too(guarded_visitor, all_tips):
    code = guarded_visitor.send_report()
    guarded_visitor.see("/mailbox/")
    guarded_visitor.send("/mailbox/", code=code)
    assert "Received." in guarded_visitor.page
    guarded_visitor.send("/mailbox/messages/", text="One more thing.")
    assert "One more thing." in guarded_visitor.page
