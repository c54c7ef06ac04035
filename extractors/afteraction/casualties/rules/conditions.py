"""Conditions on matches that no pattern can state: each is named by the rule that needs it."""

from typing import TYPE_CHECKING

from afteraction.casualties.chunking.groups import BARE, Group
from afteraction.casualties.chunking.heads import HOSTAGE
from afteraction.casualties.chunking.reader import Reader
from afteraction.casualties.lexicon import Harm
from afteraction.casualties.statements import SentenceReading, start_of
from afteraction.casualties.subjects import side_of_subject
from afteraction.casualties.typed import Item
from afteraction.people import is_origin
from afteraction.rule import found_in

if TYPE_CHECKING:
    import regex

_DEATHS = frozenset(("dead", "killed", "deaths", "died", "toll", "fatalities"))
# What may stand before a plural-less verb in the present: its subject, or a clause boundary.
_BEFORE_PRESENT = frozenset("G A U P Q D X , and who that to".split())


def in_the_present(reading: SentenceReading, match: "regex.Match[str]") -> bool:
    """Whether a base form is a verb in the present: "kills" always, "kill" after a plural."""
    sentence = reading.sentence
    index = sentence.index_at(match.start("h"))
    word = reading.reader.words[sentence.items[index].first]
    before = sentence.items[index - 1].symbol if index else ""
    if sentence.items[index].symbol == "H":
        # "guerrillas murder 12 farmers", "man murders two"; a noun everywhere else.
        plain = ("murder", "slaughter")
        return (word in plain and before in ("G", "A")) or (
            word in ("murders", "slaughters") and before in ("O", "A")
        )
    if word.endswith("s") or index == 0:
        return True
    return before in _BEFORE_PRESENT or before.endswith(("s", "ly"))


def agrees(reading: SentenceReading, match: "regex.Match[str]") -> bool:
    """Whether a plural agrees with its verb: of "a man who stabbed tourists was shot" one is dead.

    "Six people was killed" is a slip of the pen.
    """
    group = reading.sentence.item_at(match.start("v")).payload
    if not isinstance(group, Group) or not group.plural_noun or group.parts:
        return True
    if reading.reader.words[group.first] in ("one", "every", "each"):
        return True  # "one in three of the 60 students … was killed"
    verb = match.string[: match.start("h")].rsplit(" was ", 1)
    if len(verb) == 1 or len(verb[0]) < match.start("v") or " were " in match.group():
        return True
    told = match.string[: match.start("v")]
    return verb[0].endswith(match.string[match.start("v")]) and not found_in(_WHO_DID, told)


_ASSAULTED = frozenset(
    "attacked stabbed shot rammed ambushed assaulted slashed knifed fired opened hurled threw"
    " stormed beat hacked mowed murdered killed wounded injured kidnapped".split()
)
_SOMEBODY = frozenset(("men", "women", "youths", "people", "suspects", "teenagers", "persons"))


def assailant(reading: SentenceReading, match: "regex.Match[str]") -> bool:
    """Whether one who did something died; one who attacked others dies on the attackers' side."""
    group = reading.sentence.item_at(match.start("v")).payload
    if not isinstance(group, Group):
        return False
    words = reading.reader.words[group.stop : group.stop + 4]
    somebody = group.noun is not None and group.noun.name in _SOMEBODY
    if somebody and group.side in ("unknown", "civilians") and not _ASSAULTED.isdisjoint(words):
        group.side = "armed_group"
    return True


# "who stabbed", "that attacked": what stands behind is an object.
_WHO_DID = r"\b(?:who|that|which)(?: had)? (?:[a-z]+|[Kk])(?: (?:at|on|into|down|up))? $"


def wounded_first(reading: SentenceReading, match: "regex.Match[str]") -> bool:
    """Whether those who died had been told wounded, and no clause of others stands between."""
    hurt = reading.sentence.item_at(match.start("hurt")).payload
    if not isinstance(hurt, Harm) or hurt.outcome != "wounded":
        return False
    between = match["between"].split(" ")
    if between[0] in ("when", "as", "after", "while") or match["opener"] in ("when", "as", "after"):
        # "wounded when a mine went off died": a verb of the clause stands before his own.
        clause = [word for word in between if word.endswith("ed") or word in _STRUCK]
        return bool(clause) and len(between) > 2
    return True


_STRUCK = frozenset(
    "hit struck went shot set blew fell K k J j I opened fired burst fought".split()
)


def ends_in_death(reading: SentenceReading, match: "regex.Match[str]") -> bool:
    """Whether "to H" is "to death": not "put ten men to the execution"."""
    harm = reading.sentence.item_at(match.end() - 1)
    return reading.reader.words[harm.first] == "death"


def ends_in_captivity(reading: SentenceReading, match: "regex.Match[str]") -> bool:
    """Whether people are taken "hostage" or "prisoner"; not "when they take people hostage"."""
    group = reading.sentence.item_at(match.start("v")).payload
    present = match["h"] in ("take", "takes")
    if present and isinstance(group, Group) and group.count == BARE:
        return group.definite or group.name
    word = reading.reader.words[reading.sentence.item_at(match.end() - 1).first]
    return word.removesuffix("s") in HOSTAGE


