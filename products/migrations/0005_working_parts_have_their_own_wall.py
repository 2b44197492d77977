from django.db import migrations

from privacy.access.wall import guarded_part, unguarded

OF_PRODUCT = ["products_block", "products_source", "products_privacyanswer", "products_version"]


def wall(table, face):
    return unguarded(table) + guarded_part(table, "product_id", "products_product", face)


class Migration(migrations.Migration):
    dependencies = [("products", "0004_product_working_parts_stay_at_the_desk")]
    operations = [
        migrations.RunSQL(wall(table, "desk_label_id"), wall(table, "label_id")) for table in OF_PRODUCT
    ]
