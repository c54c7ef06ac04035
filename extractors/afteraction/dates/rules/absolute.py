"""Rules for calendar dates: days, months, years, decades, centuries, seasons, quarters."""

# ruff: noqa: E501 -- a pattern is easier read on one line than in pieces

from afteraction.dates.grammar import ANY_UNIT, UNITS, DateRule
from afteraction.dates.normalise import calendar, seasons

YEAR = r"(?:(?P<year>YEAR|D3(?=_(?:BC|b_\._c)))(?:_(?P<bc>BC|b_\._c(?:_\.)?))?|'_(?P<yy>D2))"
# The day's own weekday in front of it, and a part of the day there or after.
_WEEKDAY = r"(?:(?:this_coming_|this_past_|this_|last_|next_)?(?P<weekday>WEEKDAY)(?:_\.)?(?:_(?P<time>DAYPART))?(?:_,)?_(?:the_)?)?"
_DAY = r"(?P<day>D2|ORD)"
# The article belongs to "the 20 September", not to "the 20 September attack".
_THE = r"(?:the_(?!D2_MONTH_(?:attacks?|raids?|bombings?|killings?|massacre|assault|ambush|blasts?|strikes?|clashes|coup|incident|elections?|votes?|polls?|protests?|summit|meeting|agreement)(?:_|$)))?"
_MONTH = r"(?P<month>MONTH)(?:_\.)?"
WHOSE = r"(?P<whose>this|last|next|that|the_same|that_same|the_previous|the_following|the_next|the_preceding)"

