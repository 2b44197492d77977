from django.db import migrations

# What the role of the public form may do, and nothing else: it writes a report and cannot read one.
READS = [
    *("privacy_accesslabel", "privacy_accesskey", "privacy_policyversion", "privacy_retentionrow"),
    *("partners_county", "tips_message"),
]
WRITES = {
    "privacy_accesslabel": "INSERT",
    "privacy_accesskey": "INSERT",
    "privacy_auditentry": "INSERT, SELECT (id, at)",
    "tips_draft": "SELECT, INSERT, UPDATE, DELETE",
    "tips_draftfile": "SELECT, INSERT, UPDATE, DELETE",
    "tips_tip": "INSERT, SELECT (id, label_id, desk_label_id, identity_label_id, access_keys, purge_at, status)",
    "tips_involved": "INSERT, SELECT (id)",
    "tips_submitteridentity": "INSERT, SELECT (id)",
    "tips_attachment": "INSERT, SELECT (id)",
    "tips_addition": "INSERT, SELECT (id)",
    "tips_mailbox": "SELECT, INSERT, UPDATE",
    "tips_message": "INSERT",
}
RIGHTS = [f"GRANT SELECT ON {table} TO portal_intake" for table in READS]
RIGHTS += [f"GRANT {rights} ON {table} TO portal_intake" for table, rights in WRITES.items()]
RIGHTS += ["GRANT USAGE ON SEQUENCE tips_tip_number TO portal_intake"]

# A server prepared without the role keeps its one serving role (settings: INTAKE_ROLE).
GIVE = "DO $$ BEGIN IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'portal_intake') THEN {} END IF; END $$"


class Migration(migrations.Migration):
    dependencies = [
        ("tips", "0005_no_nexus_without_its_referral"),
        ("privacy", "0003_first_policy"),
        ("partners", "0001_initial"),
    ]
    operations = [
        migrations.RunSQL(
            GIVE.format("".join(f"{right};" for right in RIGHTS)),
            GIVE.format("".join(f"REVOKE ALL ON {table} FROM portal_intake;" for table in {*READS, *WRITES})),
        )
    ]
