"""The cue rules: wordings that name a place even when no gazetteer knows it.

Patterns run over the folded text around a trigger word. The group ``place`` (and ``place2``) takes
up to five words; those that are no proper name where case tells are cut off afterwards, a match
with nothing left is none. ``noun`` says what kind of place it is (``kinds.tsv``). ``near`` marks
what the text only puts the event close to.
"""

from functools import cache
from pathlib import Path

from afteraction.lexicon import rows
from afteraction.places.words import TITLES
from afteraction.record import PlaceKind
from afteraction.rule import Rule

# A word of a name; "and" joins two names.
_WORD = r"(?!and\b)[^\W\d_][\w']{0,24}"
_NAME = rf"{_WORD}(?:[ -]{_WORD}){{0,4}}"
_BEFORE = rf"{_WORD}(?:[ -]{_WORD}){{0,4}}?"


@cache
def kinds() -> dict[str, PlaceKind]:
    """Nouns for places, singular and plural, with the kind they stand for."""
    found: dict[str, PlaceKind] = {}
    for row in _kind_rows():
        kind: PlaceKind = row["kind"]  # type: ignore[assignment]
        noun = row["noun"]
        found[noun] = kind
        if noun.endswith("y"):
            found[noun[:-1] + "ies"] = kind
        elif not noun.endswith("s"):
            found[noun + "s"] = kind
    return found


@cache
def _kind_rows() -> tuple[dict[str, str], ...]:
    return tuple(rows(Path(__file__).with_name("kinds.tsv"), ("noun", "kind", "order")))


def _nouns(order: str, *, facility: bool = False) -> str:
    nouns = [
        row["noun"]
        for row in _kind_rows()
        if row["order"] in (order, "both") and (row["kind"] == "facility") == facility
    ]
    return "|".join(sorted((noun.replace(" ", r"\ ") for noun in nouns), key=len, reverse=True))


def _heads(order: str, *, facility: bool = False) -> frozenset[str]:
    return frozenset(
        row["noun"].split()[-1]
        for row in _kind_rows()
        if row["order"] in (order, "both") and (row["kind"] == "facility") == facility
    )


# What may stand between a name and the noun of a facility.
_MODIFIER = (
    r"(?:military|army|police|air|naval|forward|operating|joint|international|un|security|training"
    r"|main|national|gold|coal|copper|cobalt|cattle|livestock|refugee|central|displaced|border"
    r"|gendarmerie|customs|vehicle|weekly|artisanal)"
)
_SHORT = rf"{_WORD}(?:\ {_WORD})?"
# The same with Arabic articles: "al-Sukhna", "Tall al-Abyad"; "Wal-Mart" is no such name.
_ARTICLE = r"(?:(?:al|el|ad|an|ar|as|ash|at|az)-)?"
_HYPHENED = rf"{_ARTICLE}{_WORD}(?:\ {_ARTICLE}{_WORD})?"
_TOWN = (
    "village|town|city|hamlet|suburb|locality|township|settlement|community|commune|district|island"
    "|subdistrict|neighborhood|neighbourhood|outpost"
)
# What happens at a place, or stands there, and what is done at somebody: "fired at".
_HAPPENS = (
    "attack(?:s|ed)?|str(?:uck|ikes?)|hit|raid(?:s|ed)?|killed|killing|died|dead|ambush(?:es|ed)?"
    "|clash(?:es|ed)?|fought|fighting|exploded|detonated|explosion|blasts?|bombings?|massacres?"
    "|wounded|injured|abducted|kidnapped|seized|stationed|deployed|based|camp|base|post|position"
    "|checkpoint|roadblock|barracks|crossing|stopped|captured|occurred|happened|took place|shooting"
    "|battle|landed|crashed|shot dead|gunned down|hacked|beheaded|burn(?:ed|t)|torched|wrecked"
    "|destroyed|damaged|blew up|blown up"
)
_AIMED = (
    "fired?|firing|shots?|shoot|aim(?:ed|ing)?|threw|throw(?:ing|n)?|hurled|lobbed|look(?:ed|ing)?"
    "|anger|directed|level+ed|stones|rocks"
)
_UPPER_FEATURE = "river|forest|mountains?|hills|valley|islands?|desert|peninsula"

