"""The acts of drafting: begin, save, cite, answer, lower a marking."""

from products.drafting.acts.answering import answer_privacy, excuse_warning
from products.drafting.acts.figures import fuse_with_figure, remove_figure
from products.drafting.acts.fusing import fuse
from products.drafting.acts.lowering import lower_marking
from products.drafting.acts.masking import mask_name, mask_person
from products.drafting.acts.replacing import replace, replacement_of
from products.drafting.acts.row import StaleDraft
from products.drafting.acts.saving import Changes, save_draft
from products.drafting.acts.sources import add_source, remove_source

__all__ = [
    "Changes",
    "StaleDraft",
    "add_source",
    "answer_privacy",
    "excuse_warning",
    "fuse",
    "fuse_with_figure",
    "lower_marking",
    "mask_name",
    "mask_person",
    "remove_figure",
    "remove_source",
    "replace",
    "replacement_of",
    "save_draft",
]
