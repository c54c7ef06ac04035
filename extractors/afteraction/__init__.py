"""afteraction: news articles about armed attacks in, structured records out.

>>> import afteraction
>>> record = afteraction.extract(text, published="2024-03-23")
>>> record.events[0].fatalities.best
"""

from afteraction.extraction import ArticleTooLong, Explanation, explain, extract
from afteraction.record import SCHEMA_VERSION, Record

__all__ = ["SCHEMA_VERSION", "ArticleTooLong", "Explanation", "Record", "explain", "extract"]
