import django.contrib.postgres.fields
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('privacy', '0003_first_policy'),
        ('products', '0003_second_wall'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AlterModelOptions(
            name='review',
            options={'ordering': ['-at', '-id']},
        ),
        migrations.AlterModelOptions(
            name='source',
            options={'ordering': ['id']},
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='version',
            name='version_is_frozen',
        ),
        migrations.RemoveField(
            model_name='block',
            name='sources',
        ),
        migrations.AddField(
            model_name='block',
            name='cites',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=4), blank=True, default=list, size=None),
        ),
        migrations.AddField(
            model_name='block',
            name='general_marking',
            field=models.CharField(default='U//FOUO', max_length=80),
        ),
        migrations.AddField(
            model_name='block',
            name='heading',
            field=models.CharField(blank=True, max_length=120),
        ),
        migrations.AddField(
            model_name='block',
            name='key',
            field=models.CharField(default='', max_length=8),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name='block',
            name='likelihood',
            field=models.CharField(blank=True, max_length=24),
        ),
        migrations.AddField(
            model_name='block',
            name='lowered_by',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='block',
            name='lowered_why',
            field=models.TextField(blank=True, editable=False),
        ),
        migrations.AddField(
            model_name='block',
            name='on',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='block',
            name='standout',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='privacyanswer',
            name='about',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=16), blank=True, default=list, size=None),
        ),
        migrations.AddField(
            model_name='product',
            name='desk_label',
            field=models.ForeignKey(default=0, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='privacy.accesslabel'),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name='product',
            name='excuses',
            field=models.JSONField(blank=True, default=dict, help_text='Why a warning does not apply'),
        ),
        migrations.AddField(
            model_name='product',
            name='saved_page',
            field=models.CharField(blank=True, editable=False, max_length=32),
        ),
        migrations.AddField(
            model_name='product',
            name='writers',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), default=list, editable=False, help_text='Everyone who wrote in it', size=None),
        ),
        migrations.AddField(
            model_name='review',
            name='reason',
            field=models.CharField(blank=True, choices=[('covered', 'Already covered by another product'), ('sourcing', 'The sources do not carry it'), ('privacy', 'Privacy, civil rights or civil liberties'), ('handling', 'Its handling cannot be settled with an originator'), ('mission', 'Not what this center is charged with'), ('other', 'Another reason')], max_length=12),
        ),
        migrations.AddField(
            model_name='version',
            name='edit',
            field=models.PositiveIntegerField(default=0),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name='version',
            name='required',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('peer', 'Peer review'), ('privacy', 'Privacy review'), ('supervisor', 'Approval'), ('coordination', 'JTTF coordination'), ('consent', "Originators' consent"), ('director', "Director's release")], max_length=12), default=['supervisor'], size=None),
            preserve_default=False,
        ),
        migrations.AlterField(
            model_name='block',
            name='marking',
            field=models.CharField(default='U//FOUO', max_length=80),
        ),
        migrations.AlterField(
            model_name='block',
            name='text',
            field=models.TextField(blank=True),
        ),
        migrations.AlterField(
            model_name='review',
            name='step',
            field=models.CharField(choices=[('peer', 'Peer review'), ('privacy', 'Privacy review'), ('supervisor', 'Approval'), ('coordination', 'JTTF coordination'), ('consent', "Originators' consent"), ('director', "Director's release")], max_length=12),
        ),
        migrations.AlterField(
            model_name='source',
            name='marking',
            field=models.CharField(max_length=80),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='product',
            trigger=pgtrigger.compiler.Trigger(name='product_is_written_in_draft_only', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."edit" IS DISTINCT FROM (NEW."edit") AND NOT (NEW."status" = \'draft\'))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='746c749bda308ea67a6424723c7d399274934a46', operation='UPDATE', pgid='pgtrigger_product_is_written_in_draft_only_e6223', table='products_product', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='product',
            trigger=pgtrigger.compiler.Trigger(name='product_approval_is_complete', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nIF NEW.status NOT IN ('approved', 'released') OR (\n    NEW.status = OLD.status AND NEW.approved_version IS NOT DISTINCT FROM OLD.approved_version\n    AND NEW.approved_by_id IS NOT DISTINCT FROM OLD.approved_by_id) THEN\n    RETURN NEW;\nEND IF;\nIF NOT EXISTS (\n    SELECT 1 FROM products_version v WHERE v.product_id = NEW.id AND v.number = NEW.approved_version\n    AND v.number = (SELECT max(w.number) FROM products_version w WHERE w.product_id = NEW.id)\n    AND 'supervisor' = ANY (v.required)\n    AND EXISTS (SELECT 1 FROM products_review r WHERE r.version_id = v.id AND r.step = 'supervisor'\n                AND r.verdict = 'approved' AND r.voided_at IS NULL AND r.checksum = v.checksum\n                AND r.by_id = NEW.approved_by_id)\n    AND NOT EXISTS (SELECT 1 FROM unnest(v.required) AS needed (step) WHERE NOT EXISTS (\n        SELECT 1 FROM products_review r WHERE r.version_id = v.id AND r.step = needed.step\n        AND r.verdict = 'approved' AND r.voided_at IS NULL AND r.checksum = v.checksum))) THEN\n    RAISE EXCEPTION 'This version does not have the approvals it needs'\n        USING ERRCODE = 'check_violation', CONSTRAINT = 'product_approval_is_complete';\nEND IF;\nRETURN NEW;\n", hash='2288a368b805ea80be8e2c76d1d7d8ca1138c9be', operation='INSERT OR UPDATE', pgid='pgtrigger_product_approval_is_complete_9bcde', table='products_product', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='product',
            trigger=pgtrigger.compiler.Trigger(name='product_edits_end_approvals', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."edit" IS DISTINCT FROM (NEW."edit"))', func="\nUPDATE products_review r SET voided_at = now(),\n    voided_why = 'The text was changed in save ' || NEW.edit || ', after this approval.'\nFROM products_version v\nWHERE v.id = r.version_id AND v.product_id = NEW.id AND r.verdict = 'approved' AND r.voided_at IS NULL;\nRETURN NULL;\n", hash='94aea79e34fdf590d927a221ff1bead9e088b802', operation='UPDATE', pgid='pgtrigger_product_edits_end_approvals_9302a', table='products_product', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='review',
            trigger=pgtrigger.compiler.Trigger(name='review_is_signed', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nIF NOT EXISTS (SELECT 1 FROM products_version v\n               WHERE v.id = NEW.version_id AND v.checksum = NEW.checksum) THEN\n    RAISE EXCEPTION 'A decision is about the exact text of one version'\n        USING ERRCODE = 'check_violation', CONSTRAINT = 'review_of_the_exact_text';\nEND IF;\nIF EXISTS (SELECT 1 FROM products_version v JOIN products_product p ON p.id = v.product_id\n           WHERE v.id = NEW.version_id AND NEW.by_id = ANY (p.writers || v.by_id || p.author_id)) THEN\n    RAISE EXCEPTION 'Nobody decides about what they wrote'\n        USING ERRCODE = 'check_violation', CONSTRAINT = 'review_not_by_a_writer';\nEND IF;\nRETURN NEW;\n", hash='530931dcd07063b755bf0fa661d85b48ccf78b1e', operation='INSERT', pgid='pgtrigger_review_is_signed_148ed', table='products_review', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='review',
            trigger=pgtrigger.compiler.Trigger(name='review_stands', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."version_id" IS DISTINCT FROM (NEW."version_id") OR OLD."step" IS DISTINCT FROM (NEW."step") OR OLD."verdict" IS DISTINCT FROM (NEW."verdict") OR OLD."checksum" IS DISTINCT FROM (NEW."checksum") OR OLD."reason" IS DISTINCT FROM (NEW."reason") OR OLD."notes" IS DISTINCT FROM (NEW."notes") OR OLD."block_notes" IS DISTINCT FROM (NEW."block_notes") OR OLD."author_id" IS DISTINCT FROM (NEW."author_id") OR OLD."by_id" IS DISTINCT FROM (NEW."by_id") OR OLD."at" IS DISTINCT FROM (NEW."at"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='008107498ee2ff4a743dd0172997224f81e738fc', operation='UPDATE', pgid='pgtrigger_review_stands_895af', table='products_review', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='review',
            trigger=pgtrigger.compiler.Trigger(name='review_stays_void', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."voided_at" IS NOT NULL AND OLD."voided_at" IS DISTINCT FROM (NEW."voided_at"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='d059eb208e9f4f62492946d6c29d060841a6b048', operation='UPDATE', pgid='pgtrigger_review_stays_void_b646a', table='products_review', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='version',
            trigger=pgtrigger.compiler.Trigger(name='version_is_frozen', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='9efa01e9075b2232cfb36cfbe57a2b80cec74eb8', operation='UPDATE', pgid='pgtrigger_version_is_frozen_00137', table='products_version', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='block',
            constraint=models.UniqueConstraint(fields=('product', 'key'), name='block_key_once'),
        ),
        migrations.AddConstraint(
            model_name='block',
            constraint=models.CheckConstraint(condition=models.Q(('lowered_by', None), models.Q(('lowered_why', ''), _negated=True), _connector='OR'), name='block_lowered_says_why'),
        ),
        migrations.AddConstraint(
            model_name='review',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('verdict', 'rejected'), _negated=True), models.Q(models.Q(('reason', ''), _negated=True), models.Q(('notes', ''), _negated=True)), _connector='OR'), name='review_rejects_with_a_reason'),
        ),
        migrations.AddConstraint(
            model_name='review',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('verdict', 'returned'), _negated=True), models.Q(('block_notes', {}), _negated=True), _connector='OR'), name='review_returns_with_notes'),
        ),
        migrations.AddConstraint(
            model_name='review',
            constraint=models.CheckConstraint(condition=models.Q(('voided_at', None), models.Q(('voided_why', ''), _negated=True), _connector='OR'), name='review_void_says_why'),
        ),
        migrations.AddConstraint(
            model_name='review',
            constraint=models.UniqueConstraint(condition=models.Q(('verdict', 'approved'), ('voided_at', None), models.Q(('step__in', ('coordination', 'consent')), _negated=True)), fields=('version', 'by'), name='review_one_approval_a_person'),
        ),
        migrations.AddConstraint(
            model_name='version',
            constraint=models.CheckConstraint(condition=models.Q(('required__contains', ['supervisor'])), name='version_needs_a_supervisor'),
        ),
    ]
