"""The folded twin of a text: same length, one character for one, ready for matching.

Everything downstream matches on the twin, so the offsets of a match are offsets of the article
and no table between the two is ever needed.
"""

import unicodedata

_PUNCTUATION = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u02bb\u02bc\u02be\u02bf\u2032\u0060\u00b4", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u00ad", "-"),
        **dict.fromkeys("\t\v\f\r\x00\u200b\u200c\u200d\ufeff", " "),
        "\u2028": "\n",
        "\u2029": "\n",
        "\u0085": "\n",
        # Letters that have no decomposition to an ASCII letter.
        "ß": "s",
        "æ": "a",
        "Æ": "a",
        "œ": "o",
        "Œ": "o",
        "ø": "o",
        "Ø": "o",
        "ł": "l",
        "Ł": "l",
        "đ": "d",
        "Đ": "d",
        "ð": "d",
        "Ð": "d",
        "þ": "t",
        "Þ": "t",
        "ı": "i",
    }
)


class _Table(dict[int, str]):
    """A translation table that works a character out when it is first met."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if char.isspace() and char != "\n":
            folded = " "
        else:
            base = unicodedata.normalize("NFKD", char)[:1] or char
            lower = base.lower()
            folded = lower if len(lower) == 1 else base
        self[code] = folded
        return folded


_TABLE = _Table({code: str(char) for code, char in _PUNCTUATION.items()})


def fold(text: str) -> str:
    """Lower-case, accents off, typographic marks to ASCII; ``len(fold(text)) == len(text)``."""
    return text.translate(_TABLE)
