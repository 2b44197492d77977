"""The addresses of the public form, the mailbox, the phone form and partner systems."""

from django.urls import path

from .api import TipApi, TipsApi
from .views.check import CheckView
from .views.later import ContinueView, LaterView
from .views.mailbox import MessagesView
from .views.sent import SentView
from .views.steps import AboutYouView, PeopleView, StartView, WhenWhereView
from .views.unlock import UnlockView
from .views.what import WhatView

urlpatterns = [
    path("report/", StartView.as_view(), name="report"),
    path("report/what/", WhatView.as_view(), name="report_what"),
    path("report/when-where/", WhenWhereView.as_view(), name="report_when_where"),
    path("report/people/", PeopleView.as_view(), name="report_people"),
    path("report/about-you/", AboutYouView.as_view(), name="report_about_you"),
    path("report/check/", CheckView.as_view(), name="report_check"),
    path("report/sent/", SentView.as_view(), name="report_sent"),
    path("report/later/", LaterView.as_view(), name="report_later"),
    path("report/continue/", ContinueView.as_view(), name="report_continue"),
    path("mailbox/", UnlockView.as_view(), name="mailbox"),
    path("mailbox/messages/", MessagesView.as_view(), name="mailbox_messages"),
    path("api/v1/tips/", TipsApi.as_view(), name="api_tips"),
    path("api/v1/tips/<str:number>/", TipApi.as_view(), name="api_tip"),
]
