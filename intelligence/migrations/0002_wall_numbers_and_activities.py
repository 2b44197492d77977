import csv
from pathlib import Path

from django.db import migrations

from privacy.access.wall import guarded, guarded_part, unguarded

RECORDS = ["intelligence_intelligencerecord", "intelligence_proposal", "intelligence_dangerwarning"]
PARTS = {
    "intelligence_basis": ("record_id", "intelligence_intelligencerecord", "desk_label_id"),
    "intelligence_subject": ("record_id", "intelligence_intelligencerecord", "label_id"),
    "intelligence_identifier": ("subject_id", "intelligence_subject", "label_id"),
    "intelligence_dispatch": ("record_id", "intelligence_intelligencerecord", "desk_label_id"),
    "intelligence_intelligencegrant": ("content_object_id", "intelligence_intelligencerecord", "label_id"),
    "intelligence_warninggrant": ("content_object_id", "intelligence_dangerwarning", "label_id"),
    "intelligence_warned": ("warning_id", "intelligence_dangerwarning", "label_id"),
}
SEQUENCES = ["intelligence_number", "intelligence_warning_number"]
LIST = Path(__file__).parents[1] / "data" / "criminal_activities.csv"


def write(apps, schema_editor):
    activities = apps.get_model("intelligence", "CriminalActivity").objects
    made = {}
    with LIST.open(newline="") as stream:
        for row in csv.DictReader(stream):
            made[row["code"]] = activities.create(
                code=row["code"], name=row["name"], umbrella=row["umbrella"] == "yes",
                parent=made.get(row["parent"]), effective_from="2020-01-01",
            )


class Migration(migrations.Migration):
    dependencies = [("intelligence", "0001_records_proposals_warnings")]
    operations = [
        *[migrations.RunSQL(f"CREATE SEQUENCE {name}", f"DROP SEQUENCE {name}") for name in SEQUENCES],
        *[migrations.RunSQL(guarded(table), unguarded(table)) for table in RECORDS],
        *[migrations.RunSQL(guarded_part(table, *way), unguarded(table)) for table, way in PARTS.items()],
        migrations.RunPython(write, migrations.RunPython.noop),
    ]
