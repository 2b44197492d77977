import django.db.models.deletion
import django.utils.timezone
import uuid
from django.conf import settings
from django.db import migrations, models

from privacy.access.wall import guarded_part, unguarded


class Migration(migrations.Migration):

    dependencies = [
        ('tips', '0010_a_file_has_one_clock'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Withdrawal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reference', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('purpose', models.TextField()),
                ('authorized_at', models.DateTimeField(auto_now_add=True)),
                ('due_at', models.DateTimeField(default=django.utils.timezone.now, null=True)),
                ('attempts', models.PositiveSmallIntegerField(default=0)),
                ('delivered_at', models.DateTimeField(editable=False, null=True)),
                ('stopped_at', models.DateTimeField(editable=False, null=True)),
                ('fault', models.CharField(blank=True, max_length=200)),
                ('authorized_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('referral', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='withdrawal', to='tips.referral')),
            ],
            options={
                'default_manager_name': 'objects',
                'indexes': [models.Index(condition=models.Q(('delivered_at', None), ('stopped_at', None)), fields=['due_at'], name='withdrawal_undelivered')],
            },
        ),
        migrations.RunSQL(
            guarded_part("tips_withdrawal", "referral_id", "tips_referral"), unguarded("tips_withdrawal")
        ),
        migrations.RunSQL(
            guarded_part("tips_tipgrant", "content_object_id", "tips_tip"), unguarded("tips_tipgrant")
        ),
    ]
