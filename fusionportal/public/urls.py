"""The addresses of pages for everyone."""

from django.urls import path

from . import asking, views

urlpatterns = [
    path("about/", views.about, name="about"),
    path("accessibility/", views.accessibility, name="accessibility"),
    path("contact/", views.contact, name="contact"),
    path("rights/", views.rights, name="rights"),
    path("rights/redress/", asking.redress, name="redress"),
    path("language/", views.language, name="language"),
    path("leave/", views.leave, name="leave"),
]
