"""Rows about records, for those who keep them: the same condition in the code and in the database."""

from typing import Self

from django.db import models

from privacy.access.duties import CUSTODY
from privacy.access.standing import Standing


def in_custody(standing: Standing | None) -> bool:
    """Say whether somebody is charged with keeping, destroying or auditing records."""
    return standing is not None and bool(CUSTODY & standing.duties)


class CustodyQuerySet(models.QuerySet):
    """Holds, purges and certificates; they name records, so nobody else sees them."""

    def visible_to(self, standing: Standing | None) -> Self:
        """Keep the rows this reader may see."""
        return self.all() if in_custody(standing) else self.none()
