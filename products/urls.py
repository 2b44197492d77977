"""The addresses this floor answers, feature by feature."""

from django.urls import include, path

urlpatterns = [
    path("", include("products.dissemination.urls")),
    path("", include("products.desk.urls")),
    path("", include("products.requests.urls")),
]
