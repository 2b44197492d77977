"""The pages of criminal intelligence: they open to whom they may, keep what was typed, and lead on."""

import pytest

from intelligence.danger.services import ask_warning, second_warning
from intelligence.dissemination.services import disseminate
from intelligence.models import IntelligenceRecord, Proposal
from privacy.access.acting import acting
from tests.intelligence.test_danger import ASKED


@pytest.fixture
def page(client):
    """Ask for a page as a person, or send it something."""

    def ask(person, path, sent=None, **more):
        client.force_login(person)
        return client.post(path, sent, **more) if sent is not None else client.get(path, **more)

    return ask


@pytest.fixture
def typed(said, vetted):
    """What the promotion form sends."""
    lines = {"named-TOTAL_FORMS": "2", "named-INITIAL_FORMS": "0", "named-0-kind": "person"}
    lines |= {"named-0-words": "Rowan Tull", "named-0-relation": "owns the truck"}
    return said | {"tips": vetted.number, "activity": said["activity"].pk} | lines


def text(answer):
    return answer.content.decode()


def test_a_vetted_tip_leads_to_the_form_and_the_form_to_a_proposal(page, typed, vetted, amir, as_):
    assert f"/intelligence/proposals/new/?tips={vetted.number}" in text(page(amir, f"/tips/{vetted.number}/"))
    assert vetted.number in text(page(amir, f"/intelligence/proposals/new/?tips={vetted.number}"))
    answer = page(amir, "/intelligence/proposals/new/", typed, follow=True)
    assert "waits for a second person" in text(answer) and "Rowan Tull" in text(answer)
    with acting(as_(amir)):
        assert Proposal.objects.visible_to(as_(amir)).get().sources == [vetted.number]


def test_what_is_missing_is_said_and_what_was_typed_is_kept(page, typed, amir):
    answer = page(amir, "/intelligence/proposals/new/", typed | {"facts": "", "involvement": "He held it."})
    assert answer.status_code == 422
    assert "Write the facts" in text(answer) and "He held it." in text(answer)


def test_a_second_person_approves_on_the_page_and_the_author_cannot(page, proposal, amir, omar, as_):
    address = f"/intelligence/proposals/{proposal.number}/"
    assert page(amir, f"{address}approve/", {}).status_code == 403
    assert "Someone else has to approve it" in text(page(amir, address))
    answer = page(omar, f"{address}approve/", {}, follow=True)
    assert "It is criminal intelligence now" in text(answer)
    with acting(as_(omar)):
        assert IntelligenceRecord.objects.visible_to(as_(omar)).get().number == proposal.number


def test_a_proposal_goes_back_with_words_and_comes_again(page, proposal, typed, amir, omar):
    address = f"/intelligence/proposals/{proposal.number}/"
    assert page(omar, f"{address}answer/", {"words": "", "return": "1"}).status_code == 422
    page(omar, f"{address}answer/", {"words": "Date it.", "return": "1"})
    assert "Date it." in text(page(amir, f"{address}edit/"))
    answer = page(amir, f"{address}edit/", typed | {"title": "Three entries"}, follow=True)
    assert "Three entries" in text(answer) and "Waits for approval" in text(answer)


def test_the_record_shows_basis_labels_and_access_to_the_center(page, record, omar):
    shown = text(page(omar, f"/intelligence/{record.number}/"))
    for words in ("What the suspicion rests on", "Noncriminal identifying information", "A-09", "Confirmed"):
        assert words in shown


def test_a_recipient_sees_neither_basis_nor_whom_else_it_went_to(do, page, record, peer, need, dana, omar):
    do(disseminate, record, by=omar, to=peer, **need)
    shown = text(page(dana, f"/intelligence/{record.number}/"))
    assert record.summary in shown and "Noncriminal identifying information" in shown
    for words in ("What the suspicion rests on", "Whom it went to", "consent search", "FC-"):
        assert words not in shown
    assert record.number in text(page(dana, "/intelligence/"))


def test_withheld_and_absent_look_alike(page, record, dana, ines, priya):
    for person in (dana, ines):
        for path in ("", "proposals/", "warnings/"):
            here, never = (page(person, f"/intelligence/{path}{n}/") for n in (record.number, "CI-26-9999"))
            assert (here.status_code, len(here.content)) == (never.status_code, len(never.content))


def test_sending_it_asks_for_the_need_and_says_what_it_did(page, record, peer, need, omar):
    address = f"/intelligence/{record.number}/send/"
    refused = page(omar, address, need | {"to": peer.pk, "purpose": ""})
    assert refused.status_code == 422 and need["inquiry"] in text(refused)
    shown = text(page(omar, address, need | {"to": peer.pk}, follow=True))
    assert need["purpose"] in shown and "Take back" in shown
    end = page(
        omar, f"/intelligence/{record.number}/end/", {"agency": peer.pk, "reason": "Closed."}, follow=True
    )
    assert "can no longer open it" in text(end)


def test_a_warning_goes_from_one_person_through_a_second_to_the_reviewer(
    page, record, water, amir, omar, wren, priya
):
    answer = page(amir, f"/intelligence/{record.number}/warn/", ASKED | {"to": [water.pk]}, follow=True)
    assert "second person has to agree" in text(answer)
    number = answer.context["warnings"][0].number
    address = f"/intelligence/warnings/{number}/"
    assert page(wren, address).status_code == 404
    page(omar, f"{address}second/", {})
    shown = text(page(wren, address))
    assert ASKED["words"] in shown and ASKED["reason"] not in shown and record.number not in shown
    assert page(priya, f"{address}review/", {"finding": "justified", "review": ""}).status_code == 422
    done = page(priya, f"{address}review/", {"finding": "justified", "review": "Tonight."}, follow=True)
    assert "Your finding is on record" in text(done)


def test_the_privacy_officer_sees_the_warnings_that_wait(do, page, record, water, amir, omar, priya):
    sent = do(second_warning, do(ask_warning, record, by=amir, to=[water], **ASKED), by=omar)
    assert sent.number in text(page(priya, "/intelligence/?show=warnings"))
