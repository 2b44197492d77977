"""Documents drawn at random."""

from datetime import date

from hypothesis import strategies as st

from products.documents.choices import Confidence, Part
from products.documents.document import Block, Document, Section, Source, Wording
from products.documents.renditions import Audience
from tests.privacy.markings.strategies import banners

AUDIENCES = ("le", "fire", "public")
keys = st.text("abcdef0123", min_size=1, max_size=6)
texts = st.text(max_size=40)
addressed = st.lists(st.sampled_from(AUDIENCES), max_size=2, unique=True).map(tuple)
wordings = st.builds(
    Wording, audience=st.sampled_from(AUDIENCES), text=texts, marking=banners(), heading=texts
)
blocks = st.builds(
    Block,
    key=keys,
    text=texts,
    marking=banners(),
    heading=texts,
    audiences=addressed,
    instead=st.lists(wordings, max_size=2).map(tuple),
    cites=st.lists(st.sampled_from(["T1", "T2", "T3"]), max_size=2, unique=True).map(tuple),
    confidence=st.sampled_from(["", *Confidence.values]),
    on=st.none() | st.dates(date(2020, 1, 1), date(2030, 1, 1)),
    standout=st.booleans(),
)
sections = st.builds(
    Section,
    part=st.sampled_from(Part),
    blocks=st.lists(blocks, max_size=3).map(tuple),
    note=st.none() | blocks,
)
sources = st.builds(
    Source,
    key=st.sampled_from(["T1", "T2", "T3"]),
    description=texts,
    reliability=texts,
    validity=texts,
    marking=banners(),
    audiences=addressed,
)
documents = st.builds(
    Document,
    line=st.just("SAB"),
    line_name=st.just("Situational awareness bulletin"),
    number=texts,
    version=st.integers(1, 9),
    dated=st.dates(),
    center=texts,
    title=blocks,
    bottom_line=st.none() | blocks,
    sections=st.lists(sections, max_size=3).map(tuple),
    sources=st.lists(sources, max_size=3, unique_by=lambda source: source.key).map(tuple),
    floor=banners(),
    handling=texts,
    tracked_by=st.lists(texts, max_size=2).map(tuple),
    expires_on=st.none() | st.dates(),
    page_limit=st.none() | st.just(1),
)
audiences = st.builds(Audience, code=st.sampled_from(AUDIENCES), name=texts, ceiling=banners())
