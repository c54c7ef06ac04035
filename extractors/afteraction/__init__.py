"""afteraction: news articles about armed attacks in, structured records out.

>>> import afteraction
>>> record = afteraction.extract(text, published="2024-03-23")
>>> record.events[0].fatalities.best
"""

from afteraction.actors import ActorLexicon, with_user_actors
from afteraction.extraction import ArticleTooLongError, Explanation, explain, extract
from afteraction.record import SCHEMA_VERSION, Record

__all__ = [
    "SCHEMA_VERSION",
    "ActorLexicon",
    "ArticleTooLongError",
    "Explanation",
    "Record",
    "explain",
    "extract",
    "with_user_actors",
]
