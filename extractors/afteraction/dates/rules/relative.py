"""Rules for dates that point from the day of writing or from a date spoken of before."""

# ruff: noqa: E501 -- a pattern is easier read on one line than in pieces

from afteraction.dates.grammar import ANY_UNIT, QUANTITY, UNIT, UNITS, DateRule
from afteraction.dates.normalise import names, relative, seasons, weeks

_ONE_UNIT = rf"(?P<unit>{UNIT}|weekend)"
_WHICH = r"""(?P<which>(?:the_)?(?:last|past|next|this|coming|previous|following|preceding|same|subsequent|current|ensuing)
    |that|that_same|this_past|this_coming|that_very|this_same|this_very|this_current|the_very_same|the_very_next|the_present|the_prior|prior)"""
_DAY_WHICH = r"""(?P<which>(?:the_)?(?:last|past|next|coming|previous|following|preceding|same)|this|that|this_past|this_coming|that_same|this_very)"""
_HALF = r"(?:_(?P<time>DAYPART))"
_COUNTED_DAY = r"(?:ORD|last|final|opening|closing)_(?:full_)?(?:day|(?P<time>DAYPART))"
# "The first day of the month" is a calendar day, "the last day of school" an occasion.
_NOT_OF_CALENDAR = r"(?!_(?:-|of_(?:the_(?:month|year|week)|MONTH|school|spring|summer|winter|autumn|fall|ramadan|class)))"

