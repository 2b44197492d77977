import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
import privacy.sealed.fields
import uuid
from django.db import migrations, models

from privacy.access.wall import guarded_own_part, unguarded
from privacy.sealed.sealing import Unreadable, opened, seal

TO = "tips_identity"
SENDER = ["name", "phone", "email", "best_time"]
CARD = ["name", "contact"]
LOST = "A name could not be opened: put its key back in FIELD_KEYS, and migrate again."
# Everybody but the agency that sent it and the office it went to: they never had a right to a name.
KEYS = """(SELECT coalesce(array_agg(k.id ORDER BY k.id), '{}') FROM privacy_accesskey k
    WHERE k.id = ANY (t.rule_keys) AND k.kind IN ('desk', 'service', 'mailbox'))"""
WALL = guarded_own_part(TO, "tip_id", "tips_tip")
GIVE = "DO $$ BEGIN IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'portal_intake') THEN {} END IF; END $$"
RIGHTS = GIVE.format("GRANT INSERT, SELECT (id) ON tips_identity TO portal_intake;")


def moved(rows, columns, source):
    """Give each row's id with its values sealed for the table they move to."""
    for pk, *values in rows:
        told = [opened(value, f"{source}.{column}") if value else "" for value, column in zip(values, columns)]
        if any(isinstance(text, Unreadable) for text in told):
            raise RuntimeError(LOST)
        yield pk, [seal(text, f"{TO}.{column}") if text else "" for text, column in zip(told, columns)]


def take_apart(apps, schema):
    """Move every name and contact into a row of its own, with the label identities had."""
    with schema.connection.cursor() as cursor:
        cursor.execute(f"SELECT id, {', '.join(SENDER)} FROM tips_submitteridentity ORDER BY id")
        for pk, sealed in moved(cursor.fetchall(), SENDER, "tips_submitteridentity"):
            cursor.execute(
                f"""INSERT INTO {TO} (reference, tip_id, sender, role, age, label_id, access_keys, contact, may_share,
                {', '.join(SENDER)}) SELECT gen_random_uuid(), t.id, true, 'submitter', 'unknown',
                t.identity_label_id, {KEYS}, '', s.may_share, %s, %s, %s, %s
                FROM tips_submitteridentity s JOIN tips_tip t ON t.id = s.tip_id WHERE s.id = %s""",
                [*sealed, pk],
            )
        cursor.execute("SELECT id, name, contact FROM tips_involved WHERE name <> '' OR contact <> '' ORDER BY id")
        for pk, sealed in moved(cursor.fetchall(), CARD, "tips_involved"):
            cursor.execute(
                f"""INSERT INTO {TO} (reference, tip_id, card_id, sender, role, age, label_id, access_keys,
                phone, email, best_time, may_share, name, contact) SELECT gen_random_uuid(), t.id, i.id, false,
                'unsaid', 'unknown', t.identity_label_id, {KEYS}, '', '', '', false, %s, %s
                FROM tips_involved i JOIN tips_tip t ON t.id = i.tip_id WHERE i.id = %s""",
                [*sealed, pk],
            )
        cursor.execute("UPDATE tips_involved SET named = name <> '', reachable = contact <> '' WHERE kind = 'person'")


class Migration(migrations.Migration):

    dependencies = [
        ('privacy', '0011_requests_complaints_and_challenges'),
        ('tips', '0020_merges_that_can_be_taken_back'),
    ]
    operations = [
        migrations.CreateModel(
            name='Identity',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reference', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('sender', models.BooleanField(default=False)),
                ('role', models.CharField(choices=[('unsaid', 'Not said yet'), ('subject', 'Did what was reported'), ('witness', 'Saw or heard it'), ('victim', 'Was harmed or threatened'), ('submitter', 'Sent the report'), ('source', 'Confidential source')], default='unsaid', max_length=10)),
                ('age', models.CharField(choices=[('unknown', 'Age not known'), ('adult', 'Adult'), ('juvenile', 'Under 18')], default='unknown', max_length=8)),
                ('access_keys', django.contrib.postgres.fields.ArrayField(base_field=models.IntegerField(), default=list, editable=False, size=None)),
                ('name', privacy.sealed.fields.SealedField(blank=True)),
                ('phone', privacy.sealed.fields.SealedField(blank=True)),
                ('email', privacy.sealed.fields.SealedField(blank=True)),
                ('contact', privacy.sealed.fields.SealedField(blank=True)),
                ('best_time', privacy.sealed.fields.SealedField(blank=True)),
                ('may_share', models.BooleanField(default=False)),
                ('card', models.OneToOneField(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='identity', to='tips.involved')),
                ('label', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='privacy.accesslabel')),
                ('tip', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='identities', to='tips.tip')),
            ],
            options={
                'verbose_name_plural': 'identities',
                'ordering': ['id'],
            },
        ),
        migrations.AddIndex(
            model_name='identity',
            index=django.contrib.postgres.indexes.GinIndex(fields=['access_keys'], name='identity_keys'),
        ),
        migrations.AddConstraint(
            model_name='identity',
            constraint=models.UniqueConstraint(condition=models.Q(('sender', True)), fields=('tip',), name='identity_one_sender'),
        ),
        migrations.AddConstraint(
            model_name='identity',
            constraint=models.CheckConstraint(condition=models.Q(('sender', False), models.Q(('card', None), ('role__in', ['submitter', 'source'])), _connector='OR'), name='identity_sender_is_no_other'),
        ),
        migrations.AddField(
            model_name='involved',
            name='age',
            field=models.CharField(choices=[('unknown', 'Age not known'), ('adult', 'Adult'), ('juvenile', 'Under 18')], default='unknown', max_length=8),
        ),
        migrations.AddField(
            model_name='involved',
            name='named',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='involved',
            name='reachable',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='involved',
            name='role',
            field=models.CharField(choices=[('unsaid', 'Not said yet'), ('subject', 'Did what was reported'), ('witness', 'Saw or heard it'), ('victim', 'Was harmed or threatened'), ('submitter', 'Sent the report'), ('source', 'Confidential source')], default='unsaid', max_length=10),
        ),
        migrations.AddField(
            model_name='involved',
            name='notice_on',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='involved',
            name='notice_how',
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.RunPython(take_apart),
        migrations.RunSQL("SET CONSTRAINTS ALL IMMEDIATE", migrations.RunSQL.noop),
        migrations.RunSQL(WALL, unguarded(TO)),
        migrations.RunSQL(RIGHTS, migrations.RunSQL.noop),
        migrations.DeleteModel(name='SubmitterIdentity'),
        migrations.RemoveField(model_name='involved', name='contact'),
        migrations.RemoveField(model_name='involved', name='name'),
        migrations.RemoveField(model_name='tip', name='identity_label'),
        pgtrigger.migrations.AddTrigger(
            model_name='involved',
            trigger=pgtrigger.compiler.Trigger(name='nobody_drifts_into_a_subject', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (NEW."role" = \'subject\' AND OLD."role" IN (\'victim\', \'witness\', \'submitter\', \'source\'))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='f4ce7b57a6bdab52ecb20470372df63cef587ec1', operation='UPDATE', pgid='pgtrigger_nobody_drifts_into_a_subject_455ec', table='tips_involved', when='BEFORE')),
        ),
    ]
