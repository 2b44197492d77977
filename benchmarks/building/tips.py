"""Tips, their referrals and their named grants, in a few statements over ``generate_series``."""

from datetime import timedelta

from django.contrib.auth.models import Group, Permission
from django.db import connection, transaction
from django.utils import timezone

from partners.models import User
from privacy.access.interning import key_ids
from privacy.access.models import KeyKind

from .bulk import laid_bare

TIPS_A_DAY = 1000

# One row a number: every choice is a draw of its own. A referred tip always has its two reviewers.
DRAWN = """
WITH drawn AS (
  SELECT n, pg_temp.roll(n, 1) < 0.6 AS partner, pg_temp.roll(n, 3) AS r_compartment,
         floor(exp(pg_temp.roll(n, 2) * ln(%(partners)s + 1)))::int AS size_rank,
         1 + floor(power(pg_temp.roll(n, 6), 2) * 8)::int AS office_rank,
         CASE WHEN pg_temp.roll(n, 4) < 0.015 THEN 'referred'
              WHEN pg_temp.roll(n, 5) < CASE WHEN n > %(final)s * 0.95 THEN 0.9 ELSE 0.04 END
              THEN (ARRAY['received','received','triage','waiting','vetting','undecided'])
                   [1 + floor(pg_temp.roll(n, 7) * 6)::int]
              ELSE 'closed' END AS status,
         CASE WHEN pg_temp.roll(n, 8) < 0.80 THEN 0 WHEN pg_temp.roll(n, 8) < 0.95 THEN 1 ELSE 2 END AS marking,
         pg_temp.roll(n, 9) < 0.02 AS expressive,
         now() - make_interval(secs => (%(final)s - n) * 86400.0 / %(a_day)s) AS at
    FROM generate_series(%(start)s::bigint, %(stop)s::bigint) n),
dressed AS (
  SELECT d.*, CASE WHEN status = 'referred' THEN 'T2' WHEN status IN ('vetting', 'undecided') THEN 'T1'
                   ELSE 'T0' END AS record_class,
         CASE WHEN r_compartment < 0.02 THEN 1 + (n %% 12) WHEN r_compartment < 0.024 THEN 13 + (n %% 6)
              ELSE 0 END AS compartment,
         status <> 'received' AND status <> 'triage' AS looked
    FROM drawn d)
"""

TIPS = f"""{DRAWN}
INSERT INTO tips_tip (id, number, label_id, desk_label_id, rule_keys, grant_keys, purge_at,
   record_class, status, source, agency_id, submitted_by_id, created_at, external_id, case_number, language,
   title, narrative, ongoing, danger, happened_words, place, county_id, sector, priority, priority_why,
   reliability, validity, due_at, matched_by_id, determined_by_id, disposition, closed_at, validated_at,
   version, flags)
SELECT n, 'FC-B-' || lpad(n::text, 8, '0'), f.label, f.desk_label,
   %(desks)s::int[] || CASE WHEN partner THEN ARRAY[a.key] ELSE '{{}}' END
       || CASE WHEN status = 'referred' THEN ARRAY[o.key] ELSE '{{}}' END, '{{}}',
   CASE WHEN pg_temp.roll(n, 20) < 0.02 THEN now() - interval '1 hour' ELSE at + interval '4 years' END,
   d.record_class, status, CASE WHEN partner THEN 'partner' ELSE (ARRAY['public','phone','fbi'])[1 + n %% 3] END,
   CASE WHEN partner THEN a.id END, NULL, at, '', '', 'en',
   left(s1.text, 70), concat_ws('. ', s1.text, s2.text, s3.text, s4.text, 'Plate ZX' || n || 'Q.'), 'unsure', false, '',
   'Place ' || n %% 5000, (99001 + floor(power(pg_temp.roll(n, 12), 2) * 100)::int)::text,
   (ARRAY['Energy','Water and wastewater systems','Transportation systems','Dams',''])[1 + n %% 5],
   CASE WHEN pg_temp.roll(n, 13) < 0.1 THEN 1 ELSE 0 END, '', 'unknown', 'cannot_judge',
   CASE WHEN status IN ('closed', 'referred') THEN NULL ELSE at + interval '4 hours' END,
   CASE WHEN looked THEN %(matched_by)s END, CASE WHEN status = 'referred' THEN %(determined_by)s END,
   CASE WHEN status = 'closed' THEN (ARRAY['NO_BEHAVIOR','INFO_ONLY','UNFOUNDED'])[1 + n %% 3] ELSE '' END,
   CASE WHEN status = 'closed' THEN at + interval '2 days' END, at, 1, '{{}}'
  FROM dressed d
  JOIN bench_face f ON (f.record_class, f.marking, f.compartment, f.expressive)
                     = (d.record_class, d.marking, d.compartment, d.expressive)
  LEFT JOIN bench_agency a ON a.rank = 9 + least(d.size_rank, %(partners)s)
  LEFT JOIN bench_office o ON o.rank = d.office_rank
  JOIN bench_sentence s1 ON s1.id = floor(pg_temp.roll(n, 14) * 20000)::int
  JOIN bench_sentence s2 ON s2.id = floor(pg_temp.roll(n, 15) * 20000)::int
  JOIN bench_sentence s3 ON s3.id = floor(pg_temp.roll(n, 16) * 20000)::int
  JOIN bench_sentence s4 ON s4.id = floor(pg_temp.roll(n, 17) * 20000)::int
 ORDER BY n
"""

