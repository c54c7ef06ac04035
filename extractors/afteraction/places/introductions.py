"""Persons and organisations that an article introduces: what they are called is no place."""

from afteraction.article import Article
from afteraction.places.gazetteer import Gazetteer, layout
from afteraction.places.neighbours import neighbours
from afteraction.places.vocabulary import AUTHORITIES, GIVEN_NAMES
from afteraction.places.words import FUNCTION_WORDS
from afteraction.rule import compile_plain

# Words that acronyms leave out.
_SMALL_WORDS = frozenset("of the for and de la del y in on".split())
_INITIALS = compile_plain(r"[(\[][a-z]{3,7}[)\]]")
_ACRONYM_LETTERS, _ACRONYM_LONGEST = 3, 7
_SPELT_OUT = compile_plain(r"[(\[](?P<words>(?:[a-z'-]{1,20}[\s-]){2,9}[a-z'-]{2,20})[)\]]")


def acronyms(article: Article) -> set[str]:
    """Folded acronyms of names in the text: "Rural Supply Service (RSS)", "RSS [Rural Supply ...]".

    Not "Callao (Lima)".
    """
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
    for match in _SPELT_OUT.finditer(article.folded):
        first, stop = article.word_range(match.start("words"), match.end("words"))
        acronym = article.words[first - 1] if first else ""
        if not _ACRONYM_LETTERS <= len(acronym) <= _ACRONYM_LONGEST:
            continue
        if article.ends[first - 1] + 1 != match.start():
            continue  # not right before the bracket
        initials = (word[0] for word in article.words[first:stop] if word not in _SMALL_WORDS)
        if "".join(initials) == acronym:
            found.add(acronym)
    return found


def _is_full_name(article: Article, book: Gazetteer, at: int) -> bool:
    """Whether two words that are no English ones stand together: "NEWSMAN EUFRASIO ZAMORA"."""
    words = article.words[at : at + 2]
    return (
        len(words) == 2
        and article.text[article.ends[at] : article.starts[at + 1]] in (" ", "\n")
        and not any(
            len(word) < 4 or word in FUNCTION_WORDS or book.flags_of(word) & layout.WORD
            for word in words
        )
    )


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
        if not article.cased and title and _is_full_name(article, book, at + 1):
            found.add(words[at + 2])
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
