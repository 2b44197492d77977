from django.db import migrations

from privacy.access.wall import guarded_part, unguarded

# The checks run as the owner, past the wall: at the end of a transaction nobody in particular is reading,
# and a referral hidden from whoever acted would look like one that is missing. They answer yes or no and
# a number, never a row.
FUNCTIONS = """
CREATE FUNCTION tips_nexus_has_referral() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF EXISTS (
        SELECT 1 FROM tips_tip t
        WHERE t.id = CASE TG_TABLE_NAME WHEN 'tips_tip' THEN (to_jsonb(coalesce(NEW, OLD)) ->> 'id')::bigint
                     ELSE (to_jsonb(OLD) ->> 'tip_id')::bigint END
          AND t.status = 'referred'
          AND NOT EXISTS (SELECT 1 FROM tips_referral r WHERE r.tip_id = t.id AND r.status <> 'withdrawn')
    ) THEN
        RAISE EXCEPTION 'A tip with a terrorism nexus must have its referral'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'tip_referred_has_its_referral';
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION tips_unreferred() RETURNS bigint LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT count(*) FROM tips_tip t WHERE t.status = 'referred'
    AND NOT EXISTS (SELECT 1 FROM tips_referral r WHERE r.tip_id = t.id AND r.status <> 'withdrawn')
$$;

CREATE CONSTRAINT TRIGGER tip_referred_has_its_referral
AFTER INSERT OR UPDATE OF status ON tips_tip DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW WHEN (NEW.status = 'referred') EXECUTE FUNCTION tips_nexus_has_referral();

CREATE CONSTRAINT TRIGGER referral_leaves_no_nexus_alone
AFTER DELETE OR UPDATE OF status, tip_id ON tips_referral DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW EXECUTE FUNCTION tips_nexus_has_referral();
"""
UNDONE = """
DROP TRIGGER referral_leaves_no_nexus_alone ON tips_referral;
DROP TRIGGER tip_referred_has_its_referral ON tips_tip;
DROP FUNCTION tips_unreferred();
DROP FUNCTION tips_nexus_has_referral();
"""


class Migration(migrations.Migration):
    dependencies = [("tips", "0004_referral_arrivals_and_reckonings")]
    operations = [
        migrations.RunSQL(guarded_part("tips_arrival", "referral_id", "tips_referral"), unguarded("tips_arrival")),
        migrations.RunSQL(FUNCTIONS, UNDONE),
    ]
