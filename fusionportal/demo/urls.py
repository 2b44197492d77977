"""Addresses that exist in the demonstration only."""

from django.urls import path

from . import mail, views

urlpatterns = [
    path("", views.accounts, name="demo"),
    path("mail/", mail.mail, name="demo_mail"),
    path("sign-in/", views.sign_in_as, name="demo_sign_in"),
]
