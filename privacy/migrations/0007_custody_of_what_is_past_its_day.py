from django.db import migrations

# Row security hides a record from everybody on its day, from whoever has to destroy it too. These functions
# run as the owner, past the wall, and only for somebody in custody of records. They answer identifiers,
# classes, days and counts, never a word of a record; and the only one that destroys asks for two signatures,
# no hold and a day that has passed, whatever the code above it believes.
FUNCTIONS = """
CREATE FUNCTION privacy_custody() RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT coalesce(current_setting('app.keys', true), '{}')::int[] && coalesce(
        (SELECT array_agg(id::int) FROM privacy_accesskey WHERE kind = 'custody' AND subject = 'retention'), '{}')
$$;

CREATE FUNCTION privacy_in_custody_of(place regclass) RETURNS void LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF NOT privacy_custody() THEN
        RAISE EXCEPTION 'Only whoever keeps records may ask this' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF NOT EXISTS (SELECT 1 FROM pg_policy WHERE polrelid = place AND polname = 'reads')
       OR (SELECT count(*) FROM pg_attribute WHERE attrelid = place
           AND attname IN ('number', 'purge_at', 'validated_at')) <> 3 THEN
        RAISE EXCEPTION '% is no kind of record', place USING ERRCODE = 'insufficient_privilege';
    END IF;
END $$;

CREATE FUNCTION privacy_kept(place regclass, wanted text DEFAULT NULL)
RETURNS TABLE (id bigint, number text, record_class text, disposition text,
               validated_at timestamptz, purge_at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM privacy_in_custody_of(place);
    RETURN QUERY EXECUTE format(
        'SELECT t.id, t.number::text, coalesce(j.facts->>''record_class'', l.record_class)::text,
                coalesce(j.facts->>''disposition'', ''''), t.validated_at, t.purge_at
         FROM %s t JOIN privacy_accesslabel l ON l.id = t.label_id,
              LATERAL (SELECT to_jsonb(t) AS facts) j
         WHERE CASE WHEN $1 IS NULL THEN t.purge_at <= now() ELSE t.number = $1 END
         ORDER BY t.purge_at, t.id', place) USING wanted;
END $$;

CREATE FUNCTION privacy_members(place regclass, record bigint)
RETURNS TABLE (relation regclass, member bigint, depth int)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    places regclass[] := ARRAY[place];
    sets jsonb[] := ARRAY[to_jsonb(ARRAY[record])];
    depths int[] := ARRAY[0];
    at int := 1;
    way record;
    found bigint[];
    held bigint[];
BEGIN
    PERFORM privacy_in_custody_of(place);
    EXECUTE format('SELECT array_agg(id) FROM %s WHERE id = $1', place) INTO held USING record;
    IF held IS NULL THEN RETURN; END IF;
    WHILE at <= array_length(places, 1) LOOP
        SELECT array_agg(value::bigint) INTO held FROM jsonb_array_elements_text(sets[at]);
        relation := places[at]; depth := depths[at];
        FOREACH member IN ARRAY held LOOP RETURN NEXT; END LOOP;
        FOR way IN SELECT c.conrelid::regclass AS child, a.attname AS col FROM pg_constraint c
                   JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
                   WHERE c.contype = 'f' AND c.confrelid = places[at] AND a.attnotnull LOOP
            EXECUTE format('SELECT array_agg(id) FROM %s WHERE %I = ANY ($1)', way.child, way.col)
                INTO found USING held;
            IF found IS NOT NULL THEN
                places := places || way.child;
                sets := sets || to_jsonb(found);
                depths := depths || depths[at] + 1;
            END IF;
        END LOOP;
        at := at + 1;
    END LOOP;
END $$;

CREATE FUNCTION privacy_counts(place regclass, record bigint) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT coalesce(jsonb_object_agg(relation::text, n), '{}') FROM (
        SELECT relation, count(DISTINCT member) AS n FROM privacy_members(place, record) GROUP BY relation) counted
$$;

CREATE FUNCTION privacy_binding_hold(place text, record bigint) RETURNS date
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT max(h.until) FROM privacy_hold h WHERE h.place = $1 AND h.record_id = $2
    AND h.released_at IS NULL AND h.until >= current_date
$$;

CREATE FUNCTION privacy_destroy(item bigint) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    it privacy_purgeitem;
    signed privacy_purge;
    target regclass;
    due timestamptz;
    latest timestamptz;
    each record;
    way record;
    names jsonb;
    stored jsonb := '[]';
    stone bigint;
    held date;
    going jsonb;
BEGIN
    SELECT * INTO it FROM privacy_purgeitem WHERE id = item FOR UPDATE;
    IF it.id IS NULL THEN RAISE EXCEPTION 'No such item'; END IF;
    target := it.place::regclass;
    PERFORM privacy_in_custody_of(target);
    IF it.outcome NOT IN ('waiting', 'failed') THEN RETURN it.outcome; END IF;
    SELECT * INTO signed FROM privacy_purge WHERE id = it.purge_id;
    IF signed.status <> 'running' OR signed.proposed_by_id IS NULL OR signed.approved_by_id IS NULL
       OR signed.proposed_by_id = signed.approved_by_id THEN
        RAISE EXCEPTION 'Nothing is destroyed before two people have signed'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'purge_signed_twice';
    END IF;
    EXECUTE format('SELECT purge_at FROM %s WHERE id = $1 AND number = $2 FOR UPDATE', target)
        INTO due USING it.record_id, it.number;
    held := privacy_binding_hold(it.place, it.record_id);
    SELECT jsonb_agg(jsonb_build_object('relation', g.relation::text, 'ids', g.ids) ORDER BY g.depth DESC)
        INTO going FROM (SELECT m.relation, max(m.depth) AS depth, array_agg(DISTINCT m.member) AS ids
                         FROM privacy_members(target, it.record_id) m GROUP BY m.relation) g;
    FOR each IN SELECT (g->>'relation')::regclass AS relation, ARRAY(SELECT v::bigint FROM
            jsonb_array_elements_text(g->'ids') v) AS ids FROM jsonb_array_elements(going) WITH ORDINALITY e(g, n) ORDER BY n LOOP
        IF EXISTS (SELECT 1 FROM pg_attribute WHERE attrelid = each.relation AND attname = 'purge_at') THEN
            EXECUTE format('SELECT greatest($1, max(purge_at)) FROM %s WHERE id = ANY ($2)', each.relation)
                INTO latest USING latest, each.ids;
        END IF;
    END LOOP;
    IF due IS NULL THEN it.outcome := 'absent';
    ELSIF held IS NOT NULL THEN
        it.outcome := 'held'; it.why := format('A legal hold keeps it until %s.', held);
    ELSIF latest > now() THEN
        it.outcome := 'kept'; it.why := format('It is kept until %s.', latest::date);
    ELSE it.outcome := 'destroyed';
    END IF;
    it.ended_at := now();
    IF it.outcome <> 'destroyed' THEN
        UPDATE privacy_purgeitem SET outcome = it.outcome, why = coalesce(it.why, ''), ended_at = now() WHERE id = item;
        RETURN it.outcome;
    END IF;
    it.gone := privacy_counts(target, it.record_id);
    INSERT INTO privacy_tombstone (place, record_id, number, record_class, disposition, rule, policy, due_at,
                                   purge_id, at)
    VALUES (it.place, it.record_id, it.number, it.record_class, it.disposition, it.rule, signed.policy, due,
            signed.id, now()) RETURNING id INTO stone;
    FOR each IN SELECT (g->>'relation')::regclass AS relation, ARRAY(SELECT v::bigint FROM
            jsonb_array_elements_text(g->'ids') v) AS ids FROM jsonb_array_elements(going) WITH ORDINALITY e(g, n) ORDER BY n LOOP
        IF EXISTS (SELECT 1 FROM pg_attribute WHERE attrelid = each.relation AND attname = 'delivered_at') THEN
            EXECUTE format(
                'INSERT INTO privacy_ledgerline (tombstone_id, place, reference, recipient_id, agency_id, office_id,
                     rule, authorized_by_id, authorized_at, delivered_at)
                 SELECT $1, $2, t.reference, (f->>''recipient_id'')::bigint, (f->>''agency_id'')::bigint,
                     (f->>''office_id'')::bigint, coalesce(f->>''rule'', ''''), t.authorized_by_id,
                     t.authorized_at, t.delivered_at
                 FROM %s t, LATERAL (SELECT to_jsonb(t) AS f) j
                 WHERE t.id = ANY ($3) AND (t.delivered_at IS NOT NULL OR f->>''opened_at'' IS NOT NULL)',
                each.relation) USING stone, each.relation::text, each.ids;
        END IF;
        FOR way IN SELECT attname FROM pg_attribute WHERE attrelid = each.relation
                   AND attname IN ('path', 'preview') AND NOT attisdropped LOOP
            EXECUTE format('SELECT coalesce(jsonb_agg(%1$I), ''[]'') FROM %2$s WHERE id = ANY ($1) AND %1$I <> ''''',
                way.attname, each.relation) INTO names USING each.ids;
            stored := stored || names;
        END LOOP;
    END LOOP;
    FOR each IN SELECT (g->>'relation')::regclass AS relation, ARRAY(SELECT v::bigint FROM
            jsonb_array_elements_text(g->'ids') v) AS ids FROM jsonb_array_elements(going) WITH ORDINALITY e(g, n) ORDER BY n LOOP
        FOR way IN SELECT c.conrelid::regclass AS child, a.attname AS col FROM pg_constraint c
                   JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
                   WHERE c.contype = 'f' AND c.confrelid = each.relation AND NOT a.attnotnull LOOP
            EXECUTE format('UPDATE %s SET %I = NULL WHERE %I = ANY ($1)', way.child, way.col, way.col) USING each.ids;
        END LOOP;
    END LOOP;
    FOR each IN SELECT (g->>'relation')::regclass AS relation, ARRAY(SELECT v::bigint FROM
            jsonb_array_elements_text(g->'ids') v) AS ids FROM jsonb_array_elements(going) WITH ORDINALITY e(g, n) ORDER BY n LOOP
        EXECUTE format('DELETE FROM %s WHERE id = ANY ($1)', each.relation) USING each.ids;
    END LOOP;
    UPDATE privacy_hold SET follows_id = NULL WHERE follows_id IN (
        SELECT id FROM privacy_hold WHERE place = it.place AND record_id = it.record_id);
    DELETE FROM privacy_hold WHERE place = it.place AND record_id = it.record_id;
    DELETE FROM privacy_validation WHERE place = it.place AND record_id = it.record_id;
    UPDATE privacy_purgeitem SET outcome = 'destroyed', why = '', gone = it.gone, files = stored,
        file_count = jsonb_array_length(stored), ended_at = now(), remaining = (
            SELECT count(*) FROM privacy_members(target, it.record_id)) WHERE id = item;
    RETURN 'destroyed';
END $$;
"""
UNDONE = """
DROP FUNCTION privacy_destroy(bigint); DROP FUNCTION privacy_binding_hold(text, bigint);
DROP FUNCTION privacy_counts(regclass, bigint); DROP FUNCTION privacy_members(regclass, bigint);
DROP FUNCTION privacy_kept(regclass, text); DROP FUNCTION privacy_in_custody_of(regclass);
DROP FUNCTION privacy_custody();
"""
KEY = "INSERT INTO privacy_accesskey (kind, subject) VALUES ('custody', 'retention') ON CONFLICT DO NOTHING"

