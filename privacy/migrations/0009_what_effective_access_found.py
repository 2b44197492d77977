
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('privacy', '0008_policies_by_proposal_and_weeks_signed'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Sweep',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField()),
                ('quick', models.BooleanField()),
                ('checks', models.PositiveSmallIntegerField()),
                ('found', models.PositiveIntegerField()),
                ('severe', models.PositiveIntegerField()),
            ],
            options={
                'ordering': ['-id'],
            },
        ),
        migrations.CreateModel(
            name='Finding',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('check_id', models.CharField(max_length=8)),
                ('about', models.CharField(max_length=200)),
                ('words', models.CharField(max_length=300)),
                ('severe', models.BooleanField()),
                ('first_seen', models.DateTimeField()),
                ('last_seen', models.DateTimeField()),
                ('gone_at', models.DateTimeField(null=True)),
                ('explanation', models.TextField(blank=True)),
                ('explained_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['gone_at', '-severe', 'check_id', 'about'],
                'constraints': [models.UniqueConstraint(condition=models.Q(('gone_at', None)), fields=('check_id', 'about'), name='finding_open_once'), models.CheckConstraint(condition=models.Q(('explained_by', None), models.Q(('explanation', ''), _negated=True), _connector='OR'), name='finding_says_why')],
            },
        ),
    ]
