"""The access labels and keys that the tips carry: classes, markings, compartments, protected activity."""

from itertools import combinations, product

from django.db import connection

from partners.directory.models import Agency, FieldOffice
from privacy.access.interning import key_ids
from privacy.access.models import AccessKey, AccessLabel, KeyKind
from privacy.classes.choices import Part, RecordClass
from tips.intake.access import DESKS

CLASSES = (RecordClass.T0, RecordClass.T1, RecordClass.T2)
MARKINGS = ("LES", "U//FOUO", "TLP:AMBER")
SINGLE = tuple(f"COMPARTMENT-{number}" for number in range(1, 13))
COMPARTMENTS = ((), *((name,) for name in SINGLE), *tuple(combinations(SINGLE, 2))[:6])
PARTS = (Part.RECORD, Part.DESK)

FACES = """
CREATE TEMP TABLE bench_face (record_class text, marking int, compartment int, expressive boolean,
    label int, desk_label int, PRIMARY KEY (record_class, marking, compartment, expressive))
"""
AGENCY_KEYS = """
CREATE TEMP TABLE bench_agency AS
SELECT substr(g.name, 8)::int AS rank, a.id, k.id AS key FROM partners_agency a
  JOIN auth_group g ON g.id = a.circle_id
  JOIN privacy_accesskey k ON k.kind = 'agency' AND k.subject = a.reference::text
"""
OFFICE_KEYS = """
CREATE TEMP TABLE bench_office AS
SELECT substr(o.code, 8)::int AS rank, o.id, k.id AS key FROM partners_fieldoffice o
  JOIN privacy_accesskey k ON k.kind = 'office' AND k.subject = o.code
"""


def build() -> None:
    """Intern every label and key, and lay out beside them what the loading statements look up."""
    made = {facts: _label(*facts) for facts in _combinations()}
    AccessLabel.objects.bulk_create(made.values(), ignore_conflicts=True)
    ids = dict(AccessLabel.objects.values_list("digest", "pk"))
    key_ids([(KeyKind.DESK, desk) for desk in DESKS] + [(KeyKind.SERVICE, "courier")])
    _intern(
        KeyKind.AGENCY, (str(reference) for reference in Agency.objects.values_list("reference", flat=True))
    )
    _intern(KeyKind.OFFICE, FieldOffice.objects.values_list("code", flat=True))
    with connection.cursor() as cursor:
        for table in ("bench_face", "bench_agency", "bench_office"):
            cursor.execute(f"DROP TABLE IF EXISTS pg_temp.{table}")
        cursor.execute(FACES)
        rows = [
            (*facts, *(ids[made[(*facts, part)].digest] for part in PARTS))
            for facts in product(CLASSES, range(len(MARKINGS)), range(len(COMPARTMENTS)), (False, True))
        ]
        cursor.executemany("INSERT INTO bench_face VALUES (%s, %s, %s, %s, %s, %s)", rows)
        for statement in (AGENCY_KEYS, OFFICE_KEYS):
            cursor.execute(statement)
        for table in ("bench_face", "bench_agency", "bench_office"):
            cursor.execute(f"ANALYZE {table}")


def _combinations():
    return product(CLASSES, range(len(MARKINGS)), range(len(COMPARTMENTS)), (False, True), PARTS)


def _label(record_class, marking, compartments, expressive, part) -> AccessLabel:
    row = AccessLabel(
        record_class=record_class,
        part=part,
        marking=MARKINGS[marking],
        compartments=sorted(COMPARTMENTS[compartments]),
        expressive=expressive,
    )
    row.digest = row.compute_digest()
    return row


def _intern(kind: KeyKind, subjects) -> None:
    AccessKey.objects.bulk_create([AccessKey(kind=kind, subject=s) for s in subjects], ignore_conflicts=True)
