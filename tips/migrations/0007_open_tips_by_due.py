from django.db import migrations, models

OPEN = ["received", "triage", "waiting", "vetting", "undecided"]


class Migration(migrations.Migration):
    dependencies = [("tips", "0006_public_intake_sends_and_reads_nothing_back")]
    operations = [
        migrations.AddIndex(
            "tip",
            models.Index(
                models.F("due_at").asc(nulls_last=True),
                models.F("priority").desc(),
                models.F("id").asc(),
                condition=models.Q(status__in=OPEN),
                name="tip_open_by_due",
            ),
        ),
    ]
