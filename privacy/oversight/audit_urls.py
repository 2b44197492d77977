"""The addresses at which the trail is exported, signed off and sampled."""

from django.urls import path

from . import auditing

urlpatterns = [
    path("audit/export/", auditing.audit_export, name="audit_export"),
    path("audit/reviews/", auditing.audit_reviews, name="audit_reviews"),
    path("samples/", auditing.samples, name="audit_samples"),
    path("samples/<int:pk>/", auditing.audit_sample, name="audit_sample"),
]
