"""The addresses of a partner agency's reports."""

from django.urls import path

from .doors import reports
from .doors.check import CheckView
from .doors.event import EventView
from .doors.steps import PeopleView, PlaceTimeView

urlpatterns = [
    path("agency/report/", EventView.as_view(), name="agency-send"),
    path("agency/report/place-time/", PlaceTimeView.as_view(), name="agency-send-place-time"),
    path("agency/report/people/", PeopleView.as_view(), name="agency-send-people"),
    path("agency/report/check/", CheckView.as_view(), name="agency-send-check"),
    path("agency/reports/", reports.reports, name="agency-reports"),
    path("agency/reports/<str:number>/", reports.report, name="agency-report"),
    path("agency/reports/<str:number>/answer/", reports.answer_question, name="agency-report-answer"),
    path("agency/reports/<str:number>/add/", reports.add, name="agency-report-add"),
    path("agency/reports/<str:number>/files/<uuid:reference>/", reports.file, name="agency-report-file"),
]
