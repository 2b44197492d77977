"""The way in for somebody who was invited: a link once, then a password of their own."""

from django.contrib.auth.views import PasswordResetConfirmView
from django.utils.decorators import method_decorator
from django.views.decorators.debug import sensitive_post_parameters

from partners.people.forms import JoinForm
from partners.people.inviting import TOKENS
from privacy.doors import Door


@method_decorator(sensitive_post_parameters(), name="dispatch")
class JoinView(PasswordResetConfirmView):
    """Take the token out of the address at once, then ask for a password."""

    door = Door(because="An invitation is opened before its account has a password")
    template_name = "partners/people/join.html"
    token_generator = TOKENS
    form_class = JoinForm
    reset_url_token = "choose"
    success_url = "/sign-in/"
