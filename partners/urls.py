"""The addresses this floor answers, feature by feature."""

from django.urls import include, path

urlpatterns = [
    path("", include("partners.people.urls")),
    path("", include("partners.systems.urls")),
]
