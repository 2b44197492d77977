"""Where another system has records of people compared."""

from django.urls import path

from .api import MatchPeopleApi

urlpatterns = [path("api/v1/people/match/", MatchPeopleApi.as_view(), name="api_match_people")]
