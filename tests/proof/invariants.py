"""What holds whatever was done: each asks the tables themselves, past both walls, or a reader's own lists."""

from contextlib import contextmanager

from django.db.models.functions import Now

from privacy.access.acting import acting
from tips.linking.searching.finding import search
from tips.models import Tip
from tips.referrals.models import Referral

# Each finds rows that nobody may ever have made; none is expected.
NEVER = {
    "a referral is approved by somebody else than who drafted it": """
        SELECT id FROM tips_referral WHERE approved_by_id = drafted_by_id""",
    "criminal intelligence has an author and another approver": """
        SELECT id FROM intelligence_intelligencerecord
         WHERE approved_by_id IS NULL OR approved_by_id = author_id""",
    "a purge is signed by two people": """
        SELECT id FROM privacy_purge WHERE approved_by_id IS NOT NULL
           AND (proposed_by_id IS NULL OR approved_by_id = proposed_by_id)""",
    "nobody reviews what they wrote": """
        SELECT r.id FROM products_review r JOIN products_version v ON v.id = r.version_id
          JOIN products_product p ON p.id = v.product_id
         WHERE r.verdict = 'approved' AND r.by_id = ANY (p.writers || v.by_id || p.author_id)""",
    "a release rests on the approval of every required step, of that very version": """
        SELECT s.id FROM products_release s JOIN products_version v ON v.id = s.version_id
         WHERE EXISTS (SELECT 1 FROM unnest(v.required) step WHERE NOT EXISTS (
               SELECT 1 FROM products_review r WHERE r.version_id = v.id AND r.step = step
                  AND r.verdict = 'approved'))""",
    "a potential nexus has its referral, and nothing else has": """
        SELECT d.id FROM tips_nexusdetermination d WHERE d.answer = 'potential'
           AND NOT EXISTS (SELECT 1 FROM tips_referral r WHERE r.tip_id = d.tip_id)""",
    "a referred tip is with one office at a time unless a person said also": """
        SELECT tip_id FROM tips_referral WHERE status NOT IN ('withdrawn', 'closed')
         GROUP BY tip_id, office_id HAVING count(*) > 1""",
    "what was delivered has arrived once": """
        SELECT r.id FROM tips_referral r WHERE r.delivered_at IS NOT NULL
           AND (SELECT count(*) FROM tips_arrival a WHERE a.referral_id = r.id) <> 1""",
    "every copy is one row for one reader": """
        SELECT rendition_id FROM products_dissemination GROUP BY rendition_id, recipient_id HAVING count(*) > 1""",
    "a record is kept at most five years from its entry or its validation": """
        SELECT id FROM tips_tip WHERE purge_at IS NULL OR purge_at > validated_at + interval '1827 days'
        UNION ALL SELECT id FROM intelligence_intelligencerecord
         WHERE purge_at IS NULL OR purge_at > validated_at + interval '1827 days'""",
    "shared keys are those of named grants": """
        SELECT t.id FROM tips_tip t WHERE t.grant_keys IS DISTINCT FROM coalesce((SELECT
               array_agg(DISTINCT g.key ORDER BY g.key) FROM tips_tipgrant g WHERE g.content_object_id = t.id), '{}')""",
    "a tip carries the keys of its rules and its grants and no others": """
        SELECT id FROM tips_tip WHERE access_keys IS DISTINCT FROM rule_keys || grant_keys""",
    "the sending agency holds a key of its own reports only": """
        SELECT t.id FROM tips_tip t JOIN privacy_accesskey k ON k.id = ANY (t.rule_keys) AND k.kind = 'agency'
          LEFT JOIN partners_agency a ON a.id = t.agency_id WHERE a.reference::text IS DISTINCT FROM k.subject""",
    "an office holds a key only of what was approved for it": """
        SELECT t.id FROM tips_tip t JOIN privacy_accesskey k ON k.id = ANY (t.rule_keys) AND k.kind = 'office'
         WHERE NOT EXISTS (SELECT 1 FROM tips_referral r JOIN partners_fieldoffice o ON o.id = r.office_id
               WHERE r.tip_id = t.id AND o.code = k.subject AND r.approved_by_id IS NOT NULL
                 AND r.status <> 'withdrawn')""",
    "nobody and no group is given a whole kind of record": """
        SELECT id FROM auth_group_permissions UNION ALL SELECT id FROM guardian_groupobjectpermission""",
}


@contextmanager
def past_the_walls(connection):
    """Read as the owner of the tables."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL ROLE NONE")
        yield cursor
        cursor.execute("SET LOCAL ROLE portal_app")


def never(connection, standings) -> None:
    """Hold that no row exists which nobody may have made."""
    with past_the_walls(connection) as cursor:
        for sentence, statement in NEVER.items():
            cursor.execute(statement)
            assert cursor.fetchall() == [], sentence


def list_page_count_search_and_database_agree(connection, standings) -> None:
    """Hold that a reader's list, count, search, single record and the database's own rows are the same."""
    for name, standing in standings.items():
        with acting(standing):
            for model in (Tip, Referral):
                rows = model.objects.visible_to(standing)
                listed = set(rows.values_list("pk", flat=True))
                assert rows.count() == len(listed), name
                with connection.cursor() as cursor:
                    cursor.execute(f"SELECT id FROM {model._meta.db_table}")
                    assert {pk for (pk,) in cursor.fetchall()} == listed, name
                assert all(rows.filter(pk=pk, purge_at__gt=Now()).exists() for pk in list(listed)[:3]), name
            tips = Tip.objects.visible_to(standing)
            with connection.cursor() as cursor:
                cursor.execute("SELECT id FROM tips_tip WHERE narrative ILIKE '%%fence%%'")
                assert set(search(tips, "fence", by=standing).values_list("pk", flat=True)) == {
                    pk for (pk,) in cursor.fetchall()
                }


ALL = (never, list_page_count_search_and_database_agree)
