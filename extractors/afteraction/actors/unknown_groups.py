"""Armed groups that no lexicon knows: "a group calling itself X", "the X Brigades", "Army of X"."""

from typing import Final

from afteraction.actors.proper_names import GROUP_PARTICLES, ends_a_name, reaches
from afteraction.actors.registry import Registry
from afteraction.article import Article
from afteraction.findings import ActorMention
from afteraction.record import ActorType
from afteraction.rule import Rule

CALLING_ITSELF = Rule(
    name="actors.group_calling_itself",
    words=frozenset(
    """calling called calls named known dubbed styling identifying styled name""".split()
),
    pattern=r"""
    \b(?:group|organi[sz]ation|faction|outfit|cell|militia|movement|gang|squad|network)s?
    (?:\s[a-z-]{2,14}){0,2}?
    (?:\s(?:which|that|who))?
    \s(?:calling|calls?|called|named?|naming|styling|identifying|identif(?:ies|ied)|known|dubbed|under)
    (?:\s(?:itself|themselves|as|by|only|locally|simply|the\sname(?:\sof)?))*
    \s(?:the\s)?(?P<quote>["'])?(?P<name>[^\W_])
    """,
    positive=(
        "A group calling itself the [[Sons of the Red Hills]] said it had planted the bomb.",
        "A militia known as [[Black Wind]] raided the mine.",
        "An outfit that calls itself \"[[Voice of the Valley]]\" sent the letter.",
    ),
    negative=(
        "The group called for a ceasefire.",
        "A group known to the police robbed the bank.",
    ),
)  # fmt: skip

NAMED_GROUP = Rule(
    name="actors.group_of_a_kind_named",
    words=frozenset(
        """militant rebel terror terrorist jihadist jihadi armed separatist guerrilla extremist
        insurgent paramilitary islamist salafist splinter members member fighters activists
        adherents""".split()
    ),
    pattern=r"""
    \b(?:militant|rebel|terror(?:ist)?|jihadi(?:st)?|armed|separatist|guerrilla|extremist|insurgent
    |paramilitary|islamist|salafist|splinter|(?:members?|fighters|activists|adherents)\s(?:of|from)\s(?:the|a)(?=\s[a-z]{4,12}\s))
    \s(?:group|organi[sz]ation|outfit|faction|movement|gang|network)
    ,?\s(?P<quote>["'])?(?P<name>[^\W_])
    """,
    positive=(
        "The militant group [[Black Lantern]] said it had killed the mayor.",
        'A separatist organisation, "[[Voice of the Dunes]]", sent the letter.',
        "Nine members of the group [[Black Lantern]] were convicted of the bombing.",
    ),
    negative=(
        "The militant group Monday denied the bombing.",
        "Another member of the gang, Ana Ruiz, was hurt.",
        "The armed group said it had left the town.",
    ),
)  # fmt: skip

RULES = (CALLING_ITSELF, NAMED_GROUP)

HEAD_RULE: Final = "actors.group_by_head_noun"
ACRONYM_RULE: Final = "actors.acronym_with_fighters"


def _typed(*groups: tuple[ActorType, str]) -> dict[str, ActorType]:
    """Words by the type of actor they make."""
    return {word: kind for kind, words in groups for word in words.split()}


