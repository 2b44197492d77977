"""The addresses of an agency's people."""

from django.urls import path

from .doors import people
from .doors.join import JoinView

urlpatterns = [
    path("agency/people/", people.people, name="agency-people"),
    path("agency/people/invite/", people.invite, name="agency-invite"),
    path("agency/people/<int:pk>/invite/", people.invite_again, name="agency-invite-again"),
    path("agency/people/<int:pk>/post/", people.give, name="agency-give-post"),
    path("agency/people/<int:pk>/end/", people.end_account, name="agency-end-account"),
    path("agency/posts/<int:pk>/end/", people.end_post, name="agency-end-post"),
    path("join/<str:uidb64>/<str:token>/", JoinView.as_view(), name="join"),
]
