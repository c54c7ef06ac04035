"""Rules for holidays and for days that have become names; and the traps, which are no dates."""

# ruff: noqa: E501 -- a pattern is easier read on one line than in pieces

from afteraction.dates.grammar import UNIT, DateRule
from afteraction.dates.normalise import names

_HOLIDAY = rf"""(?P<holiday>christmas(?:_(?:day|{UNIT}|eve))?|easter(?:_(?:WEEKDAY|monday))?|good_WEEKDAY|thanksgiving(?:_{UNIT})?|new_year_'_s(?:_(?:eve|{UNIT}))?|new_years?_(?:eve|{UNIT})|holy_week|lunar_new_year
    |(?:labor|memorial|boxing|armistice|veterans|independence|bastille|election|mothers|fathers|presidents|columbus)(?:_')?_{UNIT}|valentine_'_s_{UNIT}
    |remembrance_WEEKDAY|orthodox_(?:christmas|easter)(?:_WEEKDAY)?|(?:anzac|remembrance|all_saints(?:_')?)_{UNIT}
    |ramadan|(?:eid|id)_(?:-_)?(?:al|ul|el)_(?:-_)?(?:fitr|adha|kabir)|eid(?!_(?:-_)?(?:al|ul|el)_)|sallah|arbaeen|ashura|ashoura|mawlid|tabaski|halloween|nowruz|pentecost|palm_WEEKDAY|ash_WEEKDAY|epiphany)"""

_COUNTED = (
    "soldiers people person persons civilians troops men women children policemen fighters families houses homes dollars euros pounds miles kilometers kilometres meters metres feet km points votes percent barrels tons tonnes rounds refugees prisoners inmates employees workers jobs members cases deaths casualties victims students rebels guerrillas marines vehicles tanks shares hectares acres cows cattle"
).split()

# What is named by a date: "the 19 April Movement".
_DATED = (
    "movement brigade brigades front alliance coalition force forces battalion committee organization "
    "organisation group martyrs protocol agreement square street avenue bridge university stadium airport hospital"
).split()
# What has a number of its own.
_NUMBERED = (
    "resolution resolutions flight article no number room highway route boeing airbus page section law bill "
    "decree order paragraph unit mig channel suite box windows junction exit hill height elevation peugeot "
    "gate pier locomotive psalm plot ward"
).split()

