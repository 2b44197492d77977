"""The addresses of the first page of oversight."""

from django.urls import path

from . import views

urlpatterns = [
    path("", views.dashboard, name="oversight"),
    path("reading/", views.reading_hours, name="reading_hours"),
]