_AIRMEN = frozenset(
    "pilot pilots airman airmen aircrew crew helicopter helicopters plane planes aircraft jet jets"
    " drone drones airliner balloon flight airlines fighter mig chopper gunship".split()
)
# Under what people are crushed to death.
_CRUSHING = frozenset(
    "tank truck lorry vehicle vehicles car bulldozer jeep bus van train carrier wheels rubble wall"
    " debris roof ceiling".split()
)


def no_airmen(reading: SentenceReading, match: "regex.Match[str]") -> bool:
    """Whether people are "shot down" on the ground: a pilot is shot down with his aircraft."""
    name = "v" if start_of(match, "v") is not None else "v2"
    group = reading.sentence.item_at(match.start(name)).payload
    if not isinstance(group, Group) or group.noun is None:
        return False
    first, stop = group.first, min(group.stop + 4, reading.sentence.sentence.stop)
    return _AIRMEN.isdisjoint(reading.reader.words[first:stop])


def under_a_vehicle(reading: SentenceReading, match: "regex.Match[str]") -> bool:
    """Whether people are crushed by a weight: "under a truck", not "by the army"."""
    first = reading.sentence.item_at(match.end("h") - 1).stop
    stop = min(first + 7, reading.sentence.sentence.stop)
    return not _CRUSHING.isdisjoint(reading.reader.words[first:stop])


def captors_are_armed(reading: SentenceReading, match: "regex.Match[str]") -> bool:
    """Whether those who capture are no soldiers or police, who make arrests."""
    side = side_of_subject(reading.reader, reading.sentence, match.start("h"))
    return side == "armed_group" and people_seized(reading, match)


def doers_armed(reading: SentenceReading, match: "regex.Match[str]") -> bool:
    """Whether who stands before an active verb may have killed whom it tells next."""
    side = side_of_subject(reading.reader, reading.sentence, match.start("h"))
    hasty = not match.string.startswith(" ,", match.end("h"))
    return side in ("armed_group", "state_forces") or (hasty and side == "unknown")


def kills(reading: SentenceReading, match: "regex.Match[str]") -> bool:
    """Whether a word of harm kills: those who "hurt themselves" on a fence are no attackers."""
    harm = reading.item(match, "h")
    return harm is None or not isinstance(harm.payload, Harm) or harm.payload.outcome == "killed"


def no_suicide(reading: SentenceReading, match: "regex.Match[str]") -> bool:
    """Whether somebody only hurts himself with others."""
    return not kills(reading, match)


def not_told_dead(reading: SentenceReading, match: "regex.Match[str]") -> bool:
    """Whether no attacker's killing himself was told in this or the last sentence."""
    number = reading.sentence.sentence.number
    return not any(
        former.self_killing and number - former.typed.sentence.number <= 1
        for former in reading.before
    )


def no_wounded_told(reading: SentenceReading, match: "regex.Match[str]") -> bool:
    """Whether those in hospital are told of by nothing else: no wounded, no dead of their own."""
    victims = reading.sentence.item_at(match.start("v"))
    told = any(former.casualty.outcome in ("wounded", "casualties") for former in reading.before)
    return not told and not reading.is_used(victims) and bool(reading.before)


def says_neither(reading: SentenceReading, match: "regex.Match[str]") -> bool:
    """Whether people are said to survive by "none of" or "neither", not by "the"."""
    if match.group().startswith("Z"):
        return True
    victims = reading.sentence.item_at(match.start("v"))
    return reading.reader.words[victims.first] == "neither"


def of_victims(reading: SentenceReading, match: "regex.Match[str]") -> bool:
    """Whether the whole is people harmed: by a word of harm, or because it is "the victims"."""
    whole = reading.item(match, "v")
    if whole is None or start_of(match, "h") is not None:
        return True
    group = whole.payload
    return isinstance(group, Group) and group.noun is not None and group.noun.name == "victims"


def of_a_name(reading: SentenceReading, match: "regex.Match[str]") -> bool:
    """Whether the death is that of one who has a name, and his killing ("murder", "death")."""
    group = reading.sentence.item_at(match.start("v")).payload
    harm = reading.sentence.item_at(match.start("h"))
    killing = reading.reader.words[harm.first] in reading.reader.classes.murder
    return isinstance(group, Group) and group.name and killing


def bare_or_further(reading: SentenceReading, match: "regex.Match[str]") -> bool:
    """Whether people are a mere number, or beside others: "two", "a third", "three more"."""
    group = reading.sentence.item_at(match.start("v")).payload
    return isinstance(group, Group) and (group.bare or group.additive or group.rest)


def of_no_number(reading: SentenceReading, match: "regex.Match[str]") -> bool:
    """Whether the people at the end have no number of their own: "11 bodies of the victims"."""
    group = reading.sentence.item_at(match.end() - 1).payload
    return isinstance(group, Group) and group.count == BARE


