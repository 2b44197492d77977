"""The demonstration's agencies and people, all invented."""

from fusionportal.demo.cast.agencies import AGENCIES
from fusionportal.demo.cast.center import CENTER_PEOPLE
from fusionportal.demo.cast.partners import PARTNER_PEOPLE

PEOPLE = (*CENTER_PEOPLE, *PARTNER_PEOPLE)

__all__ = ["AGENCIES", "PEOPLE"]
