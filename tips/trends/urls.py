"""The addresses of trends."""

from django.urls import path

from tips.trends import doors

urlpatterns = [
    path("metrics/", doors.metrics, name="metrics"),
    path("metrics/numbers.csv", doors.numbers, name="metrics-numbers"),
]
