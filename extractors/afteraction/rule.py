r"""A rule: a name, a pattern, and the examples that prove it.

The name is stable and goes into the output (``casualties.left_n_dead``). Patterns are verbose
regular expressions over the folded twin, or over a typed sentence where a stage makes one. Every
repeat is bounded: ``(?:\w+ )*said`` is quadratic on a long line. A rule carries sentences in which
it must fire, with the span it must find in ``[[double brackets]]``, and sentences in which it must
not; the suite runs both and fails a rule that lacks either.
"""

from collections.abc import Iterable, Iterator, Sequence, Set
from functools import cache
from typing import TYPE_CHECKING, Generic, TypeVar, cast

from msgspec import Struct

from afteraction.precompiled import load

if TYPE_CHECKING:
    import regex


class Rule(Struct, frozen=True, kw_only=True):
    """One extraction rule.

    ``words``: folded words of which at least one must be in the sentence before the pattern is
    compiled or tried; empty means always. ``also``: as ``words``, for a second set, one of each is
    needed. ``further``: more such sets, the words of each in one string, asked by tables of rules.
    ``published``: the publication date the examples assume.
    ``typed``: the pattern runs over a typed sentence, where a space is a space (not verbose).
    """

    name: str
    pattern: str
    positive: tuple[str, ...]
    negative: tuple[str, ...]
    words: frozenset[str] = frozenset()
    also: frozenset[str] = frozenset()
    further: tuple[str, ...] = ()
    published: str | None = None
    typed: bool = False

    def fits(self, tokens: Set[str]) -> bool:
        """Whether the rule may match a text of these words and symbols."""
        return (not self.words or not self.words.isdisjoint(tokens)) and (
            not self.also or not self.also.isdisjoint(tokens)
        )

    def needed(self) -> tuple[frozenset[str], ...]:
        """The sets of words and symbols of which a text must have one each."""
        more = (frozenset(words.split()) for words in self.further)
        return tuple(words for words in (self.words, self.also, *more) if words)

    def finditer(
        self, text: str, start: int = 0, end: int | None = None
    ) -> "Iterator[regex.Match[str]]":
        """Matches of the pattern in ``text[start:end]``; compiled at first use."""
        compiled = compile_pattern(self.pattern, verbose=not self.typed)
        found: Iterator[regex.Match[str]] = compiled.finditer(
            text, start, len(text) if end is None else end
        )
        return found


AnyRule = TypeVar("AnyRule", bound=Rule)


class RuleTable(Generic[AnyRule]):
    """Rules by the words they need, so that a text is asked only for those it may hold.

    ``needs``: for each rule the sets of words of which a text must have one each; those of the
    rules themselves (``words``, ``also``, ``further``) unless given. Every rule needs at least one.
    ``words``: those of which a text has one if any of the rules may match.
    """

    def __init__(
        self, rules: Iterable[AnyRule], needs: Iterable[Sequence[frozenset[str]]] = ()
    ) -> None:
        self._rules = tuple(rules)
        self._needs = tuple(needs) or tuple(rule.needed() for rule in self._rules)
        self._places: dict[str, list[int]] = {}
        for place, (_, needed) in enumerate(zip(self._rules, self._needs, strict=True)):
            for word in needed[0]:
                self._places.setdefault(word, []).append(place)
        self.words = frozenset(self._places)

    def fitting(self, tokens: Set[str]) -> list[AnyRule]:
        """The rules that may match a text of these words and symbols, in their order."""
        places = {place for word in self.words & tokens for place in self._places[word]}
        return [
            self._rules[place]
            for place in sorted(places)
            if not any(map(tokens.isdisjoint, self._needs[place]))
        ]


# Every pattern compiled so far, with its flags.
asked: set[tuple[str, int]] = set()


@cache
def compile_pattern(pattern: str, *, verbose: bool = True) -> "regex.Pattern[str]":
    """Compile a pattern once; rules that never fire are never compiled."""
    import regex

    flags = int(regex.VERBOSE | regex.VERSION0 if verbose else regex.VERSION0)
    asked.add((pattern, flags))
    return load(pattern, flags) or regex.compile(pattern, flags)


class AtFirstUse:
    """A plain pattern that is compiled, or loaded, when the first of its methods is asked for."""

    def __init__(self, source: str) -> None:
        self.source = source

    def __getattr__(self, name: str) -> object:
        method: object = getattr(compile_pattern(self.source, verbose=False), name)
        setattr(self, name, method)  # from now on it is found without coming here
        return method


@cache
def compile_plain(pattern: str) -> "regex.Pattern[str]":
    """Make, once, a pattern in which a space is a space: over text or a typed sentence.

    It is compiled at first use: modules hold many that a short text never asks for.
    """
    return cast("regex.Pattern[str]", AtFirstUse(pattern))


def found_in(pattern: str, text: str) -> bool:
    """Whether a plain pattern is anywhere in a text or a stretch of a typed sentence."""
    return compile_plain(pattern).search(text) is not None
