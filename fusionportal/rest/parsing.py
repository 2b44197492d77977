"""Reading a body that a system sent; what cannot be read is refused in words."""

from rest_framework.exceptions import ParseError
from rest_framework.parsers import JSONParser


class ShallowJSONParser(JSONParser):
    """JSON as other systems write it; nesting without end is refused like any other nonsense."""

    def parse(self, stream, media_type=None, parser_context=None):
        """Return the values in a body. Raises ``ParseError`` where there are none to be read."""
        try:
            return super().parse(stream, media_type, parser_context)
        except RecursionError as fault:
            raise ParseError("This body is nested too deep to be read. Send it flat.") from fault
