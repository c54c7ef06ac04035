"""Groups of people as victims are named: "at least 12 off-duty police officers", "the mayor".

A group is a noun phrase: determiner or quantity, modifiers, a noun for people. Its count is the
quantity, one for a singular, two at least for a bare plural.
"""

from collections.abc import Sequence

from msgspec import Struct, field

from afteraction.article import Article
from afteraction.casualties.lexicon import Harm, harm_words, things
from afteraction.findings import ActorMention
from afteraction.people import PersonNoun, person_nouns
from afteraction.quantities import NUMBER_WORDS, Quantity, quantity_at
from afteraction.record import Count, Side

_ONE = Count(1, 1, 1, approximate=False)
# The count of a bare plural ("soldiers were killed"): two at least.
BARE = Count(None, 2, None, approximate=False)
_NONE = Count(0, 0, 0, approximate=False)

_DETERMINERS = frozenset(
    "a an the his her their its whose one another this that these those no any each every".split()
)
_SINGULAR = frozenset("a an one another this that each every".split())
_POSSESSIVE = frozenset("his her their its the these those".split())

# Words that end a noun phrase before its noun was reached.
STOP = frozenset(
    """a an the of in on at by for from with to into onto over under near and or but nor as than that
    which who whom whose where when while after before during since until against between among
    through across around was were is are be been being am has have had having do does did will
    would could should may might can must shall said says say told tells it he she they we i you
    them him us me this these those there here not no also then so if because about including
    any each all every both neither either
    when why how what inside outside within without upon along off up down out
    cost costs costing includes include included including saw sees see lost lose loses losing acknowledged
    denied denying fear fears feared suffered suffer documented counted found spoke put puts presumed apiece
    came come comes went go gone took taken take takes attacked attack left leave leaves leaving
    shot fired opened stormed ambushed exploded detonated hit struck targeted raided claimed
    reported confirmed according bringing bring brings died dead his her their its
    blew blowing entered carried carrying returned travelling traveling working riding wearing
    identified known believed suspected-of found discovered recovered buried made used using
    """.split()
)
_HARM_ADJECTIVES = frozenset(
    "dead wounded injured slain missing kidnapped abducted murdered captured".split()
)
_RESTS = frozenset("others other more them these those".split())
_STATE_WORDS = frozenset(
    "government army police military security pro-government loyalist government's state regime allied "
    "federal royal afghan-army progovernment border coalition nato peshmerga".split()
)
_ARMED_WORDS = frozenset(
    "rebel rebels militant militants insurgent insurgents jihadist jihadi islamist guerrilla terrorist "
    "terrorists separatist taliban maoist extremist suicide enemy opposing".split()
)
_ADJECTIVES = frozenset(
    """armed unarmed masked hooded suspected alleged unidentified unknown islamic young old elderly foreign
    indigenous female male off plainclothes uniformed senior junior former ex retired local displaced
    pro anti far right left wing white black ethnic tribal communal teenage pregnant several heavily
    national humanitarian religious leading prominent other fellow""".split()
)
_CIVIL_WORDS = frozenset("civilian innocent unarmed noncombatant local elderly".split())


class Group(Struct):
    """A group of people (or a bare quantity of them) at words ``[first, stop)``.

    ``noun`` is None for a bare quantity, a name, and "others"; ``adjective`` is a harm word inside
    the phrase ("four wounded soldiers"); ``subsets`` are groups it includes; ``parts`` are the
    groups of a coordination; ``one`` says that it is a single person;
    ``partitive`` that it is "three of them".
    """

    first: int
    stop: int
    count: Count
    noun: PersonNoun | None = None
    one: bool = False
    bare: bool = False
    rest: bool = False
    partitive: bool = False
    additive: bool = False
    definite: bool = False
    name: bool = False
    separate: bool = False
    unknown_noun: bool = False
    adjective: Harm | None = None
    side: Side = "unknown"
    actor: ActorMention | None = None
    subsets: "list[Group]" = field(default_factory=list)
    parts: "list[Group]" = field(default_factory=list)


