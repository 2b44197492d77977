"""Moments as the desk writes them."""

from django import template

from tips.desk.clocks import moment

register = template.Library()
register.filter("moment", moment)
