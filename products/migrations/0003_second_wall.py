from django.db import migrations

from privacy.access.wall import guarded, guarded_part, unguarded

RECORDS = ["products_product", "products_rendition"]
PARTS = {
    "products_block": ("product_id", "products_product"),
    "products_source": ("product_id", "products_product"),
    "products_privacyanswer": ("product_id", "products_product"),
    "products_version": ("product_id", "products_product"),
    "products_review": ("version_id", "products_version"),
    "products_release": ("product_id", "products_product"),
    "products_dissemination": ("product_id", "products_product"),
    "products_readerfeedback": ("copy_id", "products_dissemination"),
}


class Migration(migrations.Migration):
    dependencies = [("products", "0001_initial")]
    operations = [
        migrations.RunSQL("CREATE SEQUENCE products_product_number", "DROP SEQUENCE products_product_number"),
        *[migrations.RunSQL(guarded(table), unguarded(table)) for table in RECORDS],
        *[migrations.RunSQL(guarded_part(table, *way), unguarded(table)) for table, way in PARTS.items()],
    ]
