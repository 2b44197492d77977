"""The finds of one report, for programs."""

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.response import Response
from rest_framework.views import APIView

from privacy.access.duties import Duty
from privacy.doors import Door
from privacy.reading import open_record
from tips.intake.models import Tip

from .finds import finds_of

AT_ONCE = 1_000


class FindSerializer(serializers.Serializer):
    """One span of a report: its kind, where it stands, the words there and their value."""

    kind = serializers.CharField()
    start = serializers.IntegerField()
    end = serializers.IntegerField()
    text = serializers.CharField()
    value = serializers.CharField()
    alias_of = serializers.CharField()
    state = serializers.CharField()


class FindsSerializer(serializers.Serializer):
    """Finds in the order of the text; ``next`` is the ``after`` to ask for more with, or nothing."""

    number = serializers.CharField()
    finds = FindSerializer(many=True)
    next = serializers.IntegerField(allow_null=True)


class FindsApi(APIView):
    """What was found in one report."""

    door = Door(duties=frozenset({Duty.TRIAGE, Duty.VET}), api=True)

    @extend_schema(responses=FindsSerializer)
    def get(self, request, number):
        """List up to a thousand finds of a report's narrative, from the place ``after`` on."""
        by = request._request.standing
        asked = serializers.IntegerField(min_value=0, max_value=10**9, required=False, default=0)
        after = asked.run_validation(request.query_params.get("after", 0))
        tip = open_record(Tip.objects.all(), by=by, number=number, verb="read finds")
        rows = list(finds_of(tip, by=by).filter(start__gte=after)[: AT_ONCE + 1])
        more = rows[AT_ONCE].start if len(rows) > AT_ONCE else None
        told = {"number": tip.number, "finds": rows[:AT_ONCE], "next": more}
        return Response(FindsSerializer(told).data)