RULES: tuple[DateRule, ...] = (
    DateRule(
        name="dates.todays_world",
        # The present in general, no day: "today's world", "the youth of today".
        pattern=r"(?P<span>DAY)(?=_'_s_(?:[a-z]+_)?(?:world|society|youth|young|standards?|generation|children|technology|computers?|economy|age|money|dollars|terms|warfare|battlefields?|media|politics|realities|climate|environment|market|markets|culture))",
        words=frozenset({"DAY"}),
        needs=frozenset({"s"}),
        positive=("In [[today]]'s world few are safe.",),
        negative=("In the world of today's attack few were safe.",),
        published="2025-05-27",
        read=names.todays_world,
    ),
    DateRule(
        name="dates.today",
        # "yesterday", "late yesterday", "tomorrow morning"
        pattern=rf"(?:(?P<part>early|earlier|late|later|sometime|only)_)?(?P<shift>DAY){_HALF}?",
        words=frozenset({"DAY"}),
        positive=("The town fell [[yesterday]] at last.", "He leaves [[tomorrow morning]] by car."),
        negative=("USA Today reported it.",),
        published="2025-05-27",
        read=relative.deictic_day,
    ),
    DateRule(
        name="dates.day_before_yesterday",
        pattern=r"(?P<beyond>the_day_(?:before|after))_(?P<shift>DAY)",
        words=frozenset({"DAY"}),
        positive=("It was hit [[the day before yesterday]] by rockets.",),
        negative=("It was hit the day before the vote.",),
        published="2025-05-27",
        read=relative.deictic_day,
    ),
    DateRule(
        name="dates.weekday_of_week",
        # also the first of "Tuesday to Thursday of last week"
        pattern=r"(?P<weekday>WEEKDAY)(?:_(?P<time>DAYPART))?(?:_(?:of_)?(?P<week>this|last|next|the_previous|that)_week(?!_-)|(?=_(?:to|and|through|or|-)_WEEKDAY_(?:of_)?(?P<week2>this|last|next)_week(?!_-)))",
        words=frozenset({"WEEKDAY"}),
        needs=frozenset({"week"}),
        positive=(
            "On [[Wednesday this week]] a convoy burned.",
            "From [[Monday]] to Thursday last week it burned.",
        ),
        negative=("On Wednesday a week-long truce began.",),
        published="2024-03-23",
        read=relative.weekday,
    ),
    DateRule(
        name="dates.weekday",
        # "Sunday", "late Friday", "last Wednesday", "Saturday morning", "early on Monday"
        pattern=rf"(?:(?:early|late)_(?:on_)?)?(?:{_DAY_WHICH}_)?(?P<weekday>WEEKDAY)(?:_(?:early_|late_)?(?P<time>DAYPART))?(?!_(?:,_)?(?:MONTH|D2_MONTH))",
        words=frozenset({"WEEKDAY"}),
        positive=(
            "The army struck on [[Sunday]] at a camp.",
            "A bomb went off [[late Friday]] in a market.",
            "[[Last Wednesday]] the bridge fell.",
        ),
        negative=("The Sunday Times reported it.", "On Fridays they pray."),
        published="2025-05-27",
        read=relative.weekday,
    ),
    DateRule(
        name="dates.unit",
        # "last week", "early next year", "the following day", "that same month", "this past weekend"
        widen="part",
        pattern=rf"{_WHICH}_(?:fiscal_|calendar_)?{_ONE_UNIT}(?!_-)(?:_or_so)?",
        words=frozenset({"UNIT", "WEEKEND"}),
        positive=(
            "Ten died [[last week]] in the hills.",
            "It will close [[early next year]] for good.",
            "They left [[the following day]] by boat.",
        ),
        negative=("A week passed.", "The last of the week-long talks failed."),
        published="2025-05-27",
        read=relative.which_unit,
    ),
    DateRule(
        name="dates.weekend",
        pattern=r"(?P<which>the)_(?P<unit>weekend)",
        words=frozenset({"WEEKEND"}),
        positive=("Shelling went on over [[the weekend]] there.",),
        negative=("A weekend passed.",),
        published="2025-05-27",
        read=relative.which_unit,
    ),
    DateRule(
        name="dates.part_of_unit",
        # "the end of the month", "later in the day", "earlier in the year"
        pattern=rf"""(?:(?:early|late|later|earlier)_in_the|(?:the_)?(?:beginning|start|end|middle|close|rest|remainder|course|latter_part|second_half|first_half)_of_the)_(?:fiscal_|calendar_)?(?P<unit>{UNIT})
            (?!_(?:of|-)_)""",
        words=frozenset(
            "early late later earlier beginning start end middle close rest remainder course part "
            "half".split()
        ),
        needs=frozenset({"day", "week", "month", "year", "decade", "century"}),
        positive=(
            "By [[the end of the month]] they had fled.",
            "He died [[later in the day]] in bed.",
        ),
        negative=("The end of the war came.",),
        published="2025-05-27",
        read=relative.part_of_anchor,
    ),
    DateRule(
        name="dates.day_of_many",
        widen="part",
        # "the second day", his "first day", "the final night": one of several that are counted
        pattern=rf"(?:(?P<span>the_(?:very_)?{_COUNTED_DAY})|(?:its|his|her|their)_(?P<span2>{_COUNTED_DAY.replace('>', '2>')})){_NOT_OF_CALENDAR}",
        words=frozenset({"day", "DAYPART"}),
        needs=frozenset({"ORD", "last", "final", "opening", "closing"}),
        positive=(
            "On [[the second day]] of the siege the wall fell.",
            "They left on [[the third night]] with their guns.",
        ),
        negative=("He was the second man to fall.", "It is the last day-long truce."),
        read=relative.day_of_many,
    ),
    DateRule(
        name="dates.day_next_to",
        # "the day before", "the day after", "the year before", "the week after"
        pattern=rf"the_(?P<unit>{UNIT})_(?P<which>before|after|earlier|prior)(?!_(?:DAY|last|next|(?!(?:had|was|were|in|at|near|on|by|and|but|outside|inside|along|during|while|as|with|from)_)[a-z]+))",
        words=frozenset({"before", "after", "earlier", "prior"}),
        needs=frozenset({"UNIT"}),
        positive=("They had fled [[the day before]].", "It closed [[the year after]], in silence."),
        negative=("They had fled the day before the vote.",),
        published="2025-05-27",
        read=relative.next_to,
    ),
    DateRule(
        name="dates.before_last",
        pattern=rf"the_(?P<unit>{UNIT}|weekend)_before_last",
        words=frozenset({"before"}),
        needs=frozenset({"last"}),
        positive=("It was hit [[the week before last]] there.",),
        negative=("It was hit the week before the last raid.",),
        published="2025-05-27",
        read=weeks.penultimate,
    ),
    DateRule(
        name="dates.ago",
        widen="approx",
        # "a long time ago", "moments ago" too
        pattern=rf"(?:{QUANTITY}_(?P<unit>{ANY_UNIT})(?:_')?|(?P<unit2>{UNITS})|(?P<vague>(?:a_(?:very_)?(?:long|short)|some|quite_some)_time|not_(?:so_|too_)?long|(?:FEW_)?moments|a_(?:moment|while)))_ago",
        words=frozenset({"ago"}),
        positive=(
            "It was hit [[two days ago]] by rebels.",
            "He fled [[nearly four years ago]] to us.",
            "He fled [[a long time ago]] from the coast.",
        ),
        negative=("Long ago they fled.", "Two days passed."),
        published="2025-05-27",
        read=relative.ago,
    ),
    DateRule(
        name="dates.from_now",
        widen="approx",
        pattern=rf"{QUANTITY}_(?P<unit>{ANY_UNIT})_(?:from_(?:VAGUE|DAY)|hence|'_time)",
        words=frozenset({"from", "hence", "time"}),
        needs=frozenset({"UNIT", "UNITS"}),
        positive=("Talks begin [[three weeks from now]] in the capital.",),
        negative=("For three weeks now they wait.",),
        published="2025-05-27",
        read=relative.from_now,
    ),
    DateRule(
        name="dates.later",
        # "two days later", "a year earlier", "days later"
        widen="approx",
        pattern=rf"(?:{QUANTITY}_)?(?P<unit>{ANY_UNIT})_(?P<direction>earlier|later|afterwards?|beforehand|previously)",
        words=frozenset(
            {"earlier", "later", "afterwards", "afterward", "beforehand", "previously"}
        ),
        positive=(
            "They came back [[two days later]] with tanks.",
            "He had left [[a year earlier]] already.",
        ),
        negative=("Later the same men came.", "It came two days late."),
        published="2025-05-27",
        read=relative.later,
    ),
    DateRule(
        name="dates.eve",
        pattern=r"(?:the_)?eve_of_(?:the|its|their|his|her)_(?:(?:presidential|general|legislative|parliamentary|local|national)_)?(?P<event>votes?|elections?|polls?|referendum|anniversary|summit|talks|inauguration|visit|attacks?|war|invasion|ceremony|holiday|coup|trial|conference|meeting)(?!_-)",
        words=frozenset({"eve"}),
        positive=(
            "The vote was held on 20 March 2024. Ten died on [[the eve of the vote]] there.",
        ),
        negative=("New Year's Eve was quiet.",),
        read=relative.eve,
    ),
    DateRule(
        name="dates.after_event",
        # "six months after the coup", when the text has just dated the coup
        widen="approx",
        pattern=rf"{QUANTITY}_(?P<unit>{ANY_UNIT})_(?P<direction>after|before|following|prior_to)(?=_(?:the|a|that|his|her|their|its)_(?P<event>[a-z]{{4,}}))",
        words=frozenset({"after", "before", "following", "prior"}),
        needs=frozenset({"UNIT", "UNITS"}),
        positive=("A coup came in July 2023. [[Six months after]] the coup they voted.",),
        negative=("They voted six months after the coup.",),
        read=relative.after_event,
    ),
    DateRule(
        name="dates.the_year",
        # "sales for the year rose", "in the quarter": the year or quarter that is reported
        pattern=r"(?:for|in|during|over|throughout)_(?P<span>the_(?:full_|whole_|entire_|fiscal_)*(?P<unit>year|quarter|month))(?=_(?:[^a-zA-Z_]|and_|but_|were_|was_|fell_|rose_)|$)|(?:in|for|during)_(?P<span3>the_(?P<unit3>quarter))(?=_(?:ended|ending)_)"
        r"|(?:for|in|during)_(?P<span2>the_(?:fiscal_)?(?P<unit2>year))_(?P<ended>ended|ending|to|through)(?=_MONTH)",
        words=frozenset({"for", "in", "during", "over", "throughout"}),
        needs=frozenset({"year", "quarter", "month"}),
        positive=("Losses grew for [[the year]], the firm said.",),
        negative=("In the year of the coup they fled.", "It was the event of the year."),
        published="2025-05-27",
        read=seasons.reported_period,
    ),
    DateRule(
        name="dates.quarter_before",
        pattern=r"""(?:the_)?(?:comparable_|corresponding_|same_)?year_-_(?:ago|earlier)_(?:(?:fiscal_)?(?P<number>ORD)_(?:-_)?)?(?:quarter|period)
            |(?:the_)?(?:corresponding|comparable|same)_(?:quarter|period)_(?:of_)?(?:last_year|a_year_(?:ago|earlier)|the_previous_year)|last_year_'_s_quarter""",
        words=frozenset({"quarter", "period"}),
        positive=("Sales rose from [[the year-ago quarter]] by half.",),
        negative=("A quarter of them fled.",),
        published="2025-05-27",
        read=seasons.quarter_before,
    ),
    DateRule(
        name="dates.this_quarter",
        pattern=r"(?:the_)?(?P<which>latest|last|past|previous|next|coming|following|this|that|current|most_recent)_(?:fiscal_)?(?:quarter)(?!_-|_of_the_[a-z]|_century)|the_latest_period",
        words=frozenset({"quarter", "period"}),
        positive=("Output fell in [[the latest quarter]] too.",),
        negative=("The Muslim quarter burned.",),
        published="2025-05-27",
        read=seasons.quarter_here,
    ),
)
