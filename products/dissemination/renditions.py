"""Writing down one text as one audience gets it."""

from collections.abc import Iterable

from django.utils import timezone

from privacy.access.interning import AccessLabel, Need, label
from privacy.access.placing import place
from privacy.classes.choices import RecordClass
from privacy.retention.clocks import purge_time
from products.documents.plain import as_data
from products.drafting.models import Product
from products.review.models import Version

from .models import Rendition, RenditionText
from .planning import PlannedRendition

KEEPERS = [("desk", "supervision"), ("desk", "privacy"), ("service", "courier")]


def write_rendition(
    version: Version, product: Product, planned: PlannedRendition, *, needs: Iterable[Need]
) -> Rendition:
    """Write what an audience gets, open to it, to those who can take it back and to nobody else."""
    document = planned.document
    rendition = Rendition(
        version=version,
        product=product,
        number=product.number,
        version_number=version.number,
        line=product.line,
        disciplines=list(planned.disciplines),
        sectors=product.sectors,
        title=document.title.text,
        bottom_line=document.bottom_line.text if document.bottom_line else "",
        banner=str(planned.banner),
        checksum=planned.checksum,
        acknowledge_by=product.acknowledge_by,
        expires_on=product.expires_on,
        purge_at=purge_time(RecordClass.P, start=timezone.now()),
    )
    facts = {fact: getattr(planned.label, fact) for fact in AccessLabel.FACTS}
    place(rendition, label=label(**facts), needs=[*KEEPERS, *needs])
    rendition.save(force_insert=True)
    RenditionText.objects.bulk_create([RenditionText(rendition=rendition, content=as_data(document))])
    return rendition
