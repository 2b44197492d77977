"""Mail of the portal to one person: that something waits and where, never a word of what it says."""

from django.conf import settings
from django.core.mail import EmailMessage


def mail(address: str, *, subject: str, says: str, path: str, name: str) -> None:
    """Send one sentence and the way to a page; ``name`` makes a repeated mail recognisable as the same."""
    domain = settings.CENTER["mail"].rpartition("@")[2]
    EmailMessage(
        subject=subject,
        body=f"{says}\n\n{settings.CENTER['address']}{path}\n",
        to=[address],
        headers={"Message-ID": f"<{name}@{domain}>"},
    ).send()
