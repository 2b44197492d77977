"""The addresses of entities; none of them holds a value."""

from django.urls import path

from . import acts, center, views

urlpatterns = [
    path("entities/", views.entities, name="entities"),
    path("entities/frequent/", center.frequent_values, name="entities-frequent"),
    path("entities/crossings/", center.watch_desk, name="crossings"),
    path("entities/crossings/<uuid:reference>/settle/", center.settle_one, name="crossing-settle"),
    path("entities/whom-to-ask/", center.ask_whom, name="whom-to-ask"),
    path("entities/<str:entity>/", views.entity, name="entity"),
    path("entities/<str:entity>/note/", acts.add_note, name="entity-note"),
    path("entities/<str:entity>/same/", acts.call_the_same, name="entity-tie"),
    path("entities/<str:entity>/same/<uuid:tie>/back/", acts.take_tie_back, name="entity-untie"),
    path("entities/<str:entity>/out/", acts.take_out, name="entity-exclude"),
    path("entities/<str:entity>/back/", acts.let_back, name="entity-put-back"),
]
