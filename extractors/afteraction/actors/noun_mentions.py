"""Mentions of actors by a noun: what they cover, and whether the noun stands for somebody."""

from typing import Final

from afteraction.article import Article
from afteraction.findings import ActorMention, Findings, Reference
from afteraction.matching import touching
from afteraction.record import Actor

GENERIC_RULE: Final = "actors.generic"

# What may follow a noun that stands for somebody rather than describing the next noun
# ("the rebel said", not "the rebel stronghold").
_AFTER: Final = frozenset(
    """a about after against all also among an and as at attacked be because been before being
    between but by came can claimed could did died do does drove during entered fired fled
    for found from had has have he hit if in inside into is it later left may might near of
    on or outside over ran riding wearing carrying driving shot shooting set she so stabbed
    still stormed than that the their them then there they threw through to told took tried
    under until up was went were when where which while who whose will with without would
    said says say kills kill killed wounds wound injured injures attack attacks raid raids
    clash clashes ambush hurled lobbed planted detonated blew blown opened reported reports
    told confirm confirms confirmed seized accused denied arrested armed dressed posing
    disguised aboard behind along across around not believed suspected linked loyal trying
    seeking hold held launched repelled retook carried operating using backed supported did
    throws opens rams rammed explodes exploded crashed walked jumped began beat burned burnt
    burst broke gunned fatally reportedly allegedly also now never only yesterday today on
    kidnap kidnapped kidnaps abduct abducts storm storms open fire target targets hunt
    search seek arrest arrests foil foils retaliated responded returned
    lost lose loses remain remains remained vowed called calls issued condemned sent send sends
    fought fights captured freed arrived used uses deployed stationed patrolling guarding
    fighting battling following amid despite since killing wounding injuring leaving ambushed
    accuse accuses blame blames blamed deny denies declared declares seized seize take takes
    find finds found continue continues need needs come comes go goes get got make made makes
    are do should must shall vow vows warn warns warned say aged behind onto upon via per plus
    struck rode fell stood kept led met rose fled sought withdrew flew hid brought became gave knew
    put saw spent stole won wore surrendered refused vanished slipped burst dug bled lay sat sank
    including like such not yet too even already still again""".split()
)


def mention_of(
    article: Article,
    first: int,
    stop: int,
    actor: Actor,
    rule: str,
    reference: Reference,
    *,
    plural: bool,
) -> ActorMention:
    """The mention that covers words ``[first, stop)``."""
    return ActorMention(
        start=article.starts[first],
        end=article.ends[stop - 1],
        actor=actor,
        rule=rule,
        reference=reference,
        plural=plural,
    )


def stands_alone(article: Article, first: int, stop: int) -> bool:
    """Whether the noun is not just describing the next one: "the rebel said", "police station"."""
    words = article.words
    if stop >= len(words):
        return True
    gap = article.folded[article.ends[stop - 1] : article.starts[stop]]
    if gap.strip():
        return gap.strip() not in {"-", "'"} or words[stop] == "s"
    return (
        words[stop] in _AFTER
        or words[stop][0].isdigit()
        or (words[stop].endswith("ed") and len(words[stop]) > 4)
    )


def of_somebody(findings: Findings, stop: int) -> bool:
    """Whether the noun goes on "of the Alliance …": a force of the actor named there."""
    words = findings.article.words
    if stop + 1 >= len(words) or words[stop] not in {"of", "from"}:
        return False
    at = stop + 2 if words[stop + 1] == "the" else stop + 1
    if at >= len(words):
        return False
    start = findings.article.starts[at]
    return any(one.actor.type != "person" for one in touching(findings.actors, start, start + 1))
