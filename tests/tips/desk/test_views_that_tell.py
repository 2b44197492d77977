"""Saved views that write to their owners when something new is in them."""

from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from partners.models import Training
from privacy.access.acting import acting
from tips.desk.alerting import tell_of_views
from tips.desk.models import Pace, SavedView
from tips.desk.saving import save_view, set_pace


@pytest.fixture
def kept(as_, ines):
    """A view of Ines for the word drone, writing at a pace, last looked into so long ago."""

    def keep(pace, *, over=None, ago=timedelta(days=2), by=ines, query="q=drone"):
        standing = as_(by)
        with acting(standing):
            view = set_pace(
                save_view(by=standing, name="Hartwell", query=query), by=standing, pace=pace, over=over
            )
        SavedView.objects.filter(pk=view.pk).update(looked_at=timezone.now() - ago)
        return view

    return keep


def test_a_daily_view_tells_once_and_names_nothing(kept, send):
    view = kept(Pace.DAILY)
    send("A drone over the dam.", title="Drone")
    assert (tell_of_views(), tell_of_views()) == (1, 0)
    [message] = mail.outbox
    assert message.to == [view.owner.email]
    assert f"/views/{SavedView.objects.get().reference}/" in message.body
    said = f"{message.subject} {message.body} {message.extra_headers}".lower()
    assert not [word for word in ("hartwell", "drone", "fc-26") if word in said]


@pytest.mark.parametrize(("pace", "ago"), [(Pace.DAILY, 23), (Pace.WEEKLY, 24 * 6), (Pace.NEVER, 24 * 30)])
def test_a_view_keeps_to_its_pace(kept, send, pace, ago):
    kept(pace, ago=timedelta(hours=ago))
    send("A drone over the dam.")
    assert tell_of_views() == 0


def test_nothing_new_is_not_told(kept, send):
    send("A drone over the dam.")
    kept(Pace.DAILY, ago=timedelta(days=1))
    SavedView.objects.update(looked_at=timezone.now() + timedelta(seconds=5) - timedelta(days=1))
    send("A truck at the gate.")
    assert len(mail.outbox) == 0


def test_a_view_tells_when_it_grows_over_a_number_and_not_again_until_it_shrank(kept, send):
    kept(Pace.OVER, over=1)
    send("A drone over the dam.")
    assert tell_of_views() == 0
    send("A drone over the bridge.")
    assert (tell_of_views(), tell_of_views()) == (1, 0)


def test_what_the_owner_may_not_see_is_not_told(kept, send, ines):
    kept(Pace.DAILY)
    Training.objects.filter(user=ines).update(valid_until=timezone.localdate() - timedelta(days=1))
    send("A drone over the dam.")
    assert tell_of_views() == 0
    assert mail.outbox == []


def test_a_closed_account_is_not_told(kept, send, ines):
    kept(Pace.DAILY)
    type(ines).objects.filter(pk=ines.pk).update(is_active=False)
    send("A drone over the dam.")
    assert tell_of_views() == 0


def test_a_mail_that_fails_is_tried_again(kept, send, monkeypatch):
    kept(Pace.DAILY)
    send("A drone over the dam.")
    with monkeypatch.context() as away:
        away.setattr("django.core.mail.EmailMessage.send", _refuse)
        assert tell_of_views() == 0
    assert tell_of_views() == 1


def _refuse(message):
    raise ConnectionError


def test_the_page_sets_the_pace_and_asks_for_the_number(browser, kept, ines, amir):
    view = kept(Pace.NEVER)
    there = browser(ines)
    refused = there.post("/views/hartwell/pace/", {"pace": "over"})
    assert refused.status_code == 422
    assert "Say over how many tips" in refused.content.decode()
    there.post("/views/hartwell/pace/", {"pace": "over", "over": "20"})
    view.refresh_from_db()
    assert (view.pace, view.over) == (Pace.OVER, 20)
    assert browser(amir).post("/views/hartwell/pace/", {"pace": "daily"}).status_code == 404


def test_the_way_in_the_mail_opens_the_view_for_its_owner_alone(browser, kept, ines, amir):
    view = kept(Pace.DAILY)
    reference = SavedView.objects.get(pk=view.pk).reference
    assert browser(ines).get(f"/views/{reference}/").url == "/tips/?q=drone&view=hartwell"
    assert browser(amir).get(f"/views/{reference}/").status_code == 404
