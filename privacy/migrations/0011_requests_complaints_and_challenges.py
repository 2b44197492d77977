import django.contrib.postgres.fields
import django.db.models.deletion
import django.db.models.functions.datetime
import django.utils.timezone
import privacy.redress.models
from django.conf import settings
from django.db import migrations, models

WALL = """
    ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;
    CREATE POLICY officers_read ON {table} FOR SELECT USING ({sees});
    CREATE POLICY anyone_adds ON {table} FOR INSERT WITH CHECK ({adds});
    CREATE POLICY officers_change ON {table} FOR UPDATE USING ({changes}) WITH CHECK (true);
"""
NO_WALL = """
    DROP POLICY officers_read ON {table}; DROP POLICY anyone_adds ON {table};
    DROP POLICY officers_change ON {table}; ALTER TABLE {table} DISABLE ROW LEVEL SECURITY;
"""
# Nobody deletes a request: this function takes away those whose own day has come, and only for whoever
# keeps records. A challenge goes with the record it is about, for its correction tells of it.
FORGET = """
CREATE FUNCTION privacy_forget_redress() RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE gone bigint[];
BEGIN
    IF NOT privacy_custody() THEN
        RAISE EXCEPTION 'Only whoever keeps records may ask this' USING ERRCODE = 'insufficient_privilege';
    END IF;
    SELECT coalesce(array_agg(id), '{}') INTO gone FROM privacy_redresscase WHERE purge_at <= now();
    UPDATE privacy_challenge SET case_id = NULL WHERE case_id = ANY (gone);
    DELETE FROM privacy_searchattestation WHERE case_id = ANY (gone);
    DELETE FROM privacy_redresscase WHERE id = ANY (gone);
    RETURN cardinality(gone);
END $$;
CREATE FUNCTION privacy_sees(place text, record bigint) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
DECLARE found boolean;
BEGIN
    EXECUTE format('SELECT true FROM %s WHERE id = $1', place::regclass) INTO found USING record;
    RETURN coalesce(found, false);
END $$;
CREATE FUNCTION privacy_challenges_go() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    DELETE FROM privacy_challenge WHERE place = NEW.place AND record_id = NEW.record_id;
    RETURN NULL;
END $$;
CREATE TRIGGER challenges_go_with_their_record AFTER INSERT ON privacy_tombstone
FOR EACH ROW EXECUTE FUNCTION privacy_challenges_go();
"""
REMEMBER = """
DROP TRIGGER challenges_go_with_their_record ON privacy_tombstone;
DROP FUNCTION privacy_challenges_go(); DROP FUNCTION privacy_sees(text, bigint); DROP FUNCTION privacy_forget_redress();
"""
OFFICERS = "privacy_custody() AND purge_at > now()"
OF_CASE = "privacy_custody() AND (SELECT c.id FROM privacy_redresscase c WHERE c.id = case_id) IS NOT NULL"
READERS = "privacy_sees(place, record_id)"


def wall(table, sees, adds="true", changes=None):
    """Officers read; the public only adds."""
    return migrations.RunSQL(
        WALL.format(table=table, sees=sees, adds=adds, changes=changes or sees), NO_WALL.format(table=table)
    )


# The role of the public form sends a request and reads none, its own row neither.
RIGHTS = "GRANT INSERT ON privacy_redresscase TO portal_intake; GRANT USAGE ON SEQUENCE privacy_redress_number TO portal_intake;"
GIVE = "DO $$ BEGIN IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'portal_intake') THEN {} END IF; END $$"


