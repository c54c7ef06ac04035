"""Calendar periods and their TIMEX3 values: days, weeks, months, quarters, … centuries.

A :class:`Period` is one cell of a calendar grid. It knows its TIMEX3 value (TimeML annotation
guidelines 1.2.1), the days it covers, its neighbours, and the larger periods that hold it. Years
before Christ are negative; they have values (``BC0241``) but no days, since ``datetime`` has none.
"""

import datetime as dt

from msgspec import Struct

_SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2)}
_SEASON_ORDER = ("SP", "SU", "FA", "WI")


class Period(Struct, frozen=True):
    """A calendar period.

    ``unit``: D day, W ISO week, WE weekend, M month, Q quarter, HY half-year, SE season, Y year,
    FY fiscal year, DE decade, CE century. ``part``: the number of the month, week, quarter or
    half, or a season's code; ``day``: the day of the month. Of a decade or century, ``year`` is its
    first year as its name says ("1980s" 1980, "20th century" 1900).
    """

    unit: str
    year: int
    part: int = 0
    day: int = 0
    season: str = ""

    @property
    def value(self) -> str:
        """The TIMEX3 value: ``2024-03-20``, ``2024-W12``, ``2024-Q1``, ``2024-SU``, ``198``."""
        year = year_value(self.year)
        match self.unit:
            case "D":
                return f"{year}-{self.part:02d}-{self.day:02d}"
            case "M":
                return f"{year}-{self.part:02d}"
            case "W":
                return f"{year}-W{self.part:02d}"
            case "WE":
                return f"{year}-W{self.part:02d}-WE"
            case "Q":
                return f"{year}-Q{self.part}"
            case "HY":
                return f"{year}-H{self.part}"
            case "SE":
                return f"{year}-{self.season}"
            case "DE":
                return year[:-1] if self.year else "000"
            case "CE":
                return year[:-2] if self.year else "00"
        return year

    def days(self) -> tuple[dt.date, dt.date] | None:
        """The first and the last day covered; None before Christ."""
        if self.year < 1 or self.year > 9989:
            return None
        match self.unit:
            case "D":
                day = dt.date(self.year, self.part, self.day)
                return day, day
            case "M":
                return _months(self.year, self.part, 1)
            case "W":
                monday = dt.date.fromisocalendar(self.year, self.part, 1)
                return monday, monday + dt.timedelta(days=6)
            case "WE":
                saturday = dt.date.fromisocalendar(self.year, self.part, 6)
                return saturday, saturday + dt.timedelta(days=1)
            case "Q":
                return _months(self.year, self.part * 3 - 2, 3)
            case "HY":
                return _months(self.year, self.part * 6 - 5, 6)
            case "SE":
                return _months(self.year, _SEASONS[self.season][0], 3)
            case "DE":
                return dt.date(self.year, 1, 1), dt.date(self.year + 9, 12, 31)
            case "CE":
                return dt.date(max(self.year, 1), 1, 1), dt.date(self.year + 99, 12, 31)
        return dt.date(self.year, 1, 1), dt.date(self.year, 12, 31)

    def shift(self, count: int) -> "Period":
        """The period ``count`` steps of its own unit later (earlier if negative)."""
        match self.unit:
            case "D":
                moved = _date(self)
                return self if moved is None else of_day(_after(moved, count))
            case "W" | "WE":
                monday = dt.date.fromisocalendar(self.year, self.part, 1)
                year, week, _ = _after(monday, 7 * count).isocalendar()
                return Period(self.unit, year, week)
            case "M":
                year, month = divmod(self.year * 12 + self.part - 1 + count, 12)
                return Period("M", year, month + 1)
            case "Q":
                year, quarter = divmod(self.year * 4 + self.part - 1 + count, 4)
                return Period("Q", year, quarter + 1)
            case "HY":
                year, half = divmod(self.year * 2 + self.part - 1 + count, 2)
                return Period("HY", year, half + 1)
            case "SE":
                place = self.year * 4 + _SEASON_ORDER.index(self.season) + count
                return Period("SE", place // 4, season=_SEASON_ORDER[place % 4])
            case "DE":
                return Period("DE", self.year + 10 * count)
            case "CE":
                return Period("CE", self.year + 100 * count)
        return Period(self.unit, add_years(self.year, count))

    def to(self, unit: str) -> "Period | None":
        """The period of ``unit`` that holds the first day of this one; None if this is larger."""
        if unit == self.unit:
            return self
        if unit == "Y":
            return Period("Y", self.year)
        if unit == "DE":
            return Period("DE", _rounded(self.year, 10))
        if unit == "CE":
            return Period("CE", _rounded(self.year, 100))
        if self.unit == "D":
            day = _date(self)
            if unit == "M":
                return Period("M", self.year, self.part)
            if unit == "Q":
                return Period("Q", self.year, (self.part + 2) // 3)
            if unit in ("W", "WE") and day is not None:
                year, week, _ = day.isocalendar()
                return Period(unit, year, week)
            return None
        if self.unit == "W" and unit in ("M", "Q"):
            monday = dt.date.fromisocalendar(self.year, self.part, 1)
            return of_day(monday).to(unit)
        if self.unit == "W" and unit == "WE":
            return Period("WE", self.year, self.part)
        if self.unit == "M" and unit == "Q":
            return Period("Q", self.year, (self.part + 2) // 3)
        return None


def _rounded(year: int, step: int) -> int:
    return year - year % step if year > 0 else -(-year - -year % step)


def year_value(year: int) -> str:
    """Four digits, ``BC`` before the years before Christ."""
    return f"{year:04d}" if year > 0 else f"BC{-year:04d}"


def add_years(year: int, count: int) -> int:
    """There is no year 0 between 1 BC and AD 1."""
    moved = year + count
    if year > 0 >= moved:
        return moved - 1
    if year < 0 <= moved:
        return moved + 1
    return moved


def of_day(day: dt.date) -> Period:
    """The period of one day."""
    return Period("D", day.year, day.month, day.day)


def day_period(year: int, month: int, day: int) -> Period | None:
    """A day, or None when the calendar has no such day."""
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        return None
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    if day > (31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]:
        return None
    return Period("D", year, month, day)


def add(day: dt.date, unit: str, count: int) -> dt.date:
    """A day moved by ``count`` days, weeks, months, years, decades or centuries."""
    match unit:
        case "D":
            return _after(day, count)
        case "W":
            return _after(day, 7 * count)
        case "FN":
            return _after(day, 14 * count)
        case "M" | "Q":
            months = day.year * 12 + day.month - 1 + count * (3 if unit == "Q" else 1)
            year, month = divmod(months, 12)
        case _:
            year = day.year + count * {"Y": 1, "DE": 10, "CE": 100}[unit]
            month = day.month - 1
    year = min(max(year, 1), 9989)
    last = _months(year, month + 1, 1)[1].day
    return dt.date(year, month + 1, min(day.day, last))


def _after(day: dt.date, count: int) -> dt.date:
    """A day so many days later, kept within the years the calendar of ``datetime`` has."""
    return dt.date.fromordinal(min(max(day.toordinal() + count, 366), 3_600_000))


def _date(period: Period) -> dt.date | None:
    if not 1 <= period.year <= 9989:
        return None
    return dt.date(period.year, period.part, period.day)


def _months(year: int, month: int, count: int) -> tuple[dt.date, dt.date]:
    after = year * 12 + month - 1 + count
    following = dt.date(after // 12, after % 12 + 1, 1)
    return dt.date(year, month, 1), following - dt.timedelta(days=1)
