from products.dissemination.models import Dissemination, ReaderFeedback, Release, Rendition, RenditionText
from products.dissemination.unmasking.models import Unmasking
from products.drafting.models import (
    Block,
    Figure,
    MaskedPerson,
    PrivacyAnswer,
    Product,
    ProductGrant,
    Source,
    TypedName,
)
from products.requests.models import InformationRequest, Letter
from products.review.choices import ReviewStep, Verdict
from products.review.models import Review, Version

__all__ = [
    "Block",
    "Dissemination",
    "Figure",
    "InformationRequest",
    "Letter",
    "MaskedPerson",
    "PrivacyAnswer",
    "Product",
    "ProductGrant",
    "ReaderFeedback",
    "Release",
    "Rendition",
    "RenditionText",
    "Review",
    "ReviewStep",
    "Source",
    "TypedName",
    "Unmasking",
    "Verdict",
    "Version",
]