class Migration(migrations.Migration):

    dependencies = [
        ('privacy', '0010_warnings_are_a_part_of_their_own'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RunSQL("CREATE SEQUENCE privacy_redress_number", "DROP SEQUENCE privacy_redress_number"),
        migrations.CreateModel(
            name='RedressCase',
            fields=[
                ('id', models.BigIntegerField(default=privacy.redress.models.next_case, editable=False, primary_key=True, serialize=False)),
                ('number', models.CharField(max_length=20, unique=True)),
                ('once', models.UUIDField(unique=True)),
                ('kind', models.CharField(choices=[('see', 'See what is held about me'), ('correct', 'Have something about me corrected'), ('complaint', 'Complain about how my rights were treated')], max_length=10)),
                ('language', models.CharField(default='en', max_length=5)),
                ('name', models.CharField(blank=True, max_length=120)),
                ('reach', models.CharField(blank=True, max_length=200)),
                ('words', models.TextField()),
                ('status', models.CharField(choices=[('received', 'Waits for proof of identity'), ('identified', 'Identity proven, to be searched'), ('searched', 'Searched, to be decided'), ('open', 'To be looked into'), ('decided', 'Answered'), ('appealed', 'Appealed, waits for another officer'), ('closed', 'Answered on appeal')], max_length=10)),
                ('received_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('due_at', models.DateTimeField()),
                ('purge_at', models.DateTimeField()),
                ('proof', models.CharField(blank=True, choices=[('in_person', 'Showed an identity document in person'), ('notarized', 'Sent a notarized statement'), ('counsel', 'A lawyer vouched in writing'), ('not_proven', 'Could not be proven')], max_length=10)),
                ('outcome', models.CharField(blank=True, choices=[('shown', 'Held, and shown'), ('corrected', 'Held, and corrected'), ('none', 'Nothing is held'), ('exempt', 'Held, and may not be shown'), ('unchanged', 'Held, looked at, and left as it is'), ('not_proven', 'Identity was not proven'), ('elsewhere', 'Kept by another agency, if at all'), ('upheld', 'Complaint upheld; what we do has changed'), ('not_upheld', 'Complaint looked into; nothing to change')], max_length=10)),
                ('basis', models.CharField(blank=True, choices=[('investigation', 'It would interfere with an investigation'), ('source', 'It would name a confidential source'), ('others', 'It would tell about somebody else'), ('method', 'It would show how information is gathered'), ('originator', 'It belongs to another agency, which refused')], max_length=14)),
                ('why', models.TextField(blank=True)),
                ('decided_at', models.DateTimeField(null=True)),
                ('appeal_outcome', models.CharField(blank=True, choices=[('shown', 'Held, and shown'), ('corrected', 'Held, and corrected'), ('none', 'Nothing is held'), ('exempt', 'Held, and may not be shown'), ('unchanged', 'Held, looked at, and left as it is'), ('not_proven', 'Identity was not proven'), ('elsewhere', 'Kept by another agency, if at all'), ('upheld', 'Complaint upheld; what we do has changed'), ('not_upheld', 'Complaint looked into; nothing to change')], max_length=10)),
                ('appeal_why', models.TextField(blank=True)),
                ('appeal_at', models.DateTimeField(null=True)),
                ('appeal_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('decided_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['due_at', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Challenge',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('place', models.CharField(editable=False, max_length=60)),
                ('record_id', models.BigIntegerField(editable=False)),
                ('number', models.CharField(editable=False, max_length=40)),
                ('opened_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                ('ended', models.CharField(blank=True, choices=[('corrected', 'Corrected'), ('stands', 'Left as it is')], max_length=10)),
                ('correction', models.TextField(blank=True)),
                ('ended_at', models.DateTimeField(null=True)),
                ('ended_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('opened_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('case', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='challenges', to='privacy.redresscase')),
            ],
            options={
                'ordering': ['-id'],
            },
        ),
        migrations.CreateModel(
            name='SearchAttestation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                ('systems', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('tips', 'Tips and their work'), ('referrals', 'Referrals'), ('intelligence', 'Criminal intelligence'), ('products', 'Products and their sources'), ('identities', 'Identities kept apart'), ('paper', 'Paper and mail')], max_length=14), size=None)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='searches', to='privacy.redresscase')),
            ],
            options={
                'ordering': ['id'],
            },
        ),
        migrations.AddConstraint(
            model_name='redresscase',
            constraint=models.CheckConstraint(condition=models.Q(('appeal_by', None), models.Q(('decided_by__isnull', False), models.Q(('appeal_by', models.F('decided_by')), _negated=True)), _connector='OR'), name='redress_appeal_by_another_officer'),
        ),
        migrations.AddConstraint(
            model_name='redresscase',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('status__in', ['decided', 'appealed', 'closed']), _negated=True), models.Q(('decided_at__isnull', False), ('decided_by__isnull', False), models.Q(('outcome', ''), _negated=True), models.Q(('why', ''), _negated=True)), _connector='OR'), name='redress_decision_is_signed'),
        ),
        migrations.AddConstraint(
            model_name='redresscase',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('status', 'closed'), _negated=True), models.Q(('appeal_by__isnull', False), models.Q(('appeal_outcome', ''), _negated=True)), _connector='OR'), name='redress_appeal_is_signed'),
        ),
        migrations.AddConstraint(
            model_name='redresscase',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('outcome', 'exempt'), _negated=True), models.Q(('basis', ''), _negated=True), _connector='OR'), name='redress_exempt_says_on_what'),
        ),
        migrations.AddConstraint(
            model_name='redresscase',
            constraint=models.CheckConstraint(condition=models.Q(('kind', 'complaint'), models.Q(models.Q(('name', ''), _negated=True), models.Q(('reach', ''), _negated=True)), _connector='OR'), name='redress_can_be_answered'),
        ),
        migrations.AddConstraint(
            model_name='challenge',
            constraint=models.UniqueConstraint(condition=models.Q(('ended', '')), fields=('place', 'record_id'), name='challenge_open_once'),
        ),
        migrations.AddConstraint(
            model_name='challenge',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('ended', ''), ('ended_by', None)), models.Q(models.Q(('ended', ''), _negated=True), ('ended_by__isnull', False)), _connector='OR'), name='challenge_end_is_signed'),
        ),
        migrations.AddConstraint(
            model_name='challenge',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('ended', 'corrected'), _negated=True), models.Q(('correction', ''), _negated=True), _connector='OR'), name='challenge_correction_says_what'),
        ),
        migrations.RunSQL(FORGET, REMEMBER),
        wall("privacy_redresscase", OFFICERS),
        wall("privacy_searchattestation", OF_CASE, adds="privacy_custody()"),
        wall("privacy_challenge", READERS, adds="privacy_custody()", changes=f"privacy_custody() AND {READERS}"),
        migrations.RunSQL(
            GIVE.format(RIGHTS),
            GIVE.format("REVOKE ALL ON privacy_redresscase FROM portal_intake; REVOKE ALL ON SEQUENCE privacy_redress_number FROM portal_intake;"),
        ),
    ]
