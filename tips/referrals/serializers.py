"""Referrals as a JTTF's system reads and answers them."""

from rest_framework import serializers

from tips.intake.serializers import StrictSerializer
from tips.referrals.choices import Disposition
from tips.referrals.forms import LONG
from tips.referrals.models import Referral


class ReferralSerializer(serializers.ModelSerializer):
    """A referral as its office may read it; the tip's story comes only with one referral, never in a list."""

    office = serializers.CharField(source="office.code")
    marking = serializers.CharField(source="label.marking")
    sent_at = serializers.DateTimeField(source="delivered_at")

    class Meta:
        model = Referral
        fields = [
            "number", "reference", "office", "marking", "status", "urgency", "sent_at", "acknowledge_by",
            "phone_received", "external_number", "disposition", "disposition_words",
        ]  # fmt: skip


class WholeReferralSerializer(ReferralSerializer):
    """One referral with what it was sent for."""

    narrative = serializers.SerializerMethodField()

    class Meta(ReferralSerializer.Meta):
        fields = [*ReferralSerializer.Meta.fields, "basis", "package", "narrative"]

    def get_narrative(self, referral) -> str:
        """Return the story, or the summary where only that was sent."""
        tip = self.context.get("tip")
        return tip.narrative if tip and referral.detailed else referral.summary


class AcknowledgeSerializer(StrictSerializer):
    """That the office has it; an immediate one says whether the phone call was received."""

    phone_received = serializers.BooleanField(required=False, allow_null=True, default=None)


class DisposeSerializer(StrictSerializer):
    """What the JTTF made of it."""

    disposition = serializers.ChoiceField(choices=Disposition.choices)
    words = serializers.CharField(max_length=LONG, required=False, default="", allow_blank=True)


class AskSerializer(StrictSerializer):
    """A question to the center."""

    text = serializers.CharField(max_length=LONG)
    answer_by = serializers.DateField(required=False, allow_null=True, default=None)


class FeedbackSerializer(StrictSerializer):
    """What the JTTF says of it: to the center, and what the agency that sent the report may be told."""

    for_center = serializers.CharField(max_length=LONG, required=False, default="", allow_blank=True)
    releasable = serializers.CharField(max_length=LONG, required=False, default="", allow_blank=True)
