"""Generic actors with their cause or people: "Sikh militants", "far-right extremists"."""

from typing import Final

from afteraction.article import Article
from afteraction.people import PersonNoun

_ARMED: Final = frozenset(
    """rebel_group political_militia identity_militia criminal_group
    unidentified_armed_group""".split()
)
# Adjectives that are part of who an armed actor is; the number of words each takes.
_CAUSES: Final = frozenset(
    """maoist marxist communist leftist rightist islamist islamic jihadist muslim christian
    hindu sikh buddhist jewish sunni shia shiite salafist wahhabi separatist nationalist
    anarchist monarchist royalist loyalist republican unionist fascist nazi neonazi
    supremacist royalist ultranationalist secessionist kurdish tamil tuareg fulani fula peul
    oromo tigrayan amhara somali arab berber kashmiri baloch balochi baluch pashtun punjabi
    sindhi bengali assamese naga bodo mizo manipuri meitei kuki tripuri gorkha khalistani
    moro malay papuan acehnese karen kachin shan rohingya chin mon wa uyghur uighur tibetan
    chechen ingush dagestani ossetian abkhaz armenian azeri crimean basque catalan breton
    corsican irish kosovo albanian croat croatian serb serbian bosnian macedonian greek
    cypriot turkish palestinian israeli lebanese druze maronite zionist moluccan puerto
    rican cuban salvadoran guatemalan nicaraguan honduran colombian peruvian chilean
    bolivian argentine mexican haitian mapuche hutu tutsi hema lendu banyamulenge dinka nuer
    darfuri janjaweed ambazonian anglophone biafran zulu afrikaner eritrean ethiopian
    sudanese ugandan rwandan congolese burundian angolan mozambican chadian nigerian
    nigerien malian burkinabe libyan algerian egyptian tunisian moroccan saharawi sahrawi
    syrian iraqi iranian yemeni saudi afghan pakistani indian bangladeshi nepalese nepali
    burmese thai filipino philippine indonesian chinese russian ukrainian georgian donbas
    taliban houthi naxalite naxal dissident paramilitary guerrilla militia urban heavily far
    extreme ultra right left wing pro anti government russian russia islamophobic
    antisemitic white black black nationalist secular religious ethnic tribal drug cartel
    gang foreign antigovernment incel tutsi somali""".split()
)
_MANNER: Final = frozenset(
    "unidentified unknown armed masked hooded suspected alleged heavily lone more several".split()
)


def described(article: Article, at: int, noun: PersonNoun) -> tuple[int, str]:
    """The first word of a generic mention whose noun stands at word ``at``, and its actor's name.

    Armed actors keep up to three words of cause or people ("Kurdish separatist rebels"); others
    go by their noun alone. "urban" and the like stay with the words, not in the name.
    """
    if noun.type not in _ARMED:
        return at, noun.name
    first = at
    while first and at - first < 3 and article.words[first - 1] in _CAUSES:
        gap = article.folded[article.ends[first - 1] : article.starts[first]]
        if gap.strip(" \n") not in {"", "-"}:
            break
        first -= 1
    while first < at and article.words[first] in _MANNER:
        first += 1
    if first == at:
        return _with_manner(article, at), noun.name
    written = article.text[article.starts[first] : article.starts[at]]
    words = " ".join(written.split())
    if not article.cased or words.isupper():
        words = words.title()
    return first, _sentence_case(article, first, at, words) + (
        "" if words.endswith("-") else " "
    ) + noun.name


def _with_manner(article: Article, at: int) -> int:
    """The first word of "unidentified assailants", "heavily armed bandits"."""
    first = at
    while (
        first
        and article.words[first - 1]
        in {"unidentified", "unknown", "armed", "masked", "hooded", "heavily"}
        and not article.folded[article.ends[first - 1] : article.starts[first]].strip(" \n-")
    ):
        first -= 1
    return first


def _sentence_case(article: Article, first: int, at: int, words: str) -> str:
    """The adjectives as they stand in the middle of a sentence: "Sikh", but "far-right"."""
    plain = frozenset(
        """maoist marxist communist leftist rightist islamist jihadist separatist nationalist
        anarchist monarchist royalist loyalist republican unionist fascist neonazi
        supremacist ultranationalist secessionist far extreme ultra right left wing pro anti
        government dissident paramilitary guerrilla militia urban white black secular
        religious ethnic tribal drug cartel gang foreign antigovernment""".split()
    )
    return words[0].lower() + words[1:].lower() if article.words[first] in plain else words
