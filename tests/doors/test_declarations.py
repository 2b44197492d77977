"""Every view says who may use it, and every address has a name of its own."""

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.http import HttpResponse
from django.test import RequestFactory

from fusionportal.middleware.gate import Gate
from privacy.access.duties import Duty
from tests.doors.walking import addresses

HELD = {address.name: address for address in addresses()}


def test_every_view_declares_who_may_use_it():
    assert [address.route for address in HELD.values() if address.door is None] == []


def test_a_view_without_a_declaration_is_never_called():
    def silent(request):
        return HttpResponse("never")

    with pytest.raises(ImproperlyConfigured):
        Gate(silent).process_view(RequestFactory().get("/"), silent, (), {})


def test_no_two_pages_share_a_name():
    pages: dict = {}
    for address in addresses():
        pages.setdefault(address.name.split(" ")[0], set()).add(address.view)
    assert [name for name, views in pages.items() if len(views) > 1] == []


def test_whoever_opens_a_door_to_anyone_says_why():
    bare = [
        name
        for name, each in HELD.items()
        if each.door and each.door.open and len(each.door.because.split()) < 4
    ]
    assert bare == []


def test_every_duty_named_by_a_door_is_a_duty():
    named = {duty for each in HELD.values() if each.door for duty in each.door.duties}
    assert named <= set(Duty)
