"""Days of holidays: fixed dates, weekday rules, Easter and the Islamic calendar.

The Islamic days are those of the arithmetical (tabular, civil) calendar; announced days differ by
at most a day, because they go by the sight of the moon.
"""

import datetime as dt

Days = tuple[dt.date, dt.date]

_FIXED = {
    "christmas": (12, 25),
    "christmas_day": (12, 25),
    "christmas_eve": (12, 24),
    "boxing_day": (12, 26),
    "new_years_day": (1, 1),
    "new_year": (1, 1),
    "new_years": (1, 1),
    "new_years_eve": (12, 31),
    "valentines_day": (2, 14),
    "halloween": (10, 31),
    "may_day": (5, 1),
    "bastille_day": (7, 14),
    "armistice_day": (11, 11),
    "veterans_day": (11, 11),
    "epiphany": (1, 6),
    "nowruz": (3, 20),
    "all_saints_day": (11, 1),
    "st_patricks_day": (3, 17),
    "orthodox_christmas": (1, 7),
    "anzac_day": (4, 25),
    "remembrance_day": (11, 11),
}
# Month, weekday (ISO), which one of the month (-1 the last).
_BY_WEEKDAY = {
    "thanksgiving": (11, 4, 4),
    "thanksgiving_day": (11, 4, 4),
    "labor_day": (9, 1, 1),
    "memorial_day": (5, 1, -1),
    "martin_luther_king_day": (1, 1, 3),
    "presidents_day": (2, 1, 3),
    "columbus_day": (10, 1, 2),
    "mothers_day": (5, 7, 2),
    "fathers_day": (6, 7, 3),
    "remembrance_sunday": (11, 7, 2),
}
# Days from Easter Sunday.
_BY_EASTER = {
    "easter": 0,
    "easter_sunday": 0,
    "easter_monday": 1,
    "good_friday": -2,
    "holy_thursday": -3,
    "palm_sunday": -7,
    "ash_wednesday": -46,
    "ascension_day": 39,
    "pentecost": 49,
}
# Islamic month, first day, number of days.
_ISLAMIC = {
    "ramadan": (9, 1, 30),
    "eid_al_fitr": (10, 1, 1),
    "eid_al_adha": (12, 10, 1),
    "eid_ul_fitr": (10, 1, 1),
    "eid_ul_adha": (12, 10, 1),
    "eid_el_fitr": (10, 1, 1),
    "eid_el_adha": (12, 10, 1),
    "eid_el_kabir": (12, 10, 1),
    "eid_al_kabir": (12, 10, 1),
    "eid_ul_kabir": (12, 10, 1),
    "sallah": (12, 10, 1),
    "arbaeen": (2, 20, 1),
    "tabaski": (12, 10, 1),
    "ashura": (1, 10, 1),
    "ashoura": (1, 10, 1),
    "mawlid": (3, 12, 1),
}


def days_of(name: str, year: int) -> Days | None:
    """First and last day of a holiday in a year; None when no rule is known."""
    if name in _FIXED:
        month, day = _FIXED[name]
        return dt.date(year, month, day), dt.date(year, month, day)
    if name == "election_day":  # the Tuesday after the first Monday of November
        found = _nth_weekday(year, 11, 1, 1) + dt.timedelta(days=1)
        return found, found
    if name in _BY_WEEKDAY:
        found = _nth_weekday(year, *_BY_WEEKDAY[name])
        return found, found
    if name == "orthodox_easter":
        found = _orthodox_easter(year)
        return found, found
    if name in _BY_EASTER:
        found = easter(year) + dt.timedelta(days=_BY_EASTER[name])
        return found, found
    if name in _ISLAMIC and year > 700:
        return _islamic(year, *_ISLAMIC[name])
    return None


def easter(year: int) -> dt.date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm, Nature 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    moon = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * moon) // 451
    month, day = divmod(h + moon - 7 * m + 114, 31)
    return dt.date(year, month, day + 1)


def _orthodox_easter(year: int) -> dt.date:
    """Easter Sunday of the Julian calendar (Meeus), as a Gregorian day."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return dt.date(year, month, day + 1) + dt.timedelta(days=year // 100 - year // 400 - 2)


def _nth_weekday(year: int, month: int, weekday: int, number: int) -> dt.date:
    if number < 0:
        last = dt.date(year + month // 12, month % 12 + 1, 1) - dt.timedelta(days=1)
        return last - dt.timedelta(days=(last.isoweekday() - weekday) % 7)
    first = dt.date(year, month, 1)
    return first + dt.timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (number - 1))


def _islamic(year: int, month: int, day: int, length: int) -> Days | None:
    about = int((year - 622) * 33 / 32)
    for hijri in (about, about + 1, about + 2, about - 1):
        # Days of the tabular calendar: 30 and 29 in turn, 11 leap days in 30 years.
        count = (
            day
            + -(-59 * (month - 1) // 2)
            + (hijri - 1) * 354
            + (3 + 11 * hijri) // 30
            + dt.date(622, 7, 18).toordinal()
            - 1
        )
        first = dt.date.fromordinal(count)
        if first.year == year:
            return first, first + dt.timedelta(days=length - 1)
    return None
