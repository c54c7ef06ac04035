"""Places: recognised, resolved to the gazetteer, or kept as unknown villages."""

from afteraction.places.stage import find_places

__all__ = ["find_places"]
