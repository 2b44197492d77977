"""Matching records of people for another system, which gets back pairs of its own records only."""

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.response import Response
from rest_framework.views import APIView

from privacy.access.duties import Duty
from privacy.audit.trail import record as audit
from privacy.doors import Door

from .lines import take_records
from .matching import match

MOST = 1_000


class RecordsSerializer(serializers.Serializer):
    """Records of people to compare with each other."""

    records = serializers.ListField(
        child=serializers.JSONField(), min_length=1, max_length=MOST,
        error_messages={"max_length": f"Send at most {MOST:,} records at once; use match_people for a file."},
    )  # fmt: skip


class PairSerializer(serializers.Serializer):
    """Two records that may mean one person."""

    id_a = serializers.CharField()
    id_b = serializers.CharField()
    score = serializers.FloatField()
    reasons = serializers.ListField(child=serializers.CharField())


class RefusedSerializer(serializers.Serializer):
    """A record that could not be compared, by its place in what was sent."""

    record = serializers.IntegerField()
    why = serializers.CharField()


class MatchedSerializer(serializers.Serializer):
    """The pairs found, and what was refused."""

    pairs = PairSerializer(many=True)
    refused = RefusedSerializer(many=True)


class MatchPeopleApi(APIView):
    """Comparing records of people with each other; nothing that is sent is kept."""

    door = Door(duties=frozenset({Duty.TRIAGE, Duty.VET}), api=True)

    @extend_schema(request=RecordsSerializer, responses=MatchedSerializer)
    def post(self, request):
        """Return the pairs of these records that are likelier one person than two."""
        if unknown := sorted(set(request.data) - {"records"}) if isinstance(request.data, dict) else []:
            raise serializers.ValidationError({name: ["This field is not known."] for name in unknown})
        asked = RecordsSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        taken = take_records(asked.validated_data["records"])
        pairs = [
            {"id_a": one.one, "id_b": one.other, "score": one.score, "reasons": list(one.reasons)}
            for one in match(taken.records)
        ]
        counts = {"records": len(taken.records), "pairs": len(pairs)}
        audit(request._request.standing, "match people", detail=counts)
        return Response(
            {"pairs": pairs, "refused": [{"record": place, "why": why} for place, why in taken.refused]}
        )
