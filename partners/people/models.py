"""People and what they hold: posts, training, credentials and accepted policies."""

from django.contrib.auth import load_backend
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import Group, PermissionsMixin
from django.db import models
from django.db.models.functions import Now
from django.utils import timezone

from partners.directory.models import Agency

from .choices import Caveat, Course, Role

POLICY = "partners.people.backends.PolicyBackend"


class People(BaseUserManager):
    """Making accounts; nobody signs themselves up."""

    def create_user(self, email: str, password: str | None = None, **facts):
        """Return a new account; without a password it can only be signed in to by a passkey or reset."""
        person = self.model(email=self.normalize_email(email), **facts)
        person.set_password(password)
        person.save(using=self._db)
        return person


class User(AbstractBaseUser, PermissionsMixin):
    """A person with an account, sponsored by one agency."""

    email = models.EmailField(unique=True)
    name = models.CharField(max_length=80)
    title = models.CharField(max_length=80, blank=True)
    phone = models.CharField(max_length=40, blank=True)
    agency = models.ForeignKey(Agency, models.PROTECT, null=True, related_name="people")
    law_enforcement = models.BooleanField(default=False, help_text="Holds a law-enforcement post")
    is_active = models.BooleanField(default=True)
    theme = models.CharField(max_length=8, default="light")
    joined_at = models.DateTimeField(default=timezone.now)

    objects = People()

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    class Meta:
        ordering = ["name"]

    def __str__(self):
        return self.name

    def has_perm(self, perm: str, obj=None) -> bool:
        """Ask the policy alone: the library would say yes to a superuser before asking anybody."""
        return load_backend(POLICY).has_perm(self, perm, obj)

    def has_module_perms(self, app_label: str) -> bool:
        """Say no: nobody holds a whole app by being somebody."""
        return False

    @property
    def initials(self) -> str:
        """Two letters for the corner of the page."""
        words = [word for word in self.name.replace(".", " ").split() if word]
        return "".join(word[0] for word in (words[:1] + words[-1:]) if word).upper()[:2]


class Post(models.Model):
    """A role a person holds for a time, and who approved it."""

    user = models.ForeignKey(User, models.CASCADE, related_name="posts")
    role = models.CharField(max_length=16, choices=Role)
    starts_on = models.DateField(db_default=Now())
    ends_on = models.DateField(null=True, blank=True)
    approved_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "role"], name="post_once_a_role"),
            models.CheckConstraint(
                condition=models.Q(approved_by=None) | ~models.Q(approved_by=models.F("user")),
                name="post_not_approved_by_oneself",
            ),
        ]

    def __str__(self):
        return f"{self.user}: {self.get_role_display()}"


class Training(models.Model):
    """A course a person completed and how long it counts."""

    user = models.ForeignKey(User, models.CASCADE, related_name="training")
    course = models.CharField(max_length=8, choices=Course)
    completed_on = models.DateField()
    valid_until = models.DateField()

    class Meta:
        ordering = ["-valid_until"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(valid_until__gte=models.F("completed_on")),
                name="training_ends_after_it_starts",
            )
        ]

    def __str__(self):
        return f"{self.get_course_display()} until {self.valid_until}"


class Credential(models.Model):
    """A caveat credential a person holds for a time."""

    user = models.ForeignKey(User, models.CASCADE, related_name="credentials")
    caveat = models.CharField(max_length=8, choices=Caveat)
    number = models.CharField(max_length=40, blank=True)
    valid_until = models.DateField()

    def __str__(self):
        return self.get_caveat_display()


class Acknowledgement(models.Model):
    """A person's acceptance of one version of the privacy policy."""

    user = models.ForeignKey(User, models.CASCADE, related_name="acknowledgements")
    policy_number = models.PositiveIntegerField()
    at = models.DateTimeField(db_default=Now())

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "policy_number"], name="acknowledged_once")]

    def __str__(self):
        return f"{self.user} accepted policy {self.policy_number}"


class Circle(models.Model):
    """A named group of people that a record may be shared with, or a compartment's readers."""

    name = models.CharField(max_length=80, unique=True)
    group = models.OneToOneField(Group, models.PROTECT, related_name="circle_of")
    compartment = models.CharField(max_length=40, blank=True)
    members = models.ManyToManyField(User, blank=True, related_name="circles")

    def __str__(self):
        return self.name
