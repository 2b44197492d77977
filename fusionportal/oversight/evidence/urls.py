"""The addresses of the evidence pack."""

from django.urls import path

from . import views

urlpatterns = [
    path("evidence/", views.evidence, name="evidence"),
    path("evidence/pack.zip", views.evidence_pack, name="evidence_pack"),
    path("evidence/<slug:slug>/", views.evidence_report, name="evidence_report"),
    path("evidence/<slug:slug>.<str:kind>", views.evidence_copy, name="evidence_copy"),
]
