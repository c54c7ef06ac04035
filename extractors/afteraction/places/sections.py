"""The country of each section of a digest: the heading, or the first word of the paragraph.

"Mali. On 4 July gunmen …", "NIGER: Nine traders died …", or a line with nothing but the name. What
follows, up to the next such country, plays there unless its own sentence says otherwise.
"""

from bisect import bisect_right

from afteraction.article import Article
from afteraction.places.recognition import Name

# With fewer countries that open a part, one of them is a dateline or the title, no section.
_LEAST = 2


class Sections:
    """The countries that open a part of an article, by where their parts begin."""

    def __init__(self, article: Article, names: list[Name]) -> None:
        found = [
            (name.start, name.area.country[0])
            for name in names
            if name.area is not None
            and name.area.kind == "country"
            and len(name.area.country) == 1
            and name.removed is None
            and not name.dateline
            and _opens_a_part(article, name)
        ]
        if len({code for _, code in found}) < _LEAST:
            found = []
        self._starts = [start for start, _ in found]
        self._codes = [code for _, code in found]

    def country(self, name: Name) -> str | None:
        """The country under whose heading a name stands; None where there is none."""
        at = bisect_right(self._starts, name.start) - 1
        return self._codes[at] if at >= 0 else None


def _opens_a_part(article: Article, name: Name) -> bool:
    """Whether a country stands at the beginning of a line and alone in it or before ". ", ": "."""
    folded = article.folded
    before = folded[max(0, name.start - 20) : name.start].rstrip(" *#-•–\t")
    if before and before[-1] != "\n":
        return False
    behind = folded[name.end : name.end + 2]
    return behind[:1] in ("", "\n") or behind in (": ", ". ", ":\n", ".\n", " \n", "\r\n")
