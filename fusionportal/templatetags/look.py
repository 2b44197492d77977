"""Tags of the look: style sheets and scripts of a page, and small pictures drawn from numbers."""

from django import template
from django.conf import settings
from django.contrib.staticfiles import finders
from django.templatetags.static import static
from django.utils.html import format_html, format_html_join
from django.utils.text import slugify

from fusionportal import pictures

register = template.Library()


def built():
    """Whether the compiled style sheets are there; settings may say so, else the files are looked for."""
    said = getattr(settings, "ASSETS_BUILT", None)
    return finders.find("css/desk.css") is not None if said is None else said


@register.simple_tag
def asset(path):
    """Address of a file of ours; one never collected keeps its plain address, so that no page dies of it."""
    try:
        return static(path)
    except ValueError:
        return settings.STATIC_URL + path


@register.simple_tag
def page_style(name):
    """Link the compiled sheet of that name, or the plain one when nothing was compiled."""
    path = f"css/{name}.css" if built() else "plain.css"
    return format_html('<link rel="stylesheet" href="{}">', asset(path))


@register.simple_tag
def page_icon():
    """Link the mark a browser shows beside the title."""
    return format_html('<link rel="icon" type="image/svg+xml" href="{}">', asset("icons/favicon.svg"))


@register.simple_tag
def page_scripts(*names):
    """Link the small scripts of those names; each page works without them."""
    return format_html_join(
        "\n  ", '<script src="{}" type="module"></script>', ((asset(f"{n}.js"),) for n in names)
    )


@register.inclusion_tag("components/_sparkline.html")
def sparkline(points, finding):
    """Spark line over numbers, oldest first; `finding` is the sentence it states."""
    return pictures.spark(list(points)) | {"finding": finding}


@register.inclusion_tag("components/_bar_chart.html")
def bar_chart(values, title, finding, unit):
    """Bars with their values printed, and the same numbers as a table beneath."""
    return pictures.bars(list(values)) | {
        "title": title,
        "finding": finding,
        "unit": unit,
        "id": slugify(title),
    }


@register.inclusion_tag("components/_timeline.html")
def timeline(events, ticks, title, finding):
    """Dots over time, and the same events as a list beneath."""
    return pictures.timeline(list(events), list(ticks)) | {
        "events": events,
        "title": title,
        "finding": finding,
        "id": slugify(title),
    }
