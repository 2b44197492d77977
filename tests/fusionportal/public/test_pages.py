"""Pages for everyone that show no record."""

import pytest

from privacy.retention.models import RetentionRow

PAGES = [
    "/",
    "/about/",
    "/accessibility/",
    "/contact/",
    "/rights/",
    "/rights/redress/",
    "/public/",
    "/leave/",
]


@pytest.mark.parametrize("address", PAGES)
def test_a_page_opens_without_an_account_and_sets_no_cookie(client, db, address):
    answer = client.get(address)
    assert answer.status_code == 200
    assert not [name for name, cookie in answer.cookies.items() if cookie.value]


@pytest.mark.parametrize("address", ["/", "/about/", "/rights/", "/public/"])
def test_a_page_that_never_changes_may_be_kept_five_minutes(client, db, address):
    assert "max-age=300" in client.get(address)["Cache-Control"]


def test_the_front_page_shows_911_and_the_number_before_anything_else(client, db, settings):
    page = client.get("/").content.decode()
    body = page[page.index("<body") :]
    assert body.index("tel:911") < body.index("<h1")
    assert settings.CENTER["phone"] in body


def test_the_rights_page_tells_the_retention_table_as_it_is_in_force(client, db):
    RetentionRow.objects.filter(identifier="R-01").update(purge_days=177, sentence="It goes after 177 days.")
    page = client.get("/rights/").content.decode()
    assert "It goes after 177 days." in page
    assert page.count("R-1") == RetentionRow.objects.filter(identifier__startswith="R-1").count()


def test_the_page_one_leaves_to_says_nothing_of_where_one_was(client, db, settings):
    page = client.get("/leave/").content.decode()
    assert settings.CENTER["name"] not in page
    assert settings.CENTER["short_name"] not in page
    assert "report" not in page.lower()
    assert "did not clear your history" in page


def test_a_signed_in_person_is_sent_to_their_start(client, ines):
    client.force_login(ines)
    assert client.get("/").status_code == 302
