import django.db.models.deletion
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('partners', '0001_initial'),
        ('privacy', '0003_first_policy'),
        ('tips', '0003_behaviors_of_the_standard'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Arrival',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(auto_now_add=True)),
            ],
        ),
        migrations.CreateModel(
            name='Reckoning',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('counts', models.JSONField(default=dict)),
                ('amiss', models.PositiveIntegerField(default=0)),
                ('first_at', models.DateTimeField(auto_now_add=True)),
                ('checked_at', models.DateTimeField()),
            ],
            options={
                'ordering': ['-id'],
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='referral',
            name='referral_moves_along_its_path',
        ),
        migrations.RemoveConstraint(
            model_name='referral',
            name='referral_once_an_office',
        ),
        migrations.AddField(
            model_name='message',
            name='thanks',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='referral',
            name='called_at',
            field=models.DateTimeField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name='referral',
            name='package',
            field=models.JSONField(blank=True, default=dict, editable=False),
        ),
        migrations.AlterField(
            model_name='trackentry',
            name='at',
            field=models.DateTimeField(default=django.utils.timezone.now),
        ),
        migrations.AlterField(
            model_name='trackentry',
            name='word',
            field=models.CharField(choices=[('drafted', 'Drafted'), ('phoned', 'Phoned'), ('approved', 'Approved'), ('renewed', 'Approved again'), ('transmitted', 'Handed over'), ('acknowledged', 'Acknowledged'), ('assigned', 'Assigned'), ('asked', 'The JTTF asked'), ('answered', 'The center answered'), ('disposed', 'Disposition'), ('feedback', 'Feedback'), ('relayed', 'Feedback passed on'), ('closed', 'Closed'), ('withdrawn', 'Withdrawn')], max_length=24),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='referral',
            trigger=pgtrigger.compiler.Trigger(name='referral_moves_along_its_path', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{acknowledged:assigned,acknowledged:disposed,acknowledged:returned,acknowledged:withdrawn,approved:transmitted,approved:withdrawn,assigned:disposed,assigned:returned,assigned:withdrawn,disposed:closed,drafted:approved,drafted:withdrawn,returned:acknowledged,returned:assigned,returned:disposed,returned:withdrawn,transmitted:acknowledged,transmitted:withdrawn}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='88a7cecbada474bd5577e57681866691b7c1032d', operation='UPDATE', pgid='pgtrigger_referral_moves_along_its_path_51853', table='tips_referral', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='referral',
            constraint=models.UniqueConstraint(condition=models.Q(('status__in', ['closed', 'withdrawn']), _negated=True), fields=('tip', 'office'), name='referral_once_an_office'),
        ),
        migrations.AddConstraint(
            model_name='referral',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('urgency', 'immediate'), _negated=True), ('called_at__isnull', False), ('status__in', ['drafted', 'approved', 'withdrawn']), _connector='OR'), name='referral_immediate_call_first'),
        ),
        migrations.AddField(
            model_name='arrival',
            name='referral',
            field=models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='arrival', to='tips.referral'),
        ),
    ]
