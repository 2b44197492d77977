from django.db import migrations

# Suggested defaults, for the privacy officer to change by proposal and a second person.
ROWS = [
    ("R-01", "T0", "", 90, 180, "A raw submission that nobody decided is deleted 180 days after it arrived.",
     "Center default; tips not found valid are purged within two years"),
    ("R-02", "T1", "", 180, 365, "A vetted tip is reviewed after 180 days and deleted after one year.",
     "Center default; fusion center privacy policy template, section M"),
    ("R-03", "T2", "", 365, 1826, "A report with a potential nexus is reviewed yearly and deleted after five years.",
     "Center default within the five years of 28 CFR 23.20(h)"),
    ("R-04", "T3", "", 1460, 1826, "Criminal intelligence is validated again before five years or deleted.",
     "28 CFR 23.20(h)"),
    ("R-05", "P", "", 365, 1826, "A product is reviewed yearly and deleted after five years.",
     "Center default"),
    ("R-10", "T0", "NO_BEHAVIOR", 0, 90, "A tip that fits no behavior is deleted 90 days after it was closed.",
     "Center default; behaviors that fit no category are not kept"),
    ("R-11", "T0", "PROTECTED", 0, 1, "A tip about nothing but protected conduct is deleted the next day.",
     "First Amendment; 28 CFR 23.20(b)"),
    ("R-12", "T0", "INSUFFICIENT", 180, 365, "A tip whose facts could not be had is deleted after one year.",
     "Center default"),
    ("R-13", "T0", "DUPLICATE", 0, 365, "A duplicate is deleted one year after it was closed.", "Center default"),
    ("R-14", "T0", "TRANSFER", 0, 90, "A tip for another center is deleted 90 days after it was handed over.",
     "Center default"),
    ("R-15", "T0", "INFO_ONLY", 0, 180, "Awareness without person data is deleted after 180 days.", "Center default"),
    ("R-16", "T0", "TTL_NOTIFIED", 180, 365, "A threat to life passed to local police is deleted after one year.",
     "Center default"),
    ("R-17", "T0", "CRIM_REFER", 180, 365, "A crime without nexus, passed on, is deleted after one year.",
     "Center default"),
    ("R-18", "T0", "UNFOUNDED", 180, 365, "A tip shown to be false is deleted after one year.", "Center default"),
    ("R-19", "T1", "UNFOUNDED", 180, 365, "A vetted tip shown to be false is deleted after one year.",
     "Center default"),
    ("R-20", "T1", "PROTECTED", 0, 1, "A vetted tip that proved to be protected conduct is deleted the next day.",
     "First Amendment; 28 CFR 23.20(b)"),
    ("R-21", "T2", "UNFOUNDED", 90, 365, "A referral that the JTTF found without nexus is deleted after one year.",
     "Center default; no-nexus results are not kept as nexus"),
]


def write(apps, schema_editor):
    version = apps.get_model("privacy", "PolicyVersion").objects.create(
        number=1, name="2026.1", note="Suggested defaults; the privacy officer reviews each row."
    )
    names = ("identifier", "record_class", "disposition", "review_days", "purge_days", "sentence", "authority")
    rows = apps.get_model("privacy", "RetentionRow").objects
    for row in ROWS:
        rows.create(policy=version, **dict(zip(names, row, strict=True)))


class Migration(migrations.Migration):
    dependencies = [("privacy", "0002_nobody_by_name_alone")]
    operations = [migrations.RunPython(write, migrations.RunPython.noop)]
