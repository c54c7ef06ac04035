"""Whether a mention is but a kind of attack: "a terrorist attack" names nobody."""

from afteraction.findings import ActorMention, Findings

# "A terrorist dynamite attack": a kind of attack, and nobody.
_ATTACKS = frozenset(
    "attack attacks bombing bombings act acts action actions incident incidents activity "
    "activities offensive campaign violence assault raid raids explosion explosions".split()
)


def adjective(findings: Findings, attackers: list[ActorMention]) -> bool:
    """Whether the actor is but a kind of attack: "a terrorist attack" names nobody."""
    folded = findings.article.folded
    return all(
        folded[m.start : m.end].endswith(("terrorist", "criminal", "sniper"))
        or folded[m.start : m.end] == "military"
        for m in attackers
    )


def describes_attack(findings: Findings, mention: ActorMention) -> bool:
    """Whether the mention is but a kind of attack: "the terrorist dynamite attacks"."""
    article = findings.article
    if not article.folded[mention.start : mention.end].endswith("terrorist"):
        return False
    _, stop = article.word_range(mention.start, mention.end)
    return not _ATTACKS.isdisjoint(article.words[stop : stop + 3])
