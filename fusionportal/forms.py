"""How every form of the portal is drawn: our templates, and the classes our style sheets know."""

from django.forms import BoundField, ChoiceField, Field
from django.forms import widgets as w
from django.forms.renderers import TemplatesSetting
from django.utils.translation import gettext as _

STYLED = (
    (w.Textarea, "usa-textarea"),
    (w.Select, "usa-select"),
    (w.ClearableFileInput, ""),
    (w.FileInput, ""),
    (w.CheckboxInput, ""),
    (w.HiddenInput, ""),
    (w.Input, "usa-input"),
    (w.MultiWidget, "usa-input"),
)


class PortalBoundField(BoundField):
    """A field that gives its widget the class of its kind, and says what is missing by its own label."""

    def build_widget_attrs(self, attrs, widget=None):
        attrs = super().build_widget_attrs(attrs, widget)
        widget = widget or self.field.widget
        if isinstance(widget, w.RadioSelect):
            attrs.pop("aria-invalid", None)  # a radio may not carry it; the group around it does
        names = (widget.attrs.get("class"), attrs.get("class"), self._kind_class(widget))
        if said := " ".join(name for name in names if name):
            attrs["class"] = said
        return attrs

    @property
    def optional(self):
        """Whether the label should say that the answer may be left out."""
        told = not self.field.required and not isinstance(self.field.widget, w.CheckboxInput)
        return getattr(self.field, "says_optional", told)

    @property
    def sentences(self):
        """What is wrong, in sentences: Django's own "This field is required." would not say which."""
        unnamed = Field.default_error_messages["required"]
        return [self._missing() if said == unnamed else said for said in self.errors]

    def _missing(self):
        if isinstance(self.field.widget, w.CheckboxInput):
            return _("Tick “%(label)s” to go on.") % {"label": self.label}
        if isinstance(self.field, ChoiceField):
            return _("Choose an answer to “%(label)s”.") % {"label": self.label}
        return _("Answer “%(label)s”.") % {"label": self.label}

    def _kind_class(self, widget):
        return next((name for kind, name in STYLED if isinstance(widget, kind)), "")


class PortalRenderer(TemplatesSetting):
    """Draws forms and fields with the templates in templates/forms/."""

    form_template_name = "forms/form.html"
    formset_template_name = "forms/formset.html"
    field_template_name = "forms/field.html"
    bound_field_class = PortalBoundField
