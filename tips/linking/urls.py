"""The addresses of linking."""

from django.urls import include, path

from .api import FindsApi

urlpatterns = [
    path("", include("tips.linking.people.urls")),
    path("api/v1/tips/<str:number>/mentions/", FindsApi.as_view(), name="api_mentions"),
]
