"""The events stage."""

from afteraction.findings import Findings


def link_events(findings: Findings) -> None:
    """Add what this stage finds to ``findings``."""
