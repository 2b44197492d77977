import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
import django.db.models.functions.datetime
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='AccessLabel',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('record_class', models.CharField(choices=[('T0', 'Raw submission'), ('T1', 'Vetted tip or SAR'), ('T2', 'Potential terrorism nexus'), ('T3', 'Criminal intelligence'), ('P', 'Product')], max_length=2)),
                ('part', models.CharField(choices=[('record', 'The record itself'), ('desk', "The center's own work on it"), ('identity', 'Who submitted it or is named in it'), ('mailbox', 'What passes between the center and the submitter')], default='record', max_length=8)),
                ('stage', models.CharField(choices=[('held', 'Held at the center'), ('released', 'Released'), ('recalled', 'Recalled')], default='held', max_length=8)),
                ('marking', models.CharField(max_length=24)),
                ('caveats', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=16), blank=True, default=list, size=None)),
                ('compartments', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=40), blank=True, default=list, size=None)),
                ('originator_controlled', models.BooleanField(default=False)),
                ('populations', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=16), blank=True, default=list, size=None)),
                ('expressive', models.BooleanField(default=False)),
                ('digest', models.CharField(editable=False, max_length=64, unique=True)),
            ],
        ),
        migrations.CreateModel(
            name='AccessKey',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('desk', 'A desk of the center whose turn it is'), ('agency', 'The agency that submitted it'), ('office', 'The field office it was referred to'), ('audience', 'The audience it was released to'), ('circle', 'A circle it was shared with by name'), ('mailbox', 'The holder of its receipt code'), ('service', 'A service that carries it')], max_length=8)),
                ('subject', models.CharField(max_length=80)),
                ('until', models.DateField(null=True)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('kind', 'subject', 'until'), name='access_key_once', nulls_distinct=False)],
            },
        ),
        migrations.CreateModel(
            name='PolicyVersion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField(unique=True)),
                ('name', models.CharField(max_length=20, unique=True)),
                ('in_force_from', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('note', models.TextField(blank=True)),
                ('approved_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('proposed_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-number'],
            },
        ),
        migrations.CreateModel(
            name='RetentionRow',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('identifier', models.CharField(max_length=8)),
                ('record_class', models.CharField(choices=[('T0', 'Raw submission'), ('T1', 'Vetted tip or SAR'), ('T2', 'Potential terrorism nexus'), ('T3', 'Criminal intelligence'), ('P', 'Product')], max_length=2)),
                ('disposition', models.CharField(blank=True, max_length=16)),
                ('review_days', models.PositiveIntegerField()),
                ('purge_days', models.PositiveIntegerField()),
                ('sentence', models.CharField(max_length=200)),
                ('authority', models.CharField(max_length=200)),
                ('policy', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='retention', to='privacy.policyversion')),
            ],
            options={
                'ordering': ['identifier'],
            },
        ),
        migrations.CreateModel(
            name='AuditEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                ('service', models.CharField(blank=True, max_length=40)),
                ('agency_id', models.BigIntegerField(null=True)),
                ('roles', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=24), default=list, size=None)),
                ('verb', models.CharField(max_length=40)),
                ('kind', models.CharField(blank=True, max_length=40)),
                ('object_id', models.BigIntegerField(null=True)),
                ('reference', models.CharField(blank=True, max_length=40)),
                ('listed', django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), default=list, size=None)),
                ('rule', models.CharField(blank=True, max_length=40)),
                ('purpose', models.TextField(blank=True)),
                ('fields', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=60), default=list, size=None)),
                ('detail', models.JSONField(default=dict)),
                ('policy', models.IntegerField(default=0)),
                ('allowed', models.BooleanField(default=True)),
                ('actor', models.ForeignKey(db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-id'],
                'indexes': [models.Index(fields=['kind', 'object_id', '-id'], name='audit_of_object'), models.Index(fields=['actor', '-id'], name='audit_of_actor'), models.Index(fields=['verb', '-id'], name='audit_of_verb'), django.contrib.postgres.indexes.GinIndex(fields=['listed'], name='audit_listed')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='auditentry',
            trigger=pgtrigger.compiler.Trigger(name='audit_is_append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='f90f74b1ce41d721d281e40016a348696687bc1a', operation='UPDATE OR DELETE', pgid='pgtrigger_audit_is_append_only_12d80', table='privacy_auditentry', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='auditentry',
            trigger=pgtrigger.compiler.Trigger(name='audit_is_not_emptied', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'The audit trail is append-only';", hash='b98790267db3a23d1aafa732cdcc1eac1c5e400d', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_audit_is_not_emptied_8f4b7', table='privacy_auditentry', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='policyversion',
            constraint=models.CheckConstraint(condition=models.Q(('approved_by', None), models.Q(('approved_by', models.F('proposed_by')), _negated=True), _connector='OR'), name='policy_version_two_people'),
        ),
        migrations.AddConstraint(
            model_name='retentionrow',
            constraint=models.UniqueConstraint(fields=('policy', 'record_class', 'disposition'), name='retention_one_row_a_case'),
        ),
        migrations.AddConstraint(
            model_name='retentionrow',
            constraint=models.CheckConstraint(condition=models.Q(('purge_days__lte', 1826)), name='retention_at_most_five_years'),
        ),
        migrations.AddConstraint(
            model_name='retentionrow',
            constraint=models.CheckConstraint(condition=models.Q(('review_days__lte', models.F('purge_days'))), name='retention_review_first'),
        ),
    ]
