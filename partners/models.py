from partners.agreements.models import Agreement, AgreementKind
from partners.directory.models import Agency, County, FieldOffice, Territory
from partners.people.models import Acknowledgement, Circle, Credential, Post, Training, User
from partners.systems.models import SystemKey

__all__ = [
    "Acknowledgement",
    "Agency",
    "Agreement",
    "AgreementKind",
    "Circle",
    "County",
    "Credential",
    "FieldOffice",
    "Post",
    "SystemKey",
    "Territory",
    "Training",
    "User",
]
