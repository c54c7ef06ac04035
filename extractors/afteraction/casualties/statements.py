"""A casualty statement in the making, and the state of reading one sentence."""

from typing import TYPE_CHECKING

from msgspec import Struct, field

from afteraction.casualties.chunking.groups import Group
from afteraction.casualties.chunking.reader import Reader
from afteraction.casualties.suppression import SentenceContext
from afteraction.casualties.typed import Item, TypedSentence
from afteraction.findings import Findings
from afteraction.record import Casualty, Outcome

if TYPE_CHECKING:
    import regex


class Statement(Struct):
    """A casualty record with what attribution and relations need to know of its sentence.

    ``at`` is the offset of its word of harm in the typed text. ``children`` are statements made
    from the same match that refer to this one: its subsets, the figure it replaces. ``toll``: a
    total ("the death toll"); ``update``: one that says it is newer than another; ``grand``: one
    that sums up all that was told ("in all, 32 were killed"). ``additive`` and ``rest`` are those
    of its group. ``self_killing``: told by an attacker's killing himself. ``share``: some "of the
    victims", who were told before.
    """

    casualty: Casualty
    typed: TypedSentence
    at: int
    group: Group | None = None
    additive: bool = False
    rest: bool = False
    toll: bool = False
    update: bool = False
    grand: bool = False
    self_killing: bool = False
    share: bool = False
    children: "list[Statement]" = field(default_factory=list)


class SentenceReading(Struct):
    """One sentence while its rules are tried.

    ``before``: the statements told so far, of earlier sentences and of this one. ``taken``: offsets
    of words of harm that a rule has read. ``used``: first word and outcome of victims counted.
    ``open_text``: the typed text in which words of harm that were read are no symbols any more;
    ``open_tokens`` are its words and symbols.
    """

    findings: Findings
    reader: Reader
    sentence: TypedSentence
    context: SentenceContext
    before: list[Statement]
    open_text: str
    open_tokens: set[str]
    taken: set[int] = field(default_factory=set)
    used: set[tuple[int, Outcome]] = field(default_factory=set)

    def close(self) -> None:
        """Make the words of harm that were taken plain words in ``open_text``."""
        symbols = list(self.sentence.text)
        for offset in self.taken:
            symbols[offset] = symbols[offset].lower()
        self.open_text = "".join(symbols)
        self.open_tokens = set(self.open_text.split(" "))

    def item(self, match: "regex.Match[str]", group: str) -> Item | None:
        """The item that a named group of a match stands for, if the match has it."""
        start = start_of(match, group)
        return None if start is None else self.sentence.item_at(start)

    def is_used(self, item: Item) -> bool:
        """Whether the people of an item are counted already, whatever happened to them."""
        return any(first == item.first for first, _ in self.used)


def start_of(match: "regex.Match[str]", group: str) -> int | None:
    """Where a named group of a match starts; None if the pattern or this match lacks it."""
    number = match.re.groupindex.get(group)
    start = -1 if number is None else int(match.start(number))
    return None if start < 0 else start
