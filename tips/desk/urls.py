"""The desk's addresses."""

from django.urls import include, path

from tips.desk.doors import (
    bulk,
    claims,
    conduct,
    describing,
    files,
    linking,
    merging,
    phone,
    queue,
    review,
    submitter,
    tip,
    views,
)

TIP = [
    path("", tip.tip, name="tip"),
    path("history/", tip.history, name="tip-history"),
    path("access/", tip.access, name="tip-access"),
    path("print/", tip.print_view, name="tip-print"),
    path("here/", tip.here, name="tip-here"),
    path("claim/", claims.claim_tip, name="claim"),
    path("release/", claims.release_tip, name="release-claim"),
    path("take-over/", claims.take_over_tip, name="take-over"),
    path("part-one/", review.part_one, name="part-one"),
    path("part-two/", review.part_two, name="part-two"),
    path("reopen/", review.reopen, name="reopen"),
    path("call/", describing.call, name="log-call"),
    path("note/", describing.note, name="add-note"),
    path("grade/", describing.grading, name="grade"),
    path("urgency/", describing.urgency, name="raise-priority"),
    path("describe/", describing.description, name="describe"),
    path("find/", linking.find, name="decide-find"),
    path("link/", linking.link, name="decide-link"),
    path("merge/", merging.merge, name="merge"),
    path("unmerge/", merging.unmerge, name="unmerge"),
    path("ask/", submitter.ask, name="ask-submitter"),
    path("identity/", submitter.identity, name="tip-identity"),
    path("files/<uuid:reference>/", files.file, name="tip-file"),
    path("files/<uuid:reference>/preview/", files.preview, name="tip-file-preview"),
]

urlpatterns = [
    path("tips/", queue.tips, name="tips"),
    path("tips/filters/", queue.filters, name="tips-filters"),
    path("tips/new/", phone.phone_form, name="phone_form"),
    path("tips/next/", queue.take, name="take-next"),
    path("tips/bulk/", bulk.bulk, name="bulk"),
    path("tips/<str:number>/", include(TIP)),
    path("", include("tips.desk.entities.urls")),
    path("oversight/protected/", conduct.holds, name="protected"),
    path("oversight/protected/<str:number>/", conduct.hold, name="protected-hold"),
    path("views/", views.views, name="views"),
    path("views/new/", views.save, name="save-view"),
    path("views/<uuid:reference>/", views.view, name="saved-view"),
    path("views/<slug:slug>/pace/", views.pace, name="view-pace"),
    path("views/<slug:slug>/save/", views.over, name="save-over"),
    path("views/<slug:slug>/delete/", views.delete, name="delete-view"),
]
