"""The addresses this floor answers, feature by feature."""

from django.urls import include, path

urlpatterns = [
    path("", include("tips.intake.urls")),
    path("", include("tips.linking.urls")),
    path("", include("tips.referrals.urls")),
    path("", include("tips.desk.urls")),
    path("", include("tips.agency.urls")),
    path("", include("tips.boards.urls")),
    path("", include("tips.trends.urls")),
]
