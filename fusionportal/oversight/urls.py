"""The addresses of oversight that look at every floor."""

from django.urls import include, path

from . import views

urlpatterns = [
    path("", include("fusionportal.oversight.dashboard.urls")),
    path("", include("fusionportal.oversight.evidence.urls")),
    path("", include("fusionportal.oversight.breach.urls")),
    path("rules/", views.rules, name="rules"),
    path("rules/try/", views.try_rules, name="try_rules"),
    path("policy/", views.policy_versions, name="policy_versions"),
    path("policy/propose/", views.policy_propose, name="policy_propose"),
    path("policy/proposals/<int:pk>/", views.policy_proposal, name="policy_proposal"),
    path("policy/proposals/<int:pk>/decide/", views.policy_decide, name="policy_decide"),
]
