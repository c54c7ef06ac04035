"""Tolls: totals that the text calls so, and what replaces or belongs to them."""

from afteraction.casualties.rules.casualty_rule import rule
from afteraction.casualties.rules.fragments import VICTIMS
from afteraction.casualties.subjects import side_of_those_counted, side_of_toll

_BRINGING = "bringing|brings|taking|takes|raising|raises|pushing|brought|raised|took|put"
# "total" alone is a toll only behind such a verb: "bringing the total to 21".
_TOLL = (
    rf"(?P<h>T|(?<=(?:{_BRINGING}) (?:the |their |its )?(?:overall |confirmed )?)total)"
    r"(?: [GO](?! K))?(?: (?:[a-zASVOX]+|D|P)){0,16}?"
)
_REACHED = (
    r"to|at|is|was|were|reached|hits?|touched|touches|crossed|crosses|stands|exceeded|passed|topped"
    r"|surpassed"
)
_STANDS_AT = rf"(?: (?:{_REACHED}|of)|,| :| as (?:high|low|many) as)(?: (?:now|at))?"
_CLIMBED = (
    "rose|risen|rises|climbed|climbs|increased|grew|grown|jumped|soared|mounted|went up|gone up"
)
_FROM = r"(?:(?: (?:on )?D)?(?: ,)?(?: up| down)? from (?:an earlier )?(?P<old>Q))?"
# "the toll rose in the past 21 days" counts days.
_NO_TIME = r"(?! (?:[A-Z] )?(?:days|hours|weeks))"

RULES = (
    rule(
        "toll_update",
        "T",
        r"(?P<h>T)(?: (?:[a-zA]+|D|P)){0,6}? from (?P<old>[QG]) (?:D )?to (?P<v>[QG])",
        ("The [[death toll went from 9 to 14]].",),
        ("The death toll is known from 9 sources.",),
        also="from",
        toll=True,
        side_of=side_of_toll,
    ),
    rule(
        "toll",
        "T total",
        rf"{_TOLL}{_STANDS_AT} (?P<v>[QGU])(?: K| S)?{_FROM}{_NO_TIME}",
        (
            "The [[death toll rose to 21]].",
            "The [[toll stands at 21]], up from [[17]].",
            "The [[toll rose to 21]] on Monday, up from [[17]].",
            "Others put the [[toll as high as 33]].",
            "The [[number of dead miners stood at 33]].",
        ),
        ("The death toll rose on Monday.", "The city paid 21 gatekeepers."),
        toll=True,
        side_of=side_of_toll,
    ),
    rule(
        "dead_put_at",
        "S K",
        r"(?:put|puts|placed|set) the (?P<h>[SK]) at (?P<v>[QG])"
        r"(?: and the (?P<h2>[SK]) at (?P<v2>[QG]))?",
        ("Doctors put the [[dead at 28]] and the [[injured at 60]].",),
        ("Doctors put the dead man at rest.",),
        also="put puts placed set",
        toll=True,
    ),
    rule(
        "dead_numbered",
        "S K",
        r"\bthe (?P<h>[SK]) (?:numbered|number|totalled|totaled|came to)(?: at least)? (?P<v>[QG])"
        r"(?:(?: ,| ;)? (?:and|while) the (?P<h2>[SK])(?: numbered)? (?P<v2>[QG]))?",
        ("The [[dead numbered 28]] and the [[wounded 60]].",),
        ("The dead numbered the days.",),
        also="numbered number totalled totaled came",
        toll=True,
    ),
    rule(
        "number_of_those_killed",
        "number",
        rf"\bnumber of (?:the )?(?:{VICTIMS} )?(?:confirmed )?(?P<h>[KSH])(?: [GA])?"
        rf"(?: (?:[a-z]+|[PDAXVO])){{0,8}}?(?: (?:{_REACHED})| as (?:high|low|many) as| as)"
        r"(?: (?:now|at))?"
        rf" (?P<v>[QG]){_FROM}{_NO_TIME}",
        (
            "Doctors put the number of miners [[killed at no fewer than 45]].",
            "The number of miners [[killed in the raid rose to 45]].",
            "The number of civilian [[deaths climbed to 45]].",
            "Two more died, taking the number of [[martyred policemen to five]].",
            "Doctors put the number of the [[dead at 45]].",
        ),
        (
            "Doctors put the number of miners at 45.",
            "The number of miners killed in the raid of 45 gunmen is not known.",
        ),
        also="K S H",
        toll=True,
        side_of=side_of_those_counted,
    ),
    rule(
        "toll_climbs",
        "T number",
        # Far behind its noun, where only a verb of growth tells that the figure is the toll's.
        r"(?:(?P<h>T)|\bnumber of (?:the )?(?:[GO] )?(?P<h>[KSH]))(?: (?:[a-zASVOXGPD]+|,)){0,24}?"
        rf" (?:{_CLIMBED})(?: D)? to (?:at least )?(?P<v>[QGU])(?! (?:[A-Z] )?(?:days|hours|weeks))"
        rf"{_FROM}",
        (
            "The [[death toll from a raid at a mill near Dire, Kano, has risen to 21]].",
            "The number of men [[killed in a raid at a mine in Dire, Kano, rose to 45]].",
        ),
        ("The death toll is not known, said the mayor, whose salary has risen by 21 percent.",),
        also=_CLIMBED.replace("|", " ").replace("went up", "went").replace("gone up", "gone"),
        toll=True,
        side_of=side_of_those_counted,
    ),
    rule(
        "toll_includes",
        "T",
        rf"(?P<h>T) (?:includes|included|including) (?P<sub>{VICTIMS})",
        ("The toll includes [[two aid workers]].",),
        ("The toll includes no fee.",),
        also="includes included including",
        kind="part",
    ),
    rule(
        "toll_reversed",
        "T number",
        r"(?:brings|bringing|brought|raises|raising|raised) to (?P<v>[QG]) (?:the )?"
        r"(?P<h>T|number(?= of (?:[a-z]+ ){0,3}[GAOUP]))",
        ("That brings to [[31 the death toll]].",),
        ("That brings to 31 the number of schools.",),
        also="brings bringing brought raises raising raised",
        toll=True,
        side_of=side_of_toll,
    ),
)
