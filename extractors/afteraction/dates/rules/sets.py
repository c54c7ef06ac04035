"""Rules for what recurs ("every Friday", "daily") and for vague times ("now", "recently")."""

from afteraction.dates.grammar import ANY_UNIT, QUANTITY, UNIT, UNITS, DateRule
from afteraction.dates.normalise import lengths, names

# What a rate counts: "$300 a month", "600 rounds a minute".
_RATED = (
    r"NUM|D2|D3|D4|YEAR|million|billion|rounds|miles|barrels|people|dollars|pounds|euros|tons|tonnes|flights"
    r"|patients|trucks|shells|times|percent|gallons|litres|kilometers|kilometres|feet|babies|cases|deaths|attacks"
    r"|raids|sorties|meals"
)

RULES: tuple[DateRule, ...] = (
    DateRule(
        name="dates.every",
        pattern=rf"(?:every|each)_(?:single_|other_|passing_)?(?:(?P<weekday>WEEKDAY)(?:_(?P<time>DAYPART))?|(?P<month>MONTH)|(?P<season>SEASON)|(?:{QUANTITY}_)?(?P<unit>{ANY_UNIT}|quarter))",
        words=frozenset({"every", "each"}),
        positive=(
            "They pray [[every Friday]] there.",
            "It meets [[every two years]] in the capital.",
        ),
        negative=("Every soldier fled.", "Two years passed."),
        read=lengths.every,
    ),
    DateRule(
        name="dates.every_daypart",
        pattern=r"(?:every|each)_(?P<time>DAYPART)",
        words=frozenset({"every", "each"}),
        positive=("Shells fall [[every night]] on the town.",),
        negative=("At night shells fall.",),
        read=lengths.every,
    ),
    DateRule(
        name="dates.often",
        pattern=r"(?P<often>OFTEN)(?!_(?:SEASON|news|papers?|newspapers?|mail|star|telegraph|times|nation|trust|mirror|express|monitor|le|[A-Z]))",
        words=frozenset({"OFTEN"}),
        positive=("Clashes are [[daily]] there.",),
        negative=("The Daily Mail reported it.",),
        read=lengths.often,
    ),
    DateRule(
        name="dates.weekdays",
        pattern=r"(?P<weekday>WEEKDAYS)",
        words=frozenset({"WEEKDAYS"}),
        positive=("On [[Fridays]] they pray.",),
        negative=("On Friday they pray.",),
        read=lengths.every,
    ),
    DateRule(
        name="dates.per_unit",
        # "twice a week", "five times a day"
        pattern=rf"(?:once|twice|(?:NUM|D2|FEW)_times)_an?_(?P<unit>{UNIT})",
        words=frozenset({"once", "twice", "times"}),
        positive=("They meet [[twice a week]] there.",),
        negative=("They met twice in a week-long truce.",),
        read=lengths.every,
    ),
    DateRule(
        name="dates.per",
        pattern=rf"per_(?P<unit>{UNIT})",
        words=frozenset({"per"}),
        positive=("It burns ten barrels [[per day]] there.",),
        negative=("As per the week's plan it closed.",),
        read=lengths.every,
    ),
    DateRule(
        name="dates.rate",
        # "$300 a month", "600 rounds a minute", "two flights a day"
        pattern=rf"(?=an?_{UNIT}(?:_|$))(?<=(?:{_RATED})_)an?_(?P<unit>{UNIT})(?!_(?:ago|later|earlier|before|after|of|or|and_a|-|from|in|old|long|since)(?:_|$))",
        words=frozenset({"a", "an"}),
        needs=frozenset({"UNIT"}),
        positive=(
            "The gun fires 700 rounds [[a minute]] at most.",
            "A guard is paid $40 [[a month]] there.",
        ),
        negative=("He met 12 a week ago.", "He waited a month there."),
        read=lengths.every,
    ),
    DateRule(
        name="dates.vague",
        pattern=r"(?:right_|until_(?=now)|just_|only_|most_|more_|very_)?(?P<vague>VAGUE)(?!_(?:that|-_(?:or|famous)))",
        words=frozenset({"VAGUE"}),
        positive=("The army [[now]] holds the town.", "A camp was [[recently]] built."),
        negative=("Now that they fled, it is calm.",),
        read=names.vague,
    ),
    DateRule(
        name="dates.recent",
        pattern=r"(?:the_)?recent_times",
        words=frozenset({"recent"}),
        positive=("Raids grew in [[recent times]] there.",),
        negative=("A century of wars.",),
        read=names.past_ref,
    ),
    DateRule(
        name="dates.coming",
        # "the coming weeks", "recent months", "in the past days"
        pattern=rf"(?P<which>(?:the_)?(?:coming|upcoming|recent|past|last|next))_(?:few_|several_)?(?P<unit>{UNITS})",
        words=frozenset({"coming", "upcoming", "recent", "past", "last", "next"}),
        needs=frozenset({"UNITS"}),
        positive=("Talks go on in [[the coming weeks]] there.",),
        negative=("The coming of spring is slow.",),
        read=lengths.duration,
    ),
    DateRule(
        name="dates.future",
        pattern=r"(?:the_)?(?:near_|foreseeable_|not_-_too_-_distant_|immediate_)?future(?!_(?:of|president|king|leader|generations?|wife|husband|[a-z]+s))",
        words=frozenset({"future"}),
        positive=("Nobody knows [[the future]] there.",),
        negative=("The future of the town is dark.",),
        read=names.future_ref,
    ),
    DateRule(
        name="dates.past",
        pattern=r"in_(?P<span>the_(?:recent_|distant_)?past)",
        words=frozenset({"past"}),
        positive=("They fought in [[the past]] too.",),
        negative=("They went past the bridge.", "In the past week it rained."),
        read=names.past_ref,
    ),
    DateRule(
        name="dates.recent_thing",
        # "a recent report": the adjective is the expression.
        pattern=r"(?<!most_)recent(?=_[a-z]+)",
        words=frozenset({"recent"}),
        positive=("A [[recent]] raid failed.",),
        negative=("It happened recently.",),
        read=names.past_ref,
    ),
    DateRule(
        name="dates.at_the_time",
        pattern=r"(?:at|around|by(?!_the_time)|during)_(?P<span>(?:the|this|that)_(?:same_)?time)(?!_(?:of|when|that|as|line|limit|table))",
        words=frozenset({"time"}),
        positive=("The post was empty at [[the time]] they say.",),
        negative=("It was at the time of the vote.",),
        read=names.at_the_time,
    ),
    DateRule(
        name="dates.present",
        pattern=r"at_(?P<span>present|the_(?:moment|present)|the_present_time|this_(?:point|time|moment))|these_days|(?:the_)?(?:present|modern)_(?:-_)?days?",
        words=frozenset({"present", "moment", "time", "point", "these", "modern"}),
        positive=("No one lives there at [[the moment]] now.",),
        negative=("He was present there.",),
        read=names.present_ref,
    ),
)
