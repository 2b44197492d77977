from products.dissemination.models import Dissemination, ReaderFeedback, Release, Rendition
from products.drafting.models import Block, PrivacyAnswer, Product, ProductGrant, Source
from products.review.models import Review, ReviewStep, Verdict, Version

__all__ = [
    "Block",
    "Dissemination",
    "PrivacyAnswer",
    "Product",
    "ProductGrant",
    "ReaderFeedback",
    "Release",
    "Rendition",
    "Review",
    "ReviewStep",
    "Source",
    "Verdict",
    "Version",
]
