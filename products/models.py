from products.dissemination.models import Dissemination, ReaderFeedback, Release, Rendition, RenditionText
from products.drafting.models import Block, Figure, PrivacyAnswer, Product, ProductGrant, Source
from products.requests.models import InformationRequest, Letter
from products.review.choices import ReviewStep, Verdict
from products.review.models import Review, Version

__all__ = [
    "Block",
    "Dissemination",
    "Figure",
    "InformationRequest",
    "Letter",
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
    "Verdict",
    "Version",
]
