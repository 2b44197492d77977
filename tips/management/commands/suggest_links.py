from tips.intake.importing.sources import known_as
from tips.linking.suggesting.pairs import read_waiting, suggested_pairs
from tips.linking.suggesting.reasons import ENOUGH, SURE
from tips.management.tabling import TableCommand


class Command(TableCommand):
    """Print every pair of tips that may belong together, with the reasons, over what an account may see."""

    help = "Print suggested pairs of tips by their own numbers at the sender, with a score and reasons."
    columns = ("doc_a", "doc_b", "score", "reasons")

    def add_arguments(self, parser):
        super().add_arguments(parser)
        parser.add_argument(
            "--threshold", type=float, default=ENOUGH / SURE,
            help="the least score, from 0 to 1 (default: %(default)s, one likely reason or two hints)",
        )  # fmt: skip

    def rows(self, tips, *, by, threshold, **options):
        read_waiting(tips)
        for pair in suggested_pairs(tips, by=by, least=threshold):
            names = map(known_as, (pair.tip, pair.other))
            yield (*names, f"{pair.score:.2f}", "; ".join(pair.reasons))
