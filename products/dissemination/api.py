"""Products for partner systems: the reader's own shelf, one copy, and the word that it was read."""

from drf_spectacular.utils import OpenApiTypes, extend_schema
from rest_framework.pagination import CursorPagination
from rest_framework.response import Response
from rest_framework.views import APIView

from privacy.access.deciding import fetch
from privacy.access.duties import Duty
from privacy.doors import Door
from privacy.reading import open_page, open_record
from products.documents.wording import copy_line

from .challenged import doubts_about
from .library.shelf import shelf
from .paper import reader_copy
from .reading import acknowledge, open_copy
from .serializers import ProductSerializer
from .shown import for_reader

READERS = Door(duties=frozenset({Duty.READ_PRODUCTS}), api=True)


class Newest(CursorPagination):
    """Fifty products at a time, newest first."""

    page_size = 50
    ordering = "-id"


class ProductsApi(APIView):
    """What was released to the caller."""

    door = READERS

    @extend_schema(responses=ProductSerializer(many=True))
    def get(self, request):
        """List the newest version of every product the caller may see."""
        by, pages = request._request.standing, Newest()
        page = pages.paginate_queryset(shelf(by), request, view=self)
        open_page(page, by=by, kind="rendition")
        return pages.get_paginated_response(ProductSerializer(page, many=True).data)


class ProductApi(APIView):
    """One product as the caller has it."""

    door = READERS

    @extend_schema(responses=OpenApiTypes.OBJECT)
    def get(self, request, number):
        """Read the caller's own copy; a recalled product gives its reason and no content."""
        by = request._request.standing
        rendition = open_record(for_reader(by), by=by, number=number)
        said = dict(ProductSerializer(rendition).data)
        if rendition.recalled_at is None:
            copy = open_copy(rendition, by=by)
            told = [f"{doubt.title} {doubt.text}" for doubt in doubts_about(rendition)]
            said |= {
                "challenged": told,
                "copy": copy_line(reader_copy(copy, by)),
                "content": rendition.content,
            }
        return Response(said)


class AcknowledgeApi(APIView):
    """The caller's word that a product was read."""

    door = READERS

    @extend_schema(request=None, responses=OpenApiTypes.OBJECT)
    def post(self, request, number):
        """Record that it was read; saying so twice changes nothing."""
        by = request._request.standing
        rendition = fetch(for_reader(by).visible_to(by).select_related("label"), number=number)
        return Response({"number": number, "acknowledged_at": acknowledge(rendition, by=by).acknowledged_at})
