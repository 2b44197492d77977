"""The desk's addresses."""

from django.urls import path

from tips.desk.doors import bulk, queue, views

urlpatterns = [
    path("tips/", queue.tips, name="tips"),
    path("tips/filters/", queue.filters, name="tips-filters"),
    path("tips/next/", queue.take, name="take-next"),
    path("tips/bulk/", bulk.bulk, name="bulk"),
    path("views/", views.views, name="views"),
    path("views/new/", views.save, name="save-view"),
    path("views/<slug:slug>/save/", views.over, name="save-over"),
    path("views/<slug:slug>/delete/", views.delete, name="delete-view"),
]
