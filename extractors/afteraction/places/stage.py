"""The places stage."""

from afteraction.findings import Findings


def find_places(findings: Findings) -> None:
    """Add what this stage finds to ``findings``."""
