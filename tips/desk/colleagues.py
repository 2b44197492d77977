"""The people of the center whose standing a page speaks about."""

from partners.people.models import User
from partners.people.standings import standing_of, with_facts
from privacy.access.duties import Duty
from privacy.access.standing import Standing


def charged_with(*duties: Duty) -> list[Standing]:
    """Return the active people of the center charged with all of these, by name."""
    people = with_facts(User.objects.filter(agency__is_host=True, is_active=True)).order_by("name")
    standings = [standing for person in people if (standing := standing_of(person))]
    return [standing for standing in standings if all(standing.may(duty) for duty in duties)]
