"""The address of a partner agency's home."""

from django.urls import path

from .views import home

urlpatterns = [path("", home, name="agency-home")]
