"""Rules for times of day: "this morning", "last night", "5 p.m. Friday", "the night of 3-4 May"."""

# ruff: noqa: E501 -- a pattern is easier read on one line than in pieces

from afteraction.dates.grammar import ZONE, DateRule
from afteraction.dates.normalise import calendar, relative, times

_CLOCK = r"""(?:(?P<hour>D2)(?:_[:.]_(?P<minute>D2)(?:_:_D2)?)?_(?P<half_day>a_\._m(?:_\.)?|p_\._m(?:_\.)?|am|pm)
    |(?:(?P<hour5>D2)_[:.]_)?(?P<glued>CLOCK)|(?P<hour3>D2)_:_(?P<minute3>D2)(?:_:_D2)?(?:_(?:hours|hrs))?|(?P<hour4>D2|NUM)_o_'_clock|(?P<noon>noon|midnight)|(?P<hrs>HRS)|(?P<hour6>D2|NUM)(?=_in_the_DAYPART))"""
_MONTH_DAY = r"(?:(?P<month>MONTH)(?:_\.)?_(?P<day>D2|ORD)|(?:the_)?(?P<day2>D2|ORD)_(?:of_)?(?P<month2>MONTH))(?:(?:_,)?_(?P<year>YEAR))?"
# "5 p.m. Friday" is one expression; in "5 p.m. on Friday" the day is one of its own, which the
# time borrows.
_DATE = rf"""(?:(?:_,)?_(?:(?P<weekday>WEEKDAY)|(?P<shift>DAY))(?:(?:_,)?_{_MONTH_DAY})?|(?:_,)?_{_MONTH_DAY.replace(">", "4>")}
    |_(?:in_the|this|that)_(?:early_|late_)?(?P<time_of_day>DAYPART)
    |(?=(?:_(?:and|to|or|-)_(?:D2_[:.]_D2(?:_(?:a_\._m(?:_\.)?|p_\._m(?:_\.)?|am|pm))?|D2_(?:a_\._m(?:_\.)?|p_\._m(?:_\.)?|am|pm)|CLOCK)|_\(_(?:D4|YEAR|CLOCK|D2_:_D2)_(?:gmt|utc)(?:_\))?|_\))?(?:_,)?_on_(?:(?P<weekday2>WEEKDAY)_(?:,_)?)?(?:{_MONTH_DAY.replace(">", "6>")})?))?"""

