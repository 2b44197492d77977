"""An agency's people as its administrator sees them."""

from datetime import date, timedelta

from django.utils import timezone

from partners.agreements.models import Agreement
from privacy.access.standing import Standing

from .inviting import expired
from .models import Post, User

SOON = timedelta(days=30)


def roster(by: Standing) -> list[dict]:
    """Return the agency's people with their posts, training and last sign-in, those who left last."""
    people = (
        User.objects.filter(agency_id=by.agency_id)
        .prefetch_related("posts", "training")
        .order_by("-is_active", "name")
    )
    return [_row(person, by) for person in people]


def agreements(by: Standing) -> list[dict]:
    """Return the agency's agreements with the day each ends."""
    rows = Agreement.objects.filter(agency_id=by.agency_id)
    return [
        {"what": one.get_kind_display(), "ends": _day(one.ends_on), "soon": _soon(one.ends_on)}
        for one in rows
    ]


def _row(person: User, by: Standing) -> dict:
    today = timezone.localdate()
    held = [post for post in person.posts.all() if post.starts_on <= today and _lasts(post, today)]
    return {
        "person": person,
        "posts": held,
        "training": [
            {"what": one.get_course_display(), "ends": _day(one.valid_until), "soon": _soon(one.valid_until)}
            for one in person.training.all()
        ],
        "seen": timezone.localtime(person.last_login) if person.last_login else None,
        "pending": person.is_active and person.last_login is None,
        "expired": person.is_active and expired(person),
        "you": person.pk == by.user_id,
        "gone": not person.is_active,
    }


def _lasts(post: Post, today: date) -> bool:
    return post.ends_on is None or post.ends_on >= today


def _day(day: date) -> str:
    return f"{day:%b %-d, %Y}"


def _soon(day: date) -> bool:
    return day <= timezone.localdate() + SOON
