from django.db import migrations

from tips.vetting.reference import sar_behaviors


def write(apps, schema_editor):
    rows = apps.get_model("tips", "Behavior").objects
    for each in sar_behaviors():
        rows.create(code=each.code, name=each.name, group=each.group, meaning=each.meaning,
                    effective_from=each.effective_from)


class Migration(migrations.Migration):
    dependencies = [("tips", "0002_second_wall")]
    operations = [migrations.RunPython(write, migrations.RunPython.noop)]