# The last noun of a group's name -> type. A plain word of this table needs a qualifier beside it.
_HEADS: Final = _typed(
    (
        "rebel_group",
        """front army brigade brigades mujahideen mujahidin mujahedeen movement tigers guerrillas
        resistance commandos commando cells nuclei fighters warriors martyrs avengers
        organisation organization alliance faction forces force group council party command
        union""",
    ),
    ("political_militia", "militia militias"),
    ("criminal_group", "cartel gang clan mafia boys"),
)
# Heads that make a group with any proper name before them: "the Qamar Brigades".
_STRONG: Final = frozenset(
    "brigades mujahideen mujahidin mujahedeen tigers commandos militia militias cartel gang".split()
)
# Words that make the others an armed group: "Liberation Front", "People's Army".
_QUALIFIERS: Final = frozenset(
    """liberation resistance revolutionary guerrilla insurgent insurrectionary rebel separatist
    independence jihad jihadist mujahideen islamic islamist patriotic popular martyrs
    freedom partisan partisans self-defence self-defense selfdefence defence defense armed
    combat fighting anticommunist anti communist maoist marxist leninist proletarian
    redemption salvation vengeance secret avengers vigilante democratic peoples people
    workers salvation justice""".split()
)
# Of these heads only the words of the second line are enough.
_WEAK: Final = frozenset(
    """organisation organization alliance forces force group council party command union
    resistance movement fighters faction boys""".split()
)
_HARD: Final = frozenset(
    """liberation guerrilla insurgent separatist jihad mujahideen revolutionary resistance
    martyrs self-defence self-defense vigilante insurrectionary freedom fighting""".split()
)
# Units of regular forces and peaceful bodies: never a group by this rule.
_REGULAR: Final = frozenset(
    """infantry armoured armored mechanised mechanized artillery airborne division battalion
    regiment royal salvation us u american task air police border security national coast
    mountain parachute commando tank signal engineer fire rapid reaction mobile labour labor
    trade credit soccer football basketball youth women womens students student monetary
    postal international world press united european african naval joint general chiefs
    command central northern southern eastern western army infantry 1st 2nd 3rd first second
    third fourth fifth sixth seventh party conservative liberal republican greens green
    socialist social christian""".split()
)
# A name made of these words only says what kind of group it is: "guerrilla movement".
_COMMON: Final = frozenset(
    """guerrilla armed rebel insurgent separatist militant resistance revolutionary entire
    former glorious high joint command forces force group movement organization organisation
    army the terrorist clandestine subversive insurrectionary own salvadoran guatemalan
    colombian peruvian honduran chilean nicaraguan general our fighting democratic party
    front local islamic islamist jihadist brigade faction union council alliance militia
    cartel gang drug christian""".split()
)
_STATE_HEADS: Final = frozenset(
    """army force forces brigade command commando party council union alliance""".split()
)
_FOREIGN_HEADS: Final = _typed(
    (
        "rebel_group",
        """frente ejercito movimiento brigada brigadas comando comandos fuerzas jabhat harakat
        jaish jaysh lashkar katiba katibat liwa ansar jund kataib saraya hizb tehreek tehrik
        jamaat cellule mouvement""",
    ),
    ("political_militia", "autodefensas"),
    ("criminal_group", "cartel"),
)
_NAMING: Final = frozenset("los las la el the".split()) | frozenset(_FOREIGN_HEADS)
_OF_HEADS: Final = frozenset(
    "army front movement brigade brigades soldiers sons lions swords guardians defenders "
    "protectors martyrs partisans supporters warriors knights".split()
)
_MEMBERS: Final = frozenset(
    "rebels rebel fighters fighter guerrillas guerrilla militants militant militiamen "
    "insurgents gunmen terrorists combatants dissidents".split()
)
# Capitals that are no group though "fighters" may follow.
_NO_GROUP: Final = frozenset(
    "us uk un eu tv ied ieds rpg mp mps ak am pm gmt usa uae drc nato id ngo".split()
)


def find_unknown_groups(article: Article, registry: Registry) -> list[ActorMention]:
    """Groups named in the article by one of the patterns above, known to the lexicon or not."""
    present = set(article.words)
    found = []
    if not CALLING_ITSELF.words.isdisjoint(present):
        found += _introduced(article, registry, CALLING_ITSELF)
    if article.cased and not NAMED_GROUP.words.isdisjoint(present):
        found += _introduced(article, registry, NAMED_GROUP)
    if not present.isdisjoint(_HEADS) or not present.isdisjoint(_OF_HEADS):
        found += _by_head(article, registry)
    if article.cased:
        if not present.isdisjoint(_FOREIGN_HEADS):
            found += _by_foreign_head(article, registry)
        if not present.isdisjoint(_MEMBERS):
            found += _acronyms(article, registry)
    return found


def _mention(
    article: Article, first: int, stop: int, kind: ActorType, rule: str, registry: Registry
) -> ActorMention:
    start, end = article.starts[first], article.ends[stop - 1]
    written = " ".join(article.text[start:end].split())
    name = written if article.cased else written.title().replace("'S", "'s")
    return ActorMention(
        start=start,
        end=end,
        actor=registry.actor(name, kind),
        rule=rule,
        reference="name",
        plural=False,
    )


def _introduced(article: Article, registry: Registry, rule: Rule) -> list[ActorMention]:
    found = []
    for match in rule.finditer(article.folded):
        first, _ = article.word_range(match.start("name"), match.end("name"))
        if first >= len(article.words) or article.starts[first] != match.start("name"):
            continue
        if article.cased and not article.capitalised(first):
            continue
        # In small letters too "the armed group Monday ..." goes on with the day.
        if ends_a_name(article.words[first]):
            continue
        top = None
        if match["quote"]:
            close = article.folded.find(
                match["quote"], match.start("name"), match.start("name") + 90
            )
            if close > 0:
                _, top = article.word_range(match.start("name"), close)
        stop = reaches(article, first, GROUP_PARTICLES, 9, top)
        if article.words[stop : stop + 1] == ["s"] and article.capitalised(stop + 1):
            stop = max(stop, reaches(article, stop + 1, GROUP_PARTICLES, 7, top))  # "X's Movement"
        if stop > first:
            found.append(_mention(article, first, stop, "rebel_group", rule.name, registry))
    return found


