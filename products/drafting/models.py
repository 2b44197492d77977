from .tables.figure import Figure
from .tables.parts import Block, PrivacyAnswer, Source
from .tables.product import Product, ProductGrant

__all__ = ["Block", "Figure", "PrivacyAnswer", "Product", "ProductGrant", "Source"]
