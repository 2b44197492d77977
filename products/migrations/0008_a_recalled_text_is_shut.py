import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

from privacy.access.wall import guarded_part, unguarded

MOVE = """INSERT INTO products_renditiontext (rendition_id, content) SELECT id, content FROM products_rendition;
SET CONSTRAINTS ALL IMMEDIATE"""
SHUT = """CREATE POLICY not_recalled ON products_renditiontext AS RESTRICTIVE FOR SELECT
    USING ((SELECT r.recalled_at FROM products_rendition r WHERE r.id = rendition_id) IS NULL)"""
PARTS = {
    "products_renditiontext": ("rendition_id", "products_rendition"),
    "products_rendition_counties": ("rendition_id", "products_rendition"),
    "products_product_counties": ("product_id", "products_product"),
    "products_productgrant": ("content_object_id", "products_product"),
}

class Migration(migrations.Migration):

    dependencies = [
        ('products', '0007_five_years_for_every_record'),
    ]

    operations = [
        migrations.CreateModel(
            name='RenditionText',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('rendition', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='text', to='products.rendition')),
                ('content', models.JSONField()),
            ],
            options={
                'default_manager_name': 'objects',
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='rendition',
            name='rendition_is_frozen',
        ),
        migrations.RunSQL(MOVE, migrations.RunSQL.noop),
        migrations.RemoveField(
            model_name='rendition',
            name='content',
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='rendition',
            trigger=pgtrigger.compiler.Trigger(name='rendition_is_frozen', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."checksum" IS DISTINCT FROM (NEW."checksum") OR OLD."banner" IS DISTINCT FROM (NEW."banner"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='485b889c0b4ff0f92998ed0bed5cb1bfdb07931a', operation='UPDATE', pgid='pgtrigger_rendition_is_frozen_9ae56', table='products_rendition', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='renditiontext',
            trigger=pgtrigger.compiler.Trigger(name='rendition_text_is_frozen', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."content" IS DISTINCT FROM (NEW."content"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='d85b0078300f1d60d950e39a54d421d44f0f5036', operation='UPDATE', pgid='pgtrigger_rendition_text_is_frozen_fb2bb', table='products_renditiontext', when='BEFORE')),
        ),
        *[migrations.RunSQL(guarded_part(table, *way), unguarded(table)) for table, way in PARTS.items()],
        migrations.RunSQL(SHUT, "DROP POLICY not_recalled ON products_renditiontext"),
    ]
