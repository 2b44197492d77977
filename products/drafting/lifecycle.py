"""The path of a product, from draft to release and, if need be, back.

A decision of review is one step for each kind of reviewer, because each is another duty. Whoever
gives the last approval that was missing moves the product; the database counts them again.
"""

from privacy.access.duties import Duty
from privacy.lifecycle import Lifecycle, Step

from .choices import Status

LIFECYCLE = Lifecycle(
    Step("propose", Status.DRAFT, Status.REVIEW, Duty.AUTHOR),
    Step("withdraw", Status.REVIEW, Status.DRAFT, Duty.AUTHOR),
    Step("return", Status.REVIEW, Status.DRAFT, Duty.APPROVE, not_by="author"),
    Step("return on privacy review", Status.REVIEW, Status.DRAFT, Duty.REVIEW_PRIVACY, not_by="author"),
    Step("return on peer review", Status.REVIEW, Status.DRAFT, Duty.AUTHOR, not_by="author"),
    Step("reject", Status.REVIEW, Status.REJECTED, Duty.APPROVE, not_by="author"),
    Step("reject on privacy review", Status.REVIEW, Status.REJECTED, Duty.REVIEW_PRIVACY, not_by="author"),
    Step("approve", Status.REVIEW, Status.APPROVED, Duty.APPROVE, not_by="author"),
    Step("approve on privacy review", Status.REVIEW, Status.APPROVED, Duty.REVIEW_PRIVACY, not_by="author"),
    Step("approve on peer review", Status.REVIEW, Status.APPROVED, Duty.AUTHOR, not_by="author"),
    Step("edit", Status.APPROVED, Status.DRAFT, Duty.AUTHOR),
    Step("release", Status.APPROVED, Status.RELEASED, Duty.RELEASE, not_by="author"),
    Step("recall", Status.RELEASED, Status.RECALLED, Duty.RELEASE),
    Step("supersede", Status.RELEASED, Status.SUPERSEDED, Duty.RELEASE),
)
