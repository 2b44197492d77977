"""The portal's addresses, with two doors of the benchmarks' own for what Django does by itself."""

from django.urls import include, path

from benchmarks import doors

urlpatterns = [
    path("bench/bare/", doors.bare_insert),
    path("bench/tip/<str:number>/", doors.tip, name="bench-tip"),
    path("bench/submit/", doors.submit),
    path("", include("fusionportal.urls")),
]
handler403 = "fusionportal.errors.refused"
handler404 = "fusionportal.errors.not_shown"
