"""Rules for days counted by weeks: "a week ago Tuesday", "Monday week", "penultimate Sunday"."""

# ruff: noqa: E501 -- a pattern is easier read on one line than in pieces

from afteraction.dates.grammar import QUANTITY, DateRule
from afteraction.dates.normalise import weeks

_WEEKS = r"(?P<unit>week|weeks|fortnight|fortnights)"
_DAY = r"(?:(?P<weekday>WEEKDAY)|(?P<shift>DAY))"

RULES: tuple[DateRule, ...] = (
    DateRule(
        name="dates.ago_on_day",
        # "a week ago Tuesday", "two weeks ago today", "five years ago on Friday", "a decade ago to the day"
        widen="approx",
        pattern=rf"(?:exactly_)?{QUANTITY}_(?P<unit>weeks?|months?|years?|decades?|fortnight)_ago_(?:(?:on_|this_|last_|this_past_|next_|this_coming_)?(?:(?P<weekday>WEEKDAY)|(?P<shift>DAY))(?!_(?:the_)?(?:morning|MONTH|D2))|(?P<exact>to_the_day))",
        words=frozenset({"ago"}),
        needs=frozenset({"WEEKDAY", "DAY", "day"}),
        positive=(
            "He fled [[a week ago Tuesday]] with his sons.",
            "It began [[two years ago today]] with a shot.",
            "He fell [[a decade ago to the day]] in the hills.",
        ),
        negative=("He fled a week ago. Tuesday was calm.", "Two days ago they met."),
        published="2025-05-27",
        read=weeks.ago_on_day,
    ),
    DateRule(
        name="dates.week_from_day",
        # "a week on Thursday", "a fortnight from Monday", "a week from today": to come
        pattern=rf"{QUANTITY}_{_WEEKS}_(?P<joint>on|from)_(?:next_|this_)?{_DAY}",
        words=frozenset({"week", "weeks", "fortnight"}),
        needs=frozenset({"WEEKDAY", "DAY"}),
        positive=(
            "The funeral will be held [[a week on Thursday]] there.",
            "Talks resume [[two weeks from Monday]] in the capital.",
        ),
        negative=("He was held for a week on Monday's order.", "A week passed on the road."),
        published="2025-05-27",
        read=weeks.week_from_day,
    ),
    DateRule(
        name="dates.week_before_day",
        # British: "a week last Tuesday" is the Tuesday before the last one.
        pattern=rf"{QUANTITY}_{_WEEKS}_(?P<which>last|past|next|this|on_last)_(?P<weekday>WEEKDAY)",
        words=frozenset({"week", "weeks", "fortnight"}),
        needs=frozenset({"WEEKDAY"}),
        positive=("He was last seen [[a week last Tuesday]] in the valley.",),
        negative=("It took a week. Last Tuesday it ended.",),
        published="2025-05-27",
        read=weeks.week_before_day,
    ),
    DateRule(
        name="dates.day_week",
        # British: "Monday week", "tomorrow week" is a week after the next Monday.
        pattern=rf"(?:on_)?(?P<span>(?:next_|this_)?{_DAY}_week)(?=_(?:[^a-zA-Z_-]|at_|in_|to_|when_|and_|for_|with_|there_)|$)",
        words=frozenset({"week"}),
        needs=frozenset({"WEEKDAY", "DAY"}),
        positive=("The court sits again on [[Monday week]] in the capital.",),
        negative=("A Monday week-long truce held.", "On Monday weeks of rain ended."),
        published="2025-05-27",
        read=weeks.week_from_day,
    ),
    DateRule(
        name="dates.penultimate",
        # "penultimate Sunday" of Nigerian papers, "the Sunday before last"
        pattern=r"(?:the_)?(?:penultimate_(?:(?P<weekday>WEEKDAY)|(?P<unit>week|month|weekend))|(?P<weekday2>WEEKDAY)_(?:(?P<time>DAYPART)_)?before_last|(?P<time2>DAYPART)_before_last)(?!_(?:week|weekend|month|year|WEEKDAY|MONTH|SEASON|DAYPART))",
        words=frozenset({"penultimate", "last"}),
        needs=frozenset({"WEEKDAY", "DAYPART", "UNIT", "WEEKEND"}),
        positive=(
            "The village was burned [[penultimate Sunday]] by raiders.",
            "It had been hit [[the Sunday before last]] too.",
            "There were raids [[the night before last]] too.",
        ),
        negative=("The penultimate man fell.", "The Sunday before last year's vote was calm."),
        published="2025-05-27",
        read=weeks.penultimate,
    ),
)
