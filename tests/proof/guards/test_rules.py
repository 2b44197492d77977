"""Take each condition of each rule away in turn: the oracle, or the rule's own table, has to notice."""

from privacy.access.compiling import forget
from privacy.rules.barring import BARS
from privacy.rules.knowing import RIGHTS
from privacy.rules.needing import NEEDS
from tests.privacy.rules import test_alone, test_bars, test_intelligence, test_rights
from tests.proof import asking
from tests.proof.guards.conditions import conditions_of, whole, without
from tests.proof.oracle import may_see
from tests.proof.people import PEOPLE
from tests.proof.test_rows import everybody, rows
from tests.proof.things import TOPS
from tests.proof.walls import deep

__all__ = ["everybody", "rows"]
ADMITTING = whole({*(rule.admits for rule in RIGHTS), *(rule.holds for rule in NEEDS)})
BARRING = whole({rule.bars for rule in BARS}) - ADMITTING
CONDITIONS = [
    *(each for function in sorted(ADMITTING, key=str) for each in conditions_of(function)),
    *(each for function in sorted(BARRING, key=str) for each in conditions_of(function, bar=True)),
]
# One table of each kind and each part is enough to notice a rule that lets too much through.
TABLES = [*TOPS, "tips_note", "tips_identity", "intelligence_basis", "products_block"]


def by_the_oracle(rows, everybody) -> bool:
    """Say whether anybody is shown what the policy does not show them."""
    few = [row for row in rows if row.table in TABLES]
    for name, standing in everybody.items():
        shown = asking.listed(standing, TABLES)
        if any((row.pk in shown[row.table]) != may_see(PEOPLE[name], row.thing, row.part) for row in few):
            return True
    return False


def by_their_own_tables() -> bool:
    """Say whether a rule's own truth table no longer comes out."""
    try:
        for row in test_rights.TABLE:
            test_rights.test_who_may_know_what(*row)
        for row in test_rights.NEEDED:
            test_rights.test_who_needs_what(*row)
        test_rights.test_services_know_only_what_they_are_for()
        test_rights.test_somebody_with_no_duty_may_know_nothing()
        for row in test_bars.TABLE:
            test_bars.test_each_reader_is_barred_by_exactly_the_rule_that_says_so(row)
        test_bars.test_whoever_has_not_accepted_the_policy_reads_no_mailbox_of_the_center()
        for row in test_intelligence.TABLE:
            test_intelligence.test_each_reader_knows_exactly_what_a_rule_lets_them_know(row)
        for row in test_alone.ADMITTED:
            test_alone.test_each_right_asks_for_all_it_says(*row)
        for row in test_alone.OTHERS:
            test_alone.test_no_right_reaches_past_its_kind_of_record(*row)
        for row in test_alone.BARRED:
            test_alone.test_each_bar_stands_for_each_of_its_reasons(*row)
        test_alone.test_a_circle_opens_only_while_training_agreement_and_acceptance_are_current()
        test_alone.test_custody_is_for_those_charged_with_it()
    except (AssertionError, AttributeError):
        # A reader whom no rule bars any more is not even named by one.
        return True
    return False


@deep
def test_every_condition_of_every_rule_is_missed_when_it_is_gone(rows, everybody, reported):
    unnoticed = []
    for condition in CONDITIONS:
        with without(condition):
            forget()
            if not (by_their_own_tables() or by_the_oracle(rows, everybody)):
                unnoticed.append(str(condition))
    forget()
    assert not by_their_own_tables() and not by_the_oracle(rows, everybody)
    reported("conditions of rules taken away", len(CONDITIONS))
    assert not unnoticed, f"{len(unnoticed)} of {len(CONDITIONS)}\n" + "\n".join(unnoticed)
