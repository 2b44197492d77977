"""The seal of a certificate: a keyed digest of everything it says."""

import json

from django.utils.crypto import constant_time_compare, salted_hmac

from .choices import Outcome
from .tables.purges import Purge


def seal_of(purge: Purge) -> str:
    """Return the seal of a finished purge's certificate."""
    told = json.dumps(_said(purge), sort_keys=True, default=str)
    return salted_hmac("privacy.retention.certificate", told, algorithm="sha256").hexdigest()


def unbroken(purge: Purge) -> bool:
    """Say whether a certificate still says what it said when it was issued."""
    return bool(purge.seal) and constant_time_compare(purge.seal, seal_of(purge))


def _said(purge: Purge) -> dict:
    items = purge.items.exclude(outcome=Outcome.DROPPED).order_by("pk")
    facts = ("number", "record_class", "rule", "outcome", "gone", "file_count", "remaining")
    return {
        "certificate": purge.certificate,
        "policy": purge.policy,
        "signed": [purge.proposed_by_id, purge.approved_by_id],
        "digest": purge.digest,
        "records": list(items.values_list(*facts)),
    }
