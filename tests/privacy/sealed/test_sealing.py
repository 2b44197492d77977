"""What is sealed opens for its key and its place only."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from fusionportal import env
from privacy.sealed.sealing import CHANGED, NO_KEY, Unreadable, opened, prefix, seal

OLD, NEW = "o" * 40, "n" * 40


@pytest.fixture(autouse=True)
def one_key(settings):
    settings.FIELD_KEYS = [OLD]
    return settings


def test_what_is_sealed_opens_again_and_shows_nothing():
    sealed = seal("Ada Moss", "people.name")
    assert "Ada" not in sealed and sealed.startswith(prefix())
    assert opened(sealed, "people.name") == "Ada Moss"


def test_the_same_text_never_looks_the_same_twice():
    assert seal("555-0123", "people.phone") != seal("555-0123", "people.phone")


def test_an_earlier_key_opens_while_it_is_listed(one_key):
    sealed = seal("Ada Moss", "people.name")
    one_key.FIELD_KEYS = [NEW, OLD]
    assert opened(sealed, "people.name") == "Ada Moss"
    assert not sealed.startswith(prefix())


def test_a_lost_key_leaves_a_sentence_and_the_value_as_it_was(one_key):
    sealed = seal("Ada Moss", "people.name")
    one_key.FIELD_KEYS = [NEW]
    shown = opened(sealed, "people.name")
    assert isinstance(shown, Unreadable)
    assert (shown, shown.sealed) == (NO_KEY, sealed)


def test_a_value_moved_to_another_column_does_not_open():
    assert opened(seal("Ada Moss", "people.name"), "people.phone") == CHANGED


@pytest.mark.parametrize("stored", ["Ada Moss", "sealed:", "sealed:x", "opened:a:b"])
def test_what_was_never_sealed_is_told_in_words(stored):
    assert isinstance(opened(stored, "people.name"), Unreadable)


@pytest.mark.parametrize(
    "cut", [lambda s: s[:-8], lambda s: s[:-1] + "!", lambda s: s[:20], lambda s: s[:-4] + "AAAA"]
)
def test_a_value_that_was_changed_is_told_in_words(cut):
    assert opened(cut(seal("Ada Moss", "people.name")), "people.name") == CHANGED


@pytest.mark.parametrize(
    ("given", "word"),
    [("", "must be set"), (" , ", "must be set"), ("short", "32 characters"), (f"{OLD},{OLD}", "twice")],
)
def test_the_portal_refuses_to_start_without_sound_keys(monkeypatch, given, word):
    monkeypatch.setenv("FIELD_KEYS", given)
    with pytest.raises(ImproperlyConfigured, match=word):
        env.secrets("FIELD_KEYS")


def test_keys_are_taken_newest_first(monkeypatch):
    monkeypatch.setenv("FIELD_KEYS", f"{NEW}, {OLD}")
    assert env.secrets("FIELD_KEYS") == [NEW, OLD]
