"""What a tip's two keys look at: its labels, and who has a need to know it.

The twin of ``privacy.rules.needing``: what a reader holds there, a tip carries here.
"""

from collections.abc import Iterable

from privacy.access.acting import take_up
from privacy.access.interning import Need, key_ids, label
from privacy.access.models import KeyKind
from privacy.access.placing import PLACED, place
from privacy.classes.choices import Part

from .choices import AgeBand, PersonRole
from .models import Identity, Mailbox, Tip

DESKS = ("intake", "analysis", "supervision", "privacy")
STRICT_DESKS = ("supervision", "privacy")
MARKING = "LES"


def place_tip(tip: Tip, *, mailbox_keys: Iterable[int] = ()) -> Tip:
    """Give a tip its labels and keys from what it is now; the caller saves ``PLACED_TIP``.

    ``mailbox_keys`` are those of the tip's mailbox: intake's own while it writes. Whoever
    holds a receipt code later has that key too, but no right to know anything but the mailbox.
    """
    facts = {"record_class": tip.record_class, "marking": MARKING}
    tip.desk_label = label(**facts, part=Part.DESK)
    return place(
        tip,
        label=label(**facts, part=Part.RECORD),
        needs=needs_of(tip),
        keys=mailbox_keys,
        faces=[tip.desk_label],
    )


PLACED_TIP = [*PLACED, "desk_label"]


def place_identity(identity: Identity, tip: Tip, *, keys: Iterable[int] = ()) -> Identity:
    """Give an identity its own label and keys from whose it is; the caller saves ``PLACED_IDENTITY``.

    ``keys`` are the mailbox's own while intake writes. Agencies and field offices get no key to it.
    """
    strict = populations_of(identity.role, identity.age)
    identity.label = label(
        record_class=tip.record_class, marking=MARKING, part=Part.IDENTITY, populations=strict
    )
    needs = [(KeyKind.DESK, desk) for desk in (STRICT_DESKS if strict else DESKS)]
    identity.access_keys = sorted({*key_ids([*needs, (KeyKind.SERVICE, "courier")]), *keys})
    take_up([identity.label], identity.access_keys)
    return identity


def populations_of(role: str, age: str) -> list[str]:
    """Return which protected groups somebody belongs to, as a label names them."""
    of_role = {PersonRole.VICTIM: "victim", PersonRole.SOURCE: "source"}
    found = [of_role.get(PersonRole(role)), "juvenile" if age == AgeBand.JUVENILE else None]
    return sorted(filter(None, found))


PLACED_IDENTITY = ["label", "access_keys"]


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
