from django.db import migrations

TABLES = {
    "guardian_userobjectpermission": "grants_never_to_one_person",
    "guardian_groupobjectpermission": "grants_only_through_direct_keys",
    "auth_group_permissions": "no_grant_of_a_whole_model",
    "partners_user_user_permissions": "no_person_holds_a_whole_model",
}


def statements():
    """A check that is never true leaves a table that can hold no row at all."""
    return [
        (f"ALTER TABLE {table} ADD CONSTRAINT {name} CHECK (false)", f"ALTER TABLE {table} DROP CONSTRAINT {name}")
        for table, name in TABLES.items()
    ]


class Migration(migrations.Migration):
    dependencies = [
        ("privacy", "0001_initial"),
        ("partners", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("guardian", "0003_remove_groupobjectpermission_guardian_gr_content_ae6aec_idx_and_more"),
    ]

    operations = [migrations.RunSQL(forward, back) for forward, back in statements()]
