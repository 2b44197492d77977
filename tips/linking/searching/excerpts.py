"""Where in a report the words of a search stand."""

from collections.abc import Iterable
from secrets import token_hex

from django.contrib.postgres.search import SearchHeadline
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from privacy.access.standing import Standing
from tips.intake.models import Tip

from .finding import words_of
from .question import read


def excerpts(tips: Iterable[Tip], text: str, *, by: Standing) -> dict[int, SafeString]:
    """Return, for each of these tips that holds words of the search, a line or two around them, marked."""
    query, keys = words_of(read(text)), [tip.pk for tip in tips]
    if query is None or not keys:
        return {}
    # Drawn anew each time, so that nobody's text can pass for a mark of ours.
    sign = f"\x01{token_hex(8)}\x01"
    around = SearchHeadline(
        "narrative", query, config="english", start_sel=sign, stop_sel=sign,
        max_words=36, min_words=18, short_word=0,
    )  # fmt: skip
    rows = Tip.objects.visible_to(by).filter(pk__in=keys).annotate(around=around)
    return {pk: marked(line, sign) for pk, line in rows.values_list("pk", "around") if sign in line}


def marked(line: str, sign: str) -> SafeString:
    """Return a line with what stands between two signs marked, and everything made harmless."""
    pieces = enumerate(line.split(sign))
    marks = (format_html("<mark>{}</mark>", piece) if n % 2 else piece for n, piece in pieces)
    return format_html_join("", "{}", ((piece,) for piece in marks))
