"""How the account library behaves here."""

from allauth.account.adapter import DefaultAccountAdapter


class ClosedDoor(DefaultAccountAdapter):
    """Accounts are made by agencies' administrators; nobody signs themselves up."""

    def is_open_for_signup(self, request):
        return False
