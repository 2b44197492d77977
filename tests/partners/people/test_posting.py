"""Who an agency's administrator may let in, charge and let go."""

import re
from datetime import timedelta
from functools import partial

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from partners.models import Post, User
from partners.people.choices import Role
from partners.people.inviting import expired
from partners.people.posting import end_account, end_post, give_post, grantable, invite, invite_again
from partners.people.standings import standing_for
from privacy.access.acting import acting
from privacy.models import AuditEntry
from tests.racing import at_once

PAGE = "/agency/people/"
NEW = {"name": "Nora Vale", "email": "nora@sheriff.example", "role": "officer"}


@pytest.fixture(autouse=True)
def posted(settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"


@pytest.fixture
def admin(agnes, as_):
    return as_(agnes)


@pytest.fixture
def at(client):
    def ask(person, path, said=None):
        client.force_login(person)
        return client.post(path, said) if said is not None else client.get(path)

    return ask


def test_an_administrator_gives_no_duty_they_do_not_have(admin):
    assert set(grantable(admin)) == {Role.OFFICER, Role.READER, Role.AGENCY_ADMIN}


@pytest.mark.parametrize("role", sorted(set(Role.values) - {"officer", "reader", "agency_admin"}))
def test_every_other_post_is_refused(admin, role):
    with pytest.raises(ValidationError, match="duties you don't have"):
        invite(by=admin, **NEW | {"role": role})
    assert not User.objects.filter(email=NEW["email"]).exists()


def test_an_invited_person_belongs_to_the_agency_and_is_in_the_trail(admin, agnes, sheriff):
    person = invite(by=admin, **NEW, law_enforcement=True)
    assert (person.agency, person.law_enforcement, person.has_usable_password()) == (sheriff, True, False)
    assert Post.objects.get(user=person).approved_by == agnes
    assert set(AuditEntry.objects.filter(actor=agnes).values_list("verb", flat=True)) == {
        "invite",
        "give post",
    }


def test_no_law_enforcement_post_in_another_kind_of_agency(person, fire, as_):
    chief = person("chief", fire, Role.AGENCY_ADMIN)
    with pytest.raises(ValidationError, match="not a law-enforcement agency"):
        invite(by=as_(chief), **NEW, law_enforcement=True)


def test_an_address_in_use_tells_nothing_about_whose(admin, felix):
    with pytest.raises(ValidationError, match="This address can't be invited"):
        invite(by=admin, **NEW | {"email": felix.email.upper()})


def test_the_invitation_leads_to_a_password_once(at, agnes, client, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        at(agnes, f"{PAGE}invite/", NEW)
    [letter] = mail.outbox
    assert "Nora" not in letter.subject + letter.body
    path = re.search(r"/join/\S+", letter.body)[0]
    client.logout()
    asked = client.get(path, follow=True)
    assert "Choose a password" in asked.content.decode()
    word = "pump stations hum at night"
    done = client.post(asked.redirect_chain[-1][0], {"new_password1": word, "new_password2": word})
    assert done.url == "/sign-in/"
    assert User.objects.get(email=NEW["email"]).check_password(word)
    client.logout()
    assert "no longer good" in client.get(path, follow=True).content.decode()


def test_a_short_password_is_refused_in_words(admin, client, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        invite(by=admin, **NEW)
    path = re.search(r"/join/\S+", mail.outbox[0].body)[0]
    asked = client.get(path, follow=True)
    page = client.post(asked.redirect_chain[-1][0], {"new_password1": "short", "new_password2": "short"})
    assert "at least 15 characters" in page.content.decode()


def test_an_invitation_runs_out_and_a_new_one_ends_it(
    admin, client, settings, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        person = invite(by=admin, **NEW)
        person.joined_at = timezone.now() - timedelta(seconds=settings.PASSWORD_RESET_TIMEOUT + 1)
        assert expired(person)
        invite_again(person, by=admin)
    first, second = (re.search(r"/join/\S+", letter.body)[0] for letter in mail.outbox)
    assert "no longer good" in client.get(first, follow=True).content.decode()
    assert "Choose a password" in client.get(second, follow=True).content.decode()


def test_a_post_that_ends_is_gone_with_the_next_page(at, agnes, dana, as_):
    post = Post.objects.get(user=dana)
    at(agnes, f"/agency/posts/{post.pk}/end/", {})
    assert as_(dana).duties == frozenset()
    assert at(dana, "/agency/").status_code == 403


def test_the_last_administrator_cannot_be_ended(admin, agnes):
    with pytest.raises(ValidationError, match="needs an administrator"):
        end_post(Post.objects.get(user=agnes), by=admin)
    with pytest.raises(ValidationError, match="needs an administrator"):
        end_account(agnes, by=admin)


def test_one_of_two_can(admin, agnes, dana, as_):
    give_post(dana, by=admin, role=Role.AGENCY_ADMIN)
    end_post(Post.objects.get(user=agnes, role=Role.AGENCY_ADMIN), by=as_(dana))
    assert as_(agnes).duties == frozenset()


def test_two_administrators_cannot_end_each_other_at_once(committed, agnes, dana, as_):
    with acting(as_(agnes)):
        give_post(dana, by=as_(agnes), role=Role.AGENCY_ADMIN)
    first, second = as_(agnes), as_(dana)
    posts = {p.user_id: p for p in Post.objects.filter(role=Role.AGENCY_ADMIN)}

    def end(by, whom):
        with acting(by):
            return end_post(posts[whom.pk], by=by)

    given = at_once(partial(end, first, dana), partial(end, second, agnes))
    refused = [one for one in given if isinstance(one, ValidationError)]
    assert len(refused) == 1


def test_an_ended_post_can_be_given_again(admin, dana, as_):
    end_post(Post.objects.get(user=dana), by=admin)
    give_post(dana, by=admin, role=Role.OFFICER)
    assert as_(dana).roles == ("officer",)


def test_nobody_gives_themselves_a_post(admin, agnes):
    with pytest.raises(PermissionDenied, match="themselves"):
        give_post(agnes, by=admin, role=Role.OFFICER)


def test_a_shut_account_opens_no_door(admin, dana, at):
    end_account(dana, by=admin)
    assert standing_for(dana.pk) is None
    assert at(dana, "/agency/").status_code in {302, 403}


@pytest.mark.parametrize("act", [end_account, invite_again])
def test_people_of_other_agencies_are_out_of_reach(admin, felix, act):
    with pytest.raises(PermissionDenied):
        act(felix, by=admin)


def test_their_addresses_are_not_there_either(at, agnes, felix):
    post = Post.objects.get(user=felix)
    for path in (f"{PAGE}{felix.pk}/end/", f"{PAGE}{felix.pk}/post/", f"/agency/posts/{post.pk}/end/"):
        assert at(agnes, path, {}).status_code == 404


@pytest.mark.parametrize("name", ["dana", "amir", "omar", "lin", "root"])
def test_the_page_is_for_administrators(request, at, name):
    assert at(request.getfixturevalue(name), PAGE).status_code == 403


def test_the_page_shows_training_agreements_and_who_never_came(at, agnes, dana, felix):
    text = at(agnes, PAGE).content.decode()
    assert "Dana" in text
    assert "Felix" not in text
    assert "Memorandum of understanding" in text
    assert "Invited, not here yet" in text


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [({"email": "not an address"}, "Enter an email address"), ({"name": ""}, "Answer “Name”"),
     ({"role": "sysadmin"}, "sysadmin"), ({"name": "x" * 81}, "80")],
)  # fmt: skip
def test_a_refused_invitation_keeps_what_was_typed(at, agnes, changes, sentence):
    page = at(agnes, f"{PAGE}invite/", NEW | {"title": "Deputy"} | changes)
    assert page.status_code == 422
    assert sentence in page.content.decode()
    assert "Deputy" in page.content.decode()


def test_what_ends_soon_stands_on_the_administrators_home(at, agnes, dana):
    dana.training.filter(course="privacy").update(valid_until=timezone.localdate() + timedelta(days=9))
    assert "Dana: Privacy" in at(agnes, "/agency/").content.decode()
    assert "Dana: Privacy" not in at(dana, "/agency/").content.decode()
