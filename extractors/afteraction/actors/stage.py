"""The actors stage, in two steps: names first, and, once the places are known, references."""

from afteraction.findings import Findings


def find_actor_names(findings: Findings) -> None:
    """Add named actors, state templates, persons and media to ``findings.actors``."""


def find_actor_references(findings: Findings) -> None:
    """Add generic actors ("gunmen") and anaphors ("the group"), and settle countries."""
