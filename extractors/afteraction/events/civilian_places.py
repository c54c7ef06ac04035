"""Places where civilians are: who strikes people there strikes civilians.

"A bomb killed nine people in a market" says of nobody that he was a civilian, and yet it does. A
police post near a market, a base beside a school are no such places.
"""

import re

from afteraction.rule import compile_plain

# What stands before the noun: "in a crowded vegetable market", "hit the maternity hospital". A
# place that is only near ("a checkpoint near the market") says nothing of who was struck.
_INSIDE = (
    r"\b(?:in|at|inside|into|on board|aboard|on|through|outside|of|under|among|hit|hits|struck|"
    r"strikes|rocked|rocks|shelled|bombed|targeted|targeting|attacked) "
)
_BETWEEN = (
    r"(?:(?:an?|the|one|two|three|several|their|his|her) )?"
    r"(?:(?!near |beside |behind |opposite |to |from )[\w'-]+ ){0,4}?"
)
_PLACES = "|".join(
    (
        r"markets?|marketplaces?|bazaars?|malls?|supermarkets?|shops?|cafes?|restaurants?|pubs?|bars?",
        r"nightclubs?|discotheques?|cinemas?|theat(?:re|er)s?|concerts?|festivals?|playgrounds?",
        r"mosques?|church(?:es)?|temples?|shrines?|synagogues?|cathedrals?|schools?|kindergartens?",
        r"universit(?:y|ies)|college|hospitals?|clinics?|maternity ward|orphanages?|baptisms?",
        r"weddings?|funerals?|bus(?:es)?|minibus(?:es)?|trains?|metro|subway|refugee camps?",
        r"bus (?:stop|station|terminal)s?|(?:railway|train) stations?|crowds?|revell?ers",
        r"apartment (?:block|building)s?|residential (?:area|building|district|block)s?",
        r"camps? for (?:the )?displaced",
    )
)
_PLACE = compile_plain(
    rf"{_INSIDE}{_BETWEEN}(?:{_PLACES})\b"
    r"(?! (?:security|guards?|police|post|checkpoint|commander|street|road))"
)
# Who attacks and burns a village attacks those who live there.
_HOMES = compile_plain(
    r"\b(?:attacked|attacks|attacking|attack on|raided|raids|raid on|stormed|invaded|torched|"
    r"burned|burnt|burning|razed|looted|ransacked|set fire to|descended on|massacre (?:in|at)) "
    r"(?:(?:an?|the|his|her|their|one|two|three|four|five|several|some) )?"
    r"(?:(?!near |beside |outside |between |police |army |military )[\w'-]+ ){0,3}?"
    r"(?:villages?|hamlets?|settlements?|homes|houses|farms?|farmsteads?|homesteads?|huts|compounds)\b"
    r"(?! (?:guards?|police|militia|defen[cs]e|outpost|post|held|controlled|under|where|occupied))"
)
# "A police bus", "the army hospital", "a bus carrying recruits": forces are there.
_FORCES = compile_plain(
    r"\b(?:police|policemen|army|military|navy|naval|soldiers?|troops?|troopers?|air force|base|"
    r"gendarme\w*|barracks|checkpoint|recruits?|cadets?|guards?|militants?|rebels?|fighters?|"
    r"insurgents?|prison)\b"
)
# How far behind the place (in characters) it may say whom it holds.
_BEHIND = 25


def among_civilians(folded: str) -> bool:
    """Whether a sentence (folded text) puts the harm in a place of civilians, and of no forces."""
    for place in (*_PLACE.finditer(folded), *_HOMES.finditer(folded)):
        behind = re.split(r"[,.;]", folded[place.end() : place.end() + _BEHIND])[0]
        if _FORCES.search(place.group() + behind) is None:
            return True
    return False
