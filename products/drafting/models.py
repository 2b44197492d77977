from .tables.parts import Block, PrivacyAnswer, Source
from .tables.product import Product, ProductGrant

__all__ = ["Block", "PrivacyAnswer", "Product", "ProductGrant", "Source"]
