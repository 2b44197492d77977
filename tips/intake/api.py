"""Reports of partner systems: sent through the same act as the form's, read through the same policy."""

from functools import partial

from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework import serializers, status
from rest_framework.pagination import CursorPagination
from rest_framework.response import Response
from rest_framework.views import APIView

from privacy.access.duties import Duty
from privacy.doors import Door
from privacy.reading import open_page, open_record
from tips.intake.choices import Source
from tips.intake.external import submit_once
from tips.intake.filing import FileNotKept, FileRefused, KeptFile, attach_files, take_file
from tips.intake.models import Tip
from tips.intake.serializers import PersonSerializer, ReportSerializer, StatusSerializer, VehicleSerializer
from tips.intake.services import Report
from tips.intake.storing import destroy

CARDS = {"people": PersonSerializer, "vehicles": VehicleSerializer}
KNOWN_PARAMETERS = {"cursor", "external_id"}


class Newest(CursorPagination):
    """Fifty reports at a time, newest first."""

    page_size = 50
    ordering = "-id"


class TipsApi(APIView):
    """Send a report, and list what one's own agency has sent."""

    door = Door(duties=frozenset({Duty.REPORT}), api=True)

    @extend_schema(request=ReportSerializer, responses={201: StatusSerializer, 200: StatusSerializer})
    def post(self, request):
        """Take in a report; one sent before under the same ``external_id`` is answered, not taken again."""
        sent = ReportSerializer(data=request.data)
        sent.is_valid(raise_exception=True)
        values = dict(sent.validated_data)
        files, not_kept = _take(values.pop("files", []))
        attach = partial(attach_files, files=files)
        try:
            tip, new = submit_once(_report(values), by=request._request.standing, attach=attach)
        except BaseException:
            _drop(files)
            raise
        if not new:
            _drop(files)
        answer = StatusSerializer(tip).data | ({"files_not_kept": not_kept} if not_kept else {})
        return Response(answer, status=status.HTTP_201_CREATED if new else status.HTTP_200_OK)

    @extend_schema(responses=StatusSerializer(many=True))
    def get(self, request):
        """List the agency's own reports with their plain status."""
        unknown = sorted(set(request.query_params) - KNOWN_PARAMETERS)
        if unknown:
            raise serializers.ValidationError({name: ["This parameter is not known."] for name in unknown})
        by, pages = request._request.standing, Newest()
        rows = Tip.objects.visible_to(by).filter(agency_id=by.agency_id)
        if number := request.query_params.get("external_id"):
            rows = rows.filter(external_id=number)
        page = open_page(pages.paginate_queryset(rows, request, view=self), by=by, kind="tip")
        return pages.get_paginated_response(StatusSerializer(page, many=True).data)


class TipApi(APIView):
    """What became of one report."""

    door = Door(duties=frozenset({Duty.REPORT}), api=True)

    @extend_schema(responses=StatusSerializer)
    def get(self, request, number):
        """Read the plain status of one report of one's own agency."""
        by = request._request.standing
        tip = open_record(Tip.objects.filter(agency_id=by.agency_id), by=by, number=number)
        return Response(StatusSerializer(tip).data)


def _report(values: dict) -> Report:
    involved = [{"kind": card.kind, **told} for name, card in CARDS.items() for told in values.pop(name, [])]
    return Report(values.pop("narrative"), Source.API, values, tuple(involved))


def _take(uploads) -> tuple[list[KeptFile], list[str]]:
    """Keep the files, or none of them if one may not be taken; a full disk loses a file, not the report."""
    kept, lost, refused = [], [], []
    for upload in uploads:
        try:
            kept.append(take_file(upload, clean=False))
        except FileRefused as refusal:
            refused.append(f"{upload.name}: {refusal.sentence(_)}")
        except FileNotKept:
            lost.append(upload.name)
    if refused:
        _drop(kept)
        raise serializers.ValidationError({"files": refused})
    return kept, lost


def _drop(files: list[KeptFile]) -> None:
    for file in files:
        destroy(file.path)
