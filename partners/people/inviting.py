"""The mail that lets an invited person choose a password."""

import logging

from django.conf import settings
from django.contrib.auth.tokens import PasswordResetTokenGenerator
from django.core.mail import EmailMessage
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from .models import User

log = logging.getLogger(__name__)


class InvitationTokens(PasswordResetTokenGenerator):
    """Tokens that end with the first sign-in, a chosen password, a new invitation or their time."""

    key_salt = "partners.people.inviting"

    def _make_hash_value(self, user, timestamp):
        return f"{super()._make_hash_value(user, timestamp)}{user.joined_at.isoformat()}{user.is_active}"


TOKENS = InvitationTokens()


def expired(person: User) -> bool:
    """Say whether somebody's invitation has run out unused."""
    age = (timezone.now() - person.joined_at).total_seconds()
    return person.last_login is None and age > settings.PASSWORD_RESET_TIMEOUT


def send_invitation(person: User) -> None:
    """Mail the link once the transaction lands; a mail server that is away does not undo the invitation."""
    reference = urlsafe_base64_encode(force_bytes(person.pk))
    path = reverse("join", args=[reference, TOKENS.make_token(person)])
    center, base = settings.CENTER["name"], settings.CENTER["address"]
    days = settings.PASSWORD_RESET_TIMEOUT // 86_400
    message = EmailMessage(
        subject=f"Your account with the {center}",
        body=f"{person.agency} has invited you.\n\n{base}{path}\n\nThe link is good for {days} days.\n",
        to=[person.email],
    )

    def send():
        try:
            message.send()
        except OSError as fault:
            log.warning("an invitation could not be mailed: %s", type(fault).__name__)

    transaction.on_commit(send, robust=True)
