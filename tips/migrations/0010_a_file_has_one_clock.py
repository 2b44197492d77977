from django.db import migrations

# A tip, its mailbox and its referrals go together: whoever moves the clock of one moves all of them. A
# potential nexus starts its clock again only with a validation by another person, in the same words.
CLOCK = """
CREATE FUNCTION tips_one_clock() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE tips_mailbox SET purge_at = NEW.purge_at, validated_at = NEW.validated_at WHERE tip_id = NEW.id;
    UPDATE tips_referral SET purge_at = NEW.purge_at, validated_at = NEW.validated_at WHERE tip_id = NEW.id;
    RETURN NULL;
END $$;
CREATE TRIGGER tip_file_has_one_clock AFTER UPDATE OF purge_at, validated_at ON tips_tip FOR EACH ROW
WHEN (OLD.purge_at <> NEW.purge_at OR OLD.validated_at <> NEW.validated_at) EXECUTE FUNCTION tips_one_clock();

CREATE FUNCTION tips_nexus_is_validated() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM privacy_validation v WHERE v.place = 'tips_tip' AND v.record_id = NEW.id
                   AND v.validated_at = NEW.validated_at) THEN
        RAISE EXCEPTION 'A potential nexus is kept longer only with fresh reasons by another person'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'tip_nexus_is_validated';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER tip_nexus_is_validated BEFORE UPDATE OF validated_at ON tips_tip FOR EACH ROW
WHEN (OLD.record_class = 'T2' AND NEW.record_class = 'T2' AND OLD.validated_at < NEW.validated_at)
EXECUTE FUNCTION tips_nexus_is_validated();
"""
UNDONE = """
DROP TRIGGER tip_nexus_is_validated ON tips_tip; DROP FUNCTION tips_nexus_is_validated();
DROP TRIGGER tip_file_has_one_clock ON tips_tip; DROP FUNCTION tips_one_clock();
"""


class Migration(migrations.Migration):
    dependencies = [
        ("tips", "0009_five_years_for_every_record"),
        ("privacy", "0007_custody_of_what_is_past_its_day"),
    ]
    operations = [migrations.RunSQL(CLOCK, UNDONE)]
