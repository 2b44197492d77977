from django.db import migrations

from privacy.access.wall import guarded, guarded_part, unguarded

RECORD, PART = "products_informationrequest", "products_letter"


class Migration(migrations.Migration):
    dependencies = [("products", "0012_requests_for_information")]
    operations = [
        migrations.RunSQL("CREATE SEQUENCE products_request_number", "DROP SEQUENCE products_request_number"),
        migrations.RunSQL(guarded(RECORD), unguarded(RECORD)),
        migrations.RunSQL(guarded_part(PART, "request_id", RECORD), unguarded(PART)),
    ]
