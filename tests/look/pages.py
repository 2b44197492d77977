"""The pages of the style guide by name."""

from fusionportal.styleguide import views

PAGES = {"components": views.components, "record": views.record, "queue": views.queue, "step": views.step}
