"""What the pages of an agency's people take."""

from django import forms
from django.contrib.auth.forms import SetPasswordForm
from django.utils.translation import gettext_lazy as _

from privacy.access.standing import Standing

from .choices import Role
from .posting import grantable


def _posts(by: Standing) -> list[tuple[str, str]]:
    return [(role.value, Role(role).label) for role in grantable(by)]


class InviteForm(forms.Form):
    """Somebody new."""

    name = forms.CharField(label=_("Name"), max_length=80)
    email = forms.EmailField(
        label=_("Email address at work"),
        max_length=254,
        error_messages={"invalid": _("Enter an email address like name@example.com.")},
    )
    title = forms.CharField(label=_("Title"), max_length=80, required=False)
    role = forms.ChoiceField(label=_("Post"))
    law_enforcement = forms.BooleanField(
        label=_("Holds a law-enforcement post"),
        help_text=_("It decides who may read what is law enforcement sensitive."),
        required=False,
    )

    def __init__(self, *args, by: Standing, **kwargs):
        super().__init__(*args, auto_id="invite-%s", **kwargs)
        self.fields["role"].choices = _posts(by)


class PostForm(forms.Form):
    """One more post for somebody."""

    role = forms.ChoiceField(label=_("Post"))

    def __init__(self, *args, by: Standing, person, **kwargs):
        super().__init__(*args, auto_id=f"post-{person}-%s", **kwargs)
        self.fields["role"].choices = _posts(by)


class JoinForm(SetPasswordForm):
    """The first password."""