REFERRALS = """
INSERT INTO tips_referral (label_id, rule_keys, grant_keys, purge_at, reference, purpose, authorized_by_id,
   authorized_at, due_at, attempts, delivered_at, fault, number, tip_id, office_id, status, urgency, created_at,
   basis, summary, package, detailed, drafted_by_id, approved_by_id, external_number, disposition,
   disposition_words)
SELECT t.label_id, t.rule_keys, '{}', t.purge_at, gen_random_uuid(), 'Terrorism-related leads go to the JTTF',
   %(approved_by)s, t.created_at, t.created_at, 1, t.created_at, '', 'RF-B-' || lpad(t.id::text, 8, '0'), t.id, o.id,
   'acknowledged', 'routine', t.created_at, 'Seen at a gate', '', '{}', true, %(determined_by)s, %(approved_by)s,
   '', '', ''
  FROM tips_tip t JOIN bench_office o ON o.key = ANY (t.rule_keys)
 WHERE t.status = 'referred' AND t.id BETWEEN %(start)s AND %(stop)s
"""

GRANTS = """
INSERT INTO tips_tipgrant (permission_id, group_id, content_object_id, reason, granted_by_id, granted_at, until, key)
SELECT %(viewing)s, g.id, t.n, 'Asked for by its chief', %(granted_by)s, now(), %(until)s, k.id
  FROM (SELECT n, 9 + least(floor(exp(pg_temp.roll(n, 19) * ln(%(partners)s + 1)))::int, %(partners)s) AS rank
          FROM generate_series(%(start)s::bigint, %(stop)s::bigint) n WHERE pg_temp.roll(n, 18) < 0.005) t
  JOIN auth_group g ON g.name = 'agency ' || t.rank
  JOIN privacy_accesskey k ON k.kind = 'circle' AND k.subject = g.id::text AND k.until = %(until)s
"""
COUNTED_ON = "SELECT setval(pg_get_serial_sequence('tips_tip', 'id'), (SELECT max(id) FROM tips_tip))"


@transaction.atomic
def grow(start: int, stop: int, *, final: int, partners: int) -> None:
    """Add tips number ``start`` to ``stop``, of ``final`` in the end, from this many partner agencies."""
    facts = _facts(start, stop, final, partners)
    with connection.cursor() as cursor, laid_bare("tips_tip"):
        cursor.execute(TIPS, facts)
        cursor.execute(REFERRALS, facts)
        cursor.execute(GRANTS, facts)
        cursor.execute(COUNTED_ON)
        cursor.execute("ANALYZE tips_tipgrant")


def _facts(start, stop, final, partners) -> dict:
    people = dict(User.objects.filter(email__endswith="@bench.example").values_list("email", "pk"))
    until = timezone.localdate() + timedelta(days=300)
    circles = Group.objects.filter(name__startswith="agency ").values_list("pk", flat=True)
    key_ids([(KeyKind.CIRCLE, str(pk)) for pk in circles], until=until)
    services = [
        ("service", "courier"),
        *(("desk", d) for d in ("intake", "analysis", "supervision", "privacy")),
    ]
    return {
        "start": start, "stop": stop, "final": final, "partners": partners, "a_day": TIPS_A_DAY,
        "desks": key_ids(services), "matched_by": people["intake@bench.example"],
        "determined_by": people["analyst@bench.example"], "approved_by": people["supervisor@bench.example"],
        "granted_by": people["senior@bench.example"], "until": until,
        "viewing": Permission.objects.get(codename="view_tip", content_type__app_label="tips").pk,
    }  # fmt: skip