class CountedHarm(Struct):
    """A counted noun of harm: "33 civilian deaths", "some 30 insurgent casualties", "no casualties"."""

    first: int
    stop: int
    count: Count
    harm: Harm
    side: Side = "unknown"
    actor: ActorMention | None = None
    victims_stop: int = 0


class Reader:
    """Reads groups out of one article; holds what every look needs."""

    def __init__(self, article: Article, actors: Sequence[ActorMention], blocked: set[int]) -> None:
        self.article = article
        self.words = article.words
        self.gaps = [
            article.folded[end : article.starts[index + 1]]
            for index, end in enumerate(article.ends[:-1])
        ] + [""]
        self.nouns = person_nouns()
        self.harm = harm_words()
        self.blocked = blocked  # words inside dates: never a quantity
        self.actor_at: dict[int, ActorMention] = {}
        for mention in actors:
            first, stop = article.word_range(mention.start, mention.end)
            for index in range(first, stop):
                self.actor_at[index] = mention

    def noun_at(self, index: int, stop: int) -> tuple[int, PersonNoun] | None:
        """The longest noun for people at a word."""
        article = self.article
        found = self.nouns.longest(article.folded, self.words, article.starts, article.ends, index)
        if found is None or found[0] > stop:
            return None
        mention = self.actor_at.get(index)
        if (
            mention is not None
            and mention.reference == "name"
            and mention.end > article.ends[found[0] - 1]
        ):
            return None  # "people" in "the New People's Army"
        return found

    def harm_at(self, index: int, stop: int) -> tuple[int, Harm] | None:
        """The longest word of harm at a word."""
        article = self.article
        found = self.harm.longest(article.folded, self.words, article.starts, article.ends, index)
        return found if found and found[0] <= stop else None

    def quantity(self, index: int, stop: int) -> Quantity | None:
        """The quantity at a word, unless it is a date, an age, money or a measure."""
        if index in self.blocked:
            return None
        if index and self.words[index - 1] == "how":
            return None
        found = quantity_at(self.words, self.gaps, index, stop)
        if (
            index
            and self.words[index - 1] == "from"
            and found
            and found.count.value is None
            and found.count.max
        ):
            # "rose from 27 to 34" are two figures, no range.
            found = quantity_at(self.words, self.gaps, index, min(stop, index + 1))
        if found is None or any(i in self.blocked for i in range(found.first, found.stop)):
            return None
        return None if self.masked(found, stop) else found

    def masked(self, quantity: Quantity, stop: int) -> bool:
        """Whether a number counts no people: money, calibre, clock time, score, number of a name."""
        article, words = self.article, self.words
        start, end = article.starts[quantity.first], article.ends[quantity.stop - 1]
        before = article.folded[max(0, start - 2) : start]
        if before[-1:] in ("$", "£", "€", "#", "¥", "/", "'", "-", ".") and before != " -":
            # "$200", "M-19", "AK-47", "3-0"; " -- 12 dead" and "end.12 people" stay.
            if not (
                before == "--"
                or (before[-1] == "." and before[:1].isalpha())
                or before == "''"
                or before == "'"
            ):
                return True
        after = article.folded[end : end + 2]
        if after[:1] in ("%", "°", "$", "€", "£") or (after[:1] == ":" and after[1:2].isdigit()):
            return True
        if after[:1] == "/" or (after[:1] == "-" and after[1:2].isdigit()):
            return True
        if after[:1] == "-" and after[1:2].isalpha():
            following = words[quantity.stop] if quantity.stop < stop else ""
            # "20-member", "30-year-old", "105-mm", but "five-soldier"? no: a hyphen makes an adjective
            return following not in ("plus",)
        if quantity.stop < stop and words[quantity.stop] in (
            "th",
            "st",
            "nd",
            "rd",
            "mm",
            "am",
            "pm",
            "percent",
            "per",
            "caliber",
            "calibre",
            "h",
            "hrs",
        ):
            return True
        value = quantity.count.value
        if value is not None and 1900 <= value < 2100 and words[quantity.stop - 1] == str(value):
            return self.noun_at(quantity.stop, stop) is None if quantity.stop < stop else True
        if (
            quantity.first > 0
            and words[quantity.first - 1]
            in (
                "no",
                "number",
                "nos",
                "resolution",
                "flight",
                "route",
                "highway",
                "article",
                "section",
                "chapter",
                "page",
                "paragraph",
                "camp",
                "room",
                "bus",
                "aged",
                "age",
                "km",
                "july",
                "june",
                "law",
                "decree",
                "type",
                "channel",
                "area",
                "zone",
                "phase",
                "group",
                "unit",
                "op",
                "grade",
            )
            and article.folded[article.ends[quantity.first - 1] : start] in (" ", ". ", " #")
        ):
            return quantity.count.value is not None and words[quantity.first][0].isdigit()
        return False

    def group_at(self, at: int, stop: int) -> Group | CountedHarm | None:
        """The group, or counted harm, whose phrase begins at a word."""
        words, gaps = self.words, self.gaps
        word = words[at]
        quantity = self.quantity(at, stop)
        determiner = ""
        position = at
        if quantity is not None:
            position = quantity.stop
            if position < stop and words[position] == "of" and gaps[position - 1] == " ":
                nearer = position + 1
                inner = self.quantity(nearer, stop) if nearer < stop else None
                if (
                    inner is not None
                    and inner.stop < stop
                    and inner.count.value is not None
                    and not inner.additive
                    and quantity.count.value is not None
                ):
                    # "10 of the 18 men": ten are counted.
                    return self._phrase(at, inner.stop, stop, quantity, "") or self._bare(
                        quantity, at
                    )
                if nearer < stop and words[nearer] in ("them", "these", "those", "whom", "which"):
                    return Group(
                        at,
                        nearer + 1,
                        quantity.count,
                        rest=True,
                        partitive=True,
                        one=quantity.count.value == 1,
                    )
                if nearer < stop and words[nearer] in _POSSESSIVE:
                    position = nearer + 1
                elif (
                    nearer + 1 < stop
                    and words[nearer] == "the"
                    and words[nearer + 1] in ("wounded", "injured", "victims")
                    and not self._reaches_noun(nearer + 2, min(stop, nearer + 3))
                ):
                    return Group(
                        at, nearer + 2, quantity.count, rest=True, one=quantity.count.value == 1
                    )
                elif (
                    words[position - 1] in ("one", "some", "many", "members")
                    or quantity.count.value is not None
                ):
                    position = nearer if self._reaches_noun(nearer, stop) else position
        elif word == "a" and words[at + 1 : at + 2] == ["couple"]:
            return Group(at, at + 2, Count(2, 2, 2, approximate=False))
        elif word in ("both", "neither"):
            position = at + 1
        elif word in _DETERMINERS:
            determiner = word
            position = at + 1
        elif not self._begins(at, stop):
            return None
        if (
            quantity is not None
            and position + 1 < stop
            and gaps[position - 1] == " ("
            and gaps[position] == ") "
        ):
            position += 1  # "three (NISA) soldiers"
        elif position > at and gaps[position - 1].strip(" \n-\"'`["):
            return self._bare(quantity, at)
        return self._phrase(at, position, stop, quantity, determiner) or self._bare(quantity, at)

    def _begins(self, at: int, stop: int) -> bool:
        """Whether a phrase without determiner may begin here: its first word must be a good sign."""
        word = self.words[at]
        if word in STOP or word in NUMBER_WORDS or word[0].isdigit():
            return False
        if self.noun_at(at, stop) or at in self.actor_at:
            return True
        if self.harm_at(at, stop):
            return False
        if (
            word in _ADJECTIVES
            or word in _STATE_WORDS
            or word in _ARMED_WORDS
            or word in _CIVIL_WORDS
        ):
            return True
        first_of_sentence = at == 0 or self.gaps[at - 1].strip(" ") != ""
        return self.article.cased and self.article.capitalised(at) and not first_of_sentence

    def _reaches_noun(self, at: int, stop: int) -> bool:
        for index in range(at, min(at + 5, stop)):
            if self.noun_at(index, stop):
                return True
            if self.words[index] in STOP:
                return False
        return False

    def _bare(self, quantity: Quantity | None, at: int) -> Group | None:
        if quantity is None:
            return None
        return Group(
            at,
            quantity.stop,
            quantity.count,
            bare=True,
            additive=quantity.additive,
            one=quantity.count.value == 1,
            definite=quantity.whole,
        )

    def _phrase(
        self, at: int, position: int, stop: int, quantity: Quantity | None, determiner: str
    ) -> Group | CountedHarm | None:
        words, gaps = self.words, self.gaps
        noun: PersonNoun | None = None
        end = position
        actor: ActorMention | None = None
        adjective: Harm | None = None
        modifiers: list[str] = []
        index = position
        limit = min(stop, position + 8)
        while index < limit:
            word = words[index]
            if index > position and gaps[index - 1].strip(" \n\"'`[]"):
                separator = gaps[index - 1].strip()
                if separator == "(" and index < limit - 1 and gaps[index].strip() == ")":
                    index += 1  # an acronym: "a District Reserve Guard (DRG) constable"
                    continue
                if separator not in ("-", "/", ".") and not (
                    separator == ")" and index > position + 1
                ):
                    break
            if word in _RESTS and (quantity is not None or index > position) and noun is None:
                if word in ("other", "more"):
                    further = (
                        self.noun_at(index + 1, stop)
                        if index + 1 < stop and gaps[index] == " "
                        else None
                    )
                    if further is None and not self._reaches_noun(index + 1, stop):
                        return (
                            Group(
                                at,
                                index + 1,
                                quantity.count if quantity else BARE,
                                rest=True,
                                additive=True,
                            )
                            if quantity
                            else None
                        )
                    modifiers.append(word)
                    index += 1
                    continue
                if quantity is None:
                    return None
                return Group(
                    at, index + 1, quantity.count, rest=True, one=quantity.count.value == 1
                )
            found = self.noun_at(index, stop)
            hyphen = found is not None and found[0] < stop and gaps[found[0] - 1] == "-"
            if found and (
                self._attributive(found, quantity, index, stop) or (hyphen and not found[1].plural)
            ):
                modifiers.append(word)
                actor = self.actor_at.get(found[0] - 1) or actor
                index = found[0]
                continue
            if found:
                end, noun = found
                mention = self.actor_at.get(end - 1)
                actor = mention or actor
                if noun.body and quantity is None and not noun.plural:
                    pass
                index = end
                if index < limit and gaps[index - 1] not in (" ", "-", "\n", " ("):
                    break
                modifiers.append(" ".join(words[found[0] - 1 : found[0]]))
                continue
            harm = self.harm_at(index, stop)
            if (
                harm
                and harm[0] < stop
                and words[harm[0]]
                in (
                    "threats",
                    "threat",
                    "squad",
                    "squads",
                    "penalty",
                    "sentence",
                    "sentences",
                    "row",
                    "certificates",
                )
            ):
                break
            if (
                harm
                and harm[1].symbol == "H"
                and (quantity is not None or determiner == "no")
                and not (noun and noun.plural)
            ):
                return CountedHarm(
                    at,
                    harm[0],
                    quantity.count if quantity else _NONE,
                    harm[1],
                    side=self._side(noun, modifiers, actor),
                    actor=actor,
                    victims_stop=harm[0],
                )
            if noun is not None:
                # "security forces members", "army base": a further unknown noun ends the phrase.
                break
            if (
                word in _HARM_ADJECTIVES
                and self._reaches_noun(index + 1, stop)
                and (quantity or determiner)
            ):
                adjective = harm[1] if harm else None
                index += 1
                continue
            if harm and word not in ("martyred",):
                break
            if (
                word in STOP
                or word in NUMBER_WORDS
                or (word[0].isdigit() and not self._hyphened(index))
            ):
                break
            mention = self.actor_at.get(index)
            if mention is not None:
                actor = mention
            if (
                word in ("old", "olds")
                and words[index - 1] == "year"
                and not self._reaches_noun(index + 1, stop)
            ):
                end, noun = (
                    index + 1,
                    PersonNoun("people", word == "olds", "civilians", "unknown", body=False),
                )
                break
            modifiers.append(word)
            index += 1
        if noun is None:
            if quantity is None and determiner in ("a", "an"):
                quantity = Quantity(at, at + 1, _ONE)
            return self._unknown(at, position, stop, quantity, actor)
        if end + 1 < stop and words[end] == "s" and gaps[end - 1] == "'" and quantity is None:
            return self._phrase(at, end + 1, stop, None, "the")  # "the agent's son"
        # The head must not be part of a compound with a thing: "police station", "soldiers' bus".
        if (
            quantity is None
            and determiner not in ("a", "an", "one", "another", "the", "no", "")
            and not noun.plural
        ):
            determiner = "the"
        if (
            end < stop
            and gaps[end - 1] in (" ", "-", "\n")
            and quantity is None
            and not noun.plural
        ):
            if self._compound(end, stop):
                return None
        side = self._side(noun, modifiers, actor)
        group = Group(at, end, BARE, noun=noun, adjective=adjective, side=side, actor=actor)
        if group.side == "unknown":
            self._belonging(group, stop)
        if quantity is not None:
            group.count = quantity.count
            group.one = quantity.count.value == 1 and not noun.plural
            group.additive = quantity.additive or "more" in modifiers or "other" in modifiers
            group.definite = quantity.whole or words[quantity.first] in _POSSESSIVE
            if noun.body and not noun.plural:
                return None
            if noun.body and words[end - 1] in (
                "patrols",
                "convoys",
                "battalions",
                "brigades",
                "units",
                "squads",
                "platoons",
                "regiments",
                "forces",
                "services",
                "militias",
                "gangs",
                "armies",
            ):
                return None
            return group
        if determiner == "no":
            group.count = _NONE
            return group
        if words[at] in ("both", "neither"):
            group.count = Count(2, 2, 2, approximate=False)
            return group
        if noun.body and not (determiner in ("a", "an", "one") and noun.plural):
            return None
        if noun.plural and determiner not in ("a", "an", "one"):
            group.definite = determiner in _POSSESSIVE
            return group
        group.one = True
        group.count = _ONE
        group.definite = determiner in _POSSESSIVE
        group.additive = determiner == "another"
        if not determiner and not self._headline(at, end, stop):
            return None
        if (
            determiner == "every"
            and not words[position].isdecimal()
            and words[position] in ("third", "second", "fourth", "fifth", "tenth", "other")
        ):
            return None
        group.stop = self._named(end, stop)
        group.name = group.stop > end
        return group

    def _attributive(
        self, found: tuple[int, PersonNoun], quantity: Quantity | None, index: int, stop: int
    ) -> bool:
        """Whether a singular noun after a plural number is an adjective: "11 Iranian … Guards"."""
        end, noun = found
        if quantity is None or noun.plural or noun.body or quantity.count.value == 1:
            return False
        return end < stop and self.gaps[end - 1] in (" ", "-") and self._reaches_noun(end, stop)

    def _belonging(self, group: Group, stop: int) -> None:
        """ "members of the security forces", "men from the national police": the side they are on."""
        index = group.stop
        if index + 1 >= stop or self.words[index] not in ("of", "from", "belonging", "in"):
            return
        index += 2 if self.words[index] == "belonging" else 1
        if index < stop and self.words[index] in ("the", "a", "an", "his", "their"):
            index += 1
        for step in range(3):
            at = index + step
            if at >= stop or self.words[at] in STOP:
                return
            mention = self.actor_at.get(at)
            if mention is not None and side_of_actor(mention) != "unknown":
                group.actor, group.side = mention, side_of_actor(mention)
                return
            found = self.noun_at(at, stop)
            if (
                found is not None
                and found[1].side != "unknown"
                and (found[1].plural or found[1].body)
            ):
                group.side = found[1].side
                if group.side != "civilians" or group.noun is None or group.noun.name == "members":
                    return
                group.side = "unknown"
                return

    def _hyphened(self, index: int) -> bool:
        """A number inside a modifier: "23-year-old", "12th"."""
        return not self.words[index].isdecimal() or self.gaps[index] == "-"

    def _compound(self, end: int, stop: int) -> bool:
        """Whether a singular noun only modifies another: "police station", "a student protest"."""
        word = self.words[end]
        if word in STOP or self.harm_at(end, stop) or self.article.capitalised(end):
            return False
        if word[0].isdigit() or word.endswith(("ly", "ing", "ed")):
            return False
        return self.gaps[end - 1] == "-" or word in things() or word in _COMPOUND_HEADS

    def _headline(self, at: int, end: int, stop: int) -> bool:
        """A bare singular counts only as a headline or a title before a name has it."""
        if (
            self.article.cased
            and end < stop
            and self.article.capitalised(end)
            and self.gaps[end - 1] == " "
        ):
            return True
        if end >= stop:
            return True
        if not self.article.cased and at and self._governed(at) and self.words[end] not in STOP:
            return True
        return self.harm_at(end, stop) is not None or self.words[end] in ("and", "s")

    def _governed(self, at: int) -> bool:
        """Whether "murder of" or "killed" stands right before a word: what follows is a victim."""
        words = self.words
        if words[at - 1] == "of":
            return at > 1 and words[at - 2] in _MURDERS
        harm = self.harm.phrases.get(words[at - 1])
        passive = at > 1 and words[at - 2] in ("was", "were", "been", "being", "are", "is", "be")
        return harm is not None and harm.symbol in "KJI" and not passive

    def victim_name(self, at: int, stop: int) -> int | None:
        """The end of a name in an upper-case wire, where only a word of harm before it tells."""
        if at == 0 or not self._governed(at):
            return None
        index = at
        while (
            index < min(stop, at + 5)
            and self.words[index] not in STOP
            and self.words[index] not in things()
            and self.words[index] not in _DEEDS
            and not self.words[index][0].isdigit()
            and (index == at or self.gaps[index - 1] in (" ", "\n", "-", ". ", " \n"))
            and self.harm_at(index, stop) is None
        ):
            index += 1
        return index if index - at >= 2 else None

    def _named(self, end: int, stop: int) -> int:
        """Take a name behind a singular noun along: "soldier Rashid Khan"."""
        article = self.article
        if not article.cased:
            return self._named_in_capitals(end, stop)
        index = end
        while (
            index < min(stop, end + 4)
            and self.gaps[index - 1] in (" ", "-", "'", ". ", " '", "' ")
            and article.text[article.starts[index]].isupper()
            and self.words[index] not in STOP
            and not self.words[index][0].isdigit()
        ):
            index += 1
        return index

    def _named_in_capitals(self, end: int, stop: int) -> int:
        """As :meth:`_named` where case is no clue: plain words up to the next function word."""
        index = end
        while (
            index < min(stop, end + 4)
            and self.gaps[index - 1] in (" ", "\n", "-", ". ")
            and self.words[index] not in STOP
            and not self.words[index][0].isdigit()
            and self.harm_at(index, stop) is None
        ):
            index += 1
        return index if index < stop and index - end >= 2 else end

    def _unknown(
        self,
        at: int,
        position: int,
        stop: int,
        quantity: Quantity | None,
        actor: ActorMention | None,
    ) -> Group | None:
        """A number before an unknown noun: people, if a word of harm governs it and it is no thing."""
        if quantity is None or position >= stop:
            return None
        words, gaps = self.words, self.gaps
        if gaps[position - 1] not in (" ", "\n"):
            return None
        index = position
        last = None
        while index < min(stop, position + 4):
            word = words[index]
            if word in _DEEDS:
                return None
            if (
                word in STOP
                or self.harm_at(index, stop)
                or word[0].isdigit()
                or word.endswith("ly")
            ):
                break
            if index > position and gaps[index - 1] not in (" ", "-", "\n"):
                break
            if word in things():
                return Group(
                    at, index + 1, quantity.count, unknown_noun=True, bare=False, name=True
                )
            last = index
            index += 1
        if last is None:
            return None
        group = Group(
            at,
            last + 1,
            quantity.count,
            unknown_noun=True,
            one=quantity.count.value == 1,
            actor=actor,
        )
        group.additive = quantity.additive
        if actor is not None:
            group.side = self._side(None, [], actor)
        return group

    def _side(
        self, noun: PersonNoun | None, modifiers: Sequence[str], actor: ActorMention | None
    ) -> Side:
        said = set(modifiers)
        if noun is not None and noun.name in _RANKS and said & (_STATE_WORDS | _ARMED_WORDS):
            return "state_forces" if said & _STATE_WORDS else "armed_group"
        if noun is not None and noun.side not in ("unknown",):
            if noun.side == "armed_group" and (
                said & _STATE_WORDS and noun.type in ("political_militia",)
            ):
                return "state_forces"
            if (
                noun.side == "armed_group"
                and actor is not None
                and actor.actor.type == "state_forces"
            ):
                return "state_forces"
            return noun.side
        if actor is not None and not actor.actor.generic:
            side = side_of_actor(actor)
            if side != "unknown":
                return side
        if said & _STATE_WORDS:
            return "state_forces"
        if said & _ARMED_WORDS:
            return "armed_group"
        if said & _CIVIL_WORDS:
            return "civilians"
        return "unknown"


