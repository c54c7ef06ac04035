"""Words of violence: what a text must have somewhere before the dead in it are anybody's victims.

"Two died on Sunday" tells of an attack in the news of one, and of nothing where the whole article
speaks of a flood, a flu or a funeral. The words need not be in the sentence itself.
"""

from collections.abc import Sequence
from functools import lru_cache

from afteraction.article import Article
from afteraction.rule import compile_plain

# Beginnings of folded words by which somebody did it. Soldiers also drown and dig; a fire, a blast
# and an explosion may be the accident itself: those are in ``_ARMS``.
_DONE = tuple(
    (
        "attack ambush assault raided raids bomb grenade mortar shelled shelling rocket missile "
        "drone airstrike dynamit detonat hostage violen shot shoot gunm gunf gunsh clash battle "
        "militant rebel insurg terror extremis guerrilla arson sabot murder massacr kidnap abduct "
        "hijack stabbed stabbing behead assassin landmine separatis jihad lynch riot"
    ).split()
)
_DONE_WORDS = frozenset(
    "strike strikes fight fighting fought war wars executed execution executions explosives "
    "gun guns mob mobs ied ieds torched hostile suspects poisoned deliberately gunpoint".split()
)
# Whoever bears arms, and what goes off: where these are, deaths may be a fight's.
_ARMS = tuple(
    (
        "explod explos blast soldier troop militar militia army armies armed bullet weapon firearm "
        "gunned machete knife knives hacked wound slain strangl beaten beating tortur paramilit "
        "taliban commando sniper genocid crossfire artiller warplane airraid bandit warlord assail "
        "firebomb rammed ramming radicali suffocat asphyxiat blindfold cyanide anthrax sarin "
        "robber thief thieves"
    ).split()
)
_ARMS_WORDS = frozenset(
    "mine mines ied ieds combat patrol patrols raid raids encounter siege forces hostilities "
    "conflict conflicts shell shells fire protest protests protesters demonstrators uprising coup "
    "crackdown checkpoint ceasefire truce frontline offensive hamas hezbollah isis herders "
    "herdsmen pirates cartel cartels clans tribesmen gang gangs raped executing".split()
)
# What is violent by name alone: a heart attack, a battle with cancer, a fight against the flames.
_BEFORE = {
    "attack": frozenset("heart panic asthma anxiety shark bear dog elephant crocodile".split()),
    "attacks": frozenset("heart panic asthma anxiety shark bear dog elephant crocodile".split()),
    "strike": frozenset("hunger labor labour on lightning rail".split()),
    "strikes": frozenset("hunger labor labour on lightning rail car vehicle truck train".split()),
    "fire": frozenset("a an the house brush forest wild kitchen".split()),
    "army": frozenset(("salvation",)),
    "patrol": frozenset("highway state ski beach mountain".split()),
    "shot": frozenset("flu covid booster".split()),
    "shots": frozenset("flu covid booster".split()),
}
_BEHIND = {
    "battle": frozenset("with against".split()),
    "battled": frozenset("cancer leukemia illness the flames".split()),
    "battling": frozenset("cancer leukemia illness a the flames".split()),
    "fight": frozenset("against with".split()),
    "fighting": frozenset("the a fires flames cancer off".split()),
    "fought": frozenset("the cancer off flames to".split()),
    "fire": frozenset(
        "department service services chief officials official district crews broke marshal "
        "station trucks engines engine safety brigade".split()
    ),
    "shot": frozenset(("of",)),
}
_KNOWN_WORDS = 8192
_FLAMES = frozenset("fire blaze flames cancer wildfire wildfires disease illness".split())


def done_on_purpose(article: Article) -> bool:
    """Whether a word of the article says that somebody did violence."""
    return (
        not _DONE_WORDS.isdisjoint(article.words)
        or any(map(_is_deed, article.words))
        or is_by_arms(article.folded)
    )


def deed_sentence(words: Sequence[str], first: int, stop: int) -> bool:
    """Whether a stretch of an article's words says that somebody did violence."""
    return any(
        (_is_deed(words[at]) or words[at] in _DONE_WORDS) and not _by_name(words, at)
        for at in range(first, stop)
    )


_DOERS = (
    r"gunm[ae]n|militants?|rebels?|insurgents?|guerrillas?|terrorists?|extremists?|bandits?"
    r"|soldiers?|troops|police|policem[ae]n|settlers|robbers|mobs?|assailants?|attackers?"
    r"|villagers|residents|men|youths|fighters|gangs?|cartels?|pirates"
)
# "Gunmen killed eleven flood victims", "patients were shot dead": done by arms, said outright.
_BY_ARMS = compile_plain(
    r"\b(?:shot|gunned down|stabbed|beheaded|opened fire|lynched|beaten to death|hacked to death"
    rf"|ambushed|bomb(?:ed|er)|(?:{_DOERS})(?: on [a-z]+day)? "
    r"(?:(?:have|had|also|then) ){0,2}(?:killed|kill|murdered|executed|massacred|attacked|raided)"
    rf"|(?:killed|murdered|executed|massacred) by (?:an? |the |[a-z0-9-]+ ){{0,2}}?(?:{_DOERS}))\b"
)


def is_by_arms(told: str) -> bool:
    """Whether a sentence (folded) says outright that somebody killed or attacked somebody."""
    return _BY_ARMS.search(told) is not None


def speaks_of_violence(article: Article) -> bool:
    """Whether anything in the article may be violence, arms or a fight, in its own sense."""
    words = article.words
    return any(_is_violent(word) and not _by_name(words, at) for at, word in enumerate(words))


def violent_sentence(words: Sequence[str], first: int, stop: int) -> bool:
    """Whether a stretch of an article's words speaks of violence, arms or a fight."""
    return any(_is_violent(words[at]) and not _by_name(words, at) for at in range(first, stop))


def _by_name(words: Sequence[str], at: int) -> bool:
    """Whether a word only sounds of violence in its place: "heart attack"."""
    word = words[at]
    if at and words[at - 1] in _BEFORE.get(word, ()):
        return True
    behind = _BEHIND.get(word)
    if behind is None or at + 1 >= len(words) or words[at + 1] not in behind:
        return False
    if words[at + 1] in ("the", "a", "against", "with"):
        return not _FLAMES.isdisjoint(words[at + 2 : at + 4])
    return True


@lru_cache(maxsize=_KNOWN_WORDS)
def _is_deed(word: str) -> bool:
    return word.startswith(_DONE)


@lru_cache(maxsize=_KNOWN_WORDS)
def _is_violent(word: str) -> bool:
    return word in _ARMS_WORDS or word in _DONE_WORDS or word.startswith((*_DONE, *_ARMS))
