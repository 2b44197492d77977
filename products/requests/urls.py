"""The addresses of requests for information."""

from django.urls import path

from . import doors

urlpatterns = [
    path("requests/", doors.requests, name="requests"),
    path("requests/new/", doors.new, name="request-new"),
    path("requests/<str:number>/", doors.one, name="request"),
    path("requests/<str:number>/take/", doors.taken, name="request-take"),
    path("requests/<str:number>/answer/", doors.answered, name="request-answer"),
    path("requests/<str:number>/return/", doors.returned, name="request-return"),
    path("requests/<str:number>/release/", doors.released, name="request-release"),
    path("requests/<str:number>/refuse/", doors.refused, name="request-refuse"),
    path("requests/<str:number>/close/", doors.closed, name="request-close"),
]