def _by_head(article: Article, registry: Registry) -> list[ActorMention]:
    found: list[ActorMention] = []
    words = article.words
    for at, word in enumerate(words):
        kind = _HEADS.get(word)
        if kind is not None and article.capitalised(at):
            first, stop = _left_edge(article, at), at + 1
            if stop < len(words) and words[stop] in {"of", "for"} and word in _OF_HEADS:
                stop = max(stop, reaches(article, at, GROUP_PARTICLES, 8))
            if _is_group(article, first, at, stop):
                found.append(_mention(article, first, stop, kind, HEAD_RULE, registry))
        elif (
            article.cased
            and word in _OF_HEADS
            and article.capitalised(at)
            and at + 1 < len(words)
            and words[at + 1] in {"of", "for"}
        ):
            stop = reaches(article, at, GROUP_PARTICLES, 8)
            if stop > at + 2 and article.sentence_at(article.starts[at]) is not None:
                found.append(_mention(article, at, stop, "rebel_group", HEAD_RULE, registry))
    return found


def _left_edge(article: Article, at: int) -> int:
    """Index of the first word of the name whose last noun stands at ``at``."""
    words, starts, ends = article.words, article.starts, article.ends
    first = at
    while first > 0 and at - first < 7:
        before = first - 1
        gap = article.folded[ends[before] : starts[first]]
        if gap.strip(" \n") not in {"", "-", "'"}:
            break
        word = words[before]
        if article.cased:
            if word == "s" and gap.strip() == "" and first - 2 >= 0:
                first = before
                continue
            if not article.text[starts[before]].isupper() and not word.isdigit():
                if (
                    word in {"of", "for", "and", "de", "al"}
                    and before
                    and article.capitalised(before - 1)
                    and words[before - 1] != "the"
                    and at - first < 4
                ):
                    first = before
                    continue
                break
        elif ends_a_name(word):
            break
        first = before
    while first < at and (
        words[first] in {"the", "of", "for", "and", "s", "a", "an", "in", "on", "by"}
        or words[first].isdigit()
    ):
        first += 1
    return first


def _is_group(article: Article, first: int, at: int, stop: int) -> bool:
    """Whether the words make an armed group's name rather than a regiment's or a firm's."""
    words = article.words
    head = words[at]
    inside = set(words[first:at]) | set(words[at + 1 : stop])
    if inside <= _COMMON:
        return False
    if not words[first:at] and stop == at + 1:
        return False
    if not article.cased and (first == 0 or words[first - 1] not in {"the", "a", "an"}):
        return False
    if head in _STATE_HEADS and not inside.isdisjoint(_REGULAR) and inside.isdisjoint(_HARD):
        return False
    if head in _STRONG:
        return article.cased or not inside.isdisjoint(_QUALIFIERS)
    if stop > at + 1 and not words[first:at]:
        return head in _OF_HEADS and article.cased
    if head in _WEAK:
        return not inside.isdisjoint(_HARD)
    return not inside.isdisjoint(_QUALIFIERS)


def _by_foreign_head(article: Article, registry: Registry) -> list[ActorMention]:
    found = []
    for at, word in enumerate(article.words):
        kind = _FOREIGN_HEADS.get(word)
        if kind is None or not article.capitalised(at):
            continue
        stop = reaches(article, at, GROUP_PARTICLES, 7)
        for joint in range(at + 2, stop - 1):
            # "Cartel de la Costa and Los Pinos" are two.
            if article.words[joint] == "and" and article.words[joint + 1] in _NAMING:
                stop = joint
                break
        if stop > at + 1 and article.words[at + 1] != "gah":
            found.append(_mention(article, at, stop, kind, HEAD_RULE, registry))
    return found


def _acronyms(article: Article, registry: Registry) -> list[ActorMention]:
    """ "ABC rebels": capitals the lexicon does not know, followed by fighters."""
    found = []
    for at in range(1, len(article.words)):
        if article.words[at] not in _MEMBERS:
            continue
        before = article.words[at - 1]
        start, end = article.starts[at - 1], article.ends[at - 1]
        written = article.text[start:end]
        if (
            2 <= len(written) <= 7
            and written.isupper()
            and written.isalpha()
            and before not in _NO_GROUP
            and article.folded[end : article.starts[at]] in {" ", "\n"}
        ):
            mention = _mention(article, at - 1, at, "rebel_group", ACRONYM_RULE, registry)
            mention.end = article.ends[at]
            mention.plural = article.words[at].endswith("s") or article.words[at].endswith("men")
            found.append(mention)
    return found