# Two records that hold each other would be held for ever.
CIRCLES = """
CREATE FUNCTION privacy_hold_is_no_circle() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF EXISTS (
        WITH RECURSIVE chain AS (
            SELECT h.* FROM privacy_hold h WHERE h.id = NEW.follows_id
            UNION SELECT h.* FROM privacy_hold h JOIN chain c ON h.id = c.follows_id)
        SELECT 1 FROM chain WHERE place = NEW.place AND record_id = NEW.record_id
    ) THEN
        RAISE EXCEPTION 'These holds would hold each other'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'hold_is_no_circle';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER hold_is_no_circle BEFORE INSERT OR UPDATE OF follows_id ON privacy_hold
FOR EACH ROW WHEN (NEW.follows_id IS NOT NULL) EXECUTE FUNCTION privacy_hold_is_no_circle();
"""
OPEN_CIRCLES = "DROP TRIGGER hold_is_no_circle ON privacy_hold; DROP FUNCTION privacy_hold_is_no_circle()"

KEEPERS = ["privacy_hold", "privacy_validation", "privacy_purge", "privacy_purgeitem", "privacy_tombstone", "privacy_ledgerline"]
COURIER = """coalesce(current_setting('app.keys', true), '{}')::int[] && coalesce((SELECT array_agg(id::int)
FROM privacy_accesskey WHERE kind = 'service' AND subject = 'courier'), '{}')"""
TOLD = f"(privacy_custody() OR key = ANY (coalesce(current_setting('app.keys', true), '{{}}')::int[]) OR {COURIER})"