RULES: tuple[DateRule, ...] = (
    DateRule(
        name="dates.iso_day",
        # 2024-03-20, 2024/3/20, also with a time glued on (2024-03-20T14:05).
        pattern=r"(?P<year>YEAR)_(?P<mark>-|/|\.)_(?P<month>D2)_(?P=mark)_(?P<day>D2|ISOT)(?:_:_(?P<minute>D2))?(?:_:_\w+)?",
        words=frozenset({"YEAR"}),
        needs=frozenset({"-", "/", "."}),
        positive=(
            "The report of [[2024-03-20]] was withdrawn.",
            "Posted [[2019/7/4]] by the desk.",
        ),
        negative=("He called 2024-555-0199 for help.", "A 2024-built barrack burned."),
        read=calendar.iso_day,
    ),
    DateRule(
        name="dates.numeric_day",
        pattern=r"(?<!D2_\._)(?P<one>D2)_(?P<mark>-|/|\.)_(?P<two>D2)_(?P=mark)_(?:(?P<year>YEAR)|(?P<yy>D2))(?!_[./-]_D2)",
        words=frozenset({"YEAR", "/", "."}),
        positive=("Signed on [[25/05/2025]] in the capital.", "The raid of [[13.04.99]] failed."),
        negative=("They worked 24/7 on the road.", "Version 1.2.3.4 was released."),
        read=calendar.numeric_day,
    ),
    DateRule(
        name="dates.date_before_date",
        # The first of two that share a year: "August" in "August and September 1914",
        # "24 August" in "24 August to 3 September 1914", "May 4" in "May 4-9, 1990".
        needs=frozenset({"MONTH"}),
        widen="part",
        pattern=r"""(?:(?P<day>D2|ORD)_)?(?P<month>MONTH)(?:_\.)?(?:_(?P<day2>D2|ORD))?
            (?=_(?:and|or|to|until|till|through|-|--|/|,)_(?:(?:early|mid|late)_(?:-_)?)?(?:(?:D2|ORD)(?:_MONTH)?(?:_,)?|MONTH(?:_\.)?(?:_(?:D2|ORD))?(?:_,)?)_(?:of_)?(?P<year>YEAR))""",
        words=frozenset({"YEAR"}),
        positive=(
            "Fighting raged in [[August]] and September 1914.",
            "From [[May 4]] to June 9, 1990 it held.",
        ),
        negative=("In August they met, and in 1914 it began.",),
        read=calendar.day_or_month,
    ),
    DateRule(
        name="dates.day_month",
        # "25 May 2025", "the 25th of May", "Saturday, 24 May", "22 SEP 89", "10 Dec", "9 June BC"
        needs=frozenset({"D2", "ORD"}),
        widen="part",
        pattern=rf"{_WEEKDAY}{_THE}{_DAY}_(?:day_)?(?:of_)?{_MONTH}"
        rf"(?:(?:_,|_-|_of)?_(?:(?P<year>YEAR|D3(?=_(?:BC|b_\._c)))(?:_(?P<bc>BC|b_\._c(?:_\.)?))?|(?P<whose>last|this|next)_year(?!_')))?",
        words=frozenset({"MONTH"}),
        positive=(
            "It was hit on [[4 June last year]] too.",
            "It happened on [[25 May 2025]] at noon.",
            "Troops left on [[the 3rd of March]] without a fight.",
            "The camp was hit on [[Friday, 4 June 1982]].",
        ),
        negative=("In May 25 soldiers died.", "He may 25 times have tried."),
        read=calendar.full_day,
    ),
    DateRule(
        name="dates.day_month_short_year",
        # The "22 SEP 89" of old wires; in "on 9 May 40 people died" the 40 counts people.
        needs=frozenset({"D2", "ORD"}),
        pattern=rf"{_WEEKDAY}(?:the_)?{_DAY}_(?:of_)?{_MONTH}(?:_,)?(?:_')?_(?P<yy>D2)(?!_(?:MONTH|{ANY_UNIT}|[:.,]_D|-_(?!-)))",
        words=frozenset({"MONTH"}),
        positive=(
            "SAN SALVADOR, [[8 JAN 90]] -- A bomb went off.",
            "He fell on [[22 SEP 89]] there.",
        ),
        negative=("On 9 May 40 people died.", "On 9 May 12 armed men came."),
        read=calendar.day_of_short_year,
    ),
    DateRule(
        name="dates.hyphened_day",
        pattern=r"(?P<day>D2)_(?P<mark>-|/|\.)_(?P<month>MONTH)_(?P=mark)_(?:(?P<year>YEAR)|(?P<yy>D2))",
        words=frozenset({"MONTH"}),
        positive=("The file is dated [[22-Sep-1989]] there.",),
        negative=("The year March 20-Dec. 21 was poor.",),
        read=calendar.full_day,
    ),
    DateRule(
        name="dates.month_day",
        # "May 25, 2025", "Sept. 11", "Saturday, May 25 2025", "March eighth", "last Aug. 2"
        needs=frozenset({"D2", "ORD"}),
        widen="part",
        pattern=rf"{_WEEKDAY}(?:(?P<which>last|next|this_past|this_coming)_)?{_MONTH}_(?:the_)?{_DAY}(?:(?:_,)?_(?P<year>YEAR)(?!_-_\w|_(?:{UNITS}|people))|(?:_,|_of)?_(?P<whose>last|this|next)_year(?!_'))?(?!_(?::_D2|MONTH|{UNITS}|-_D2_-))",
        words=frozenset({"MONTH"}),
        positive=(
            "It happened on [[May 25, 2025]] at noon.",
            "The ship sank on [[Sept. 9]] off the coast.",
            "The shelling of [[Monday, March 3 1986]] went on.",
            "It has been empty since [[last Oct. 19]] there.",
            "It has been empty since [[October 19 last year]] there.",
        ),
        negative=("In May 2025 it rained.", "In August 12 people died."),
        read=calendar.month_day,
    ),
    DateRule(
        name="dates.first_day_of_range",
        # The 3 of "3-4 January 1990", the 28 of "between 28 and 30 May".
        pattern=r"(?:the_)?(?P<day>D2|ORD)(?:_of)?(?=_(?:-|--|to|and|or|until|till|through|/|into|,)_(?:the_)?(?P<last>D2|ORD)(?:_(?:and|-)_(?:D2|ORD))?"
        r"_(?:of_)?(?P<month>MONTH)(?:_\.)?(?:(?:_,)?_(?P<year>YEAR)|_(?P<yy>D2)(?!_[a-zA-Z]))?)",
        words=frozenset(
            {"-", "--", "to", "and", "or", "until", "till", "through", "/", "into", ","}
        ),
        needs=frozenset({"MONTH"}),
        positive=(
            "Fighting raged between [[4]] and 9 May 2021.",
            "The talks of [[3]]-4 January failed.",
        ),
        negative=("A total of 3 to 4 soldiers died.", "On May 3 four men fled."),
        read=calendar.full_day,
    ),
    DateRule(
        name="dates.last_day_of_range",
        # The 9 of "May 4-9, 1990", "from May 4 to 9" and "on May 7, 8 and 9".
        pattern=r"(?P<month>MONTH)(?:_\.)?_(?P<first>D2|ORD)(?:_,_(?:D2|ORD)){0,4}(?:_,)?_(?P<joint>-|--|to|and|or|until|through|/|into)_(?P<span>(?:the_)?(?P<day>D2|ORD)(?!_-_|_MONTH|_:)(?:(?:_,)?_(?P<year>YEAR))?)",
        words=frozenset({"-", "--", "to", "and", "or", "until", "through", "/", "into"}),
        needs=frozenset({"MONTH"}),
        positive=("The talks of May 4-[[9]] failed.", "On March 5 and [[6]] they met."),
        negative=("The talks of May 4 to 9 parties failed.",),
        read=calendar.last_day,
    ),
    DateRule(
        name="dates.season_before_year",
        # "the Spring Offensive of 1918", "the spring and early summer of 1943"
        needs=frozenset({"YEAR"}),
        widen="part",
        pattern=r"""(?:the_)?(?P<season>SEASON)(?=_(?:and|or|-|to)_(?:early_|late_)?SEASON_of_(?P<year>YEAR))
            |(?P<season2>SEASON)(?=_[a-z]+_of_(?P<year2>YEAR))""",
        words=frozenset({"SEASON"}),
        positive=("The [[Spring]] Offensive of 1918 failed.",),
        negative=("The spring came in May 1918.",),
        read=seasons.season,
    ),
    DateRule(
        name="dates.day_of_the_month",
        pattern=r"on_(?P<span>the_(?P<day>ORD))(?=_(?:[^a-zA-Z]|(?:and|when|but|at|in|with|was|were|had|that|he|they|it|the)_)|$)",
        words=frozenset({"ORD"}),
        positive=("It fell on 3 May 2019. On [[the 15th]], it rose.",),
        negative=("They live on the 15th floor.", "On the first, it rose."),
        read=calendar.day_of_the_month,
    ),
    DateRule(
        name="dates.day_of_this_month",
        # "the 9th of this month", "the 14th instant", "the 3rd ult." of old letters
        pattern=r"(?:the_)?(?P<day>ORD|D2)_(?:(?:of_|day_of_)?(?P<whose>this|last|next|the_same|the_following|the_previous)_month|(?P<office>instant|inst|ultimo|ult|proximo|prox)(?:_\.)?)",
        words=frozenset({"month", "instant", "inst", "ultimo", "ult", "proximo", "prox"}),
        needs=frozenset({"ORD", "D2"}),
        positive=(
            "His letter of [[the 9th of this month]] was lost.",
            "The fort was attacked on [[the 14th instant]] by raiders.",
        ),
        negative=("He came 9th this year.", "The first instant he fled, they fired."),
        published="2025-05-27",
        read=calendar.day_of_this_month,
    ),
    DateRule(
        name="dates.month_of_year",
        # "May 2025", "early May, 2025", "the end of May of 2025", "May this year"
        needs=frozenset({"YEAR", "D3", "'", "year"}),
        widen="part",
        pattern=rf"(?:(?:the_)?(?:month_of_))?{_MONTH}(?:(?:_,|_-)?_(?:of_)?(?:the_year_)?{YEAR}|(?:_,)?_(?:of_)?{WHOSE}_year)",
        words=frozenset({"MONTH"}),
        positive=(
            "He fell in [[July 2023]] near the river.",
            "By [[the end of March 1917]] it was over.",
            "The base opened in [[June last year]].",
        ),
        negative=("You may 2025 times ask.", "In March 20 men fled."),
        read=calendar.month_of,
    ),
    DateRule(
        name="dates.month",
        # "in May", "late September", "last April", "the previous June"; weak words need company.
        widen="part",
        pattern=rf"(?:(?P<which>(?:the_)?(?:last|past|next|this|coming|previous|following|preceding|same)|that|this_past|this_coming|that_same)_)?{_MONTH}(?!_YEAR)",
        words=frozenset({"MONTH"}),
        positive=("They left in [[April]] for good.", "By [[mid-November]] the town fell."),
        negative=(
            "The general may resign.",
            "They march on the capital.",
            "An august gathering met.",
        ),
        read=calendar.month_of,
    ),
    DateRule(
        name="dates.quarter",
        widen="part",
        pattern=rf"""(?:the_)?(?:fiscal_)?(?:{WHOSE}_year_'_s_)?(?P<number>ORD)_(?:-_)?(?:fiscal_)?(?:quarter|(?P<half_year>half))
            (?:_(?:of_)?(?:(?:fiscal_(?:year_)?|the_year_)?(?P<year>YEAR)|the_(?:fiscal_)?year|{WHOSE.replace("whose", "whose2")}_(?:fiscal_)?year))?
            |(?:the_)?(?:(?P<number2>QUARTER)|(?P<half_year2>(?P<number3>HALFYEAR)))(?:_(?:of_)?(?:(?P<year2>YEAR)|(?P<year3>FISCAL)))?""",
        words=frozenset({"quarter", "half", "QUARTER", "HALFYEAR"}),
        positive=(
            "Losses fell in [[the first quarter of 2024]] again.",
            "In [[the second half of 1998]] the war spread.",
            "Exports rose in [[H1 2019]] again.",
        ),
        negative=(
            "The first quarters were empty.",
            "The first division fell.",
            "The q3 key stuck.",
        ),
        read=seasons.quarter,
    ),
    DateRule(
        name="dates.year",
        widen="part",
        pattern=rf"(?:(?:the_)?(?:fiscal_(?:year_)?|year_)|(?:about|around|circa|ca_\.|c_\.)_)?(?<!\$_)(?:(?<!D3_-_)|(?=[A-Z0-9]+_(?:BC|b_)))(?:{YEAR}|(?P<fiscal>(?P<year2>FISCAL)))(?!_(?:/_D2_/|:_D2))",
        words=frozenset({"YEAR", "D3", "'", "FISCAL"}),
        positive=(
            "The army has ruled since [[2020]] alone.",
            "By [[the end of 1944]] the front broke.",
            "Rome made peace in [[241 BC]] with its rival.",
            "Losses grew in [[FY2013]] there.",
        ),
        negative=(
            "A bounty of $1990 was offered.",
            "Some 2024 soldiers took part.",
            "Flight 1989 was diverted.",
            "At 241 points they stopped.",
        ),
        read=calendar.year_alone,
    ),
    DateRule(
        name="dates.year_of_our_lord",
        # "AD 70", "410 AD", "632 CE"
        pattern=r"(?P<before>AD)_(?P<year>D2|D3|YEAR)|(?P<year2>D2|D3|YEAR)_(?P<after>AD)",
        words=frozenset({"AD"}),
        positive=("The temple burned in [[AD 70]] there.", "In [[410 AD]] the city fell."),
        negative=("They ran 40 ad spots.", "The ad 70 people saw was false."),
        read=calendar.year_of_our_lord,
    ),
    DateRule(
        name="dates.year_end",
        pattern=r"(?:(?P<about>around)_|the_)?year_(?:-_|'_s_)?end",
        words=frozenset({"end"}),
        needs=frozenset({"year"}),
        positive=("It should close by [[year-end]] there.", "It is due by [[year's end]] too."),
        negative=("It should end this year.",),
        published="2025-05-27",
        read=calendar.year_end,
    ),
    DateRule(
        name="dates.end_of_year_range",
        # The 18 of "1914-18".
        pattern=r"(?P<century>YEAR)_(?:-|/)_(?P<span>(?P<yy>D2))(?!_[-/])",
        words=frozenset({"-", "/"}),
        needs=frozenset({"YEAR"}),
        positive=("The war of 1914-[[18]] ended it.",),
        negative=("The file 1914-18-03 was lost.",),
        read=calendar.year_alone,
    ),
    DateRule(
        name="dates.first_year_before_christ",
        widen="part",
        # The 264 of "264-241 BC" and "264 to 241 BC".
        pattern=r"(?P<year>D3|YEAR|D2)(?=_(?:-|--|to|and|or|/)_(?:D3|D2|YEAR)_(?P<bc>BC|b_\._c))",
        words=frozenset({"BC", "c"}),
        positive=("The war ([[264]]-241 BC) was long.",),
        negative=("The war cost 264 to 241 ships.",),
        read=calendar.year_alone,
    ),
    DateRule(
        name="dates.decade",
        widen="part",
        pattern=r"(?:the_)?(?:'_)?(?P<decade>DECADE)(?:_(?P<bc>BC|b_\._c(?:_\.)?))?",
        words=frozenset({"DECADE"}),
        positive=("In [[the 1980s]] the group split.", "By [[the late 1990s]] they had gone."),
        negative=("A man in his 1980 car fled.", "The 80 men fled."),
        read=calendar.decade,
    ),
    DateRule(
        name="dates.decade_with_apostrophe",
        widen="part",
        # "the 1980's", "the late 50's", as papers wrote them till the turn of the century
        pattern=r"(?:the_|(?<=early_|late_|mid_-_))(?P<decade>YEAR|D2)_'_s",
        words=frozenset({"s"}),
        needs=frozenset({"YEAR", "D2"}),
        positive=(
            "In [[the 1970's]] and [[the early 1980's]] the group grew.",
            "It was built in [[the 50's]] there.",
        ),
        negative=("It recalled 1980's bloodshed.", "It recalled the No. 45's crash."),
        read=calendar.decade,
    ),
    DateRule(
        name="dates.century",
        widen="part",
        pattern=r"(?:the_)?(?P<number>ORD)_(?:-_)?(?:century|centuries)(?:_(?P<bc>BC|b_\._c(?:_\.)?))?"
        r"|(?:the_)?(?P<number2>ORD)(?=_(?:and|to|or|-)_(?:the_)?(?:(?:early|late|mid)_(?:-_)?)?ORD_(?:-_)?(?:century|centuries))",
        words=frozenset({"century", "centuries"}),
        needs=frozenset({"ORD"}),
        positive=(
            "A fort of [[the 19th century]] was hit.",
            "It was [[fifth-century BC]] pottery.",
        ),
        negative=("A century of war followed.",),
        read=calendar.century,
    ),
    DateRule(
        name="dates.season_of_year",
        needs=frozenset({"YEAR", "D3", "'", "year"}),
        widen="part",
        pattern=rf"(?:the_)?(?P<season>SEASON)(?:_of|_,)?_(?:the_year_)?(?:{YEAR}(?:_(?:-|/)_D2(?!_[-/]))?|{WHOSE}_year)",
        words=frozenset({"SEASON"}),
        positive=(
            "It began in [[the summer of 2024]] there.",
            "He fled in [[spring 1999]] at last.",
        ),
        negative=("Bags fall for 2024 reasons.",),
        read=seasons.season,
    ),
    DateRule(
        name="dates.season_of_thing",
        # "the summer offensive": the season alone is the expression.
        pattern=r"(?P<season>SEASON)(?=_(?:offensives?|campaigns?|fighting|rains|olympics|months|season|holidays?|break|term))",
        words=frozenset({"SEASON"}),
        positive=("Before the [[summer]] offensive they met.",),
        negative=("In the summer they met.",),
        published="2025-05-27",
        read=seasons.season,
    ),
    DateRule(
        name="dates.season",
        # "last spring", "by late autumn", "in the winter"; "fall" is mostly none.
        widen="part",
        pattern=r"(?:(?P<which>(?:the_)?(?:last|past|next|this|coming|previous|following|preceding|same)|that|this_past|this_coming|that_same)_|the_)?(?P<season>SEASON)(?!_(?:-|offensives?|campaigns?|resorts?|camps?|palace|residence|houses?|homes?|water|rolls?)(?:_|$))",
        words=frozenset({"SEASON"}),
        positive=("The truce broke [[last spring]] again.", "By [[late autumn]] it snowed."),
        negative=("Bags fall from the plane.", "The fall of the city was swift."),
        published="2025-05-27",
        read=seasons.season_alone,
    ),
)
