"""Text of strangers, made safe for a terminal."""

import unicodedata

# Joiners that scripts need, and the soft hyphen: invisible, but harmless.
_HARMLESS = frozenset("\u200c\u200d\u00ad")
_UNSAFE_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def printable(text: str) -> str:
    r"""One line in which every character can be seen: controls as ``\x1b``, white space as blanks.

    Control characters move the cursor or change the terminal; marks of direction
    (``\u202e``) make a line read other than it is.
    """
    if text.isprintable():
        return text
    return "".join(map(_printable, text))


def _printable(char: str) -> str:
    if char.isprintable():
        return char
    if char in "\n\r\t\v\f":
        return " "
    category = unicodedata.category(char)
    if category in _UNSAFE_CATEGORIES and char not in _HARMLESS:
        return char.encode("unicode_escape").decode("ascii")
    return " " if category == "Zs" else char
