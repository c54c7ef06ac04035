"""The gazetteer: one memory-mapped file of the world's populated places and divisions."""

from afteraction.places.gazetteer import layout
from afteraction.places.gazetteer.reader import Gazetteer, Match, gazetteer

__all__ = ["Gazetteer", "Match", "gazetteer", "layout"]
