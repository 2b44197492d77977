"""What a tip's two keys look at: its labels, and who has a need to know it.

The twin of ``privacy.rules.needing``: what a reader holds there, a tip carries here.
"""

from collections.abc import Iterable

from privacy.access.interning import Need, key_ids, label
from privacy.access.models import KeyKind
from privacy.access.placing import PLACED, place
from privacy.classes.choices import Part

from .models import Mailbox, Tip

DESKS = ("intake", "analysis", "supervision", "privacy")
MARKING = "LES"


def place_tip(tip: Tip, *, mailbox_keys: Iterable[int] = ()) -> Tip:
    """Give a tip its labels and keys from what it is now; the caller saves ``PLACED_TIP``.

    ``mailbox_keys`` are those of the tip's mailbox: intake's own while it writes. Whoever
    holds a receipt code later has that key too, but no right to know anything but the mailbox.
    """
    facts = {"record_class": tip.record_class, "marking": MARKING}
    tip.desk_label = label(**facts, part=Part.DESK)
    tip.identity_label = label(**facts, part=Part.IDENTITY)
    return place(
        tip,
        label=label(**facts, part=Part.RECORD),
        needs=needs_of(tip),
        keys=mailbox_keys,
        faces=[tip.desk_label, tip.identity_label],
    )


PLACED_TIP = [*PLACED, "desk_label", "identity_label"]


def needs_of(tip: Tip) -> list[Need]:
    """Return who has a need to know a tip: the center's desks, its agency, where it was referred."""
    needs = [(KeyKind.DESK, desk) for desk in DESKS]
    needs.append((KeyKind.SERVICE, "courier"))
    if tip.agency_id:
        needs.append((KeyKind.AGENCY, str(tip.agency.reference)))
    if tip.pk:
        offices = tip.referrals.unguarded().exclude(status="withdrawn").filter(approved_by__isnull=False)
        needs += [(KeyKind.OFFICE, code) for code in offices.values_list("office__code", flat=True)]
    return needs


def mailbox_keys(reference: object) -> list[int]:
    """Return the key of whoever holds a mailbox."""
    return key_ids([(KeyKind.MAILBOX, str(reference))])


def place_mailbox(mailbox: Mailbox, *, keys: Iterable[int] = ()) -> Mailbox:
    """Give a mailbox its label and keys: its holder or its agency, and the desks that answer.

    ``keys`` are its holder's where the caller has them already.
    """
    tip = mailbox.tip
    needs = [*((KeyKind.DESK, desk) for desk in DESKS), (KeyKind.SERVICE, "courier")]
    if tip.agency_id:
        needs.append((KeyKind.AGENCY, str(tip.agency.reference)))
    facts = label(record_class=tip.record_class, marking=MARKING, part=Part.MAILBOX)
    return place(mailbox, label=facts, needs=needs, keys=keys or mailbox_keys(mailbox.reference))
