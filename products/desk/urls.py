"""The addresses of the products desk."""

from django.urls import path

from .doors import approvals, editing, listing, lowering, people, preview, sources, starting, versions

urlpatterns = [
    path("products/", listing.products, name="products"),
    path("products/new/", starting.start, name="new_product"),
    path("products/<slug:number>/", versions.product, name="product"),
    path("products/<slug:number>/edit/", editing.edit, name="edit_product"),
    path("products/<slug:number>/edit/sources/", sources.sources, name="edit_sources"),
    path("products/<slug:number>/edit/people/", people.people, name="edit_people"),
    path("products/<slug:number>/edit/<slug:tab>/", editing.edit, name="edit_product"),
    path("products/<slug:number>/edit/<slug:tab>/autosave/", editing.autosave, name="autosave_product"),
    path("products/<slug:number>/excuse/", versions.excuse, name="excuse_warning"),
    path("products/<slug:number>/propose/", versions.send_to_review, name="propose_product"),
    path("products/<slug:number>/withdraw/", versions.take_back, name="withdraw_product"),
    path("products/<slug:number>/replace/", versions.replace_it, name="replace_product"),
    path("products/<slug:number>/lower/", lowering.lower, name="lower_marking"),
    path("products/<slug:number>/preview/", preview.preview, name="preview_product"),
    path("products/<slug:number>/preview/pdf/", preview.pdf, name="preview_pdf"),
    path("products/<slug:number>/diff/", versions.diff, name="diff_product"),
    path("products/<slug:number>/v/<int:version>/", versions.version, name="product_version"),
    path("approvals/", approvals.approvals, name="approvals"),
    path("approvals/<slug:number>/", approvals.latest, name="latest_approval"),
    path("approvals/<slug:number>/v/<int:version>/", approvals.approval, name="approval"),
]
