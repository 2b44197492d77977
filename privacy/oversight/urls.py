"""The addresses of oversight."""

from django.urls import path

from . import views

urlpatterns = [
    path("", views.dashboard, name="oversight"),
    path("audit/", views.audit, name="audit"),
    path("disclosures/", views.disclosures, name="disclosures"),
]