RULES: tuple[DateRule, ...] = (
    DateRule(
        name="dates.this_morning",
        pattern=r"(?:(?:early|late|later|earlier)_)?(?P<which>this|last|that|that_same|the_(?:same|following|next|previous))_(?P<time>DAYPART)",
        words=frozenset({"DAYPART"}),
        positive=("Shells fell [[this morning]] on the port.", "He died [[last night]] of wounds."),
        negative=("Shells fell one morning.",),
        published="2025-05-27",
        read=times.night,
    ),
    DateRule(
        name="dates.night_before",
        pattern=r"the_(?P<time>DAYPART)_(?P<which>before)(?!_(?:the|a|an|his|her|their|its|they|he|she|it)_|_DAY)",
        words=frozenset({"before"}),
        needs=frozenset({"DAYPART"}),
        positive=("They had fled [[the night before]].",),
        negative=("They fled the night before the vote.",),
        published="2025-05-27",
        read=times.night,
    ),
    DateRule(
        name="dates.nights_ago",
        pattern=r"(?P<n>NUM|D2)_(?P<time>DAYPARTS)_ago",
        words=frozenset({"DAYPARTS"}),
        needs=frozenset({"ago"}),
        positive=("The drones had come [[two nights ago]] too.",),
        negative=("The drones came for two nights.",),
        published="2025-05-27",
        read=times.nights_ago,
    ),
    DateRule(
        name="dates.mid_afternoon",
        pattern=r"(?:early|mid|late)_(?:-_)?(?P<time>DAYPART)(?:_hours)?(?!_of|_hours)",
        words=frozenset({"DAYPART"}),
        positive=("By [[mid-afternoon]] the town had fallen.",),
        negative=("By afternoon the town had fallen.",),
        published="2025-05-27",
        read=times.night,
    ),
    DateRule(
        name="dates.at_dawn",
        # "at dawn", "by night", "in the early hours": on no named day
        pattern=r"(?:at|by|before|until|since|around|towards?)_(?P<span>(?P<time>DAYPART))(?!_(?:on_|of_|DAY|WEEKDAY|MONTH|D2|ORD))|(?:in|during|throughout)_(?P<span2>the_(?:early_|late_|middle_of_the_)?(?P<time2>DAYPART)(?:_hours)?)(?!_(?:on_|hours_of|news|rush|show|session|shift|schedule|newspapers?|papers?|patrol|market|meal|prayers?))",
        words=frozenset({"DAYPART"}),
        positive=(
            "The rebels struck at [[dawn]] from the hills.",
            "Shells fell in [[the early hours]] again.",
            "Shells fell during [[the night]] again.",
            "Shells fell in [[the early evening hours]] again.",
        ),
        negative=("The night was calm.", "They met at one morning prayer."),
        read=times.part_of_day,
    ),
    DateRule(
        name="dates.tonight",
        pattern=r"(?:(?:early|late|later)_)?(?P<time>TONIGHT)",
        words=frozenset({"TONIGHT"}),
        positive=("A curfew begins [[tonight]] there.",),
        negative=("At night a curfew holds.",),
        published="2025-05-27",
        read=times.night,
    ),
    DateRule(
        name="dates.overnight",
        pattern=r"(?<!WEEKDAY_)(?<!DAY_)overnight(?!_(?:from_|on_|between_)?(?:WEEKDAY|D2|MONTH))",
        words=frozenset({"overnight"}),
        positive=("Drones struck the port [[overnight]] again.",),
        negative=("Drones struck overnight Tuesday.",),
        published="2025-05-27",
        read=times.overnight,
    ),
    DateRule(
        name="dates.morning_of_day",
        # "the morning of 5 May 1990", "the early hours of Sunday, 13 April"
        pattern=r"""(?:(?:early|late)_(?:on_|in_)?)?(?:the_)?(?:early_|late_)?(?P<time>DAYPART)(?:_hours)?_(?:of|on)_(?:(?P<weekday>WEEKDAY)(?:_,)?_)?(?:the_)?
            (?:(?P<day>D2|ORD)_(?:of_)?(?P<month>MONTH)(?:_\.)?(?:(?:_,)?_(?P<year>YEAR)|_(?P<yy>D2)(?!_[a-z]))?)""",
        words=frozenset({"DAYPART"}),
        positive=(
            "It began on [[the morning of 5 May 1990]] there.",
            "It began in [[the early hours of Saturday, 5 May]] there.",
        ),
        published="2025-05-27",
        negative=("It began on the morning of the vote.",),
        read=calendar.full_day,
    ),
    DateRule(
        name="dates.morning_of_month_day",
        pattern=r"""(?:(?:early|late)_(?:on_|in_)?)?(?:the_)?(?:early_|late_)?(?P<time>DAYPART)(?:_hours)?_(?:of|on)_(?:(?P<weekday>WEEKDAY)(?:_,)?_)?(?:the_)?
            (?P<month>MONTH)(?:_\.)?_(?P<day>D2|ORD)(?:(?:_,)?_(?P<year>YEAR))?""",
        words=frozenset({"DAYPART"}),
        positive=(
            "It began on [[the evening of May 5, 1990]] there.",
            "It began on [[the evening of Saturday, May 5, 1990]] there.",
        ),
        negative=("It began on the morning of the vote.",),
        read=calendar.full_day,
    ),
    DateRule(
        name="dates.morning_of_weekday",
        # also "dawn Friday", "midday on Friday"
        pattern=r"(?<!(?:NUM|D2)_in_(?:the_)?)(?:(?:early|late)_(?:on_|in_)?)?(?:the_)?(?:early_|late_)?(?P<time>DAYPART)(?:_hours)?_(?:of_|on_)?(?P<weekday>WEEKDAY)(?!_(?:,_)?(?:D2|ORD|MONTH|the_D2))",
        words=frozenset({"DAYPART"}),
        positive=(
            "It began in [[the early morning of Friday]] there.",
            "It began at [[midday Friday]] there.",
        ),
        negative=("It began on the morning of the vote.",),
        published="2025-05-27",
        read=relative.weekday,
    ),
    DateRule(
        name="dates.dawn_today",
        # "dawn today", "at dawn yesterday"
        pattern=r"(?P<time>DAYPART)_(?P<shift>DAY)",
        words=frozenset({"DAYPART"}),
        needs=frozenset({"DAY"}),
        positive=("The mosque was seized at [[dawn yesterday]] by gunmen.",),
        negative=("At dawn they fled; today they came back.",),
        published="2025-05-27",
        read=relative.deictic_day,
    ),
    DateRule(
        name="dates.day_morning",
        # "May 5 in the morning" is two; "5 May morning", "the 5 May night raid"
        pattern=r"(?P<month>MONTH)(?:_\.)?_(?P<day>D2|ORD)(?:(?:_,)?_(?P<year>YEAR))?_(?P<time>DAYPART)",
        words=frozenset({"DAYPART"}),
        positive=("It began on [[May 5 morning]] there.",),
        negative=("It began in the morning.",),
        read=calendar.full_day,
    ),
    DateRule(
        name="dates.night_between",
        pattern=r"""(?:the_)?(?P<time>DAYPART)_(?:of|between)_(?:the_)?(?P<day>D2|ORD)(?:_(?:-|--|to|and|into|/)_(?:the_)?(?P<last>D2|ORD))
            _(?:of_)?(?P<month>MONTH)(?:_\.)?(?:(?:_,)?_(?P<year>YEAR)|_(?P<yy>D2)(?!_[a-z]))?
            |(?:the_)?(?P<time2>DAYPART)_(?:of|between)_(?P<month2>MONTH)(?:_\.)?_(?P<day2>D2|ORD)_(?:-|--|to|and|into|/)_(?P<last2>D2|ORD)(?:(?:_,)?_(?P<year2>YEAR))?""",
        words=frozenset({"DAYPART"}),
        needs=frozenset({"MONTH"}),
        positive=(
            "It fell in [[the night of 3-4 January 2020]] there.",
            "It fell in [[the night of January 3-4, 2020]] there.",
        ),
        negative=("It fell on the night of the vote.",),
        read=times.night_between,
    ),
    DateRule(
        name="dates.clock",
        pattern=rf"{_CLOCK}{ZONE}?{_DATE}",
        words=frozenset({"CLOCK", "HRS", ":", "m", "am", "pm", "clock", "noon", "midnight"}),
        positive=(
            "It blew up at [[5 p.m. Friday]] there.",
            "It began at [[10:30]] in the hills.",
            "It began at [[9pm local time]] (1900 GMT) on Monday there.",
        ),
        negative=("The vote was 5 to 3.", "The score was 2:1."),
        published="2025-05-27",
        read=times.clock,
    ),
    DateRule(
        name="dates.hour_of_daypart",
        # "at three in the morning", "about 10 at night"
        pattern=rf"(?P<hour>D2|NUM)_(?:o_'_clock_)?(?:in_the|at)_(?:early_|late_)?(?P<time_of_day>DAYPART)(?=(?:_of|_on)_(?:(?P<weekday>WEEKDAY)|{_MONTH_DAY}))?",
        words=frozenset({"DAYPART"}),
        needs=frozenset({"D2", "NUM"}),
        positive=("They came at [[three in the morning]] with lamps.",),
        negative=("They killed 12 in the town that night.", "He lost 60 at night."),
        published="2025-05-27",
        read=times.clock,
    ),
    DateRule(
        name="dates.military_clock",
        # The 0900 of "at 0900 GMT" and of old wires.
        pattern=rf"(?:at|by|until|between|and|from|to|since|about|around|approximately)_(?P<span>(?P<military>D4)(?:_(?:hours|hrs))?{ZONE}?){_DATE}|(?P<span2>(?P<military2>D4){ZONE})",
        words=frozenset({"D4"}),
        positive=("It blew up at [[0945]] there.",),
        negative=("A sum of 0945 was paid.",),
        published="2025-05-27",
        read=times.clock,
    ),
    DateRule(
        name="dates.military_day",
        # "0430Z 12JAN91", "12JAN1991", "140430Z FEB 91" of military messages
        pattern=r"(?:(?P<zulu>ZULU)_(?:on_)?)?(?P<glued>GLUED)(?:_at_(?P<zulu2>ZULU))?|(?P<group>GROUP)_(?P<month>MONTH)(?:_(?P<year>YEAR)|_(?P<yy>D2))?|(?P<alone>ZULU)",
        words=frozenset({"GLUED", "GROUP", "ZULU"}),
        positive=(
            "The convoy was hit at [[0430Z 12JAN91]] near the pass.",
            "Contact was made on [[03Mar2007]] there.",
            "The header read [[140430Z FEB 91]] there.",
        ),
        negative=("The part 12ABC91 was lost.",),
        read=times.military_day,
    ),
    DateRule(
        name="dates.clock_like_year",
        # "at 1930" is a time, "until 1930" a year, "1930 hours" a time again.
        pattern=rf"(?:at|approximately)_(?P<span>(?P<military>YEAR)(?:_(?:hours|hrs))?{ZONE}?)(?=_(?:[^a-z]|on_|today|this|local|last|in_the_)|$){_DATE}|(?<!for_)(?<!of_)(?<!than_)(?P<span2>(?P<military2>YEAR)(?:_hours|_hrs|{ZONE}))|(?P<span3>(?P<military3>YEAR))(?=_\(_(?:D4|YEAR)_(?:gmt|utc|local))",
        words=frozenset({"at", "approximately", "gmt", "utc", "hours", "hrs", "local"}),
        needs=frozenset({"YEAR"}),
        positive=("It began at [[1930]] on Friday.",),
        negative=("It has been so since 1930.",),
        published="2025-05-27",
        read=times.clock,
    ),
)
