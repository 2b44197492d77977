"""Products as partner systems read them."""

from rest_framework import serializers

from .library.facets import line_name
from .models import Rendition


class ProductSerializer(serializers.ModelSerializer):
    """A product in a list; what was recalled keeps its number and the reason only."""

    version = serializers.IntegerField(source="version_number")
    kind = serializers.SerializerMethodField()
    title = serializers.SerializerMethodField()
    bottom_line = serializers.SerializerMethodField()
    marking = serializers.CharField(source="banner")
    released_at = serializers.DateTimeField(source="created_at")

    class Meta:
        model = Rendition
        fields = [
            "number",
            "version",
            "kind",
            "marking",
            "title",
            "bottom_line",
            "released_at",
            "acknowledge_by",
            "expires_on",
            "recalled_at",
            "recall_reason",
        ]
        read_only_fields = fields

    def get_kind(self, rendition) -> str:
        """Return the name of its product line."""
        return line_name(rendition.line)

    def get_title(self, rendition) -> str:
        """Return the title, or nothing once it was recalled."""
        return "" if rendition.recalled_at else rendition.title

    def get_bottom_line(self, rendition) -> str:
        """Return the bottom line, or nothing once it was recalled."""
        return "" if rendition.recalled_at else rendition.bottom_line
