"""Casualty statements: how many, of whom, with what outcome, who says so."""

from afteraction.casualties.stage import find_casualties

__all__ = ["find_casualties"]
