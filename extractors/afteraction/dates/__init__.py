"""Dates: TIMEX3 expressions and the publication date."""

from afteraction.dates.stage import find_dates

__all__ = ["find_dates"]
