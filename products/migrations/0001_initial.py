import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
import privacy.access.records
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('auth', '0012_alter_user_first_name_max_length'),
        ('partners', '0001_initial'),
        ('privacy', '0003_first_policy'),
        ('tips', '0002_second_wall'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Product',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('rule_keys', django.contrib.postgres.fields.ArrayField(base_field=models.IntegerField(), default=list, editable=False, size=None)),
                ('grant_keys', django.contrib.postgres.fields.ArrayField(base_field=models.IntegerField(), default=list, editable=False, size=None)),
                ('access_keys', models.GeneratedField(db_persist=True, expression=privacy.access.records._Joined('rule_keys', 'grant_keys'), output_field=django.contrib.postgres.fields.ArrayField(base_field=models.IntegerField(), size=None))),
                ('purge_at', models.DateTimeField(editable=False)),
                ('number', models.CharField(editable=False, max_length=24, unique=True)),
                ('line', models.CharField(max_length=8)),
                ('title', models.CharField(max_length=160)),
                ('bottom_line', models.TextField(blank=True)),
                ('status', models.CharField(choices=[('draft', 'Draft'), ('review', 'In review'), ('approved', 'Approved'), ('released', 'Released'), ('superseded', 'Superseded'), ('recalled', 'Recalled'), ('rejected', 'Rejected')], default='draft', editable=False, max_length=12)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('saved_at', models.DateTimeField(auto_now=True)),
                ('edit', models.PositiveIntegerField(default=1, help_text='Counts every save, so that a stale page is noticed')),
                ('banner', models.CharField(blank=True, max_length=80)),
                ('disciplines', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=8), blank=True, default=list, size=None)),
                ('statewide', models.BooleanField(default=False)),
                ('sectors', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=60), blank=True, default=list, size=None)),
                ('why_audience', models.TextField(blank=True, help_text='Why these readers need it (28 CFR 23.20(g))')),
                ('approved_version', models.PositiveIntegerField(editable=False, null=True)),
                ('released_at', models.DateTimeField(editable=False, null=True)),
                ('acknowledge_by', models.DateField(blank=True, null=True)),
                ('expires_on', models.DateField(blank=True, null=True)),
                ('recall_reason', models.TextField(blank=True)),
                ('search', models.GeneratedField(db_persist=True, expression=django.contrib.postgres.search.CombinedSearchVector(django.contrib.postgres.search.SearchVector('title', config='english', weight='A'), '||', django.contrib.postgres.search.SearchVector('bottom_line', config='english', weight='B'), django.contrib.postgres.search.SearchConfig('english')), output_field=django.contrib.postgres.search.SearchVectorField())),
                ('approved_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('author', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('counties', models.ManyToManyField(blank=True, related_name='+', to='partners.county')),
                ('label', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='privacy.accesslabel')),
                ('supersedes', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='products.product')),
            ],
            options={
                'ordering': ['-created_at', '-id'],
                'default_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='PrivacyAnswer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('question', models.CharField(max_length=24)),
                ('yes', models.BooleanField()),
                ('reason', models.TextField(blank=True)),
                ('at', models.DateTimeField(auto_now=True)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('product', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='privacy_answers', to='products.product')),
            ],
        ),
        migrations.CreateModel(
            name='Dissemination',
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
                ('rule', models.CharField(max_length=40)),
                ('copy_number', models.PositiveIntegerField()),
                ('checksum', models.CharField(max_length=64)),
                ('opened_at', models.DateTimeField(null=True)),
                ('acknowledged_at', models.DateTimeField(null=True)),
                ('destroyed_at', models.DateTimeField(null=True)),
                ('agency', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.agency')),
                ('authorized_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('recipient', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('product', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='copies', to='products.product')),
            ],
            options={
                'default_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='ProductGrant',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reason', models.TextField()),
                ('granted_at', models.DateTimeField(auto_now_add=True)),
                ('until', models.DateField()),
                ('key', models.IntegerField(editable=False)),
                ('content_object', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='grants', to='products.product')),
                ('granted_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='auth.group')),
                ('permission', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='auth.permission')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ReaderFeedback',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('relevant', models.PositiveSmallIntegerField(null=True)),
                ('in_time', models.PositiveSmallIntegerField(null=True)),
                ('used_for', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=16), blank=True, default=list, size=None)),
                ('words', models.TextField(blank=True)),
                ('at', models.DateTimeField(auto_now=True)),
                ('copy', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='feedback', to='products.dissemination')),
            ],
            options={
                'verbose_name_plural': 'reader feedback',
            },
        ),
        migrations.CreateModel(
            name='Release',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reference', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('send_at', models.DateTimeField()),
                ('total', models.PositiveIntegerField(default=0)),
                ('agencies', models.PositiveIntegerField(default=0)),
                ('left_out', models.PositiveIntegerField(default=0)),
                ('listed_at', models.DateTimeField(null=True)),
                ('stopped_at', models.DateTimeField(null=True)),
                ('fault', models.CharField(blank=True, max_length=200)),
                ('authorized_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('product', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='releases', to='products.product')),
                ('stopped_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.AddField(
            model_name='dissemination',
            name='release',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='copies', to='products.release'),
        ),
        migrations.CreateModel(
            name='Rendition',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('rule_keys', django.contrib.postgres.fields.ArrayField(base_field=models.IntegerField(), default=list, editable=False, size=None)),
                ('grant_keys', django.contrib.postgres.fields.ArrayField(base_field=models.IntegerField(), default=list, editable=False, size=None)),
                ('access_keys', models.GeneratedField(db_persist=True, expression=privacy.access.records._Joined('rule_keys', 'grant_keys'), output_field=django.contrib.postgres.fields.ArrayField(base_field=models.IntegerField(), size=None))),
                ('purge_at', models.DateTimeField(editable=False)),
                ('reference', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('number', models.CharField(max_length=24)),
                ('version_number', models.PositiveIntegerField()),
                ('line', models.CharField(max_length=8)),
                ('disciplines', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=8), size=None)),
                ('sectors', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=60), default=list, size=None)),
                ('title', models.CharField(max_length=160)),
                ('bottom_line', models.TextField(blank=True)),
                ('banner', models.CharField(max_length=80)),
                ('content', models.JSONField()),
                ('checksum', models.CharField(max_length=64)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('acknowledge_by', models.DateField(null=True)),
                ('expires_on', models.DateField(null=True)),
                ('current', models.BooleanField(default=True)),
                ('recalled_at', models.DateTimeField(null=True)),
                ('recall_reason', models.TextField(blank=True)),
                ('search', models.GeneratedField(db_persist=True, expression=django.contrib.postgres.search.CombinedSearchVector(django.contrib.postgres.search.SearchVector('title', config='english', weight='A'), '||', django.contrib.postgres.search.SearchVector('bottom_line', config='english', weight='B'), django.contrib.postgres.search.SearchConfig('english')), output_field=django.contrib.postgres.search.SearchVectorField())),
                ('counties', models.ManyToManyField(blank=True, related_name='+', to='partners.county')),
                ('label', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='privacy.accesslabel')),
                ('product', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='renditions', to='products.product')),
            ],
            options={
                'ordering': ['-created_at', '-id'],
                'default_manager_name': 'objects',
            },
        ),
        migrations.AddField(
            model_name='dissemination',
            name='rendition',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='copies', to='products.rendition'),
        ),
        migrations.CreateModel(
            name='Source',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('mark', models.CharField(max_length=4)),
                ('description', models.CharField(max_length=200)),
                ('reliability', models.CharField(choices=[('reliable', 'Reliable'), ('usually', 'Usually reliable'), ('unreliable', 'Unreliable'), ('unknown', 'Unknown source')], max_length=12)),
                ('validity', models.CharField(choices=[('confirmed', 'Confirmed'), ('probable', 'Probable'), ('doubtful', 'Doubtful'), ('cannot_judge', 'Cannot be judged')], max_length=12)),
                ('marking', models.CharField(max_length=24)),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('product', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='sources', to='products.product')),
                ('tip', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tips.tip')),
            ],
            options={
                'ordering': ['mark'],
            },
        ),
        migrations.CreateModel(
            name='Block',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('part', models.CharField(max_length=24)),
                ('order', models.PositiveSmallIntegerField(default=0)),
                ('text', models.TextField()),
                ('marking', models.CharField(default='FOUO', max_length=24)),
                ('confidence', models.CharField(blank=True, choices=[('high', 'High confidence'), ('moderate', 'Moderate confidence'), ('low', 'Low confidence')], max_length=10)),
                ('for_discipline', models.CharField(blank=True, max_length=8)),
                ('disciplines', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=8), blank=True, default=list, size=None)),
                ('general', models.TextField(blank=True)),
                ('product', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='blocks', to='products.product')),
                ('sources', models.ManyToManyField(blank=True, related_name='blocks', to='products.source')),
            ],
            options={
                'ordering': ['part', 'order', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Version',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField()),
                ('content', models.JSONField()),
                ('checksum', models.CharField(max_length=64)),
                ('banner', models.CharField(max_length=80)),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('product', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='versions', to='products.product')),
            ],
            options={
                'ordering': ['-number'],
            },
        ),
        migrations.CreateModel(
            name='Review',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('step', models.CharField(choices=[('peer', 'Peer review'), ('privacy', 'Privacy review'), ('supervisor', 'Approval')], max_length=12)),
                ('verdict', models.CharField(choices=[('approved', 'Approved'), ('returned', 'Returned with notes'), ('rejected', 'Rejected')], max_length=10)),
                ('checksum', models.CharField(max_length=64)),
                ('notes', models.TextField(blank=True)),
                ('block_notes', models.JSONField(default=dict)),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('voided_at', models.DateTimeField(null=True)),
                ('voided_why', models.CharField(blank=True, max_length=200)),
                ('author', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('version', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='reviews', to='products.version')),
            ],
            options={
                'ordering': ['-at'],
            },
        ),
        migrations.AddField(
            model_name='rendition',
            name='version',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='renditions', to='products.version'),
        ),
        migrations.AddField(
            model_name='release',
            name='version',
            field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='release', to='products.version'),
        ),
        migrations.AddIndex(
            model_name='product',
            index=django.contrib.postgres.indexes.GinIndex(fields=['access_keys'], name='product_keys'),
        ),
        migrations.AddIndex(
            model_name='product',
            index=django.contrib.postgres.indexes.GinIndex(fields=['search', 'access_keys'], name='product_search_keys'),
        ),
        migrations.AddIndex(
            model_name='product',
            index=models.Index(models.OrderBy(models.F('released_at'), descending=True), models.OrderBy(models.F('id'), descending=True), name='product_newest'),
        ),
        migrations.AddConstraint(
            model_name='product',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['draft', 'review', 'approved', 'released', 'superseded', 'recalled', 'rejected'])), name='product_status_known'),
        ),
        migrations.AddConstraint(
            model_name='product',
            constraint=models.CheckConstraint(condition=models.Q(('approved_by', None), models.Q(('approved_by', models.F('author')), _negated=True), _connector='OR'), name='product_two_people'),
        ),
        migrations.AddConstraint(
            model_name='product',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('status__in', ['approved', 'released']), _negated=True), models.Q(('approved_by__isnull', False), ('approved_version__isnull', False)), _connector='OR'), name='product_approval_signed'),
        ),
        migrations.AddConstraint(
            model_name='product',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('status', 'released'), _negated=True), models.Q(('disciplines', []), _negated=True), _connector='OR'), name='product_has_an_audience'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='product',
            trigger=pgtrigger.compiler.Trigger(name='product_moves_along_its_path', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{approved:draft,approved:released,draft:review,released:recalled,released:superseded,review:approved,review:draft,review:rejected}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='df809a6d7b55dd41fe296a328b5e1b323a4f3e78', operation='UPDATE', pgid='pgtrigger_product_moves_along_its_path_be749', table='products_product', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='privacyanswer',
            constraint=models.UniqueConstraint(fields=('product', 'question'), name='privacy_answer_once'),
        ),
        migrations.AddConstraint(
            model_name='productgrant',
            constraint=models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='productgrant_says_why'),
        ),
        migrations.AlterUniqueTogether(
            name='productgrant',
            unique_together={('group', 'permission', 'content_object')},
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='productgrant',
            trigger=pgtrigger.compiler.Trigger(name='grants_join', sql=pgtrigger.compiler.UpsertTriggerSql(func='\n        UPDATE products_product SET grant_keys = coalesce(\n            (SELECT array_agg(DISTINCT g.key ORDER BY g.key) FROM products_productgrant g\n              WHERE g.content_object_id = products_product.id), ARRAY[]::int[])\n        WHERE id IN (NEW.content_object_id, OLD.content_object_id);\n        RETURN NULL;\n        ', hash='21dbc600e8b20be16144d79542a5d12db4c10ffc', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_grants_join_f7921', table='products_productgrant', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='readerfeedback',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('relevant', None), ('relevant__range', (1, 5)), _connector='OR'), models.Q(('in_time', None), ('in_time__range', (1, 5)), _connector='OR')), name='reader_feedback_on_its_scale'),
        ),
        migrations.AddIndex(
            model_name='dissemination',
            index=models.Index(condition=models.Q(('delivered_at', None), ('stopped_at', None)), fields=['due_at'], name='dissemination_undelivered'),
        ),
        migrations.AddIndex(
            model_name='dissemination',
            index=models.Index(fields=['recipient', '-id'], name='dissemination_to'),
        ),
        migrations.AddConstraint(
            model_name='dissemination',
            constraint=models.UniqueConstraint(fields=('rendition', 'recipient'), name='dissemination_once_a_reader'),
        ),
        migrations.AddConstraint(
            model_name='dissemination',
            constraint=models.UniqueConstraint(fields=('product', 'copy_number'), name='dissemination_copy_once'),
        ),
        migrations.AddConstraint(
            model_name='source',
            constraint=models.UniqueConstraint(fields=('product', 'tip'), name='source_once'),
        ),
        migrations.AddConstraint(
            model_name='source',
            constraint=models.UniqueConstraint(fields=('product', 'mark'), name='source_mark_once'),
        ),
        migrations.AddConstraint(
            model_name='version',
            constraint=models.UniqueConstraint(fields=('product', 'number'), name='version_once'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='version',
            trigger=pgtrigger.compiler.Trigger(name='version_is_frozen', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."content" IS DISTINCT FROM (NEW."content") OR OLD."checksum" IS DISTINCT FROM (NEW."checksum") OR OLD."number" IS DISTINCT FROM (NEW."number"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='85d5fdf0f69831e28a601d18dacae6aeeb017924', operation='UPDATE', pgid='pgtrigger_version_is_frozen_00137', table='products_version', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='review',
            constraint=models.CheckConstraint(condition=models.Q(('by', models.F('author')), _negated=True), name='review_not_by_the_author'),
        ),
        migrations.AddConstraint(
            model_name='review',
            constraint=models.UniqueConstraint(condition=models.Q(('verdict', 'approved'), ('voided_at', None)), fields=('version', 'step'), name='review_one_approval_a_step'),
        ),
        migrations.AddIndex(
            model_name='rendition',
            index=django.contrib.postgres.indexes.GinIndex(fields=['access_keys'], name='rendition_keys'),
        ),
        migrations.AddIndex(
            model_name='rendition',
            index=django.contrib.postgres.indexes.GinIndex(fields=['search', 'access_keys'], name='rendition_search_keys'),
        ),
        migrations.AddIndex(
            model_name='rendition',
            index=models.Index(models.OrderBy(models.F('created_at'), descending=True), models.OrderBy(models.F('id'), descending=True), name='rendition_newest'),
        ),
        migrations.AddConstraint(
            model_name='rendition',
            constraint=models.UniqueConstraint(fields=('version', 'disciplines'), name='rendition_once_an_audience'),
        ),
        migrations.AddConstraint(
            model_name='rendition',
            constraint=models.CheckConstraint(condition=models.Q(('disciplines', []), _negated=True), name='rendition_has_an_audience'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='rendition',
            trigger=pgtrigger.compiler.Trigger(name='rendition_is_frozen', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."content" IS DISTINCT FROM (NEW."content") OR OLD."checksum" IS DISTINCT FROM (NEW."checksum") OR OLD."banner" IS DISTINCT FROM (NEW."banner"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='19da848a87510544a9fb05fee6bf0a88ddac4053', operation='UPDATE', pgid='pgtrigger_rendition_is_frozen_9ae56', table='products_rendition', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='release',
            index=models.Index(condition=models.Q(('listed_at', None), ('stopped_at', None)), fields=['send_at'], name='release_waiting'),
        ),
    ]
