"""Reports as partner systems send and read them."""

import json

from django.core.exceptions import ValidationError
from django.utils import timezone
from rest_framework import serializers

from partners.directory.models import County
from privacy.markings.turning_away import turn_away
from tips.intake.choices import InvolvedKind, Ongoing, Status
from tips.intake.files.limits import MOST_FILES
from tips.intake.models import Tip

STORY_LENGTH = 100_000
MOST_CARDS = 50


class StrictSerializer(serializers.Serializer):
    """Refuses fields it does not know by name: what is misspelt would otherwise be lost unseen."""

    def to_internal_value(self, data):
        """Return the values, or say which fields are not known."""
        if not _encodable(data):
            halves = "The text holds halves of characters. Send it as UTF-8."
            raise serializers.ValidationError({"detail": [halves]})
        known = {name for name, field in self.fields.items() if not field.read_only}
        unknown = (
            sorted({str(name).partition("[")[0] for name in data} - known) if hasattr(data, "keys") else []
        )
        if unknown:
            raise serializers.ValidationError({name: ["This field is not known."] for name in unknown})
        values = super().to_internal_value(data)
        _turn_away(values)
        return values


def _turn_away(values: dict) -> None:
    """Say by field which text this portal never holds; nothing of it is repeated."""
    try:
        turn_away(values)
    except ValidationError as refused:
        raise serializers.ValidationError(refused.message_dict, code="not_held") from None


def _encodable(data) -> bool:
    """Say whether every text in this can be written down, and so be answered to."""
    try:
        json.dumps(data, ensure_ascii=False, default=repr).encode()
    except UnicodeEncodeError:
        return False
    return True


class CountyField(serializers.CharField):
    """A county by its FIPS code or its name."""

    def to_internal_value(self, data):
        """Return the county, or say that there is none of that name."""
        said = super().to_internal_value(data)
        rows = County.objects.filter(pk=said) if said.isdigit() else County.objects.filter(name__iexact=said)
        # What a text may not hold is asked after this, and no database can be asked for it.
        county = None if "\x00" in said else rows.order_by("-served").first()
        if county is None:
            raise serializers.ValidationError("No county has that name or FIPS code.")
        return county

    def to_representation(self, value):
        """Return the county's name."""
        return value.name


class PersonSerializer(StrictSerializer):
    """One person as the sender described them."""

    kind = InvolvedKind.PERSON
    description = serializers.CharField(max_length=4_000, required=False)
    did = serializers.CharField(max_length=4_000, required=False)
    name = serializers.CharField(max_length=120, required=False)
    contact = serializers.CharField(max_length=200, required=False)


class VehicleSerializer(StrictSerializer):
    """One vehicle."""

    kind = InvolvedKind.VEHICLE
    description = serializers.CharField(max_length=4_000, required=False)
    make = serializers.CharField(max_length=60, required=False)
    color = serializers.CharField(max_length=40, required=False)
    plate = serializers.CharField(max_length=16, required=False)
    plate_state = serializers.CharField(max_length=2, required=False)
    direction = serializers.CharField(max_length=120, required=False)


class ReportSerializer(StrictSerializer):
    """A report to take in; only the narrative must be there."""

    narrative = serializers.CharField(max_length=STORY_LENGTH, trim_whitespace=False)
    title = serializers.CharField(max_length=160, required=False)
    external_id = serializers.CharField(max_length=80, required=False)
    case_number = serializers.CharField(max_length=60, required=False)
    happened_at = serializers.DateTimeField(required=False)
    happened_until = serializers.DateTimeField(required=False)
    happened_words = serializers.CharField(max_length=160, required=False)
    place = serializers.CharField(max_length=200, required=False)
    county = CountyField(required=False)
    ongoing = serializers.ChoiceField(choices=Ongoing.choices, required=False)
    danger = serializers.BooleanField(required=False)
    people = PersonSerializer(many=True, required=False, max_length=MOST_CARDS)  # type: ignore[call-arg]
    vehicles = VehicleSerializer(many=True, required=False, max_length=MOST_CARDS)  # type: ignore[call-arg]
    files = serializers.ListField(child=serializers.FileField(), required=False, max_length=MOST_FILES)

    def validate_happened_at(self, value):
        """Refuse what is still to come."""
        if value > timezone.now():
            raise serializers.ValidationError("That time is still to come.")
        return value

    def validate(self, attrs):
        """Refuse an end before its beginning."""
        begun, ended = attrs.get("happened_at"), attrs.get("happened_until")
        if ended and (begun is None or ended < begun):
            raise serializers.ValidationError({"happened_until": ["It ends before it begins."]})
        return attrs


class StatusSerializer(serializers.ModelSerializer):
    """What the agency that sent a report is told about it; never a vetting result."""

    status = serializers.SerializerMethodField()
    received_at = serializers.DateTimeField(source="created_at")

    class Meta:
        model = Tip
        fields = ["number", "external_id", "case_number", "title", "status", "received_at"]

    def get_status(self, tip) -> str:
        """Return the plain word."""
        return Status(tip.status).plain
