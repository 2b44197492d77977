"""The addresses of boards."""

from django.urls import include, path

from tips.boards.doors import adding, expanding, keeping, laying, reading, snapshots

BOARD = [
    path("", reading.board, name="board"),
    path("history/", reading.history, name="board-history"),
    path("words/", keeping.words, name="board-words"),
    path("sharing/", keeping.share, name="board-share"),
    path("close/", keeping.close, name="board-close"),
    path("write/", laying.write, name="board-write"),
    path("take-off/", laying.take_off, name="board-take-off"),
    path("move/", laying.move, name="board-move"),
    path("snapshots/", snapshots.take, name="board-snapshots"),
    path("snapshots/<uuid:reference>/", snapshots.snapshot, name="board-snapshot"),
    path("expand/", expanding.expand, name="board-expand"),
]

urlpatterns = [
    path("boards/", reading.boards, name="boards"),
    path("boards/new/", keeping.new, name="board-new"),
    path("boards/add/", adding.add, name="board-add"),
    path("boards/<str:number>/", include(BOARD)),
]
