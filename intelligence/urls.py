"""The addresses of criminal intelligence."""

from django.urls import path

from .doors import proposals, records, warnings

urlpatterns = [
    path("intelligence/", records.records, name="intelligence"),
    path("intelligence/proposals/new/", proposals.new, name="intelligence-new"),
    path("intelligence/proposals/<str:number>/", proposals.proposal, name="intelligence-proposal"),
    path("intelligence/proposals/<str:number>/edit/", proposals.edit, name="intelligence-edit"),
    path("intelligence/proposals/<str:number>/approve/", proposals.approve, name="intelligence-approve"),
    path("intelligence/proposals/<str:number>/answer/", proposals.answer, name="intelligence-answer"),
    path("intelligence/proposals/<str:number>/withdraw/", proposals.withdraw, name="intelligence-withdraw"),
    path("intelligence/warnings/<str:number>/", warnings.warning, name="intelligence-warning"),
    path("intelligence/warnings/<str:number>/second/", warnings.second, name="intelligence-second"),
    path("intelligence/warnings/<str:number>/review/", warnings.review, name="intelligence-review"),
    path("intelligence/<str:number>/", records.record, name="intelligence-record"),
    path("intelligence/<str:number>/send/", records.send, name="intelligence-send"),
    path("intelligence/<str:number>/end/", records.end, name="intelligence-end"),
    path("intelligence/<str:number>/warn/", records.warn, name="intelligence-warn"),
]
