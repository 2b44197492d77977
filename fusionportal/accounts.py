"""The addresses of signing in and of one's own account."""

from allauth.account import views as account
from django.urls import include, path
from django.views.generic import TemplateView

from fusionportal.own import views as own

from .doors import SIGN_IN

signed_out = TemplateView.as_view(template_name="account/signed_out.html")
signed_out.door = SIGN_IN

urlpatterns = [
    path("sign-in/", account.login, name="account_login"),
    path("sign-out/", account.logout, name="account_logout"),
    path("signed-out/", signed_out, name="signed_out"),
    path("me/", own.account, name="me"),
    path("me/policy/", own.policy, name="policy"),
    path("me/policy/accept/", own.accept, name="accept_policy"),
    path("me/theme/", own.theme, name="theme"),
    path("me/keys/", own.keys, name="keys"),
    path("me/confirm/", account.reauthenticate, name="account_reauthenticate"),
    path("me/password/", account.password_change, name="account_change_password"),
    path("me/password/set/", account.password_set, name="account_set_password"),
    path("me/2fa/", include("allauth.mfa.urls")),
]
