"""The frame of an article: its parts, its sentences, its words, its folded twin."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afteraction.article import Article
from afteraction.folding import fold


def parts(text: str) -> list[tuple[str, str]]:
    """The segments of a text: kind and words."""
    article = Article(text)
    return [(part.kind, text[part.start : part.end].strip()) for part in article.segments]


def sentences(text: str) -> list[str]:
    return [text[one.start : one.end] for one in Article(text).sentences]


BODY = "Gunmen struck at dawn. Two guards died."


@pytest.mark.parametrize(
    "header",
    [
        "date 2024-03-23",
        "date: 2024-03-23",
        "Date: 23 March 2024",
        "Published 23 March 2024",
        "Published: March 23, 2024",
        "First published on Sat 23 Mar 2024",
        "Posted 08:55 AM, Saturday March 23, 2024",
        "Updated 3:45 PM ET, Sat March 23, 2024",
        "Last updated on March 23, 2024 at 10:00 GMT",
        "2024-03-23T10:00:00Z",
        "Sat 23 Mar 2024 14.05 GMT",
        "23/03/2024",
        "March 23, 2024 - 09:14 GMT",
        "May 3, 2017 | 5:12 PM CDT",
        "Jos, Sunday, April 14, 2024",
        "Geneva / Pemba, 19 January 2023",
        "RANCHI, September 20, 2021 11:02 IST",
        "Monday 7 March 2016, 08.05 CET — Last modified 9.15",
        "Our Correspondent Published March 23, 2024",
        "Text of report by the private station Radio Umoja on 4 May 2006",
    ],
)
def test_a_date_on_a_line_of_its_own_is_a_header(header: str) -> None:
    assert parts(f"{header}\n\n{BODY}") == [("header", header), ("body", BODY)]


@pytest.mark.parametrize("header", [" date 2024-03-23 ", "Date: 23 March 2024. ", "2024-03-23 "])
def test_a_header_glued_to_the_first_sentence_is_cut_off(header: str) -> None:
    assert parts(header + BODY) == [("header", header.strip()), ("body", BODY)]


@pytest.mark.parametrize(
    "opening",
    [
        "On 23 March 2024 gunmen struck.",
        "2024-03-23 was the day on which gunmen struck.",
        "Posted at the gate, the guards saw nothing.",
    ],
)
def test_a_sentence_that_begins_with_a_date_is_no_header(opening: str) -> None:
    assert parts(f"{opening} {BODY}") == [("body", f"{opening} {BODY}")]


def test_two_headers_on_one_line_are_two_segments() -> None:
    assert parts(f"PUBLISHED: 10:02, 23 March 2024 | UPDATED: 11:00, 24 March 2024\n\n{BODY}") == [
        ("header", "PUBLISHED: 10:02, 23 March 2024 |"),
        ("header", "UPDATED: 11:00, 24 March 2024"),
        ("body", BODY),
    ]


@pytest.mark.parametrize(
    "dateline",
    [
        "BAMAKO, March 21 (Agency) –",
        "MOGADISHU, Somalia (Agency) —",
        "DAKAR (Agency) -",
        "LONDONDERRY, Northern Ireland, Jan 12 (Agency) -",
        "QUETTA (Pakistan), Sept. 3 —",
        "Baghdad, 3 May (Agency) -",
        "KANO, Nigeria —",
        "Maiduguri, Nigeria –",
        "COLOMBO -",
        "LAHORE:",
        "(Agency) -",
        "TALOQAN, Afghanistan — March 30, 2014 —",
        "BUNIA, Nov 9, 2024 -",
        "SANTIAGO (CHILE), NO DATE (RADIO SUR [RS]) --",
    ],
)
def test_a_dateline_is_cut_off(dateline: str) -> None:
    assert parts(f"{dateline} {BODY}") == [("dateline", dateline), ("body", BODY)]


@pytest.mark.parametrize(
    "text",
    [
        "Bamako – the capital – was calm.",
        "The attack - the third this month - killed two.",
        "Attackers - who came on motorbikes - fled.",
        "BREAKING: Gunmen struck at dawn.",
        "Musa Bello, a trader: They shot at us.",
        "Battle of Bani (2015): Gunmen killed nine soldiers.",
    ],
)
def test_a_dash_or_colon_alone_makes_no_dateline(text: str) -> None:
    assert parts(text) == [("body", text)]


def test_an_old_wire_keeps_its_dateline_and_editors_marks_out_of_the_body() -> None:
    text = (
        "SANTA ROSA, 3 APR 88 (RADIO NACIONAL) -- [REPORT] [LUIS PAZ] [TEXT] GUERRILLAS ATTACKED\n"
        "A POWER STATION NEAR SANTA ROSA AT 5 A.M. IN THE RAIN, THE ARMY SAID.  GEN. RUIZ SAID\n"
        "THE U.S. EMBASSY HAD BEEN WARNED.\n\n"
        "   A THIRD SOLDIER DIED.  THE REBELS FLED."
    )
    article = Article(text)
    assert not article.cased
    assert parts(text)[0] == (
        "dateline",
        "SANTA ROSA, 3 APR 88 (RADIO NACIONAL) -- [REPORT] [LUIS PAZ] [TEXT]",
    )
    assert [one.replace("\n", " ") for one in sentences(text)] == [
        "GUERRILLAS ATTACKED A POWER STATION NEAR SANTA ROSA AT 5 A.M. IN THE RAIN, THE ARMY SAID.",
        "GEN. RUIZ SAID THE U.S. EMBASSY HAD BEEN WARNED.",
        "A THIRD SOLDIER DIED.",
        "THE REBELS FLED.",
    ]
    assert [one.paragraph for one in article.sentences] == [0, 0, 1, 1]


def test_headings_boilerplate_and_signature_are_told_from_the_story() -> None:
    lines = (
        "Six dead in market raid|By Ann Writer, BAMAKO|Gunmen struck at dawn, police said."
        "|Advertisment|What we know|Two guards died.|Read more: Ten killed in Bani"
        "|Copyright 2019 Example News|23 March 2024"
    )
    text = lines.replace("|", "\n\n")
    assert parts(text) == [
        ("heading", "Six dead in market raid"),
        ("boilerplate", "By Ann Writer, BAMAKO"),
        ("body", "Gunmen struck at dawn, police said."),
        ("boilerplate", "Advertisment"),
        ("heading", "What we know"),
        ("body", "Two guards died."),
        ("boilerplate", "Read more: Ten killed in Bani"),
        ("boilerplate", "Copyright 2019 Example News"),
        ("signature", "23 March 2024"),
    ]
    assert [(one.heading, one.paragraph) for one in Article(text).sentences] == [
        (True, 0),
        (False, 1),
        (True, 2),
        (False, 3),
    ]


def test_a_dateline_may_stand_on_a_line_of_its_own() -> None:
    assert parts(f"NAIROBI, Kenya (Agency) _\n\n{BODY}\n\nThey left.") == [
        ("dateline", "NAIROBI, Kenya (Agency) _"),
        ("body", BODY),
        ("body", "They left."),
    ]


@pytest.mark.parametrize("line", ["Bombing Kills Nine, 3 May 2024", "A day of grief, 3 May 2024"])
def test_a_headline_with_its_day_is_no_header(line: str) -> None:
    assert parts(f"{line}\n\n{BODY}\n\nThey left.")[0] == ("heading", line)


@pytest.mark.parametrize(
    "line",
    [
        "Our Correspondent, Sargodha",
        "From our reporter in Amman",
        "By a reporter in Kalemie and staff in Nairobi",
        "Special Correspondent",
        "Africa Desk",
    ],
)
def test_who_wrote_is_no_heading(line: str) -> None:
    assert parts(f"Six dead\n\n{line}\n\n{BODY}")[1] == ("boilerplate", line)


def test_a_town_may_stand_on_a_line_of_its_own() -> None:
    assert parts(f"Six dead\n\nANKARA\n\n{BODY}")[1] == ("dateline", "ANKARA")


def test_countries_on_lines_of_their_own_are_the_headings_of_a_digest() -> None:
    text = f"This week\n\nMALI\n\n{BODY}\n\nNIGER\n\n{BODY}"
    assert [kind for kind, _ in parts(text)] == ["heading", "heading", "body", "heading", "body"]


@pytest.mark.parametrize(
    "heading", ["MALI: Two guards die in raid", "RDC – Ituri : two guards die in raid"]
)
def test_a_heading_may_begin_with_its_country(heading: str) -> None:
    assert parts(f"{heading}\n\n{BODY}\n\nThey left.")[0] == ("heading", heading)


@pytest.mark.parametrize("line", ["Gunmen struck", "- two guards died", "They left.", "He said:"])
def test_a_short_line_is_not_always_a_heading(line: str) -> None:
    text = line if line == "Gunmen struck" else f"{BODY}\n\n{line}\n\n{BODY}"
    assert ("heading", line) not in parts(text)


def test_an_indent_on_every_line_opens_no_paragraph() -> None:
    text = (
        "Gunmen on motorcycles struck the market of Bani at dawn on Friday, police\n"
        "    said.\n"
        "    They burned twelve stalls and killed two guards who had tried to stop them\n"
        "    at the gate before soldiers came from the base on the road that leads to\n"
        "    the north.\n"
        "    The aftermath\n"
        "    Nobody has claimed the attack, which was the third on the market in as many\n"
        "    months and the first in which people were killed."
    )
    article = Article(text)
    assert [one.heading for one in article.sentences] == [False, False, True, False]


def test_lines_of_a_narrow_page_are_joined_and_its_heading_is_not() -> None:
    text = (
        "Six dead in raid\n"
        "Gunmen struck at dawn on Friday, police said in the capital, adding\n"
        "that they had killed six people and burned the market before soldiers\n"
        "came from the base at Bani, which lies on the road to the north.\n"
        "They left."
    )
    assert parts(text)[0] == ("heading", "Six dead in raid")
    assert len(sentences(text)) == 3


@pytest.mark.parametrize(
    "marked",
    [
        "Gen. Musa Bello and Sgt. Ali died.|So did Lt. Col. Ade, of No. 5 Main St. in Kano.",
        "The U.S. embassy was shut at 5 a.m. on Friday.|It opened at 5 p.m. Friday.",
        "The shooting ended at 5 a.m.|Nobody was hurt.",
        "He served in the U.S.|The army denied it.",
        "He lives in Washington, D.C.|Two men died.",
        "Mr. A. B. Diallo, of Example Ltd., was hurt.|Police arrested Smith Jr. on Friday.",
        "The 5th Inf. Bn. stayed.|It began on Jan. 5 and ended on Feb. 6.|On Mar. 7 they left.",
        "About 3.5 tonnes of food burned...|The army said so…|Nobody else did.",
        '"They shot at us!" he said.|"Why?|Nobody knows."|The army (it has a base there) fled.',
        "He asked: 'Who did this?'|Nobody knew.|“We fled.”|They had no car.",
        "Was it an ambush?|No.|Five men fled.",
        "Order No. 5 was sealed.|There was no.|The end.",
        "The raid lasted an hour.|Two guards died.",
        "They fled, e.g. to Libya, etc.|The rest stayed.",
        "1. Gunmen struck.|2. They left.",
        "See www.example.org for more.|They came on 5.3.2024 and left.",
    ],
)
def test_sentences_end_where_they_end(marked: str) -> None:
    assert sentences(marked.replace("|", " ")) == marked.split("|")


def test_a_missing_space_still_ends_a_sentence() -> None:
    assert sentences("The raid lasted an hour.Two guards died.") == [
        "The raid lasted an hour.",
        "Two guards died.",
    ]


def test_words_and_sentences_find_each_other() -> None:
    article = Article("Gunmen struck. Two guards of Côte d’Ivoire’s army died at 5:30.")
    assert article.words[:2] == ["gunmen", "struck"]
    second = article.sentences[1]
    assert article.words[second.first : second.stop] == (
        "two guards of cote d ivoire s army died at 5 30".split()
    )
    assert article.sentence_at(article.text.index("Côte")) == second
    assert article.sentence_at(len(article.text)) is None
    assert [article.capitalised(index) for index in range(3)] == [True, False, True]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Tillabéri", "tillaberi"),
        ("“Niger’s” — Gao", '"niger\'s" - gao'),
        ("Łódź Ørsta", "lodz orsta"),
        ("a\u00a0b\tc\x00d", "a b c d"),
    ],
)
def test_folding(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.lists(st.sampled_from(["Gunmen ", "A.M. ", "Gen. ", "5. ", "\n", "\n\n", "“No.” ", "é"])))
def test_parts_and_sentences_are_in_order_and_inside(pieces: list[str]) -> None:
    article = Article("".join(pieces))
    for spans in (article.segments, article.sentences):
        edges = [edge for span in spans for edge in (span.start, span.end)]
        assert edges == sorted(edges)
        assert all(span.start < span.end for span in spans)
