"""What the chain has found so far: each stage reads it and adds to it."""

from typing import TYPE_CHECKING, Final, Literal

from msgspec import Struct, field

from afteraction.article import Article
from afteraction.record import (
    Actor,
    Casualty,
    Date,
    Event,
    Place,
    PublishedFrom,
    Span,
    Warning,
    WarningCode,
)

if TYPE_CHECKING:
    from afteraction.actors.lexicon import ActorLexicon

Reference = Literal["name", "template", "generic", "anaphor", "person"]
# Places that are no scene: of those who come from there, and of those who only spoke there.
AWAY: Final = frozenset(("from", "told"))
# The same and those that somebody only goes to.
NO_SCENE: Final = AWAY | {"toward"}
PlaceRelation = Literal["at", "near", "between", "offset", "toward", "from", "told"]
DateFunction = Literal["plain", "publication", "speech", "since", "plan", "name"]


class DateMention(Struct, kw_only=True):
    """A date expression with what its surroundings say it is for.

    ``function``: ``speech`` for the day of a statement ("said on Saturday"), ``since`` for open
    periods ("since 2020", "until May"), ``plan`` for what is to come, ``publication`` in a header,
    ``plain`` otherwise. The event stage gives ``date.role``.
    """

    start: int
    end: int
    date: Date
    function: DateFunction = "plain"


class PlaceMention(Struct, kw_only=True):
    """A place named in the text.

    ``relation``: how the text stands to it ("near X", "north of X", "towards X", "from X");
    ``told`` where it is only where somebody spoke or met ("at a news conference in X").
    ``metonym``: a capital or country that acts ("Bamako said"), which is no scene.
    ``scene``: a cue says that the attack took place there ("where the attack took place").
    """

    start: int
    end: int
    place: Place
    rule: str
    relation: PlaceRelation = "at"
    metonym: bool = False
    scene: bool = False


class ActorMention(Struct, kw_only=True):
    """An actor named, described or referred to in the text.

    ``reference``: by proper name, by state template ("Niger's army"), by a generic noun
    ("gunmen"), by a phrase that points back ("the group"), or as a titled person.
    ``suspected``: "suspected", "alleged", "presumed" stands before it. ``plural``: the words name
    several people, not one ("soldiers" against "a soldier" or "the army").
    """

    start: int
    end: int
    actor: Actor
    rule: str
    reference: Reference
    suspected: bool = False
    plural: bool = True


class Nationality(Struct, frozen=True):
    """A nationality adjective, ``[start, end)``, and the countries it tells: "Congolese" two."""

    start: int
    end: int
    countries: tuple[str, ...]


class Candidate(Struct, kw_only=True):
    """Something a rule found, kept for the explain view: its reading, and why it was removed."""

    stage: str
    rule: str
    start: int
    end: int
    reading: str
    removed: str | None = None


class Findings(Struct, kw_only=True):
    """The state of the chain for one article.

    Lists of mentions are sorted by start and do not overlap within one list. ``published`` is an
    ISO day. ``trace`` is filled only when somebody wants to see how a record came about.
    ``actor_lexicon`` is a user's lexicon of actors over the package's own, None for that alone.
    ``mishaps`` are the offsets of words of harm that tell of an accident, a disease or the like:
    they make no casualty and no event either.
    """

    article: Article
    title: str | None = None
    published: str | None = None
    published_from: PublishedFrom | None = None
    dates: list[DateMention] = field(default_factory=list)
    nationalities: list[Nationality] = field(default_factory=list)
    places: list[PlaceMention] = field(default_factory=list)
    actors: list[ActorMention] = field(default_factory=list)
    casualties: list[Casualty] = field(default_factory=list)
    mishaps: set[int] = field(default_factory=set)
    events: list[Event] = field(default_factory=list)
    warnings: list[Warning] = field(default_factory=list)
    trace: list[Candidate] | None = None
    actor_lexicon: "ActorLexicon | None" = None

    def note(
        self, stage: str, rule: str, start: int, end: int, reading: str, removed: str | None = None
    ) -> None:
        """Remember a candidate, kept or removed, when the explain view asked for it."""
        if self.trace is not None:
            self.trace.append(
                Candidate(
                    stage=stage, rule=rule, start=start, end=end, reading=reading, removed=removed
                )
            )

    def warn(self, code: WarningCode, message: str, spans: list[Span] | None = None) -> None:
        """Add a warning to the record."""
        self.warnings.append(Warning(code=code, message=message, spans=spans or []))
