"""Looks into one article by word: nouns for people, words of harm, actors, gaps between words."""

from collections.abc import Sequence
from functools import cache

from afteraction.actor_types import ARMED_GROUPS
from afteraction.article import Article
from afteraction.casualties.lexicon import Harm, harm_words
from afteraction.casualties.word_classes import word_classes
from afteraction.findings import ActorMention
from afteraction.people import PersonNoun, person_nouns
from afteraction.quantities import NUMBER_WORDS

# How many words a noun may stand behind the first modifier of its phrase.
_REACH = 5

# "The head of the council" is one of its leaders.
_HEAD = PersonNoun("leaders", False, "civilians", "unknown", False)


@cache
def _noun_words() -> frozenset[str]:
    return frozenset(("old", "olds", "head", "chair", *person_nouns().lengths))


class Reader:
    """One article and what every look into it needs.

    ``gaps[i]`` is the folded text between word ``i`` and the next; ``actor_at`` the actor mention
    over a word; ``blocked`` the words inside dates, which are never a quantity of people; ``harms``
    all words of harm by their first word, as ``harm_words().find_all`` gives them.
    """

    def __init__(
        self,
        article: Article,
        actors: Sequence[ActorMention],
        blocked: set[int],
        harms: dict[int, tuple[int, Harm]],
    ) -> None:
        self.article = article
        self.words = article.words
        folded, starts = article.folded, article.starts
        self.gaps = [
            folded[end:start] for end, start in zip(article.ends, starts[1:], strict=False)
        ] + [""]
        self.classes = word_classes()
        self.blocked = blocked
        self.actor_at: dict[int, ActorMention] = {}
        for mention in actors:
            for index in range(*article.word_range(mention.start, mention.end)):
                self.actor_at[index] = mention
        # Last names of people met so far, by which the text calls them later ("Ruiz died").
        self.surnames: set[str] = set()
        self._last_words: dict[str, ActorMention] | None = None
        self._harms = harms
        self._nouns = person_nouns().find_all(article)

    def noun_at(self, index: int, stop: int) -> tuple[int, PersonNoun] | None:
        """The longest noun for people that begins at a word: the index after it, and the noun."""
        found = self._nouns.get(index)
        if found is None or found[0] > stop:
            return self._headship(index, stop)
        mention = self.actor_at.get(index)
        if (
            mention is not None
            and mention.reference == "name"
            and mention.end > self.article.ends[found[0] - 1]
        ):
            return None  # "people" in "the New People's Army"
        return found

    def _headship(self, index: int, stop: int) -> tuple[int, PersonNoun] | None:
        """ "the head of the council", "the co-chair of the party"; not "at the head of"."""
        words = self.words
        if words[index] not in ("head", "chair") or index + 1 >= stop or words[index + 1] != "of":
            return None
        if words[index - 2 : index] in (["at", "the"], ["to", "the"], ["in", "the"], ["on", "the"]):
            return None
        return index + 1, _HEAD

    def named_by(self, index: int) -> ActorMention | None:
        """The armed actor whose name of several words ends in a capitalised word: "Tigers"."""
        if not self.article.cased or not self.article.capitalised(index):
            return None
        if self._last_words is None:
            self._last_words = {
                self.words[at]: mention
                for at, mention in self.actor_at.items()
                if mention.reference == "name"
                and self.actor_at.get(at - 1) is mention
                and self.actor_at.get(at + 1) is not mention
                and mention.actor.type in ARMED_GROUPS
            }
        return self._last_words.get(self.words[index])

    def may_hold_noun(self, first: int, stop: int) -> bool:
        """Whether a noun for people, or "year-old", may be among some words: a cheap look."""
        return not _noun_words().isdisjoint(self.words[first:stop])

    def harm_at(self, index: int, stop: int) -> tuple[int, Harm] | None:
        """The longest word of harm that begins at a word: the index after it, and the harm."""
        found = self._harms.get(index)
        if found is None or found[0] > stop:
            return None
        if found[0] - index == 3 and self.words[index] == "dead" and self._governs(found[0], stop):
            # "shot a guard dead and wounded another": two deeds.
            return index + 1, harm_words().phrases["dead"]
        return found

    def _governs(self, index: int, stop: int) -> bool:
        """Whether an object follows a verb that ends before a word: a determiner or a number."""
        if index >= stop or self.gaps[index - 1] != " ":
            return False
        word = self.words[index]
        return word in self.classes.determiner or word in NUMBER_WORDS or word[0].isdigit()

    def reaches_noun(self, index: int, stop: int) -> bool:
        """Whether a noun for people follows within a few words of the same phrase."""
        for at in range(index, min(index + _REACH, stop)):
            if self.noun_at(at, stop):
                return True
            if self.words[at] in self.classes.boundary:
                return False
        return False

    def text_of(self, first: int, stop: int) -> str:
        """The text of words ``[first, stop)``, as given."""
        article = self.article
        return article.text[article.starts[first] : article.ends[stop - 1]]
