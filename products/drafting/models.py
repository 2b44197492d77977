from .tables.figure import Figure
from .tables.parts import Block, PrivacyAnswer, Source
from .tables.persons import MaskedPerson, TypedName
from .tables.product import Product, ProductGrant

__all__ = [
    "Block",
    "Figure",
    "MaskedPerson",
    "PrivacyAnswer",
    "Product",
    "ProductGrant",
    "Source",
    "TypedName",
]
