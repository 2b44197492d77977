from pathlib import Path

from django.core.exceptions import PermissionDenied
from django.core.management.base import BaseCommand, CommandError

from partners.people.standings import standing_by_mail
from privacy.for_owner_only import for_owner_only
from tips.intake.importing.handing_back import hand_back


class Command(BaseCommand):
    """Write the reports an account may see to a file, as they came."""

    help = "Write ids, dates and texts, byte for byte, of the reports an account may see, as JSON lines."

    def add_arguments(self, parser):
        parser.add_argument("--as", dest="email", required=True, help="the account that it is done for")
        parser.add_argument("--output", type=Path, required=True)
        parser.add_argument("--source", default="", help="keep to one import, by its name")
        parser.add_argument("--purpose", default="Export by command", help="why; it is written in the trail")

    def handle(self, *args, email, output, source, purpose, **options):
        by = standing_by_mail(email)
        if by is None:
            raise CommandError(f"No active account has the address {email}.")
        part = output.with_name(f".{output.name}.part")
        try:
            with open(part, "w", encoding="utf-8", opener=for_owner_only) as out:
                count = hand_back(out, by=by, purpose=purpose, source=source)
            part.replace(output)
        except PermissionDenied as refusal:
            part.unlink()
            raise CommandError(str(refusal)) from None
        except OSError as fault:
            part.unlink(missing_ok=True)
            raise CommandError(
                f"{output} can't be written: {fault.strerror}. Nothing was handed over."
            ) from None
        self.stdout.write(f"{count:,} reports in {output}.")
