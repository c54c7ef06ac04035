"""Where the day of publication comes from, and what is left open without one."""

import pytest
from tests.dates.test_values import read

from afteraction.findings import Findings


def warned(findings: Findings) -> list[str]:
    return [warning.code for warning in findings.warnings]


@pytest.mark.parametrize(
    ("text", "published", "source"),
    [
        (" date 2024-03-23 Gunmen struck a camp on Friday.", "2024-03-23", "header"),
        ("Posted 08:55 AM, Wednesday May 28, 2025\n\nGunmen struck.", "2025-05-28", "header"),
        ("Updated: 24 March 2024\n\nGunmen struck a camp.", "2024-03-24", "header"),
        ("By Jane Roe, March 22, 2013\n\nGunmen struck a camp.", "2013-03-22", "header"),
        ("22 Mar 2013 | Valley News\n\nGunmen struck a camp.", "2013-03-22", "header"),
        ("22 March 2013 Last updated at 15:50 GMT\n\nGunmen struck.", "2013-03-22", "header"),
        ("Updated 1029 GMT (1829 HKT) March 22, 2013\n\nGunmen struck.", "2013-03-22", "header"),
        ("Market bombing - 22 March 2013\n\nGunmen struck a camp.", None, None),
        ("Issue 12, 22 March 2013\n\nGunmen struck a camp.", None, None),
        ("KASSALA, 8 JAN 90 (SUNA) -- [TEXT] A BOMB WENT OFF TODAY.", "1990-01-08", "dateline"),
        ("KASSALA (SUDAN), 12 SEP 05 -- A BOMB WENT OFF TODAY.", "2005-09-12", "dateline"),
        ("BAMAKO, March 21, 2019 (Agency) - Gunmen struck a camp.", "2019-03-21", "dateline"),
        ("BAMAKO, March 21 (Agency) - Gunmen struck a camp.", None, None),
        ("Gunmen struck a camp on 3 May 2019.", None, None),
    ],
)
def test_the_publication_date_is_read(text: str, published: str | None, source: str | None) -> None:
    findings = read(text)
    assert (findings.published, findings.published_from) == (published, source)
    roles = [mention.date.role for mention in findings.dates]
    assert roles.count("publication") == (0 if published is None and "(" not in text else 1)


def test_what_is_given_from_outside_stands_first() -> None:
    findings = read(" date 2024-03-23 Gunmen struck a camp on Friday.", "2024-03-30")
    assert (findings.published, findings.published_from) == ("2024-03-30", "option")
    assert [m.date.value for m in findings.dates] == ["2024-03-23", "2024-03-29"]


def test_a_dateline_without_a_year_takes_it_from_the_publication() -> None:
    findings = read("BAMAKO, Dec. 31 (Agency) - Gunmen struck a camp on Monday.", "2025-01-01")
    assert [m.date.value for m in findings.dates] == ["2024-12-31", "2024-12-30"]


def test_publication_outranks_a_later_update() -> None:
    text = "Updated: 26 March 2024\nPublished: 24 March 2024\n\nGunmen struck a camp."
    assert read(text).published == "2024-03-24"


def test_no_day_is_invented_without_publication_date() -> None:
    findings = read("Gunmen struck a camp on Sunday, two days ago. Ten died last week.")
    assert [(m.date.earliest, m.date.latest) for m in findings.dates] == [(None, None)] * 3
    assert warned(findings) == ["no_publication_date"]


def test_nothing_is_warned_of_where_nothing_is_open() -> None:
    assert warned(read("Gunmen struck a camp on 3 May 2019.")) == []


def test_a_weekday_that_contradicts_its_date_is_warned_of() -> None:
    findings = read("Gunmen struck a camp on Saturday, May 25 2025.")
    assert [m.date.value for m in findings.dates] == ["2025-05-25"]
    assert warned(findings) == ["weekday_mismatch"]
    assert warned(read("Gunmen struck a camp on Sunday, May 25 2025.")) == []


def test_days_of_a_range_cover_it() -> None:
    text = "Between 4 and 9 May 2021 it burned. From Monday to Wednesday too."
    findings = read(text, "2021-05-14")
    covered = [(m.date.value, m.date.earliest, m.date.latest) for m in findings.dates]
    assert covered == [
        ("2021-05-04", "2021-05-04", "2021-05-09"),
        ("2021-05-09", "2021-05-04", "2021-05-09"),
        ("2021-05-10", "2021-05-10", "2021-05-12"),
        ("2021-05-12", "2021-05-10", "2021-05-12"),
    ]


def test_parts_of_a_month_or_year_narrow_their_days() -> None:
    findings = read("In early May 2021, mid-2020 and late 2019 it burned.")
    assert [(m.date.earliest, m.date.latest) for m in findings.dates] == [
        ("2021-05-01", "2021-05-10"),
        ("2020-05-01", "2020-08-31"),
        ("2019-09-01", "2019-12-31"),
    ]