def are_remains(reading: SentenceReading, match: "regex.Match[str]") -> bool:
    """Whether a word for bodies brings its "of" along: "the remains of"."""
    body = reading.sentence.item_at(match.start("h"))
    return reading.reader.words[body.stop - 1] == "of"


def not_counted_yet(reading: SentenceReading, match: "regex.Match[str]") -> bool:
    """Whether no rule has counted the victims yet: "hit" leaves open what became of them."""
    group = reading.sentence.item_at(match.start("v")).payload
    if (
        isinstance(group, Group)
        and group.count == BARE
        and match.string[: match.start("h")].endswith(" was ")
    ):
        return False  # "a convoy escorting traders was hit": the convoy
    return not reading.is_used(reading.sentence.item_at(match.start("v")))


# What may follow people told by where they are from: of "a Greek fishing boat" they are no part.
_BEHIND_PEOPLE = frozenset(", ( - were was who and in from of at on".split())


def people_seized(reading: SentenceReading, match: "regex.Match[str]") -> bool:
    """Whether those seized are named by a noun or a name, and are no fighters under arrest.

    Of "a Greek fishing boat" it is the boat.
    """
    victims = reading.sentence.index_at(match.start("v"))
    group = reading.sentence.items[victims].payload
    origin = isinstance(group, Group) and group.noun is not None and is_origin(group.noun)
    behind = reading.sentence.items[victims + 1 : victims + 2]
    if origin and behind and behind[0].symbol not in _BEHIND_PEOPLE:
        return False
    return (
        isinstance(group, Group)
        and group.side in ("civilians", "unknown", "state_forces")
        and (group.noun is not None or group.name)
    )


def people_under_arms(reading: SentenceReading, match: "regex.Match[str]") -> bool:
    """Whether those who "fell" are fighters with a number, whose fall is their death."""
    group = reading.sentence.item_at(match.start("v")).payload
    return (
        isinstance(group, Group)
        and (
            group.side in ("state_forces", "armed_group")
            or reading.reader.words[group.stop - 1] in ("comrades", "martyrs")
        )
        and group.count.value is not None
    )


_VIOLENCE = frozenset(
    "killing killings murder murders assassin assassins assassination bullet bullets bomb bombs"
    " bombing blast gunfire gunmen gunman violence sniper snipers mine mines landmine landmines"
    " shelling shooting shootings airstrike airstrikes strike ambush massacre grenade".split()
)


def to_violence(reading: SentenceReading, match: "regex.Match[str]") -> bool:
    """Whether people "fell victim" to a killing, not to a fraud or an illness."""
    first = reading.sentence.item_at(match.end() - 1).stop
    stop = min(first + 5, reading.sentence.sentence.stop)
    return not _VIOLENCE.isdisjoint(reading.reader.words[first:stop])


def are_victims(reading: SentenceReading, match: "regex.Match[str]") -> bool:
    """Whether people are told as nothing but "victims", with a number."""
    group = reading.sentence.item_at(match.start("v")).payload
    return (
        isinstance(group, Group)
        and group.count.value is not None
        and group.noun is not None
        and group.noun.name == "victims"
    )


def are_martyrs(reading: SentenceReading, match: "regex.Match[str]") -> bool:
    """Whether what is counted are martyrs, by a number."""
    group = reading.sentence.item_at(match.start("v")).payload
    if not isinstance(group, Group) or group.count.value is None:
        return False
    return reading.reader.words[group.stop - 1] == "martyrs"


def are_ours(reading: SentenceReading, match: "regex.Match[str]") -> bool:
    """Whether so many of a people's own are told: "18 of our people"."""
    group = reading.sentence.item_at(match.start("v")).payload
    if not isinstance(group, Group) or not group.count.value:
        return False
    words = reading.reader.words[group.first : group.stop + 3]
    return "of" in words and not {"our", "their"}.isdisjoint(words)


def speaks_of_death(reading: SentenceReading, match: "regex.Match[str]") -> bool:
    """Whether "the number" can only be that of the dead: this or the last sentence names them."""
    article = reading.reader.article
    sentence = reading.sentence.sentence
    before = article.sentences[max(0, sentence.number - 1)]
    return not _DEATHS.isdisjoint(article.words[before.first : sentence.stop])


def after_men_lost(reading: SentenceReading, match: "regex.Match[str]") -> bool:
    """Whether those who "lost 40 … and the army 12" lost men."""
    items = reading.sentence.items[: reading.sentence.index_at(match.start())]
    lost = next((item for item in reversed(items) if item.symbol in ("G", "Q")), None)
    return lost is not None and no_men_lost(lost, reading.reader) is None


def no_men_lost(item: Item | None, reader: Reader) -> str | None:
    """ "lost four seats", "lost four players": a loss of those who neither fight nor live there."""
    group = item.payload if item is not None else None
    if isinstance(group, Group) and group.noun is not None:
        if group.noun.side in ("state_forces", "armed_group"):
            return None
        if group.noun.name in reader.classes.losable:
            return None
    return "no men lost"
