from django.urls import path

from . import views

app_name = "styleguide"

urlpatterns = [
    path("", views.components, name="components"),
    path("record/", views.record, name="record"),
    path("queue/", views.queue, name="queue"),
    path("step/", views.step, name="step"),
    path("state/<str:code>/", views.state, name="state"),
]
