"""Persons and organisations that an article introduces: what they are called is no place."""

from afteraction.article import Article
from afteraction.places.gazetteer import Gazetteer, layout
from afteraction.places.neighbours import neighbours
from afteraction.places.vocabulary import AUTHORITIES, GIVEN_NAMES
from afteraction.rule import compile_plain

# Words that acronyms leave out.
_SMALL_WORDS = frozenset("of the for and de la del y in on".split())
_INITIALS = compile_plain(r"[(\[][a-z]{3,7}[)\]]")


def acronyms(article: Article) -> set[str]:
    """Folded acronyms behind their names: "Rural Supply Service (RSS)", not "Callao (Lima)"."""
    found = set()
    for match in _INITIALS.finditer(article.folded):
        index, _ = article.word_range(match.start() + 1, match.end() - 1)
        if article.text[match.start() + 1 : match.end() - 1].isupper():
            letters = iter(reversed(article.words[index]))
            at, letter = index - 1, next(letters, "")
            while at >= 0 and letter and article.words[at][0] == letter:
                letter, at = next(letters, ""), at - 1
                while at >= 0 and article.words[at] in _SMALL_WORDS:
                    at -= 1
            if not letter:
                found.add(article.words[index])
    return found


def surnames(article: Article, upper: bytes, book: Gazetteer) -> set[str]:
    """Folded surnames of persons named in full: behind a title or a given name."""
    found: set[str] = set()
    words, text = article.words, article.text
    titles = neighbours().before
    index = upper.find(b"\x01\x01")
    while index >= 0:
        at, index = index, upper.find(b"\x01\x01", index + 1)
        word = words[at]
        title = word in titles
        given = word in GIVEN_NAMES or (article.cased and book.flags_of(word) & layout.FIRST_NAME)
        if not title and not given:
            continue
        gap = text[article.ends[at] : article.starts[at + 1]]
        if gap != " " and (gap != ". " or (len(word) > 1 and not title)):
            continue
        last = at + 1
        while (
            last + 1 < len(words)
            and last < at + 3
            and article.cased
            and upper[last + 1]
            and text[article.ends[last] : article.starts[last + 1]]
            in ((" ", ". ") if len(words[last]) == 1 else (" ",))
        ):
            last += 1
        if words[last] not in AUTHORITIES and len(words[last]) > 2:
            found.add(words[last])
            if given and not title:
                found.add(word)
    return found
