
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('privacy', '0003_first_policy'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='accesskey',
            index=models.Index(condition=models.Q(('kind', 'mailbox'), _negated=True), fields=['id'], name='access_key_lasting'),
        ),
    ]
