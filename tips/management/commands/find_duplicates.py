from tips.intake.importing.sources import known_as
from tips.linking.duplicates.repeats import NEARLY, repeats
from tips.linking.suggesting.pairs import read_waiting
from tips.management.tabling import TableCommand


class Command(TableCommand):
    """Print every report that repeats an earlier one, over what an account may see."""

    help = "Print reports that repeat an earlier one, beside it, with a score and the reason."
    columns = ("doc_a", "doc_b", "score", "reasons")

    def add_arguments(self, parser):
        super().add_arguments(parser)
        parser.add_argument(
            "--threshold", type=float, default=NEARLY,
            help="the least share of words in the same order, from 0 to 1 (default: %(default)s)",
        )  # fmt: skip

    def rows(self, tips, *, by, threshold, **options):
        read_waiting(tips)
        for one in repeats(tips.defer("search"), by=by, least=threshold):
            yield known_as(one.tip), known_as(one.earlier), f"{one.score:.2f}", one.reason
