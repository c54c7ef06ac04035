"""Trigger words in a figure of speech, and those of animals: nobody attacks anybody.

"An assault on his authority", "shot down the offer", "bombarded with questions", "shot 40 wolves".
"""

from collections.abc import Sequence

from afteraction.article import Article
from afteraction.events.triggers import Trigger
from afteraction.findings import Findings
from afteraction.rule import compile_plain

FIGURE = "a figure of speech"
ANIMAL = "an animal"

# Behind a noun that ends its group.
_NO_NOUN = (
    r"of|in|on|at|by|for|from|to|with|and|or|but|as|that|which|who|when|while|where|after|before"
    r"|since|until|during|over|under|through|is|are|was|were|has|have|had|will|would|this|last"
    r"|next|today|yesterday|tomorrow|again|[a-z]+day|[a-z]+ly|said|says|\d+"
)
# What is attacked in words or fought for, and never with arms: "an assault on his authority".
_ABSTRACT = (
    r"(?:authority|record|polic(?:y|ies)|freedoms?|liberties|rights|democracy|values|ears|senses"
    r"|dignity|reputation|character|credibility|independence|integrity|poverty|inflation|privacy"
    r"|corruption|waste|deficit|bureaucracy|title|budget|bill|laws?|constitution|verdict"
    r"|hunger|racism|reforms?|proposals?|plans?|wages|pensions|standards|monopoly"
    r"|ozone|immune system|nervous system|cells|roots|leaves|crops|problem|issue|question|cancer)"
)
_FIGURE = compile_plain(
    rf"\s(?:(?:on|against|upon) )?(?:the |his |her |its |their |our |my |a )?(?:[\w'-]+ ){{0,2}}?"
    # Not "the rights activist", "the budget hotel": the noun is what is attacked.
    rf"(?:{_ABSTRACT}|(?<= (?:his|her|its|their) )critics)(?:$|(?=[^\w\s'-])|\s(?:{_NO_NOUN})\b|\n)"
)
_IN_WORDS = ("attack", "assault", "onslaught", "raid", "offensive", "torpedo")
# What is shot, struck or thrown and hurts nobody.
_HARMLESS = (
    r"(?:films?|scenes|footage|videos?|photos?|photographs?|pictures?|documentary|movie|series"
    r"|glances?|looks?|percent|per cent|hoops|baskets|free throws|three pointers|par|birdie"
    r"|down (?:the|his|her|its|their|a|an|any|that) (?:[a-z]+ ){0,2}?(?:offers?|ideas?|proposals?"
    r"|plans?|bills?|suggestions?|claims?|rumou?rs?|theory|request|amendment))"
)
_THROWN = (
    r"with (?:(?!and )[a-z-]+ ){0,2}?(?:eggs?|tomatoes|questions|calls|messages|emails"
    r"|letters|complaints|requests|flowers|snowballs|insults|abuse|praise|offers|ads|advertisements|leaflets)"
)
_NO_HARM = compile_plain(
    r"\s(?:(?:the|a|an|his|her|its|their|\d+) )?"
    rf"(?:(?!dead |at |in |on |near |by |and )[\w'-]+ ){{0,2}}?{_HARMLESS}\b(?!-)"
    rf"|\s(?:[\w'-]+ ){{1,6}}?{_THROWN}\b"
)
_SHOT = ("shot", "shoot", "bombard", "pelt", "pepper", "attack", "struck", "hit")
_REACH = 90

_ANIMALS = frozenset(
    "animal animals leopard leopards bears grizzly wolf wolves crocodile crocodiles alligator "
    "shark sharks elephant elephants hippo buffaloes snake dog dogs rottweilers rottweiler "
    "hyena hyenas cougar boar boars bees wasps deer elk moose foxes ducks geese pheasant "
    "pheasants whale whales rhino rhinos sheep cattle pig pigs bird birds chickens hens "
    "turkeys poultry badgers rabbit rabbits goats dolphins coyotes cat cats horse horses "
    "cow cows parasites locusts caterpillars viruses microbes".split()
)
# "Killed four cattle herders": people after all.
_THEIR_PEOPLE = frozenset(
    "hunters hunter herders herder farmers farmer traders thieves rustlers keepers".split()
)
_BESIDE = frozenset("has have had who that which were was been being then later".split())
# Where the object ends, or is people.
_PERSONS = frozenset(
    "people men women man woman villagers civilians soldiers police policemen officers children "
    "boy girl persons others".split()
)
_OBJECT_ENDS = _PERSONS | frozenset("and or with by in at on near from when who that which".split())
_ANIMAL_REACH = 4


def figure(findings: Findings, trigger: Trigger) -> str | None:
    """Why a trigger is only a way of speaking, or an animal's; None if it is neither."""
    folded = findings.article.folded
    word = folded[trigger.start : trigger.end]
    limit = min(len(folded), trigger.end + _REACH)
    if word.startswith(_IN_WORDS) and _FIGURE.match(folded, trigger.end, limit):
        return FIGURE
    if word.startswith(_SHOT) and _NO_HARM.match(folded, trigger.end, limit):
        return FIGURE
    if trigger.reading.verb and _of_animals(findings.article, trigger):
        return ANIMAL
    return None


def _of_animals(article: Article, trigger: Trigger) -> bool:
    """Whether an animal does it, or it is done to animals only: "bees attacked", "shot wolves".

    Not "gunmen on horses attacked", "the Black Cats shot", "killed an animal doctor".
    """
    words = article.words
    at = trigger.first - 1
    while at > 0 and words[at] in _BESIDE:
        at -= 1
    if at >= 0 and words[at] in _ANIMALS:
        named = at > 0 and article.capitalised(at) and article.capitalised(at - 1)
        return (
            not named
            and words[at - 1] != "lone"
            and _CARRYING.isdisjoint(words[max(0, at - 2) : at])
        )
    for index in range(trigger.stop, min(trigger.stop + _ANIMAL_REACH, len(words))):
        if words[index] in _ANIMALS and words[index - 1] != "lone":  # "a lone wolf"
            return _ends_its_group(article, index) and not _and_people(words, index + 1)
        if words[index] in _OBJECT_ENDS:
            return False
    return False


# "On horses", "with dogs": people came so.
_CARRYING = frozenset("on with and by upon".split())


def _ends_its_group(article: Article, at: int) -> bool:
    """Whether no other noun stands behind a word: "two cows", not "a cow shed"."""
    stop = at + 1
    if stop == len(article.words):
        return True
    gap = article.folded[article.ends[at] : article.starts[stop]].strip()
    return gap not in ("", "-") or _NO_NOUN_NEXT.fullmatch(article.words[stop]) is not None


_NO_NOUN_NEXT = compile_plain(_NO_NOUN)


def _and_people(words: Sequence[str], at: int) -> bool:
    """Whether people follow: "and four herders"."""
    if words[at : at + 1] != ["and"]:
        return False
    behind = words[at + 1 : at + 1 + _ANIMAL_REACH]
    return any(word in _PERSONS or word in _THEIR_PEOPLE for word in behind)
