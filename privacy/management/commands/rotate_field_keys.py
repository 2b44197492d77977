"""Seal everything by the newest of the keys."""

from django.core.management.base import BaseCommand, CommandError

from privacy.sealed.keys import newest
from privacy.sealed.rotating import rotate, sealed_fields, walled


class Command(BaseCommand):
    """Seal by the newest key what an earlier one sealed; exits with 1 if a value opens with no listed key."""

    help = "Seal every sealed column anew by the first of FIELD_KEYS; may be repeated at will."

    def handle(self, *args, **options):
        fields = list(sealed_fields())
        if any(walled(field) for field in fields):
            raise CommandError(
                "Run this as the owner of the schema (FUSIONPORTAL_ROLE=owner): nothing was changed."
            )
        done = [rotate(field) for field in fields]
        for each in done:
            self.stdout.write(
                f"{each.field.place()}: {each.renewed} sealed anew, {each.unreadable} not opened"
            )
        if any(each.unreadable for each in done):
            raise CommandError("Some values open with no listed key: put their key back into FIELD_KEYS.")
        self.stdout.write(f"Everything is sealed by the key {newest().name}: earlier keys may go.")
