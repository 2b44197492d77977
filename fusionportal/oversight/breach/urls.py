"""The addresses of breaches."""

from django.urls import path

from . import cases, views

urlpatterns = [
    path("breaches/", views.breaches, name="breaches"),
    path("breaches/<str:number>/", cases.breach, name="breach"),
    path("breaches/<str:number>/tell/", cases.breach_tell, name="breach_tell"),
    path("breaches/<str:number>/people/", cases.breach_people, name="breach_people"),
    path("breaches/<str:number>/close/", cases.breach_close, name="breach_close"),
    path("breaches/<str:number>/copy.<str:kind>", cases.breach_copy, name="breach_copy"),
]
