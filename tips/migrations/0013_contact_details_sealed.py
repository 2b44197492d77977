import privacy.sealed.fields
from django.db import migrations

from privacy.sealed.sealing import MARK, opened, seal

COLUMNS = {
    "tips_involved": ["name", "contact"],
    "tips_submitteridentity": ["name", "phone", "email", "best_time"],
}
BATCH = 1000


def convert(schema, change):
    """Rewrite every value of the sealed columns, a batch at a time."""
    with schema.connection.cursor() as cursor:
        for table, columns in COLUMNS.items():
            last = 0
            while rows := _batch(cursor, table, columns, last):
                last = rows[-1][0]
                for pk, *values in rows:
                    changed = [change(text, f"{table}.{column}") for text, column in zip(values, columns)]
                    to = ", ".join(f"{column} = %s" for column in columns)
                    cursor.execute(f"UPDATE {table} SET {to} WHERE id = %s", [*changed, pk])


def _batch(cursor, table, columns, after):
    given = " OR ".join(f"{column} <> ''" for column in columns)
    cursor.execute(
        f"SELECT id, {', '.join(columns)} FROM {table} WHERE id > %s AND ({given}) ORDER BY id LIMIT {BATCH}",
        [after],
    )
    return cursor.fetchall()


def close(apps, schema):
    """Seal what stood in the open."""
    convert(schema, lambda text, place: text if not text or text.startswith(f"{MARK}:") else seal(text, place))


def lay_open(apps, schema):
    """Put back in the open what was sealed."""
    convert(schema, lambda text, place: str(opened(text, place)) if text else text)


class Migration(migrations.Migration):

    dependencies = [
        ('tips', '0012_protected_conduct_is_held'),
    ]

    operations = [
        migrations.AlterField(
            model_name='involved',
            name='contact',
            field=privacy.sealed.fields.SealedField(blank=True),
        ),
        migrations.AlterField(
            model_name='involved',
            name='name',
            field=privacy.sealed.fields.SealedField(blank=True),
        ),
        migrations.AlterField(
            model_name='submitteridentity',
            name='best_time',
            field=privacy.sealed.fields.SealedField(blank=True),
        ),
        migrations.AlterField(
            model_name='submitteridentity',
            name='email',
            field=privacy.sealed.fields.SealedField(blank=True),
        ),
        migrations.AlterField(
            model_name='submitteridentity',
            name='name',
            field=privacy.sealed.fields.SealedField(blank=True),
        ),
        migrations.AlterField(
            model_name='submitteridentity',
            name='phone',
            field=privacy.sealed.fields.SealedField(blank=True),
        ),
        migrations.RunPython(close, lay_open),
    ]
