"""The dates stage."""

from afteraction.findings import Findings


def find_dates(findings: Findings) -> None:
    """Add what this stage finds to ``findings``."""
