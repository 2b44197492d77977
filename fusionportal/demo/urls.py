"""Addresses that exist in the demonstration only."""

from django.urls import path

from . import views

urlpatterns = [
    path("", views.accounts, name="demo"),
    path("sign-in/", views.sign_in_as, name="demo_sign_in"),
]