HOLIDAYS: tuple[DateRule, ...] = (
    DateRule(
        name="dates.holiday",
        widen="part",
        pattern=rf"(?:(?P<which>(?:the_)?(?:last|next|this|previous|following|same)|that)_|the_(?=[a-z_]{{5,24}}_weekend))?{_HOLIDAY}(?:(?P<week>_week)|(?P<weekend>_(?:long_)?(?:bank_holiday_)?(?:holiday_)?weekend))?(?P<longer>(?=_(?:seasons?|holidays?|vacation|break|offensive|campaign|period|shopping)(?:_|$)))?(?:(?:_,)?_(?:of_)?(?P<year>YEAR)|_(?P<whose>this|last|next|that)_year)?",
        words=frozenset(
            "christmas easter good thanksgiving new labor memorial boxing armistice veterans independence "
            "bastille election mothers fathers presidents columbus valentine ramadan eid ashura ashoura "
            "mawlid tabaski halloween nowruz pentecost palm ash epiphany lunar orthodox anzac remembrance id "
            "saints sallah arbaeen holy".split()
        ),
        positive=(
            "Shells fell on [[Christmas Day 2023]] there.",
            "The truce of [[Ramadan]] held.",
            "Shells fell since [[the start of Ramadan]] there.",
            "Shells fell over [[the Easter weekend]] there.",
            "Gunmen struck during [[Eid]] prayers there.",
        ),
        negative=("An independence vote was held that day.", "The Good Friday Agreement held."),
        published="2025-05-27",
        read=names.holiday,
    ),
    DateRule(
        name="dates.may_day",
        pattern=r"(?:may|MONTH)_(?P<holiday>day)(?:_(?P<year>YEAR))?",
        words=frozenset({"day"}),
        needs=frozenset({"may", "MONTH"}),
        capitals=True,
        positive=("Marchers were shot at on [[May Day 2016]] there.",),
        negative=("It was a June day.", "He may one day come."),
        published="2025-05-27",
        read=names.may_day,
    ),
    DateRule(
        name="dates.named_day",
        # "9/11", "the September 11 attacks", "D-Day"
        pattern=r"(?P<famous>d|ve|vj|v_-_e|v_-_j)_-_day|(?P<nine>D2)_/_(?P<eleven>D2)(?!_[/-]_|_YEAR)|(?:(?P<month>MONTH)(?:_\.)?_(?P<day>D2|ORD)|(?P<day2>D2|ORD)_(?P<month2>MONTH))(?=_(?:terror(?:ist)?_)?(?:attacks?|massacre|assault|hijack\w+)(?:_|$))",
        words=frozenset({"MONTH", "/", "day"}),
        needs=frozenset(
            "/ d ve vj v attack attacks massacre assault hijack hijacks hijacking hijackings hijacked "
            "hijacker hijackers".split()
        ),
        positive=(
            "The [[September 11]] attacks changed it.",
            "On [[D-Day]] they came by sea, in June 1944.",
        ),
        negative=("The September 12 meeting changed it.",),
        read=names.named_day,
    ),
)
TRAPS: tuple[DateRule, ...] = (
    DateRule(
        name="dates.trap.age",
        # A person's age is no time of the story: "a 12-year-old boy", "six-year-olds".
        pattern=r"(?:(?:a|an|the)_)?(?:NUM|D2|D3)_(?:-_)?(?:year|month|week|day)_(?:-_)?olds?",
        words=frozenset({"old", "olds"}),
        positive=("Among them was [[a 12-year-old]] boy.",),
        negative=("After a 12-year war they met.",),
    ),
    DateRule(
        name="dates.trap.movement",
        capitals=True,
        # M-19 and its like: "the May 25 Movement", "the 23 March Movement", "the March 8 Alliance"
        pattern=rf"(?:MONTH_(?:D2|ORD)|(?:D2|ORD)_(?:of_)?MONTH)(?:_YEAR)?_(?:(?:revolutionary|youth|armed|communist|students?)_)?(?:{'|'.join(_DATED)})",
        words=frozenset(_DATED),
        needs=frozenset({"MONTH"}),
        positive=(
            "Fighters of the [[May 25 Movement]] fled.",
            "It was the work of [[November 8 Revolutionary Organisation]] there.",
        ),
        negative=("Fighters fled on May 25 in cars.",),
    ),
    DateRule(
        name="dates.trap.dated_movement",
        # the same in small letters: "the 7 March movement"
        pattern=r"(?<=the_)(?:MONTH_(?:D2|ORD)|(?:D2|ORD)_(?:of_)?MONTH)_(?:movements?|brigades?)",
        words=frozenset({"movement", "movements", "brigade", "brigades"}),
        needs=frozenset({"MONTH"}),
        positive=("Members of the [[7 March movement]] fled.",),
        negative=("On 7 March brigades of guards fled.",),
    ),
    DateRule(
        name="dates.trap.quoted_name",
        # fighters of the "9 May" front
        pattern=r"(?<!(?:on|by|than|until|before|after|since|from|to|in)_)\"_(?:(?:D2|ORD)_(?:of_)?MONTH|MONTH_(?:D2|ORD))_\"",
        words=frozenset({'"'}),
        needs=frozenset({"MONTH"}),
        positive=('Fighters of the [["9 May"]] front fled.',),
        negative=('"On 9 May," he said, they fled.', 'They must leave by "9 May" at last.'),
    ),
    DateRule(
        name="dates.trap.named_place",
        capitals=True,
        cased=True,
        # "May Street", "the April Hotel", "the Winter Palace"
        pattern=r"(?<!\b(?:in|last|since|of|by|until|from)_)(?:MONTH|SEASON)_(?:street|road|avenue|lane|hotel|square|stadium|hospital|mosque|palace|gardens?|bridge|school|camp|market|hall|house)",
        words=frozenset({"MONTH", "SEASON"}),
        needs=frozenset(
            "street road avenue lane hotel square stadium hospital mosque palace garden gardens bridge "
            "school camp market hall house".split()
        ),
        positive=("They met at the [[April Hotel]] there.", "The [[Winter Palace]] was looted."),
        negative=("In April the hotel burned.",),
    ),
    DateRule(
        name="dates.trap.number_of_things",
        # A number that could be a year before what it counts.
        pattern=rf"(?<!in_)(?<!since_)(?<!until_)(?<!during_)(?<!mid_-_)(?<!mid_)(?<!early_)(?<!late_)YEAR_(?:{'|'.join(_COUNTED)})",
        words=frozenset(_COUNTED),
        needs=frozenset({"YEAR"}),
        positive=("Some [[2024 soldiers]] took part.",),
        negative=("In 2024 the soldiers took part.", "In 2012 rebels took the town."),
    ),
    DateRule(
        name="dates.trap.all_the_time",
        # No length: "24 hours a day, seven days a week", the third in "as many days".
        pattern=r"(?:NUM|D2)_(?:hours|days)_a_(?:day|week)|as_FEW_(?:hours|days|weeks|months|years)",
        words=frozenset({"UNITS"}),
        needs=frozenset({"a", "as"}),
        positive=("They stand guard [[24 hours a day]] there.",),
        negative=("They met twice a week.",),
    ),
    DateRule(
        name="dates.trap.programme",
        capitals=True,
        cased=True,
        pattern=r"(?:NUM|D2)_(?:minutes|hours|days|weeks)(?!_[a-z])",
        words=frozenset({"UNITS"}),
        positive=("He told [[60 Minutes]], the programme.",),
        negative=("He waited 60 minutes, then left.",),
    ),
    DateRule(
        name="dates.trap.document_number",
        # "Resolution 2719 (2023)", "Flight 1989", "No. 1995", "Article 1978", "Hill 1840"
        pattern=rf"(?:{'|'.join(_NUMBERED)})(?:_\.)?_(?:YEAR|D3|D4|NUM)(?:_\(_YEAR(?:_\))?)?",
        words=frozenset(_NUMBERED),
        needs=frozenset({"YEAR"}),
        positive=("Under [[Resolution 2719 (2023)]] it paid.", "[[Flight 1989]] was diverted."),
        negative=("The resolution of 2023 was weak.",),
    ),
    DateRule(
        name="dates.trap.address",
        pattern=r"(?:YEAR|D2|D3)_[a-z]+(?:_[a-z]+)?_(?:street|st|avenue|ave|road|rd|drive|lane|boulevard|blvd)|(?:D4|YEAR)_D3_YEAR",
        capitals=True,
        words=frozenset({"YEAR"}),
        positive=("He lives at [[2031 Monument Ave]] now.", "Call [[0208 892 1789]] for more."),
        negative=("In 2024 the street was shelled.",),
    ),
    DateRule(
        name="dates.trap.money",
        pattern=r"\$_YEAR|YEAR_(?:usd|dollars|euros|pounds)|(?:usd|eur|rs|us)_(?:\$_)?YEAR",
        words=frozenset({"$", "usd", "dollars", "euros", "pounds", "eur", "rs", "us"}),
        needs=frozenset({"YEAR"}),
        positive=("A bounty of [[$1990]] was offered.",),
        negative=("In 1990 a bounty was offered.",),
    ),
    DateRule(
        name="dates.trap.newspaper",
        capitals=True,
        # "Sunday Times", "USA Today", "Today newspaper", "Friday Mosque"
        pattern=r"(?:the_)?WEEKDAY_(?:times|telegraph|mirror|express|mail|herald|vanguard|punch|tribune|star|mosque)|usa_DAY|DAY_'_s_zaman|russia_DAY|the_SEASON_of_(?!YEAR|D3|that|this|last|next)\w+|bloody_WEEKDAY|black_(?:WEEKDAY|MONTH)|red_MONTH|WEEKDAY_DAYPART_live|white_christmas|boko_\w+|good_WEEKDAY_(?:agreement|accords?|pact|deal)",
        words=frozenset({"WEEKDAY", "DAY", "SEASON", "black", "red", "christmas"}),
        needs=frozenset(
            "times telegraph mirror express mail herald vanguard punch tribune star mosque usa zaman "
            "russia SEASON bloody black red live white boko good".split()
        ),
        positive=("[[The Sunday Times]] reported it.", "[[USA Today]] reported it."),
        negative=("On Sunday times were hard.",),
    ),
    DateRule(
        name="dates.trap.copyright",
        # The year of a notice is not the article's.
        pattern=r"copyright_(?:\(_c_\)_)?YEAR(?:_-_YEAR)?",
        words=frozenset({"copyright"}),
        positive=("[[Copyright 2019]] by the agency.",),
        negative=("The copyright of the book of 2019 lapsed.",),
    ),
)
