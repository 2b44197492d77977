import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from privacy.access.wall import guarded_part, unguarded


class Migration(migrations.Migration):
    dependencies = [
        ("partners", "0001_initial"),
        ("tips", "0007_open_tips_by_due"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]
    operations = [
        migrations.CreateModel(
            name="Import",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=80)),
                ("begun_at", models.DateTimeField(auto_now_add=True)),
                (
                    "agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="imports", to="partners.agency"
                    ),
                ),
                (
                    "begun_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "ordering": ["-begun_at"],
                "constraints": [models.UniqueConstraint(fields=["agency", "name"], name="import_named_once")],
            },
        ),
        migrations.CreateModel(
            name="ImportedReport",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("dated", models.CharField(blank=True, max_length=64)),
                ("titled", models.BooleanField(default=False)),
                ("source", models.CharField(blank=True, max_length=200)),
                (
                    "batch",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="reports", to="tips.import"
                    ),
                ),
                (
                    "tip",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="imported", to="tips.tip"
                    ),
                ),
            ],
        ),
        migrations.RunSQL(
            guarded_part("tips_importedreport", "tip_id", "tips_tip"), unguarded("tips_importedreport")
        ),
    ]
