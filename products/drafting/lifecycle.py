"""The path of a product, from draft to release and, if need be, back."""

from privacy.access.duties import Duty
from privacy.lifecycle import Lifecycle, Step

from .choices import Status

LIFECYCLE = Lifecycle(
    Step("propose", Status.DRAFT, Status.REVIEW, Duty.AUTHOR),
    Step("return", Status.REVIEW, Status.DRAFT, Duty.APPROVE, not_by="author"),
    Step("reject", Status.REVIEW, Status.REJECTED, Duty.APPROVE, not_by="author"),
    Step("withdraw", Status.REVIEW, Status.DRAFT, Duty.AUTHOR),
    Step("approve", Status.REVIEW, Status.APPROVED, Duty.APPROVE, not_by="author"),
    Step("edit", Status.APPROVED, Status.DRAFT, Duty.AUTHOR),
    Step("release", Status.APPROVED, Status.RELEASED, Duty.RELEASE, not_by="author"),
    Step("recall", Status.RELEASED, Status.RECALLED, Duty.RELEASE),
    Step("supersede", Status.RELEASED, Status.SUPERSEDED, Duty.RELEASE),
)