def wall(table, sees):
    """What is kept about records is added and changed under custody; only a destruction takes anything away."""
    return f"""
    ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;
    CREATE POLICY keepers_read ON {table} FOR SELECT USING ({sees});
    CREATE POLICY keepers_add ON {table} FOR INSERT WITH CHECK (true);
    CREATE POLICY keepers_change ON {table} FOR UPDATE USING ({sees}) WITH CHECK (true);
    """


def no_wall(table):
    names = ("keepers_read", "keepers_add", "keepers_change")
    return "".join(f"DROP POLICY {name} ON {table};" for name in names) + f"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY"


class Migration(migrations.Migration):
    dependencies = [("privacy", "0006_what_is_kept_held_and_destroyed")]
    operations = [
        migrations.RunSQL(KEY, migrations.RunSQL.noop),
        migrations.RunSQL("CREATE SEQUENCE privacy_certificate", "DROP SEQUENCE privacy_certificate"),
        migrations.RunSQL(FUNCTIONS, UNDONE),
        migrations.RunSQL(CIRCLES, OPEN_CIRCLES),
        *[migrations.RunSQL(wall(table, "privacy_custody()"), no_wall(table)) for table in KEEPERS],
        migrations.RunSQL(wall("privacy_notice", TOLD), no_wall("privacy_notice")),
    ]
