"""The addresses of the JTTF queue."""

from django.urls import path

from .api import AcknowledgeApi, AskApi, DisposeApi, FeedbackApi, ReferralApi, ReferralsApi
from .doors import board, center, files, office, record

ACTS = {
    "acknowledge": office.acknowledge,
    "assign": office.assign,
    "ask": office.ask,
    "dispose": office.dispose,
    "feedback": office.feedback,
    "approve": center.approve,
    "renew": center.renew,
    "answer": center.answer,
    "phone": center.phone,
    "withdraw": center.withdraw,
    "close": center.close,
    "also": center.also,
}

urlpatterns = [
    path("referrals/", board.referrals, name="referrals"),
    path("referrals/<str:number>/", record.referral, name="referral"),
    path("referrals/<str:number>/files/<uuid:reference>/", files.file, name="referral-file"),
    path(
        "referrals/<str:number>/files/<uuid:reference>/preview/", files.preview, name="referral-file-preview"
    ),
    *[path(f"referrals/<str:number>/{name}/", view, name=f"referral-{name}") for name, view in ACTS.items()],
    path("api/v1/referrals/", ReferralsApi.as_view(), name="api_referrals"),
    path("api/v1/referrals/<str:number>/", ReferralApi.as_view(), name="api_referral"),
    path(
        "api/v1/referrals/<str:number>/acknowledge/",
        AcknowledgeApi.as_view(),
        name="api_referral_acknowledge",
    ),
    path("api/v1/referrals/<str:number>/dispose/", DisposeApi.as_view(), name="api_referral_dispose"),
    path("api/v1/referrals/<str:number>/ask/", AskApi.as_view(), name="api_referral_ask"),
    path("api/v1/referrals/<str:number>/feedback/", FeedbackApi.as_view(), name="api_referral_feedback"),
]