RULES: tuple[Rule, ...] = (
    Rule(
        name="places.noun_after",
        words=_heads("after"),
        pattern=rf"""
            \b(?P<place>{_BEFORE})(?:'s)?[ ](?P<noun>{_nouns("after")})\b        """,
        positive=(
            "Nine farmers died in [[Torkodi]] department.",
            "Police in [[Wandaluk]] district found the car.",
            "Gunmen opened fire in the [[Wandaluk]] area of the province.",
            "The army took [[Marzaf]] village.",
            "A mine went off in [[Wandaluk]] district of Kandahar province.",
            "They live in the [[Mont Sableux]] neighbourhood of Bangui.",
        ),
        negative=(
            "They hold the Sunni district of the city.",
            "He came from the Kurdish town of Zorava.",
            "He lives in the northern district.",
            "It is the second village attacked this week.",
            "The Islamic State claimed the attack.",
        ),
    ),
    Rule(
        name="places.noun_of",
        words=_heads("of"),
        pattern=rf"""
            \b(?P<noun>{_nouns("of")})s?\ of\ (?P<place>{_NAME})
            (?:\ and\ (?P<place2>{_NAME}))?
        """,
        positive=(
            "Gunmen raided the village of [[Karsane]] before dawn.",
            "They fled the hamlet of [[Dan Kiri]] on foot.",
            "Militants hold the towns of Orfu and [[Belkane]].",
        ),
        negative=(
            "He was the mayor of the village of his birth.",
            "The state of emergency was extended.",
            "The city of the dead lies outside the walls.",
        ),
    ),
    Rule(
        name="places.noun_before",
        words=TITLES,
        pattern=rf"""
            \b(?P<noun>{"|".join(sorted(TITLES))})\ (?P<place>{_NAME})
        """,
        positive=(
            "Rebels burned a truck in Barangay [[Tambalay]] at dawn.",
            "Three farmers were shot in the vereda [[La Mirleta]].",
        ),
        negative=("The barangay captain was shot.", "They fled the vereda on foot."),
    ),
    Rule(
        name="places.noun_named",
        words=frozenset({"called", "named", "known"}),
        pattern=rf"""
            \b(?P<noun>{_nouns("of")})\ (?:called|named|known\ as)\ (?P<place>{_NAME})
        """,
        positive=("The attack hit a small village called [[Tumbekra]].",),
        negative=("A man called Tumbekra was shot.", "The town is known as a smugglers' den."),
    ),
    Rule(
        name="places.facility",
        words=_heads("after", facility=True),
        pattern=rf"""
            \b(?P<place>{_BEFORE})[ ](?:{_MODIFIER}[ ]){{0,2}}
            (?P<noun>{_nouns("after", facility=True)})\b
        """,
        positive=(
            "The fighters overran the [[Zernikat]] military position.",
            "Shells fell on the [[Ombadi]] refugee camp.",
            "Soldiers at the [[Kelbo Sud]] outpost fled.",
        ),
        negative=(
            "They attacked a military position.",
            "The United Nations camp was shut.",
            "An Army base was hit.",
        ),
    ),
    Rule(
        name="places.in",
        words=frozenset({"in"}),
        pattern=rf"""
            \bin\ (?P<place>{_HYPHENED}?)(?:\ and\ (?P<place2>{_HYPHENED}?))?
            (?:[,.;]|\ (?:when|where|after|as|and|by|during|before|with|killing)\b
              |\ on\ (?:the\b|a\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:january|february
                |march|april|may|june|july|august|september|october|november|december)\b)
              |,\ (?=[^\W\d_][\w' -]{{2,30}}(?:province|district|region|governorate|department|state
                |county)\b))
        """,
        positive=(
            "A car bomb went off in [[Talmafir]], killing four policemen.",
            "Two people were shot in [[Habzab]] on Tuesday.",
            "A mine exploded in [[Oumdarek]], Wastani province.",
            "Two soldiers died in [[Tall al-Zarqud]] on Friday.",
            "Nine people died in Orfu and [[Belkane]], in western Niger.",
            "Rebels killed nine people in [[Kwilonga]] on the road to Matadi.",
        ),
        negative=(
            "He spoke in Arabic on Tuesday.",
            "They met in parliament on Monday.",
            "The fire broke out in March, killing three.",
        ),
    ),
    Rule(
        name="places.at",
        words=frozenset({"at"}),
        pattern=rf"""
            \b(?:{_HAPPENS})(?:\ (?!(?:{_AIMED})\b)[\w'-]{{1,20}}){{0,8}}
            \ at\ (?P<place>{_HYPHENED}?)
            (?:[.;,]|\ (?:when|where|after|as|by|during|before|with|killing|leaving|wounding|in|near
              |around|early|late|overnight)\b
              |\ on\ (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b)
        """,
        positive=(
            "Jihadists struck at [[Tan Zarbou]] on Friday, killing nine.",
            "Nine herders were killed at [[Ombekora]].",
            "Fighters shot dead two local quarry workers at [[Shalib Ombe]] on Friday.",
            "A bomb wrecked a villa at [[Porzetto]] overnight.",
            "The convoy was ambushed at [[Tall al-Zarqud]] near Homs.",
            "The base at [[Kelbo]], in Mali, was overrun.",
        ),
        negative=(
            "Soldiers were killed by stones thrown at Zorvan on Friday.",
            "He was killed at Easter.",
            "An analyst at Zorvan, in London, said so.",
            "Nine people died at Zorvan Hospital on Friday.",
            "They fired at Israeli troops in Gaza.",
        ),
    ),
    Rule(
        name="places.attack_in",
        words=frozenset(
            "attack ambush raid blast bombing explosion clash clashes fighting killing massacre "
            "assault shelling airstrike strike battle".split()
        ),
        pattern=rf"""
            \b(?:attack|ambush|raid|blast|bombing|explosion|clash(?:es)?|fighting|killing|massacre
            |assault|shelling|airstrike|strike|battle)s?
            \ (?:in|at)\ (?P<place>{_SHORT})
        """,
        positive=(
            "The attack in [[Konfara]] came a day after another.",
            "The ambush at [[Dogonkiri]] was the third this month.",
        ),
        negative=(
            "The attack in March was worse.",
            "The raid in the capital failed.",
            "An attack at night is feared.",
        ),
    ),
    Rule(
        name="places.at_distance",
        words=frozenset("km kms kilometers kilometres miles".split()),
        pattern=rf"""
            \b(?:in|at|near|outside|of|from|to)\ (?P<place>{_HYPHENED}(?:[ -]{_WORD})?)
            (?:,\ |\ )\(?(?:(?:some|about|around|roughly|nearly|almost|only|just|over|more\ than
              |less\ than|approximately|an\ estimated)\ )?
            (?:\d[\d.,]{{0,6}}|[a-z]{{3,10}}(?:-[a-z]{{3,6}})?)[ -]
            (?:kms?|kilomet(?:er|re)s|miles)\b
        """,
        positive=(
            "They cut the road at [[Tumbekra]], 40 km north of Gao.",
            "The bus was stopped at [[Dan Kiri]], about sixty kilometres from Zinder.",
            "GUNMEN SHOT NINE FARMERS IN [[TUMBEKRA]], 7 KM NORTHEAST OF GAO.",
        ),
        negative=(
            "They fled to a camp, 40 km away.",
            "The fire of Monday, about 20 miles off, was small.",
            "He spoke of Hamas, some 40 kilometres from Gaza.",
        ),
    ),
    Rule(
        name="places.bombs_on",
        words=frozenset({"on"}),
        pattern=rf"""
            \b(?:bombs?|strikes?|airstrikes?|raids?|shells?|rockets?|missiles?|shelling|bombardment)
            \ on\ (?P<place>{_HYPHENED}?)(?<!s)
            \ in\ (?:rural\b|the\ (?:[\w-]{{2,20}}\ ){{0,2}}countryside\b)
        """,
        positive=(
            "Planes dropped barrel bombs on [[Kafr Zarud]] in rural Homs.",
            "Two died in an air strike on [[Tumbekra]] in the northern countryside of Hama.",
        ),
        negative=(
            "They ended strikes on Islamists in rural Libya.",
            "The raids on farms in rural Homs went on.",
        ),
    ),
    Rule(
        name="places.raided",
        words=frozenset("raided shelled torched overran bombarded invaded".split()),
        pattern=rf"""
            \b(?:raided|shelled|torched|overran|bombarded|invaded)\ (?P<place>{_HYPHENED}?)
            (?:,\ (?:killing|leaving|wounding)\b
              |\ and\ (?:killed|burn(?:ed|t)|opened|set)\b
              |,?\ in\ (?:the\b|[^\W\d_]{{2,20}}\ (?:district|region|province|state|county)\b))
        """,
        positive=(
            "Gunmen raided [[Tumbekra]], killing six farmers.",
            "Bandits invaded [[Oumdarek]], in the Wastani region.",
            "The army shelled [[Tall al-Zarqud]] and killed nine.",
        ),
        negative=(
            "Police raided homes on Monday.",
            "They raided the market, killing six.",
            "Troops overran Hamas in the north.",
            "Tax inspectors raided Zorvan on Monday.",
        ),
    ),
    Rule(
        name="places.between",
        words=frozenset({"between"}),
        pattern=rf"""
            \b(?!(?:clash|clashes|fight|fighting|battle|battles|war|talks|conflict|agreement
            |relations|tensions?|match|game|difference|dispute|ceasefire|cooperation|meeting
            |violence|ties|deal|truce|split|rivalry|links?|negotiations|feud|gunfight|gunbattle)\b)
            \w{{1,20}}\ between\ (?P<place>{_SHORT})\ and\ (?P<place2>{_SHORT})
        """,
        positive=("The bus was stopped between [[Tegzey]] and Bankirale.",),
        negative=(
            "Fighting between Fatah and Hamas went on.",
            "It happened between Monday and Friday.",
            "He was between jobs.",
        ),
    ),
    Rule(
        name="places.near",
        words=frozenset(
            "near outside outskirts north south east west northeast northwest southeast southwest "
            "vicinity surroundings suburbs".split()
        ),
        pattern=rf"""
            \b(?P<near>near|just\ outside|outside|(?:outskirts|vicinity|surroundings|suburbs)\ of
            |(?:north|south)?-?(?:east|west|north|south)\ of)
            \ (?:the\ )?(?P<place>{_NAME})
        """,
        positive=(
            "A convoy was hit near [[Tegzey]] on Monday.",
            "The bus was stopped 30 km north of [[Menzura]].",
            "Fighting went on in the outskirts of [[Mekbele]].",
        ),
        negative=(
            "He was shot near his home.",
            "The bomb went off near Monday's target.",
            "It lies outside the Islamic tradition.",
        ),
    ),
    Rule(
        name="places.road",
        words=frozenset({"road", "highway", "axis", "route"}),
        pattern=rf"""
            \b(?P<place>{_SHORT})(?:\ ?-\ ?|\ to\ )(?P<place2>{_SHORT})
            \ (?:road|highway|axis|route)\b
        """,
        positive=(
            "The truck hit a mine on the [[Anzorgo]]-Labezka road.",
            "The bus left the [[Kerbala Zand]] to Mosfera highway.",
        ),
        negative=("They blocked the north-south road.", "He walked to the main road."),
    ),
    Rule(
        name="places.road_linking",
        words=frozenset({"linking", "connecting", "between", "from"}),
        pattern=rf"""
            \b(?:road|highway|route|axis)\ (?:linking|connecting|between|from)
            \ (?P<place>{_NAME}?)\ (?:to|and|with)\ (?P<place2>{_NAME})
        """,
        positive=("They were ambushed on the road linking Anzorgo to [[Labezka]].",),
        negative=("The road from there to here is closed.", "The link between them is weak."),
    ),
    Rule(
        name="places.apposition",
        words=frozenset(_TOWN.split("|")),
        pattern=rf"""
            \b(?P<place>{_BEFORE}),\ (?:an?|the)\ (?:[\w-]{{2,20}}\ ){{0,4}}?
            (?P<noun>{_TOWN})\b
        """,
        positive=(
            "Gunmen stormed [[Bilgoram]], a remote farming village in the north.",
            "The blast shook [[Ankatou]], a town of 9,000 people.",
        ),
        negative=("After the raid, a village elder spoke.", "On Monday, the city was calm."),
    ),
    Rule(
        name="places.the_village",
        words=frozenset(_TOWN.split("|")),
        pattern=rf"""
            \bthe\ (?P<noun>{_TOWN}),\ (?P<place>{_SHORT}),
        """,
        positive=(
            "Gunmen burned a village in the east. The village, [[Tumbekra]], lies near Goma.",
            "They fled to the nearest town. The town, [[Dan Kiri]], has no clinic.",
        ),
        negative=(
            "The village, however, was empty.",
            "In the village, Monday, he was calm.",
        ),
    ),
    Rule(
        name="places.feature",
        words=frozenset("mount lake gulf cape jebel wadi camp fort river".split()),
        pattern=rf"""
            \b(?P<place>(?:mount|lake|gulf\ of|cape|jebel|wadi|fort|river)\ {_WORD}(?:[ -]{_WORD})?)
        """,
        positive=(
            "Rebels hide on [[Mount Tarkum]].",
            "The boat sank in [[Lake Ozeri]] at night.",
        ),
        negative=("They mount attacks at night.", "The lake was calm."),
    ),
    Rule(
        name="places.upper_feature",
        words=frozenset(
            "river forest mountains mountain hills valley island islands desert peninsula".split()
        ),
        pattern=rf"""
            \b(?P<place>{_BEFORE}\ (?P<noun>{_UPPER_FEATURE}))\b
        """,
        positive=(
            "Troops combed the [[Sambara Forest]].",
            "They crossed the [[Tekuru River]] by night.",
        ),
        negative=("He walked into the forest.", "The dark valley was empty."),
    ),
)
