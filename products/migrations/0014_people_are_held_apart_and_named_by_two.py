import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
import privacy.sealed.fields
import uuid
from django.conf import settings
from django.db import migrations, models

from privacy.access.wall import guarded_own_part, guarded_part, unguarded

DESK = ["products_maskedperson", "products_unmasking"]
NAMES = "products_typedname"


class Migration(migrations.Migration):

    dependencies = [
        ('partners', '0003_part23_agreements'),
        ('privacy', '0012_a_key_for_whoever_a_board_names'),
        ('products', '0013_wall_of_requests'),
        ('tips', '0021_identities_in_rows_of_their_own'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='MaskedPerson',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveSmallIntegerField()),
                ('summary', models.CharField(editable=False, max_length=120)),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('identity', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='tips.identity')),
                ('product', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='persons', to='products.product')),
            ],
            options={
                'ordering': ['number'],
            },
        ),
        migrations.CreateModel(
            name='TypedName',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('access_keys', django.contrib.postgres.fields.ArrayField(base_field=models.IntegerField(), default=list, editable=False, size=None)),
                ('name', privacy.sealed.fields.SealedField()),
                ('label', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='privacy.accesslabel')),
                ('person', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='typed', to='products.maskedperson')),
            ],
        ),
        migrations.CreateModel(
            name='Unmasking',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reference', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('purpose', models.TextField()),
                ('authorized_at', models.DateTimeField(auto_now_add=True)),
                ('due_at', models.DateTimeField(default=django.utils.timezone.now, null=True)),
                ('attempts', models.PositiveSmallIntegerField(default=0)),
                ('delivered_at', models.DateTimeField(editable=False, null=True)),
                ('stopped_at', models.DateTimeField(editable=False, null=True)),
                ('fault', models.CharField(blank=True, max_length=200)),
                ('whole_agency', models.BooleanField(default=False)),
                ('authority', models.CharField(max_length=400)),
                ('asked_at', models.DateTimeField(auto_now_add=True)),
                ('granted', models.BooleanField(null=True)),
                ('decided_at', models.DateTimeField(null=True)),
                ('why', models.TextField(blank=True)),
                ('ends_on', models.DateField(null=True)),
                ('agency', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.agency')),
                ('author', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('authorized_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='unmaskings', to='products.maskedperson')),
                ('product', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='unmaskings', to='products.product')),
                ('recipient', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('requested_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'default_manager_name': 'objects',
            },
        ),
        migrations.AddConstraint(
            model_name='maskedperson',
            constraint=models.UniqueConstraint(fields=('product', 'number'), name='masked_person_number_once'),
        ),
        migrations.AddConstraint(
            model_name='maskedperson',
            constraint=models.UniqueConstraint(fields=('product', 'identity'), name='masked_person_once'),
        ),
        migrations.AddIndex(
            model_name='typedname',
            index=django.contrib.postgres.indexes.GinIndex(fields=['access_keys'], name='typed_name_keys'),
        ),
        migrations.AddIndex(
            model_name='unmasking',
            index=models.Index(condition=models.Q(('delivered_at', None), ('stopped_at', None)), fields=['due_at'], name='unmasking_undelivered'),
        ),
        migrations.AddConstraint(
            model_name='unmasking',
            constraint=models.CheckConstraint(condition=models.Q(('authorized_by', None), models.Q(models.Q(('authorized_by', models.F('requested_by')), _negated=True), models.Q(('authorized_by', models.F('author')), _negated=True)), _connector='OR'), name='unmasking_two_people'),
        ),
        migrations.AddConstraint(
            model_name='unmasking',
            constraint=models.CheckConstraint(condition=models.Q(('granted', None), models.Q(('authorized_by__isnull', False), ('decided_at__isnull', False)), _connector='OR'), name='unmasking_is_signed'),
        ),
        migrations.AddConstraint(
            model_name='unmasking',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('granted', True), _negated=True), ('ends_on__isnull', False), _connector='OR'), name='unmasking_ends'),
        ),
        migrations.AddConstraint(
            model_name='unmasking',
            constraint=models.UniqueConstraint(condition=models.Q(('granted', None)), fields=('person', 'requested_by'), name='unmasking_asked_once'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='unmasking',
            trigger=pgtrigger.compiler.Trigger(name='unmasking_knows_the_author', sql=pgtrigger.compiler.UpsertTriggerSql(func='\nNEW.author_id := (SELECT p.author_id FROM products_product p WHERE p.id = NEW.product_id);\nRETURN NEW;\n', hash='67a6a23a0413323f3248958c907871fe211613f3', operation='INSERT OR UPDATE', pgid='pgtrigger_unmasking_knows_the_author_49c61', table='products_unmasking', when='BEFORE')),
        ),
        *[
            migrations.RunSQL(
                guarded_part(table, "product_id", "products_product", "desk_label_id"), unguarded(table)
            )
            for table in DESK
        ],
        migrations.RunSQL(guarded_own_part(NAMES, "person_id", "products_maskedperson"), unguarded(NAMES)),
    ]
