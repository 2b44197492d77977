"""One account a role, for the terminal."""

from django.core.management.base import BaseCommand

from partners.models import User
from partners.people.choices import Role


class Command(BaseCommand):
    """Print one sign-in per role of the demonstration."""

    help = "Print one sign-in per role of the demonstration."

    def handle(self, *args, **options):
        for role in Role:
            person = User.objects.filter(posts__role=role, is_active=True).order_by("pk").first()
            if person:
                self.stdout.write(f"  {role.label:22} {person.email:44} {person.name}")
