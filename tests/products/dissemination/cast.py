"""An invented bulletin whose first judgment is for law enforcement only, and its sending."""

from datetime import date

from privacy.access.acting import acting
from privacy.access.standing import courier
from privacy.markings.building import parse
from products.dissemination.services import release
from products.dissemination.spreading import spread
from products.dissemination.tasks import carry_release
from products.documents.choices import Part
from products.documents.document import Block, Document, Section

LES, FOUO = parse("LES"), parse("FOUO")
SECRETIVE = "The gray pickup returned at 2 am."


def document(number="MSFC-SAB-2026-0001"):
    """A bulletin whose first judgment is for law enforcement only."""
    judgments = (
        Block(key="j1", text=SECRETIVE, marking=LES),
        Block(key="j2", text="Side gates were cut at two sites.", marking=FOUO),
    )
    return Document(
        line="SAB", line_name="Situational awareness bulletin", number=number, version=1, dated=date(2026, 11, 20),
        center="Meridian State Fusion Center", title=Block(key="title", text="Night entries", marking=FOUO),
        bottom_line=Block(key="bottom", text="Check side gates.", marking=FOUO),
        sections=(Section(part=Part.JUDGMENTS, blocks=judgments),),
    )  # fmt: skip


def send(product, by, as_):
    """Authorize and carry out a release, then tell everybody, as the worker would."""
    with acting(as_(by)):
        sending = release(product, by=as_(by))
    with acting(courier()):
        spread(sending.pk)
    carry_release(sending.pk)
    return sending
