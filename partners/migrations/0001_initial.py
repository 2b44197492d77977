import django.contrib.postgres.fields
import django.db.models.deletion
import django.db.models.functions.datetime
import django.utils.timezone
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('auth', '0012_alter_user_first_name_max_length'),
    ]

    operations = [
        migrations.CreateModel(
            name='County',
            fields=[
                ('fips', models.CharField(max_length=5, primary_key=True, serialize=False)),
                ('name', models.CharField(max_length=80)),
                ('state', models.CharField(max_length=2)),
                ('latitude', models.FloatField(null=True)),
                ('longitude', models.FloatField(null=True)),
                ('population', models.PositiveIntegerField(null=True)),
                ('served', models.BooleanField(default=False, help_text="In the center's own area")),
            ],
            options={
                'verbose_name_plural': 'counties',
                'ordering': ['name'],
            },
        ),
        migrations.CreateModel(
            name='FieldOffice',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.SlugField(max_length=24, unique=True)),
                ('name', models.CharField(max_length=80)),
                ('city', models.CharField(max_length=80)),
                ('state', models.CharField(max_length=2)),
                ('phone', models.CharField(blank=True, max_length=40)),
                ('effective_from', models.DateField(blank=True, null=True)),
                ('effective_to', models.DateField(blank=True, null=True)),
                ('certainty', models.CharField(blank=True, max_length=40)),
            ],
            options={
                'ordering': ['name'],
            },
        ),
        migrations.CreateModel(
            name='Agency',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reference', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('name', models.CharField(max_length=120, unique=True)),
                ('short_name', models.CharField(max_length=40)),
                ('discipline', models.CharField(choices=[('LE', 'Law enforcement'), ('FIRE', 'Fire service'), ('EMS', 'Emergency medical services'), ('EM', 'Emergency management'), ('PH', 'Public health and health care'), ('AGVET', 'Animal, agricultural and environmental health'), ('CORR', 'Corrections, probation and parole'), ('PSAP', '911 and public safety telecommunications'), ('MAR', 'Maritime and port partners'), ('CIKR', 'Critical infrastructure and private security'), ('MIL', 'Military and National Guard'), ('TRIBAL', 'Tribal government and public safety'), ('EDU', 'Education'), ('CYBER', 'Cyber and government IT security'), ('ELECTED', 'Elected and senior executive officials'), ('FED', 'Federal partner'), ('FC', 'Fusion center')], max_length=8)),
                ('law_enforcement', models.BooleanField(default=False)),
                ('ori', models.CharField(blank=True, max_length=9, verbose_name='ORI')),
                ('sectors', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=60), blank=True, default=list, size=None)),
                ('statewide', models.BooleanField(default=False)),
                ('is_host', models.BooleanField(default=False)),
                ('active', models.BooleanField(default=True)),
                ('since', models.DateField(auto_now_add=True)),
                ('circle', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='agency', to='auth.group')),
                ('counties', models.ManyToManyField(blank=True, related_name='agencies', to='partners.county')),
                ('field_office', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='agencies', to='partners.fieldoffice')),
            ],
            options={
                'verbose_name_plural': 'agencies',
                'ordering': ['name'],
            },
        ),
        migrations.CreateModel(
            name='User',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('password', models.CharField(max_length=128, verbose_name='password')),
                ('last_login', models.DateTimeField(blank=True, null=True, verbose_name='last login')),
                ('is_superuser', models.BooleanField(default=False, help_text='Designates that this user has all permissions without explicitly assigning them.', verbose_name='superuser status')),
                ('email', models.EmailField(max_length=254, unique=True)),
                ('name', models.CharField(max_length=80)),
                ('title', models.CharField(blank=True, max_length=80)),
                ('phone', models.CharField(blank=True, max_length=40)),
                ('law_enforcement', models.BooleanField(default=False, help_text='Holds a law-enforcement post')),
                ('is_active', models.BooleanField(default=True)),
                ('theme', models.CharField(default='light', max_length=8)),
                ('joined_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('groups', models.ManyToManyField(blank=True, help_text='The groups this user belongs to. A user will get all permissions granted to each of their groups.', related_name='user_set', related_query_name='user', to='auth.group', verbose_name='groups')),
                ('user_permissions', models.ManyToManyField(blank=True, help_text='Specific permissions for this user.', related_name='user_set', related_query_name='user', to='auth.permission', verbose_name='user permissions')),
                ('agency', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='people', to='partners.agency')),
            ],
            options={
                'ordering': ['name'],
            },
        ),
        migrations.CreateModel(
            name='Circle',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=80, unique=True)),
                ('compartment', models.CharField(blank=True, max_length=40)),
                ('group', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='circle_of', to='auth.group')),
                ('members', models.ManyToManyField(blank=True, related_name='circles', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='Credential',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('caveat', models.CharField(choices=[('pcii', 'PCII authorized user'), ('ssi', 'SSI covered person'), ('cvi', 'CVI authorized user')], max_length=8)),
                ('number', models.CharField(blank=True, max_length=40)),
                ('valid_until', models.DateField()),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='credentials', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='Post',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('role', models.CharField(choices=[('officer', 'Partner officer'), ('reader', 'Reader'), ('agency_admin', 'Agency administrator'), ('intake', 'Intake analyst'), ('analyst', 'Analyst'), ('senior', 'Senior analyst'), ('supervisor', 'Supervisor'), ('privacy', 'Privacy officer'), ('liaison', 'JTTF liaison'), ('auditor', 'Auditor'), ('sysadmin', 'System administrator')], max_length=16)),
                ('starts_on', models.DateField(db_default=django.db.models.functions.datetime.Now())),
                ('ends_on', models.DateField(blank=True, null=True)),
                ('approved_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='posts', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='Territory',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('effective_from', models.DateField()),
                ('effective_to', models.DateField(blank=True, null=True)),
                ('certainty', models.CharField(default='unconfirmed', max_length=40)),
                ('county', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='territories', to='partners.county')),
                ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='territories', to='partners.fieldoffice')),
            ],
            options={
                'verbose_name_plural': 'territories',
            },
        ),
        migrations.CreateModel(
            name='Training',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('course', models.CharField(choices=[('privacy', 'Privacy, civil rights and civil liberties'), ('sar', 'SAR analyst'), ('part23', '28 CFR Part 23'), ('tlo', 'Liaison officer')], max_length=8)),
                ('completed_on', models.DateField()),
                ('valid_until', models.DateField()),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='training', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-valid_until'],
            },
        ),
        migrations.CreateModel(
            name='Acknowledgement',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('policy_number', models.PositiveIntegerField()),
                ('at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='acknowledgements', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('user', 'policy_number'), name='acknowledged_once')],
            },
        ),
        migrations.CreateModel(
            name='Agreement',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('mou', 'Memorandum of understanding'), ('nda', 'Non-disclosure agreement'), ('user', 'User agreement')], max_length=8)),
                ('signed_on', models.DateField()),
                ('ends_on', models.DateField()),
                ('note', models.CharField(blank=True, max_length=200)),
                ('agency', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='agreements', to='partners.agency')),
            ],
            options={
                'ordering': ['-ends_on'],
                'constraints': [models.CheckConstraint(condition=models.Q(('ends_on__gte', models.F('signed_on'))), name='agreement_ends_after_it_starts')],
            },
        ),
        migrations.AddConstraint(
            model_name='agency',
            constraint=models.UniqueConstraint(condition=models.Q(('is_host', True)), fields=('is_host',), name='agency_one_host'),
        ),
        migrations.AddConstraint(
            model_name='post',
            constraint=models.UniqueConstraint(fields=('user', 'role'), name='post_once_a_role'),
        ),
        migrations.AddConstraint(
            model_name='post',
            constraint=models.CheckConstraint(condition=models.Q(('approved_by', None), models.Q(('approved_by', models.F('user')), _negated=True), _connector='OR'), name='post_not_approved_by_oneself'),
        ),
        migrations.AddConstraint(
            model_name='territory',
            constraint=models.UniqueConstraint(fields=('county', 'office', 'effective_from'), name='territory_once'),
        ),
        migrations.AddConstraint(
            model_name='training',
            constraint=models.CheckConstraint(condition=models.Q(('valid_until__gte', models.F('completed_on'))), name='training_ends_after_it_starts'),
        ),
    ]
