"""The addresses of effective access."""

from django.urls import path

from . import views

urlpatterns = [
    path("oversight/access/", views.effective, name="effective-access"),
    path("oversight/access/look/", views.look_now, name="look-at-access"),
    path("oversight/access/<int:pk>/", views.explain_finding, name="explain-finding"),
]
