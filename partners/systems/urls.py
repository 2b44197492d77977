"""The addresses of an agency's systems."""

from django.urls import path

from . import doors

urlpatterns = [
    path("agency/systems/", doors.systems, name="agency-systems"),
    path("agency/systems/make/", doors.make, name="agency-make-key"),
    path("agency/systems/<int:pk>/end/", doors.end, name="agency-end-key"),
]
