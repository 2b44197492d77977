"""The addresses of dissemination: the library, delivery and running releases."""

from django.urls import path

from .api import AcknowledgeApi, ProductApi, ProductsApi
from .doors import bulletins, delivery, library, publishing, reader
from .unmasking import doors as unmasking

urlpatterns = [
    path("api/v1/products/", ProductsApi.as_view(), name="api_products"),
    path("api/v1/products/<slug:number>/", ProductApi.as_view(), name="api_product"),
    path("api/v1/products/<slug:number>/acknowledge/", AcknowledgeApi.as_view(), name="api_acknowledge"),
    path("library/", library.library, name="library"),
    path("library/<slug:number>/", reader.product, name="library_product"),
    path("library/<slug:number>/pdf/", reader.pdf, name="library_pdf"),
    path("library/<slug:number>/names/", unmasking.names, name="library_names"),
    path("names/", unmasking.waiting, name="names_waiting"),
    path("names/<uuid:reference>/", unmasking.decide, name="decide_name"),
    path("library/<slug:number>/read/", reader.read, name="library_read"),
    path("library/<slug:number>/feedback/", reader.feedback, name="library_feedback"),
    path("library/<slug:number>/destroyed/", reader.destroyed, name="library_destroyed"),
    path("products/<slug:number>/release/", delivery.release, name="release"),
    path("products/<slug:number>/delivery/", delivery.delivery, name="delivery"),
    path("products/<slug:number>/stop/", delivery.stop, name="stop_release"),
    path("products/<slug:number>/publish/", publishing.publish, name="publish"),
    path("products/<slug:number>/recall/", delivery.recall, name="recall"),
    path("products/<slug:number>/feedback/", delivery.feedback, name="feedback"),
    path("public/", bulletins.bulletins, name="public_bulletins"),
    path("public/<slug:number>/", bulletins.bulletin, name="public_bulletin"),
    path("public/<slug:number>/pdf/", bulletins.pdf, name="public_bulletin_pdf"),
    path("jobs/", delivery.jobs, name="jobs"),
    path("jobs/<uuid:reference>/", delivery.job, name="job"),
]
