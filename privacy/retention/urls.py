"""The addresses of retention."""

from django.urls import path

from .doors import due, holds, notices, purges

urlpatterns = [
    path("oversight/retention/", due.retention, name="retention"),
    path("oversight/retention/<str:number>/renew/", due.renew, name="renew"),
    path("oversight/holds/", holds.holds, name="holds"),
    path("oversight/holds/new/", holds.hold, name="hold"),
    path("oversight/holds/<uuid:reference>/release/", holds.let_go, name="release_hold"),
    path("oversight/purges/", purges.purges, name="purges"),
    path("oversight/purges/propose/", purges.propose, name="propose_purge"),
    path("oversight/purges/<uuid:reference>/", purges.purge, name="purge"),
    path("oversight/purges/<uuid:reference>/approve/", purges.approve, name="approve_purge"),
    path("oversight/purges/<uuid:reference>/refuse/", purges.refuse, name="refuse_purge"),
    path("oversight/purges/<uuid:reference>/certificate/", purges.certificate, name="certificate"),
    path("oversight/purges/<uuid:reference>/certificate.pdf", purges.certificate_pdf, name="certificate_pdf"),
    path("notices/", notices.notices, name="notices"),
    path("notices/<uuid:reference>/", notices.answer, name="answer_notice"),
]
