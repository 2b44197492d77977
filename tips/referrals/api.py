"""Referrals for a JTTF's system: the same acts and the same policy as the pages."""

from django.core.exceptions import ValidationError
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.pagination import CursorPagination
from rest_framework.response import Response
from rest_framework.views import APIView

from privacy.access.duties import Duty
from privacy.doors import Door
from privacy.reading import open_page
from tips.referrals import services
from tips.referrals.choices import State
from tips.referrals.models import Referral
from tips.referrals.serializers import (
    AcknowledgeSerializer,
    AskSerializer,
    DisposeSerializer,
    FeedbackSerializer,
    ReferralSerializer,
    WholeReferralSerializer,
)
from tips.referrals.showing.page import ROWS, open_referral, tip_of

KNOWN_PARAMETERS = {"cursor", "status"}
RECEIVES = Door(duties=frozenset({Duty.RECEIVE_REFERRAL}), api=True)


class Newest(CursorPagination):
    """Fifty referrals at a time, newest first."""

    page_size = 50
    ordering = "-id"


class ReferralsApi(APIView):
    """The referrals of one's own office."""

    door = RECEIVES

    @extend_schema(responses=ReferralSerializer(many=True))
    def get(self, request):
        """List the referrals of one's own office, newest first; ``status`` keeps those of one state."""
        by, pages = request._request.standing, Newest()
        rows = ROWS.visible_to(by)
        if status := _asked(request):
            rows = rows.filter(status=status)
        page = open_page(pages.paginate_queryset(rows, request, view=self), by=by, kind="referral")
        return pages.get_paginated_response(ReferralSerializer(page, many=True).data)


class ReferralApi(APIView):
    """One referral of one's own office."""

    door = RECEIVES

    @extend_schema(responses=WholeReferralSerializer)
    def get(self, request, number):
        """Read one referral with its package."""
        by = request._request.standing
        return Response(_whole(open_referral(number, by=by), by))


class AcknowledgeApi(APIView):
    """Acknowledging one referral."""

    door = RECEIVES

    @extend_schema(request=AcknowledgeSerializer, responses=ReferralSerializer)
    def post(self, request, number):
        """Say that the office has it; saying so again changes nothing."""
        return _act(request, number, AcknowledgeSerializer, services.acknowledge)


class DisposeApi(APIView):
    """Disposing of one referral."""

    door = RECEIVES

    @extend_schema(request=DisposeSerializer, responses=ReferralSerializer)
    def post(self, request, number):
        """Record what the JTTF made of it."""
        return _act(request, number, DisposeSerializer, services.dispose)


class AskApi(APIView):
    """Returning one referral with a question."""

    door = RECEIVES

    @extend_schema(request=AskSerializer, responses=ReferralSerializer)
    def post(self, request, number):
        """Ask the center about it."""
        return _act(request, number, AskSerializer, services.ask_center)


class FeedbackApi(APIView):
    """Feedback on one referral."""

    door = RECEIVES

    @extend_schema(request=FeedbackSerializer, responses=ReferralSerializer)
    def post(self, request, number):
        """Say what came of it; only ``releasable`` reaches the agency that sent the report."""
        return _act(request, number, FeedbackSerializer, services.write_feedback)


def _act(request, number: str, kind, act) -> Response:
    by = request._request.standing
    # Found before the body is read: withheld and absent answer alike, whatever was sent.
    referral = open_referral(number, by=by)
    said = kind(data=request.data)
    said.is_valid(raise_exception=True)
    try:
        act(referral, by=by, **said.validated_data)
    except ValidationError as refused:
        raise serializers.ValidationError(refused.message_dict) from refused
    return Response(ReferralSerializer(ROWS.visible_to(by).get(number=number)).data)


def _whole(referral: Referral, by) -> dict:
    return WholeReferralSerializer(referral, context={"tip": tip_of(referral, by=by)}).data


def _asked(request) -> str:
    unknown = sorted(set(request.query_params) - KNOWN_PARAMETERS)
    if unknown:
        raise serializers.ValidationError({name: ["This parameter is not known."] for name in unknown})
    status = request.query_params.get("status", "")
    if status and status not in State.values:
        raise serializers.ValidationError({"status": ["No referral stands there. Leave it out for all."]})
    return status
