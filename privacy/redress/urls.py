"""The addresses of redress."""

from django.urls import path

from .doors import cases, steps

ONE = "oversight/redress/<str:number>/"

urlpatterns = [
    path("oversight/redress/", cases.requests, name="redress_requests"),
    path("oversight/complaints/", cases.complaints, name="complaints"),
    path(ONE, cases.case, name="redress_case"),
    path(f"{ONE}identity/", steps.identity, name="redress_identity"),
    path(f"{ONE}search/", steps.search, name="redress_search"),
    path(f"{ONE}decision/", steps.decision, name="redress_decision"),
    path(f"{ONE}appeal/", steps.appeal, name="redress_appeal"),
    path(f"{ONE}appeal/decision/", steps.appeal_decision, name="redress_appeal_decision"),
    path(f"{ONE}challenge/", steps.challenge, name="redress_challenge"),
    path(f"{ONE}challenge/<int:pk>/end/", steps.end_challenge, name="redress_challenge_end"),
    path(f"{ONE}letter/", cases.letter, name="redress_letter"),
    path(f"{ONE}letter.pdf", cases.letter_pdf, name="redress_letter_pdf"),
]
