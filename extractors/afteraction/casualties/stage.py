"""The casualties stage."""

from afteraction.findings import Findings


def find_casualties(findings: Findings) -> None:
    """Add what this stage finds to ``findings``."""
