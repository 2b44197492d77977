"""Banners drawn at random, through the same door people use."""

from hypothesis import strategies as st

from privacy.markings.building import compose
from privacy.markings.catalog import TLP_ORDER
from privacy.markings.categories import CATEGORY_BY_FORM, LIMIT_BY_CODE

some_parts = st.fixed_dictionaries(
    {
        "categories": st.lists(st.sampled_from(sorted(CATEGORY_BY_FORM)), max_size=4),
        "limits": st.lists(st.sampled_from(sorted(LIMIT_BY_CODE)), max_size=3),
    }
)


@st.composite
def banners(draw):
    """Draw any banner the builder can compose."""
    control = draw(st.sampled_from(["PUBLIC", "FOUO", "LES", "CUI"]))
    colour = draw(st.sampled_from([None, *TLP_ORDER]))
    parts = draw(some_parts) if control == "CUI" else {}
    return compose(*filter(None, [control, colour]), originator_controlled=draw(st.booleans()), **parts)
