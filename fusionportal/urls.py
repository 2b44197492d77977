"""Every address of the portal, by the floor that answers it."""

from django.conf import settings
from django.urls import include, path

from fusionportal import errors, health, home
from fusionportal.rest.schema import Schema
from fusionportal.searching.views import find

urlpatterns = [
    path("", home.landing, name="landing"),
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
    path("", include("fusionportal.public.urls")),
    path("", include("fusionportal.accounts")),
    path("", include("partners.urls")),
    path("agency/", include("fusionportal.agency.urls")),
    path("oversight/", include("fusionportal.oversight.urls")),
    path("admin/", include("fusionportal.administration.urls")),
    path("search/", find, name="search"),
    path("", include("tips.urls")),
    path("", include("intelligence.urls")),
    path("", include("products.urls")),
    path("", include("privacy.urls")),
    path("api/schema/", Schema.as_view(), name="schema"),
]

if settings.DEMO:
    urlpatterns += [
        path("demo/", include("fusionportal.demo.urls")),
        path("styleguide/", include("fusionportal.styleguide.urls")),
    ]

handler400 = errors.not_understood
handler403 = errors.refused
handler404 = errors.not_shown
handler500 = errors.broken
