from tips.intake.importing.sources import known_as
from tips.linking.ranking.answering import ranked
from tips.management.tabling import TableCommand


class Command(TableCommand):
    """Print the reports that an account may see, by how well they answer a few words."""

    help = "Print reports by how well they answer a few words, best first."
    columns = ("doc", "score")

    def add_arguments(self, parser):
        super().add_arguments(parser)
        parser.add_argument("query", help="free words; they need not stand in a report together")
        parser.add_argument("--most", type=int, default=0, help="print so many at most (default: all)")

    def rows(self, tips, *, by, query, most, **options):
        best = ranked(tips, query)[: most or None]
        known = tips.in_bulk([one.pk for one in best])
        return ((known_as(known[one.pk]), f"{one.score:.4f}") for one in best)
