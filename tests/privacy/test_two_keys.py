"""Who sees a tip, by the first wall, by the second, and by both."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.db import IntegrityError, connection, transaction

from privacy.access.acting import acting
from privacy.access.querysets import Unguarded
from tips.models import Tip

READERS = {
    "dana": True, "felix": False, "wren": False, "ines": True, "amir": True, "sofia": True, "omar": True,
    "priya": True, "lin": False, "rhea": False, "agnes": True, "axel": False, "root": False,
}  # fmt: skip


@pytest.mark.parametrize(("name", "sees"), READERS.items())
def test_a_partner_tip_is_seen_by_its_agency_and_the_center_only(request, sheriff_tip, as_, name, sees):
    standing = as_(request.getfixturevalue(name))
    with acting(standing):
        assert Tip.objects.visible_to(standing).filter(pk=sheriff_tip.pk).exists() is sees


@pytest.mark.parametrize(("name", "sees"), READERS.items())
def test_the_database_alone_says_the_same(request, sheriff_tip, as_, name, sees):
    with acting(as_(request.getfixturevalue(name))), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM tips_tip WHERE id = %s", [sheriff_tip.pk])
        assert cursor.fetchone()[0] == int(sees)


@pytest.mark.parametrize(("name", "sees"), READERS.items())
def test_the_first_wall_alone_says_the_same(request, sheriff_tip, as_, name, sees):
    standing = as_(request.getfixturevalue(name))
    with acting(standing), connection.cursor() as cursor:
        rows = Tip.objects.visible_to(standing).filter(pk=sheriff_tip.pk)
        cursor.execute("SET ROLE portal_owner")
        assert rows.exists() is sees
        cursor.execute("SET ROLE portal_app")


def test_a_tip_stays_shut_until_somebody_says_who_is_reading(sheriff_tip):
    with pytest.raises(Unguarded):
        list(Tip.objects.all())
    with pytest.raises(Unguarded):
        Tip.objects.count()


def test_without_a_reader_the_database_shows_nothing(sheriff_tip):
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM tips_tip")
        assert cursor.fetchone()[0] == 0


def test_the_settings_are_cleared_on_leaving(sheriff_tip, as_, ines):
    with acting(as_(ines)):
        pass
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('app.labels'), current_setting('app.keys')")
        assert cursor.fetchone() == ("{}", "{}")


@pytest.mark.parametrize(
    "table",
    ["guardian_userobjectpermission", "guardian_groupobjectpermission", "auth_group_permissions"],
)
def test_no_row_can_grant_a_whole_model_or_a_person(db, table):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_constraint WHERE conrelid = %s::regclass AND contype = 'c'", [table]
        )
        assert cursor.fetchone()[0] >= 1


def test_a_group_cannot_be_granted_every_tip(db):
    with pytest.raises(IntegrityError), transaction.atomic():
        Group.objects.create(name="everyone").permissions.add(Permission.objects.get(codename="view_tip"))
