"""The addresses this floor answers, feature by feature."""

from django.urls import include, path

urlpatterns = [
    path("", include("privacy.retention.urls")),
    path("oversight/", include("privacy.oversight.audit_urls")),
    path("", include("privacy.effective.urls")),
    path("", include("privacy.redress.urls")),
    path("oversight/", include("privacy.oversight.urls")),
]
