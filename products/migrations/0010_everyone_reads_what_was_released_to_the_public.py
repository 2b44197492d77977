from django.db import migrations

# Column by column: the public's role may read the text of a rendition, never who made or carried it,
# and the wall leaves it only the rows that were released to everyone.
COLUMNS = (
    "id, number, version_number, line, title, bottom_line, banner, checksum, created_at, "
    "expires_on, current, recalled_at, label_id, access_keys, purge_at"
)

READS = {"products_rendition": COLUMNS, "products_renditiontext": "id, rendition_id, content"}

# A server prepared without the role keeps its one serving role (settings: INTAKE_ROLE).
GIVE = "DO $$ BEGIN IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'portal_intake') THEN {}; END IF; END $$"


class Migration(migrations.Migration):
    dependencies = [("products", "0009_held_tips_enter_no_product")]
    operations = [
        migrations.RunSQL(
            GIVE.format(f"GRANT SELECT ({columns}) ON {table} TO portal_intake"),
            GIVE.format(f"REVOKE SELECT ({columns}) ON {table} FROM portal_intake"),
        )
        for table, columns in READS.items()
    ]
