"""What a request's two keys look at: who asked, and the desks that answer."""

from privacy.access.interning import label
from privacy.access.models import KeyKind
from privacy.access.placing import PLACED, place
from privacy.classes.choices import Part, RecordClass
from privacy.markings.building import parse
from products.drafting.access import DESKS, handling

from .models import InformationRequest

PLACED_REQUEST = PLACED


def place_request(request: InformationRequest) -> InformationRequest:
    """Give a request its label and keys from what it is now; the caller saves ``PLACED_REQUEST``."""
    shown = label(
        record_class=RecordClass.P, part=Part.MAILBOX, **handling(parse(str(request.answer_marking)))
    )
    needs = [(KeyKind.DESK, desk) for desk in DESKS]
    needs += [(KeyKind.SERVICE, "courier"), (KeyKind.AGENCY, str(request.agency.reference))]
    return place(request, label=shown, needs=needs)