_MURDERS = frozenset(
    "assassination murder killing execution slaying death kidnapping abduction murders assassinations deaths".split()
)
# Things that act: "a bomb was", "an explosion killed" name no victim.
_DEEDS = frozenset(
    """bomb bombs explosion blast attack ambush raid device grenade rocket missile mine shell car truck van bus vehicle
    train plane helicopter boat ship motorcycle building house church mosque school police military army patrol convoy
    checkpoint strike airstrike shooting gunfight firefight clash battle operation series group team gang militia unit
    band crowd mob bombing suicide result spokesman statement report investigation""".split()
)
# Nouns whose side is that of what they lead: "a rebel chief", "an army chief".
_RANKS = frozenset(
    ("chiefs", "commanders", "leaders", "members", "informers", "officials", "spokesmen")
)
_COMPOUND_HEADS = frozenset(
    """station stations post posts camp camps base bases headquarters checkpoint checkpoints convoy convoys
    patrol patrols vehicle vehicles van car cars bus truck barracks academy school college center centre office
    building house home residence compound outpost protest rally attack attacks bombing bombings activity
    activities group groups movement leader force organization organisation party violence operation
    operations stronghold strongholds hideout territory officials sources source spokesman uniform uniforms
    front army militia university dormitory market hospital ward district quarter neighborhood village town
    helicopter jeep pickup motorcycle law laws rights bill act day week month season ministry department
    chief commander council union syndicate belt vest device blast explosion mission jacket strike""".split()
)


def side_of_actor(mention: ActorMention) -> Side:
    """The side on which an actor's dead are counted."""
    kind = mention.actor.type
    if kind == "state_forces":
        return "state_forces"
    if kind in (
        "rebel_group",
        "political_militia",
        "identity_militia",
        "criminal_group",
        "unidentified_armed_group",
    ):
        return "armed_group"
    if kind in ("civilians", "media"):
        return "civilians"
    return "unknown"
