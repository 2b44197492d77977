import datetime

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("partners", "0001_initial")]
    operations = [
        migrations.CreateModel(
            name="SystemKey",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=60)),
                ("digest", models.CharField(editable=False, max_length=64, unique=True)),
                ("ends_with", models.CharField(editable=False, max_length=4)),
                ("made_at", models.DateTimeField(auto_now_add=True)),
                ("valid_until", models.DateField()),
                ("used_on", models.DateField(editable=False, null=True)),
                ("ended_at", models.DateTimeField(editable=False, null=True)),
                (
                    "agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="system_keys", to="partners.agency"
                    ),
                ),
                (
                    "keeper",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="kept_keys",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "ordering": ["ended_at", "name", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            valid_until__lte=models.F("made_at") + datetime.timedelta(days=366)
                        ),
                        name="system_key_a_year_at_most",
                    )
                ],
            },
        ),
    ]
