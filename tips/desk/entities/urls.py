"""The addresses of entities; none of them holds a value."""

from django.urls import path

from . import acts, views

urlpatterns = [
    path("entities/", views.entities, name="entities"),
    path("entities/<str:entity>/", views.entity, name="entity"),
    path("entities/<str:entity>/note/", acts.add_note, name="entity-note"),
    path("entities/<str:entity>/same/", acts.call_the_same, name="entity-tie"),
    path("entities/<str:entity>/same/<uuid:tie>/back/", acts.take_tie_back, name="entity-untie"),
    path("entities/<str:entity>/out/", acts.take_out, name="entity-exclude"),
    path("entities/<str:entity>/back/", acts.let_back, name="entity-put-back"),
]
