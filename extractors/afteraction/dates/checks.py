"""What the dates stage warns of: a weekday that contradicts its date, days that stay open."""

from afteraction.dates.grammar import Found, Reading
from afteraction.findings import Findings


def check_weekday(findings: Findings, found: Found, reading: Reading) -> None:
    """Warn when the weekday beside a full date is not that of the day."""
    stated = found.number("weekday")
    period = reading.period
    if stated is None or period is None or period.unit != "D" or not found.has("year"):
        return
    days = period.days()
    if days is None or days[0].isoweekday() == stated:
        return
    name = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")[
        days[0].isoweekday() - 1
    ]
    findings.warn(
        "weekday_mismatch",
        f"{days[0].isoformat()} was a {name}",
        [findings.article.span(found.start, found.end)],
    )


def warn_of_open(findings: Findings) -> None:
    """Warn of dates that only a publication date would settle, when there is none."""
    if findings.published is not None:
        return
    open_ones = [
        mention
        for mention in findings.dates
        if mention.date.value.startswith("XXXX") and mention.date.type in ("DATE", "TIME")
    ]
    if open_ones:
        findings.warn(
            "no_publication_date",
            "the article does not say when it was published; relative dates stay open "
            "(give --published DATE)",
            [findings.article.span(mention.start, mention.end) for mention in open_ones],
        )
