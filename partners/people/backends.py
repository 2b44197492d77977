"""``has_perm`` answered by the policy's own condition."""

from privacy.access.deciding import decide
from privacy.access.records import GuardedRecord

from .models import User
from .standings import standing_of, with_facts


class PolicyBackend:
    """Let ``user.has_perm("tips.view_tip", tip)`` ask what ``visible_to`` asks.

    It never answers for a whole model: nobody may view every tip by being somebody.
    """

    def authenticate(self, request, **credentials):
        return None

    def has_perm(self, user, perm: str, obj=None) -> bool:
        """Say whether this person may view this record; every other question is answered no."""
        if not isinstance(obj, GuardedRecord) or perm != _viewing(obj):
            return False
        person = with_facts(User.objects.filter(pk=user.pk)).first()
        return person is not None and decide(standing_of(person), obj) is not None


def _viewing(obj) -> str:
    return f"{obj._meta.app_label}.view_{obj._meta.model_name}"
