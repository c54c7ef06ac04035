"""How an attack was done, where no trigger word says it: by hand or car, by a charge on a road."""

from afteraction.rule import compile_plain

_VEHICLE = r"(?:car|truck|van|vehicle|lorry|suv|pickup|minivan|bus|tractor)"
# "Drove a rented truck into the crowd", "a van ploughed into", "stabbed four people".
_BY_HAND = compile_plain(
    r"\b(?:drove|drives|driving|driven|rammed|rams|ramming|ploughed|ploughs|ploughing|plowed|plows"
    r"|plowing|crashed) (?:(?:an?|his|her|the|their|rented|stolen) ){0,2}(?:[\w'-]+ ){0,2}?"
    rf"{_VEHICLE} (?:[\w'-]+ ){{0,2}}?(?:into|through|onto|at)\b"
    rf"|\b{_VEHICLE}(?: was)? (?:ploughed|plowed|rammed|driven) into\b"
    r"|\b(?:knife|stabbing|machete|axe|hammer|sword)[ -](?:attack|rampage|assault)s?\b"
    r"|\b(?:stabbed|knifed|hacked)\b"
)
# A car that carries a bomb is a bombing, a knife beside a gun a shooting.
_ARMS = compile_plain(
    r"\b(?:bomb|bomber|bombing|explosives?|exploded|detonated|suicide|shot|gunmen|opened fire)\b"
)
_PASSING = (
    r"(?:convoy|patrol|column|minibus|bus|truck|jeep|lorry|tractor|ambulance|"
    r"(?:armou?red|military|army|police) vehicle)"
)
# "An explosive device went off under a convoy", "ran over a bomb", "explosives buried in the road";
# not "a bomb exploded under his car", which was fixed there.
_LAID = compile_plain(
    r"\b(?:device|explosives?|charge|ied)\b[^.;]{0,40}? (?:went off|exploded|explodes|detonated|"
    r"blew up|was detonated|was set off) (?:under|beneath|as|when|in the path of) "
    rf"(?:an?|the|their|his|its) (?:[\w'-]+ ){{0,3}}?{_PASSING}\b"
    r"|\b(?:ran|drove|rolled|driven) over (?:an?|the) (?:[\w'-]+ ){0,3}"
    r"(?:device|explosives?|mine|bomb)\b"
    r"|\b(?:hit|struck) an? (?:[\w'-]+ ){0,3}explosive device\b"
    r"|\b(?:hidden|buried|planted|laid|placed) (?:in|on|under|beside|by|along) (?:an?|the) "
    r"(?:[\w'-]+ )?(?:road|roadside|track|highway|path)\b"
)


def by_hand(folded: str) -> bool:
    """Whether a sentence (folded text) tells of knives or of a vehicle driven into people."""
    found = _BY_HAND.search(folded)
    return found is not None and _ARMS.search(folded, 0, found.end()) is None


def laid_for_passers(folded: str) -> bool:
    """Whether a sentence (folded text) tells of a charge laid for who passes."""
    return _LAID.search(folded) is not None


# Rockets and drones that air defence stopped are no shelling of anybody.
_STOPPED = compile_plain(
    r"\b(?:shot down|shooting down|intercepted|intercepting|downed) (?:[\w'-]+ ){0,5}$"
)


def shot_down(before: str) -> bool:
    """Whether what follows ``before`` (folded text) is what air defence stopped."""
    return _STOPPED.search(before) is not None
