from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management.base import BaseCommand, CommandError

from partners.people.models import User
from partners.people.standings import standing_by_mail
from partners.systems.services import LONGEST, make_key


class Command(BaseCommand):
    """Make an API key for an agency that has no administrator of its own, such as a JTTF."""

    help = "Make an API key for one system; its secret is printed this once."

    def add_arguments(self, parser):
        parser.add_argument("name", help="what its agency calls the system")
        parser.add_argument("--keeper", required=True, help="address of the person who answers for it")
        parser.add_argument("--as", dest="email", required=True, help="the administrator it is done for")
        parser.add_argument("--days", type=int, default=LONGEST)

    def handle(self, *args, name, keeper, email, days, **options):
        by = standing_by_mail(email)
        person = User.objects.filter(email__iexact=keeper.strip(), is_active=True).first()
        if by is None or person is None:
            raise CommandError(f"No active account has the address {keeper if by else email}.")
        try:
            key, secret = make_key(by=by, keeper=person, name=name, days=days)
        except (PermissionDenied, ValidationError) as refused:
            raise CommandError(" ".join(getattr(refused, "messages", [str(refused)]))) from None
        self.stdout.write(f"{key}, good until {key.valid_until}. Shown this once:\n{secret}")
