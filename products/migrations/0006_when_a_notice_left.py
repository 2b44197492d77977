from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('products', '0005_working_parts_have_their_own_wall'),
    ]

    operations = [
        migrations.AddField(
            model_name='dissemination',
            name='sent_at',
            field=models.DateTimeField(editable=False, null=True),
        ),
    ]
