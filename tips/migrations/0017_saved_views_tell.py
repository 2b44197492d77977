import django.contrib.postgres.functions
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('tips', '0016_traces_by_which_tips_are_found'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='savedview',
            name='looked_at',
            field=models.DateTimeField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name='savedview',
            name='over',
            field=models.PositiveIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='savedview',
            name='pace',
            field=models.CharField(choices=[('never', 'No mail'), ('daily', 'Once a day'), ('weekly', 'Once a week'), ('over', 'When it grows over')], default='never', max_length=6),
        ),
        migrations.AddField(
            model_name='savedview',
            name='reference',
            field=models.UUIDField(db_default=django.contrib.postgres.functions.RandomUUID(), editable=False, unique=True),
        ),
        migrations.AddField(
            model_name='savedview',
            name='was_over',
            field=models.BooleanField(default=False, editable=False),
        ),
        migrations.AddConstraint(
            model_name='savedview',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('pace', 'over'), _negated=True), ('over__isnull', False), _connector='OR'), name='saved_view_over_a_number'),
        ),
    ]
