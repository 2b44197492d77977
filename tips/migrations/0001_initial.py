import datetime
import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
import django.db.models.expressions
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
        ('privacy', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Behavior',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(max_length=12, unique=True)),
                ('name', models.CharField(max_length=60)),
                ('group', models.CharField(choices=[('A', 'Defined criminal activity and potential terrorism nexus'), ('B', 'Potential criminal or non-criminal activity needing an added fact')], max_length=1)),
                ('meaning', models.TextField()),
                ('effective_from', models.DateField()),
                ('effective_to', models.DateField(blank=True, null=True)),
            ],
            options={
                'ordering': ['group', 'name'],
            },
        ),
        migrations.CreateModel(
            name='Draft',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reference', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('token_digest', models.BinaryField(max_length=32, null=True, unique=True)),
                ('code_digest', models.BinaryField(max_length=32, null=True, unique=True)),
                ('body', models.BinaryField(default=bytes)),
                ('wrapped_key', models.BinaryField(null=True)),
                ('version', models.PositiveIntegerField(default=1)),
                ('saved_at', models.DateTimeField(auto_now=True)),
                ('expires_at', models.DateTimeField()),
                ('sent_at', models.DateTimeField(null=True)),
                ('user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='DraftFile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reference', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('name', models.CharField(max_length=160)),
                ('kind', models.CharField(blank=True, max_length=40)),
                ('size', models.BigIntegerField()),
                ('sha256', models.CharField(blank=True, max_length=64)),
                ('path', models.CharField(max_length=120)),
                ('cleaned', models.BooleanField(default=False)),
                ('refused', models.CharField(blank=True, max_length=200)),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('draft', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='files', to='tips.draft')),
            ],
            options={
                'ordering': ['id'],
            },
        ),
        migrations.CreateModel(
            name='Mailbox',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('rule_keys', django.contrib.postgres.fields.ArrayField(base_field=models.IntegerField(), default=list, editable=False, size=None)),
                ('grant_keys', django.contrib.postgres.fields.ArrayField(base_field=models.IntegerField(), default=list, editable=False, size=None)),
                ('access_keys', models.GeneratedField(db_persist=True, expression=privacy.access.records._Joined('rule_keys', 'grant_keys'), output_field=django.contrib.postgres.fields.ArrayField(base_field=models.IntegerField(), size=None))),
                ('purge_at', models.DateTimeField(editable=False)),
                ('reference', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('code_digest', models.BinaryField(max_length=32, null=True, unique=True)),
                ('word', models.CharField(choices=[('received', 'Received'), ('reading', 'Being read'), ('asked', 'We asked you something'), ('closed', 'Closed')], default='received', max_length=10)),
                ('stopped_at', models.DateTimeField(null=True)),
                ('opened_at', models.DateTimeField(null=True)),
                ('label', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='privacy.accesslabel')),
            ],
            options={
                'verbose_name_plural': 'mailboxes',
                'default_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Message',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('side', models.CharField(choices=[('center', 'The center'), ('submitter', 'The submitter')], max_length=12)),
                ('text', models.TextField()),
                ('question', models.BooleanField(default=False)),
                ('answer_by', models.DateField(blank=True, null=True)),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('answers', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='answer', to='tips.message')),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('mailbox', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='messages', to='tips.mailbox')),
            ],
            options={
                'ordering': ['at'],
            },
        ),
        migrations.CreateModel(
            name='Referral',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('rule_keys', django.contrib.postgres.fields.ArrayField(base_field=models.IntegerField(), default=list, editable=False, size=None)),
                ('grant_keys', django.contrib.postgres.fields.ArrayField(base_field=models.IntegerField(), default=list, editable=False, size=None)),
                ('access_keys', models.GeneratedField(db_persist=True, expression=privacy.access.records._Joined('rule_keys', 'grant_keys'), output_field=django.contrib.postgres.fields.ArrayField(base_field=models.IntegerField(), size=None))),
                ('purge_at', models.DateTimeField(editable=False)),
                ('reference', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('purpose', models.TextField()),
                ('authorized_at', models.DateTimeField(auto_now_add=True)),
                ('due_at', models.DateTimeField(default=django.utils.timezone.now, null=True)),
                ('attempts', models.PositiveSmallIntegerField(default=0)),
                ('delivered_at', models.DateTimeField(editable=False, null=True)),
                ('stopped_at', models.DateTimeField(editable=False, null=True)),
                ('fault', models.CharField(blank=True, max_length=200)),
                ('number', models.CharField(editable=False, max_length=16, unique=True)),
                ('status', models.CharField(choices=[('drafted', 'Waiting for approval'), ('approved', 'Approved, being handed over'), ('transmitted', 'Sent, not acknowledged'), ('acknowledged', 'Acknowledged'), ('assigned', 'Assigned at the JTTF'), ('returned', 'Returned with a question'), ('disposed', 'Disposition received'), ('closed', 'Closed'), ('withdrawn', 'Withdrawn')], default='drafted', editable=False, max_length=12)),
                ('urgency', models.CharField(choices=[('immediate', 'Immediate'), ('urgent', 'Urgent'), ('routine', 'Routine')], default='routine', max_length=10)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('basis', models.TextField()),
                ('summary', models.TextField(blank=True)),
                ('detailed', models.BooleanField(default=True)),
                ('acknowledge_by', models.DateTimeField(null=True)),
                ('phone_received', models.BooleanField(null=True)),
                ('external_number', models.CharField(blank=True, max_length=60)),
                ('disposition', models.CharField(blank=True, choices=[('nexus', 'Nexus: a new or existing matter'), ('no_nexus', 'No nexus'), ('inconclusive', 'Inconclusive'), ('other_agency', 'Referred to another agency'), ('duplicate', 'Duplicate of what they hold'), ('returned', 'Declined or returned')], max_length=14)),
                ('disposition_words', models.TextField(blank=True)),
                ('acknowledged_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('approved_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('authorized_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('drafted_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('label', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='privacy.accesslabel')),
                ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='referrals', to='partners.fieldoffice')),
                ('suggested_office', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.fieldoffice')),
            ],
            options={
                'ordering': ['-created_at', '-id'],
                'default_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Feedback',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('for_center', models.TextField(blank=True)),
                ('releasable', models.TextField(blank=True)),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('relayed_at', models.DateTimeField(null=True)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('referral', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='feedback', to='tips.referral')),
            ],
            options={
                'verbose_name_plural': 'feedback',
                'ordering': ['at'],
            },
        ),
        migrations.CreateModel(
            name='ReferralMessage',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('from_jttf', models.BooleanField()),
                ('text', models.TextField()),
                ('answer_by', models.DateField(blank=True, null=True)),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('referral', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='messages', to='tips.referral')),
            ],
            options={
                'ordering': ['at', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Tip',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('rule_keys', django.contrib.postgres.fields.ArrayField(base_field=models.IntegerField(), default=list, editable=False, size=None)),
                ('grant_keys', django.contrib.postgres.fields.ArrayField(base_field=models.IntegerField(), default=list, editable=False, size=None)),
                ('access_keys', models.GeneratedField(db_persist=True, expression=privacy.access.records._Joined('rule_keys', 'grant_keys'), output_field=django.contrib.postgres.fields.ArrayField(base_field=models.IntegerField(), size=None))),
                ('purge_at', models.DateTimeField(editable=False)),
                ('number', models.CharField(editable=False, max_length=16, unique=True)),
                ('record_class', models.CharField(choices=[('T0', 'Raw submission'), ('T1', 'Vetted tip or SAR'), ('T2', 'Potential terrorism nexus'), ('T3', 'Criminal intelligence'), ('P', 'Product')], default='T0', max_length=2)),
                ('status', models.CharField(choices=[('received', 'New'), ('triage', 'In triage, part 1 of 2'), ('waiting', 'Waiting for facts'), ('vetting', 'In review, part 2 of 2'), ('undecided', 'Cannot tell yet'), ('referred', 'Referred to the JTTF'), ('closed', 'Closed')], default='received', editable=False, max_length=12)),
                ('source', models.CharField(choices=[('public', 'Web form'), ('partner', 'Partner agency'), ('phone', 'Phone, walk-in or mail'), ('api', 'Partner system'), ('import', 'Import'), ('fbi', 'FBI tip center')], max_length=8)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('external_id', models.CharField(blank=True, max_length=80)),
                ('case_number', models.CharField(blank=True, max_length=60)),
                ('language', models.CharField(default='en', max_length=8)),
                ('title', models.CharField(max_length=160)),
                ('narrative', models.TextField()),
                ('ongoing', models.CharField(choices=[('yes', 'Yes, right now'), ('no', "No, it's over"), ('unsure', "I'm not sure")], default='unsure', max_length=8)),
                ('danger', models.BooleanField(default=False)),
                ('happened_at', models.DateTimeField(blank=True, null=True)),
                ('happened_until', models.DateTimeField(blank=True, null=True)),
                ('happened_words', models.CharField(blank=True, max_length=160)),
                ('place', models.CharField(blank=True, max_length=200)),
                ('latitude', models.FloatField(blank=True, null=True)),
                ('longitude', models.FloatField(blank=True, null=True)),
                ('sector', models.CharField(blank=True, max_length=60)),
                ('priority', models.SmallIntegerField(choices=[(0, 'Routine'), (1, 'High'), (2, 'Immediate')], default=0)),
                ('priority_why', models.CharField(blank=True, max_length=200)),
                ('reliability', models.CharField(choices=[('reliable', 'Reliable'), ('usually', 'Usually reliable'), ('unreliable', 'Unreliable'), ('unknown', 'Unknown source')], default='unknown', max_length=12)),
                ('validity', models.CharField(choices=[('confirmed', 'Confirmed'), ('probable', 'Probable'), ('doubtful', 'Doubtful'), ('cannot_judge', 'Cannot be judged')], default='cannot_judge', max_length=12)),
                ('due_at', models.DateTimeField(blank=True, null=True)),
                ('claimed_at', models.DateTimeField(null=True)),
                ('called_at', models.DateTimeField(editable=False, null=True)),
                ('disposition', models.CharField(blank=True, choices=[('ISE_SAR', 'Potential nexus, shared with the JTTF'), ('CRIM_REFER', 'A crime without terrorism nexus, passed to the owning agency'), ('TTL_NOTIFIED', 'Threat to life without terrorism nexus, local police told'), ('INFO_ONLY', 'Situational awareness, no person data kept'), ('NO_BEHAVIOR', 'No behavior of the standard fits'), ('PROTECTED', 'Only constitutionally protected conduct'), ('INSUFFICIENT', 'Facts could not be obtained in time'), ('DUPLICATE', 'The same event is already held'), ('TRANSFER', "Another center's area"), ('UNFOUNDED', 'Shown to be false or explained')], max_length=16)),
                ('closed_at', models.DateTimeField(null=True)),
                ('validated_at', models.DateTimeField(auto_now_add=True)),
                ('version', models.PositiveIntegerField(default=1)),
                ('flags', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=40), blank=True, default=list, size=None)),
                ('search', models.GeneratedField(db_persist=True, expression=django.contrib.postgres.search.CombinedSearchVector(django.contrib.postgres.search.CombinedSearchVector(django.contrib.postgres.search.SearchVector('title', config='english', weight='A'), '||', django.contrib.postgres.search.SearchVector('place', config='english', weight='B'), django.contrib.postgres.search.SearchConfig('english')), '||', django.contrib.postgres.search.SearchVector('narrative', config='english', weight='C'), django.contrib.postgres.search.SearchConfig('english')), output_field=django.contrib.postgres.search.SearchVectorField())),
                ('agency', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='tips', to='partners.agency')),
                ('claimed_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('county', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.county')),
                ('desk_label', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='privacy.accesslabel')),
                ('determined_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('duplicate_of', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tips.tip')),
                ('identity_label', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='privacy.accesslabel')),
                ('label', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='privacy.accesslabel')),
                ('matched_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('submitted_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-created_at', '-id'],
                'default_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='SubmitterIdentity',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(blank=True, max_length=120)),
                ('phone', models.CharField(blank=True, max_length=40)),
                ('email', models.CharField(blank=True, max_length=254)),
                ('best_time', models.CharField(blank=True, max_length=120)),
                ('may_share', models.BooleanField(default=False)),
                ('tip', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='identity', to='tips.tip')),
            ],
        ),
        migrations.AddField(
            model_name='referral',
            name='tip',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='referrals', to='tips.tip'),
        ),
        migrations.CreateModel(
            name='Note',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.TextField()),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('tip', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='notes', to='tips.tip')),
            ],
            options={
                'ordering': ['at'],
            },
        ),
        migrations.CreateModel(
            name='NexusDetermination',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('answer', models.CharField(choices=[('potential', 'Potential terrorism nexus'), ('none', 'No nexus'), ('cannot_tell', 'Cannot tell yet')], max_length=12)),
                ('basis', models.TextField()),
                ('follow_up_on', models.DateField(blank=True, null=True)),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('matched_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('tip', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='part_two', to='tips.tip')),
            ],
            options={
                'ordering': ['-at'],
            },
        ),
        migrations.CreateModel(
            name='Mention',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('field', models.CharField(default='narrative', max_length=24)),
                ('field_id', models.BigIntegerField(default=0)),
                ('kind', models.CharField(max_length=16)),
                ('start', models.PositiveIntegerField()),
                ('end', models.PositiveIntegerField()),
                ('text', models.CharField(max_length=200)),
                ('value', models.CharField(max_length=200)),
                ('links', models.BooleanField(default=False)),
                ('state', models.CharField(choices=[('suggested', 'Suggested'), ('confirmed', 'Confirmed'), ('wrong', 'Wrong')], default='suggested', max_length=10)),
                ('decided_at', models.DateTimeField(null=True)),
                ('decided_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('tip', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='mentions', to='tips.tip')),
            ],
            options={
                'ordering': ['field_id', 'start'],
            },
        ),
        migrations.AddField(
            model_name='mailbox',
            name='tip',
            field=models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='mailbox', to='tips.tip'),
        ),
        migrations.CreateModel(
            name='Involved',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('person', 'Person'), ('vehicle', 'Vehicle')], max_length=8)),
                ('description', models.TextField(blank=True)),
                ('did', models.TextField(blank=True)),
                ('name', models.CharField(blank=True, max_length=120)),
                ('contact', models.CharField(blank=True, max_length=200)),
                ('make', models.CharField(blank=True, max_length=60)),
                ('color', models.CharField(blank=True, max_length=40)),
                ('plate', models.CharField(blank=True, max_length=16)),
                ('plate_state', models.CharField(blank=True, max_length=2)),
                ('direction', models.CharField(blank=True, max_length=120)),
                ('tip', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='involved', to='tips.tip')),
            ],
            options={
                'ordering': ['id'],
            },
        ),
        migrations.CreateModel(
            name='Extraction',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('done_at', models.DateTimeField(null=True)),
                ('fault', models.CharField(blank=True, max_length=200)),
                ('attempts', models.PositiveSmallIntegerField(default=0)),
                ('tip', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='extraction', to='tips.tip')),
            ],
        ),
        migrations.CreateModel(
            name='CallLog',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reached', models.CharField(max_length=120)),
                ('organization', models.CharField(blank=True, max_length=120)),
                ('number_called', models.CharField(blank=True, max_length=40)),
                ('called_at', models.DateTimeField()),
                ('words', models.TextField(blank=True)),
                ('to_jttf', models.BooleanField(default=False)),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('tip', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='calls', to='tips.tip')),
            ],
            options={
                'ordering': ['called_at'],
            },
        ),
        migrations.CreateModel(
            name='BehaviorMatch',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('words', models.TextField()),
                ('added_fact', models.TextField(blank=True)),
                ('at', models.DateTimeField(auto_now=True)),
                ('behavior', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tips.behavior')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('tip', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='behaviors', to='tips.tip')),
            ],
            options={
                'ordering': ['behavior__group', 'behavior__name'],
            },
        ),
        migrations.CreateModel(
            name='BehaviorFinding',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('answer', models.CharField(choices=[('yes', 'Yes, it matches the behaviors ticked below'), ('not_enough', 'Not enough to tell. Ask the submitter or an agency'), ('no', 'No. Close and start the deletion clock')], max_length=12)),
                ('note', models.TextField(blank=True)),
                ('ask_whom', models.CharField(blank=True, max_length=160)),
                ('ask_by', models.DateField(blank=True, null=True)),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('tip', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='part_one', to='tips.tip')),
            ],
            options={
                'ordering': ['-at'],
            },
        ),
        migrations.CreateModel(
            name='Attachment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reference', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('name', models.CharField(max_length=160)),
                ('kind', models.CharField(blank=True, max_length=40)),
                ('size', models.BigIntegerField()),
                ('sha256', models.CharField(blank=True, max_length=64)),
                ('path', models.CharField(max_length=120)),
                ('preview', models.CharField(blank=True, max_length=120)),
                ('clean_wanted', models.BooleanField(default=True)),
                ('cleaned', models.BooleanField(default=False)),
                ('state', models.CharField(choices=[('checking', 'Being checked'), ('clean', 'Added and checked'), ('held', 'Held until it can be checked'), ('refused', 'Refused')], default='checking', max_length=10)),
                ('reason', models.CharField(blank=True, max_length=200)),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('tip', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='attachments', to='tips.tip')),
            ],
            options={
                'ordering': ['id'],
            },
        ),
        migrations.CreateModel(
            name='Addition',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('side', models.CharField(choices=[('center', 'The center'), ('submitter', 'The submitter')], max_length=12)),
                ('text', models.TextField()),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('tip', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='additions', to='tips.tip')),
            ],
            options={
                'ordering': ['at'],
            },
        ),
        migrations.CreateModel(
            name='TipGrant',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reason', models.TextField()),
                ('granted_at', models.DateTimeField(auto_now_add=True)),
                ('until', models.DateField()),
                ('key', models.IntegerField(editable=False)),
                ('content_object', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='grants', to='tips.tip')),
                ('granted_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='auth.group')),
                ('permission', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='auth.permission')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='TipLink',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('state', models.CharField(choices=[('linked', 'Linked'), ('unrelated', 'Not related')], max_length=10)),
                ('reasons', models.JSONField(default=list)),
                ('at', models.DateTimeField(auto_now=True)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('other', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='tips.tip')),
                ('tip', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='links', to='tips.tip')),
            ],
        ),
        migrations.CreateModel(
            name='TrackEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('word', models.CharField(max_length=24)),
                ('note', models.TextField(blank=True)),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('referral', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='track', to='tips.referral')),
            ],
            options={
                'verbose_name_plural': 'track entries',
                'ordering': ['at', 'id'],
            },
        ),
        migrations.CreateModel(
            name='SavedView',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(max_length=60)),
                ('name', models.CharField(max_length=60)),
                ('shared', models.BooleanField(default=False)),
                ('query', models.CharField(max_length=1000)),
                ('at', models.DateTimeField(auto_now=True)),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['name'],
                'constraints': [models.UniqueConstraint(fields=('owner', 'slug'), name='saved_view_once')],
            },
        ),
        migrations.AddIndex(
            model_name='tip',
            index=django.contrib.postgres.indexes.GinIndex(fields=['access_keys'], name='tip_keys'),
        ),
        migrations.AddIndex(
            model_name='tip',
            index=django.contrib.postgres.indexes.GinIndex(fields=['search', 'access_keys'], name='tip_search_keys'),
        ),
        migrations.AddIndex(
            model_name='tip',
            index=models.Index(models.OrderBy(models.F('created_at'), descending=True), models.OrderBy(models.F('id'), descending=True), name='tip_newest'),
        ),
        migrations.AddIndex(
            model_name='tip',
            index=models.Index(fields=['status', 'due_at'], name='tip_status_due'),
        ),
        migrations.AddIndex(
            model_name='tip',
            index=models.Index(fields=['agency', '-created_at'], name='tip_of_agency'),
        ),
        migrations.AddIndex(
            model_name='tip',
            index=models.Index(fields=['county', '-created_at'], name='tip_of_county'),
        ),
        migrations.AddIndex(
            model_name='tip',
            index=models.Index(fields=['purge_at'], name='tip_purge'),
        ),
        migrations.AddConstraint(
            model_name='tip',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['received', 'triage', 'waiting', 'vetting', 'undecided', 'referred', 'closed'])), name='tip_status_known'),
        ),
        migrations.AddConstraint(
            model_name='tip',
            constraint=models.CheckConstraint(condition=models.Q(('record_class__in', ['T0', 'T1', 'T2'])), name='tip_is_below_criminal_intelligence'),
        ),
        migrations.AddConstraint(
            model_name='tip',
            constraint=models.CheckConstraint(condition=models.Q(('determined_by', None), models.Q(('determined_by', models.F('matched_by')), _negated=True), _connector='OR'), name='tip_two_reviewers'),
        ),
        migrations.AddConstraint(
            model_name='tip',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('status', 'referred'), _negated=True), ('record_class', 'T2'), _connector='OR'), name='tip_referred_is_t2'),
        ),
        migrations.AddConstraint(
            model_name='tip',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('record_class', 'T2'), _negated=True), ('determined_by__isnull', False), _connector='OR'), name='tip_t2_was_determined'),
        ),
        migrations.AddConstraint(
            model_name='tip',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['received', 'triage']), models.Q(('priority', 2), _negated=True), ('called_at__isnull', False), _connector='OR'), name='tip_immediate_call_first'),
        ),
        migrations.AddConstraint(
            model_name='tip',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('status', 'closed'), _negated=True), models.Q(('disposition', ''), _negated=True), _connector='OR'), name='tip_closed_says_how'),
        ),
        migrations.AddConstraint(
            model_name='tip',
            constraint=models.CheckConstraint(condition=models.Q(('purge_at__lte', django.db.models.expressions.CombinedExpression(models.F('validated_at'), '+', models.Value(datetime.timedelta(days=1827))))), name='tip_kept_at_most_five_years'),
        ),
        migrations.AddConstraint(
            model_name='tip',
            constraint=models.UniqueConstraint(condition=models.Q(('external_id', ''), _negated=True), fields=('agency', 'external_id'), name='tip_external_once'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='tip',
            trigger=pgtrigger.compiler.Trigger(name='tip_moves_along_its_path', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{closed:triage,received:triage,referred:closed,triage:closed,triage:received,triage:vetting,triage:waiting,undecided:closed,undecided:referred,vetting:closed,vetting:referred,vetting:undecided,waiting:closed,waiting:triage}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='aae5f6466f391e0bf913bdb1a1f32203fae748a8', operation='UPDATE', pgid='pgtrigger_tip_moves_along_its_path_eb336', table='tips_tip', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='tip',
            trigger=pgtrigger.compiler.Trigger(name='tip_text_is_never_altered', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."narrative" IS DISTINCT FROM (NEW."narrative") OR OLD."number" IS DISTINCT FROM (NEW."number") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='4fe6cf28bea82d8d6ee2a407eb611af36c085ae8', operation='UPDATE', pgid='pgtrigger_tip_text_is_never_altered_2d216', table='tips_tip', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='referral',
            index=models.Index(condition=models.Q(('delivered_at', None), ('stopped_at', None)), fields=['due_at'], name='referral_undelivered'),
        ),
        migrations.AddIndex(
            model_name='referral',
            index=django.contrib.postgres.indexes.GinIndex(fields=['access_keys'], name='referral_keys'),
        ),
        migrations.AddIndex(
            model_name='referral',
            index=models.Index(fields=['office', 'status'], name='referral_of_office'),
        ),
        migrations.AddConstraint(
            model_name='referral',
            constraint=models.UniqueConstraint(condition=models.Q(('status', 'withdrawn'), _negated=True), fields=('tip', 'office'), name='referral_once_an_office'),
        ),
        migrations.AddConstraint(
            model_name='referral',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['drafted', 'approved', 'transmitted', 'acknowledged', 'assigned', 'returned', 'disposed', 'closed', 'withdrawn'])), name='referral_state_known'),
        ),
        migrations.AddConstraint(
            model_name='referral',
            constraint=models.CheckConstraint(condition=models.Q(('approved_by', None), models.Q(('approved_by', models.F('drafted_by')), _negated=True), _connector='OR'), name='referral_two_people'),
        ),
        migrations.AddConstraint(
            model_name='referral',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['drafted', 'withdrawn']), ('approved_by__isnull', False), _connector='OR'), name='referral_approved_before_it_moves'),
        ),
        migrations.AddConstraint(
            model_name='referral',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('status', 'disposed'), _negated=True), models.Q(('disposition', ''), _negated=True), _connector='OR'), name='referral_disposed_says_how'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='referral',
            trigger=pgtrigger.compiler.Trigger(name='referral_moves_along_its_path', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{acknowledged:assigned,acknowledged:disposed,acknowledged:returned,acknowledged:withdrawn,approved:transmitted,assigned:disposed,assigned:returned,assigned:withdrawn,disposed:closed,drafted:approved,drafted:withdrawn,returned:assigned,returned:disposed,transmitted:acknowledged,transmitted:withdrawn}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='b3bcdeafe5457b574e927dd3ae49888a7f8e981f', operation='UPDATE', pgid='pgtrigger_referral_moves_along_its_path_51853', table='tips_referral', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='nexusdetermination',
            constraint=models.CheckConstraint(condition=models.Q(('by', models.F('matched_by')), _negated=True), name='determination_by_another_person'),
        ),
        migrations.AddConstraint(
            model_name='nexusdetermination',
            constraint=models.CheckConstraint(condition=models.Q(('basis', ''), _negated=True), name='determination_states_its_basis'),
        ),
        migrations.AddConstraint(
            model_name='nexusdetermination',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('answer', 'cannot_tell'), _negated=True), ('follow_up_on__isnull', False), _connector='OR'), name='determination_open_has_a_date'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='nexusdetermination',
            trigger=pgtrigger.compiler.Trigger(name='determination_by_a_trained_person', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nIF NOT EXISTS (SELECT 1 FROM partners_training t WHERE t.user_id = NEW.by_id AND t.course = 'sar'\n               AND t.valid_until >= current_date AND t.completed_on <= current_date) THEN\n    RAISE EXCEPTION 'SAR analyst training of this person is missing or has lapsed'\n        USING ERRCODE = 'check_violation', CONSTRAINT = 'determination_by_a_trained_person';\nEND IF;\nRETURN NEW;\n", hash='5d3ecf9ef1da3393d406031f07092e7d081217cb', operation='INSERT', pgid='pgtrigger_determination_by_a_trained_person_c352e', table='tips_nexusdetermination', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='nexusdetermination',
            trigger=pgtrigger.compiler.Trigger(name='determination_stands', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='dca68e678e9ba77d1b1e1b407d099f6cb299ca61', operation='UPDATE', pgid='pgtrigger_determination_stands_7d551', table='tips_nexusdetermination', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='mention',
            index=models.Index(condition=models.Q(('links', True)), fields=['kind', 'value', 'tip'], name='mention_value'),
        ),
        migrations.AddConstraint(
            model_name='mention',
            constraint=models.UniqueConstraint(fields=('tip', 'field', 'field_id', 'start', 'end', 'kind'), name='mention_once'),
        ),
        migrations.AddIndex(
            model_name='mailbox',
            index=django.contrib.postgres.indexes.GinIndex(fields=['access_keys'], name='mailbox_keys'),
        ),
        migrations.AddConstraint(
            model_name='behaviormatch',
            constraint=models.UniqueConstraint(fields=('tip', 'behavior'), name='behavior_match_once'),
        ),
        migrations.AddConstraint(
            model_name='behaviormatch',
            constraint=models.CheckConstraint(condition=models.Q(('words', ''), _negated=True), name='behavior_match_quotes_words'),
        ),
        migrations.AddConstraint(
            model_name='tipgrant',
            constraint=models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='tipgrant_says_why'),
        ),
        migrations.AlterUniqueTogether(
            name='tipgrant',
            unique_together={('group', 'permission', 'content_object')},
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='tipgrant',
            trigger=pgtrigger.compiler.Trigger(name='grants_join', sql=pgtrigger.compiler.UpsertTriggerSql(func='\n        UPDATE tips_tip SET grant_keys = coalesce(\n            (SELECT array_agg(DISTINCT g.key ORDER BY g.key) FROM tips_tipgrant g\n              WHERE g.content_object_id = tips_tip.id), ARRAY[]::int[])\n        WHERE id IN (NEW.content_object_id, OLD.content_object_id);\n        RETURN NULL;\n        ', hash='efc2bff191f9becd9a4dd50b2a6bd5f0d778efc5', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_grants_join_83c1f', table='tips_tipgrant', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='tiplink',
            constraint=models.UniqueConstraint(fields=('tip', 'other'), name='tip_link_once'),
        ),
        migrations.AddConstraint(
            model_name='tiplink',
            constraint=models.CheckConstraint(condition=models.Q(('tip__lt', models.F('other'))), name='tip_link_lower_first'),
        ),
    ]
