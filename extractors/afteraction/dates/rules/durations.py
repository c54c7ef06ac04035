"""Rules for lengths of time: "two years", "a three-day siege", "the past decade", "for months"."""

# ruff: noqa: E501 -- a pattern is easier read on one line than in pieces

from afteraction.dates.grammar import ANY_UNIT, NUMBER, QUANTITY, UNIT, UNITS, DateRule
from afteraction.dates.normalise import lengths

_LAST = r"""(?P<which>(?:the_|its_|their_|his_|her_)?(?:last|past|next|coming|previous|following|preceding|ensuing|ORD|final|subsequent
    |intervening)|these|those|the(?=_(?:NUM|D2)_(?:[a-z]+_)?[a-z]+s(?:_|$)))"""

RULES: tuple[DateRule, ...] = (
    DateRule(
        name="dates.adjective_duration",
        # "two-week", "30-year-old", "day-long", "decades-long"
        pattern=rf"(?:(?P<n>NUM|D2|D3|YEAR)_-_(?P<unit>{ANY_UNIT})(?!_-_old)|(?P<lone>{UNIT}|{UNITS})_-_(?:long|old))(?:_-_long)?",
        words=frozenset({"-"}),
        needs=frozenset({"UNIT", "UNITS"}),
        positive=("After a [[two-week]] siege they fled.", "The [[30-year]] war ended."),
        negative=("After two sieges they fled.",),
        read=lengths.adjective_duration,
    ),
    DateRule(
        name="dates.duration",
        # "two years", "nearly a decade", "several months", "two and a half years"
        widen="approx",
        pattern=rf"{QUANTITY}_(?:-_)?(?:(?:bloody|brutal|full|long|short|consecutive|calendar|working|business|straight|solid|whole|difficult|turbulent|tense)_)?(?P<unit>{ANY_UNIT})(?:_or_(?:so|more)|(?P<half2>_and_FEW))?",
        words=frozenset({"NUM", "D2", "D3", "FEW", "a", "an", "YEAR"}),
        needs=frozenset({"UNITS", "UNIT"}),
        positive=(
            "The siege lasted [[two years]] in all.",
            "They held out for [[nearly a decade]] there.",
        ),
        negative=("Years of war followed.", "Every two years they vote."),
        read=lengths.duration,
    ),
    DateRule(
        name="dates.nights",
        # "three nights", "two consecutive nights" of rioting
        widen="approx",
        pattern=r"(?:(?P<n>NUM|D2)|(?P<few>FEW))_(?:(?:consecutive|straight|successive|more|whole|full|sleepless|running)_)?(?P<unit>DAYPARTS)(?!_(?:ago|later|earlier))",
        words=frozenset({"DAYPARTS"}),
        positive=("Riots went on for [[three consecutive nights]] there.",),
        negative=("At nights it is cold.", "Three night raids failed."),
        read=lengths.nights,
    ),
    DateRule(
        name="dates.straight_day",
        # "for the third straight day", "for a second night running": as long as counted
        pattern=rf"(?<=for_)(?:the|a|an|its|their)_(?P<n>ORD)_(?:straight|consecutive|successive)_(?P<unit>{UNIT}|quarter|DAYPART|weekend)|(?<=for_)(?:the|a)_(?P<n2>ORD)_(?P<unit2>{UNIT}|DAYPART|weekend)_(?:running|in_a_row)",
        words=frozenset({"straight", "consecutive", "successive", "running", "row"}),
        needs=frozenset({"ORD"}),
        positive=(
            "Shells fell for [[the third straight day]] there.",
            "Riots broke out for [[a second night running]] there.",
        ),
        negative=("It was the third straight defeat.", "He ran a second time."),
        read=lengths.nights,
    ),
    DateRule(
        name="dates.duration_of_late",
        # "the past two weeks", "the next few years", "the first nine months", "the past decade"
        pattern=rf"(?:each_of_)?{_LAST}_(?:about_|roughly_)?{QUANTITY}_(?:-_)?(?P<unit>{ANY_UNIT})(?:_or_(?:so|more))?(?!_(?:later|ago|earlier))",
        words=frozenset({"NUM", "D2", "D3", "FEW", "a", "YEAR"}),
        needs=frozenset({"UNITS", "UNIT"}),
        positive=(
            "They grew over [[the past two weeks]] again.",
            "It shrank in [[the last five years]] by half.",
        ),
        negative=("The last two soldiers fled.",),
        published="2025-05-27",
        read=lengths.duration,
    ),
    DateRule(
        name="dates.age",
        # "18 years old", "26 years of age"
        widen="approx",
        pattern=rf"(?P<n>{NUMBER})_(?P<unit>years|months)_(?:old|of_age)",
        words=frozenset({"old", "age"}),
        positive=("The youngest was [[18 years old]] then.",),
        negative=("Eighteen years passed.",),
        read=lengths.duration,
    ),
    DateRule(
        name="dates.week_of_month",
        # "the last week of August", "the first weekend of May"
        pattern=r"(?:the_)?(?P<which>ORD|last|final|opening|closing)_(?P<unit>week|weekend)_of_(?P<month>MONTH)(?:(?:_,)?_(?:of_)?(?P<year>YEAR))?",
        words=frozenset({"week", "weekend"}),
        needs=frozenset({"MONTH"}),
        positive=("It began in [[the last week of August]] there.",),
        negative=("It began last week in August heat.",),
        read=lengths.week_of_month,
    ),
    DateRule(
        name="dates.the_past_year",
        # "the past decade", "in the last month": a length of time that ends now; "last month" is none.
        pattern=r"(?P<which>(?:the_)?(?:last|past|next|coming))_(?P<unit>(?P<single>decade|century))(?:_or_so)?|(?P<which2>the_(?:past|last))_(?P<unit2>(?P<single2>week|month|year))(?:_or_so)?(?!_of_)",
        words=frozenset({"past", "last", "next", "coming"}),
        needs=frozenset({"UNIT"}),
        positive=("The group grew over [[the past decade]] here.",),
        negative=("It came last week.",),
        published="2025-05-27",
        read=lengths.duration,
    ),
    DateRule(
        name="dates.all_day",
        pattern=r"all_(?P<single>(?P<unit>day|week|month|year))(?:_long)?(?!_(?:of|round|-))",
        words=frozenset({"all"}),
        needs=frozenset({"UNIT"}),
        positive=("Shells fell [[all day]] on the port.",),
        negative=("All the day's flights were full.", "Not at all week-long."),
        read=lengths.duration,
    ),
    DateRule(
        name="dates.bare_duration",
        # "for months", "within days", "years of war"; "hours after" is of the same day and no length
        pattern=rf"(?:for|within|after|in|over|of|by|with|despite|amid|lasted|took|take|takes|taken|spent|follows|followed|following|many|through|until|hundreds_of|those|these)_(?P<span>(?P<unit>{UNITS}))(?!_(?:ago|later|earlier|old))|(?P<span2>(?P<unit2>{UNITS}))(?=_of_(?!age|the_|MONTH)[a-z]+)|(?P<span4>(?P<unit4>days|weeks|months|years|decades))(?=_(?:before|after|into)_)|over_(?P<span3>the_(?P<unit3>{UNITS}))(?!_(?:of|that|since|before|after|leading))",
        words=frozenset({"UNITS"}),
        positive=("They had waited for [[months]] there.", "After it came [[years]] of war."),
        negative=("The months went by.",),
        read=lengths.duration,
    ),
    DateRule(
        name="dates.weeks_leading_up",
        # "in the weeks leading up to the vote", "the months before the war", "in the years to come"
        pattern=rf"(?:the|recent|coming)_(?:vague_)?(?P<span>(?P<unit>{UNITS}))(?=_(?:leading_up_to|preceding|before|after|following|since|to_come|ahead))",
        words=frozenset(
            {"leading", "preceding", "before", "after", "following", "since", "come", "ahead"}
        ),
        needs=frozenset({"UNITS"}),
        positive=("In the [[weeks]] leading up to the vote they trained.",),
        negative=("The weeks went by.",),
        read=lengths.duration,
    ),
    DateRule(
        name="dates.last_days",
        # "the final years of the war", "its early days"
        pattern=rf"(?:the|its|his|her|their)_(?:early|final|last|closing|opening|intervening|ensuing|dying|following|preceding|previous|subsequent)_(?P<unit>{UNITS})",
        words=frozenset(
            {
                "early",
                "final",
                "last",
                "closing",
                "opening",
                "intervening",
                "ensuing",
                "dying",
                "following",
                "preceding",
                "previous",
                "subsequent",
            }
        ),
        needs=frozenset({"UNITS"}),
        positive=("In [[the closing weeks]] of the siege they ate grass.",),
        negative=("The last man to leave waited weeks.",),
        read=lengths.duration,
    ),
)
