"""The public functions: what they take, what they refuse, what they say of the article itself."""

import datetime as dt

import pytest

import afteraction
from afteraction import ArticleTooLongError, explain, extract
from afteraction.extraction import MAX_LENGTH

TEXT = "Raid on Bani\n\nGunmen killed seven villagers near Bani on Wednesday.\n\nAdvertisement"


def test_the_day_of_publication_may_be_a_date_or_its_iso_text() -> None:
    for day in ("2024-03-23", dt.date(2024, 3, 23)):
        record = extract(TEXT, published=day)
        assert (record.published, record.published_from) == ("2024-03-23", "option")
        assert record.events[0].date.earliest == "2024-03-20"


def test_without_a_day_none_is_made_up() -> None:
    record = extract(TEXT)
    assert (record.published, record.published_from) == (None, None)
    assert record.events[0].date.earliest is None


@pytest.mark.parametrize("day", ["yesterday", "23/03/2024", "2024-02-30", ""])
def test_a_wrong_day_is_refused(day: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        extract(TEXT, published=day)


def test_the_title_is_the_first_heading_or_the_one_given() -> None:
    assert extract(TEXT).title == "Raid on Bani"
    assert extract(TEXT, title="Seven dead").title == "Seven dead"
    assert extract("Gunmen killed seven villagers.").title is None


def test_id_and_source_are_passed_on() -> None:
    record = extract(TEXT, id="a1", source="in/a1.txt")
    assert (record.id, record.source) == ("a1", "in/a1.txt")


def test_lines_left_out_are_told() -> None:
    warning = next(one for one in extract(TEXT).warnings if one.code == "boilerplate_removed")
    assert [span.text for span in warning.spans] == ["Advertisement"]


def test_a_text_too_long_for_an_article_is_refused() -> None:
    with pytest.raises(ArticleTooLongError, match="split the text"):
        extract("a" * (MAX_LENGTH + 1))


def test_an_explanation_holds_the_same_record_and_what_was_removed() -> None:
    text = "The attack claimed the lives of seven villagers. The bomb could have killed hundreds."
    told = explain(text)
    assert told.record == extract(text)
    assert told.article.text == text
    assert any(one.removed for one in told.candidates)
    assert all(0 <= one.start < one.end <= len(text) for one in told.candidates)


def test_the_public_names_are_there() -> None:
    assert {"SCHEMA_VERSION", "ArticleTooLongError", "Record", "explain", "extract"} <= set(
        afteraction.__all__
    )
