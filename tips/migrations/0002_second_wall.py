from django.db import migrations

from privacy.access.wall import guarded, guarded_part, unguarded

RECORDS = ["tips_tip", "tips_mailbox", "tips_referral"]
PARTS = {
    "tips_addition": ("tip_id", "tips_tip", "label_id"),
    "tips_attachment": ("tip_id", "tips_tip", "label_id"),
    "tips_involved": ("tip_id", "tips_tip", "label_id"),
    "tips_submitteridentity": ("tip_id", "tips_tip", "identity_label_id"),
    "tips_message": ("mailbox_id", "tips_mailbox", "label_id"),
    "tips_mention": ("tip_id", "tips_tip", "desk_label_id"),
    "tips_tiplink": ("tip_id", "tips_tip", "desk_label_id"),
    "tips_extraction": ("tip_id", "tips_tip", "desk_label_id"),
    "tips_behaviormatch": ("tip_id", "tips_tip", "desk_label_id"),
    "tips_behaviorfinding": ("tip_id", "tips_tip", "desk_label_id"),
    "tips_nexusdetermination": ("tip_id", "tips_tip", "desk_label_id"),
    "tips_calllog": ("tip_id", "tips_tip", "desk_label_id"),
    "tips_note": ("tip_id", "tips_tip", "desk_label_id"),
    "tips_trackentry": ("referral_id", "tips_referral", "label_id"),
    "tips_referralmessage": ("referral_id", "tips_referral", "label_id"),
    "tips_feedback": ("referral_id", "tips_referral", "label_id"),
}
SEQUENCES = ["tips_tip_number", "tips_referral_number"]
STATISTICS = """ALTER TABLE tips_tip ALTER COLUMN label_id SET STATISTICS 1000;
ALTER TABLE tips_tip ALTER COLUMN access_keys SET STATISTICS 1000"""


class Migration(migrations.Migration):
    dependencies = [("tips", "0001_initial")]
    operations = [
        *[migrations.RunSQL(f"CREATE SEQUENCE {name}", f"DROP SEQUENCE {name}") for name in SEQUENCES],
        *[migrations.RunSQL(guarded(table), unguarded(table)) for table in RECORDS],
        *[migrations.RunSQL(guarded_part(table, *way), unguarded(table)) for table, way in PARTS.items()],
        migrations.RunSQL(STATISTICS, migrations.RunSQL.noop),
    ]
