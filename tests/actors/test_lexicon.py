"""The lexicon of actors: sound, in breadth, every name leading back to its line; a user's layer."""

from collections import Counter
from pathlib import Path

import pytest

from afteraction.actors import names, with_user_actors
from afteraction.actors.compile import compiled
from afteraction.actors.countries import countries
from afteraction.actors.lexicon import (
    COLUMNS,
    COMPILED,
    FOLDER,
    actor_lexicon,
    check,
    keys,
    load_user_actors,
    spoken,
)
from afteraction.article import Article
from afteraction.lexicon import LexiconError, rows

FILES = sorted(FOLDER.glob("*.tsv"))
LINES = [(path.name, row) for path in FILES for row in rows(path, COLUMNS)]
ARMED = {
    "rebel_group",
    "political_militia",
    "identity_militia",
    "criminal_group",
    "private_military_company",
    "state_forces",
}


def test_compiled_form_is_that_of_the_files() -> None:
    assert COMPILED.read_bytes() == compiled(), "run python -m afteraction.actors.compile"


def test_breadth() -> None:
    assert sum(row["type"] in ARMED for _, row in LINES) >= 800
    assert sum(map(len, actor_lexicon().phrases.values())) >= 3000


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_line_is_sound_and_in_order(path: Path) -> None:
    found = list(rows(path, COLUMNS))
    assert [(row["name"], check(row)) for row in found if check(row)] == []
    assert [row["name"] for row in found] == sorted((r["name"] for r in found), key=str.lower)


def test_names_are_unique() -> None:
    counts = Counter(row["name"] for _, row in LINES)
    assert [name for name, count in counts.items() if count > 1] == []


def test_every_parent_is_an_actor() -> None:
    known = {row["name"] for _, row in LINES}
    titles = {countries().title((code,)) for code in countries().names}
    orphans = []
    for _, row in LINES:
        parent = row["parent"]
        body, _, country = parent.partition(" of ")
        if parent and parent not in known and country not in titles and body != "Ministry":
            orphans.append((row["name"], parent))
    assert orphans == []


def test_every_country_is_one() -> None:
    codes = {code for _, row in LINES for code in row["country"].split(",") if row["country"]}
    assert codes <= set(countries().names)


def test_shared_names_are_told_apart_by_country() -> None:
    lexicon = actor_lexicon()
    unclear = []
    phrases = {
        f"{first} {rest}".strip(): codes
        for first, rests in lexicon.phrases.items()
        for rest, codes in rests.items()
    }
    for phrase, codes in phrases.items():
        actors = {lexicon.actor(code // 64) for code in codes}
        if len(actors) > 1 and (
            not all(actor.context for actor in actors) or sum(a.main for a in actors) > 1
        ):
            unclear.append((phrase, sorted(actor.name for actor in actors)))
    assert unclear == []


def test_every_name_leads_back_to_its_line() -> None:
    lexicon = actor_lexicon()
    lost = []
    for _, row in LINES:
        flags = row["flags"].split()
        context = next((f[4:].split(",") for f in flags if f.startswith("ctx=")), [])
        known = [spoken(row["name"], row["aliases"]), row["acronyms"]]
        for name in filter(None, "|".join(known).split("|")):
            plain = name.removeprefix("=")
            article = Article(f"The statement of {plain} was read to the reporters there.")
            found = names.find_phrases(article, lexicon)
            whole = [
                m for m in found if keys(plain)[0] == " ".join(article.words[m.first : m.stop])
            ]
            # Any of its countries tells the actor from its namesakes.
            readings = {
                actor.name
                for match in whole
                for code in context or ["XX"]
                if (actor := names.settle(match, {code: 1}, article)[0]) is not None
            }
            if row["name"] not in readings:
                lost.append((row["name"], name, sorted(readings)))
    assert not lost, "\n".join(map(str, lost))


USER = "\t".join(COLUMNS) + "\n"


def written(tmp_path: Path, *lines: str) -> Path:
    path = tmp_path / "mine.tsv"
    path.write_text("# our own\n" + USER + "\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_user_lines_lie_over_ours(tmp_path: Path) -> None:
    line = "Dune Riders\tDR\tRiders of the Dune|Boko Haram\tcriminal_group\tNE\t\t2019/..\t"
    lexicon = with_user_actors(written(tmp_path, line))
    for text in ("Dune Riders", "Riders of the Dune", "Boko Haram"):
        article = Article(f"A statement by {text} was read out.")
        (match,) = names.find_phrases(article, lexicon)
        actor, _ = names.settle(match, {}, article)
        assert actor is not None
        assert (actor.name, actor.type, actor.country) == ("Dune Riders", "criminal_group", ("NE",))
    # The package's own is untouched.
    (match,) = names.find_phrases(Article("A statement by Boko Haram was read."), actor_lexicon())
    assert match.readings[0].actor.name == "Boko Haram"


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("\t\t\trebel_group\t\t\t\t", "the name is empty"),
        ("Dune Riders\t\t\tbandits\t\t\t\t", "unknown type 'bandits'; use one of"),
        ("Dune Riders\t\t\trebel_group\tNiger\t\t\t", "'Niger' is no ISO 3166-1 alpha-2 code"),
        ("Dune Riders\t\t\trebel_group\tNE\t\tsince 2019\t", "is no interval of years"),
        ("Dune Riders\tDR||X\t\trebel_group\tNE\t\t\t", "an empty entry among the acronyms"),
        ("Dune Riders\t\t\trebel_group\tNE\t\t\tcxt=NE", "unknown flag 'cxt=NE'"),
        ("Dune Riders\trebel_group", "2 cells where the header has 8"),
    ],
)
def test_user_errors_name_the_line_and_the_remedy(tmp_path: Path, line: str, says: str) -> None:
    path = written(tmp_path, "Good One\t\t\trebel_group\tML\t\t\t", line)
    with pytest.raises(LexiconError) as error:
        load_user_actors(path)
    assert f"{path}:4: " in str(error.value)
    assert says in str(error.value)


def test_user_names_an_actor_once(tmp_path: Path) -> None:
    line = "Dune Riders\t\t\trebel_group\tML\t\t\t"
    with pytest.raises(LexiconError, match=r":4: 'Dune Riders' is already on line 3"):
        load_user_actors(written(tmp_path, line, line))


def test_user_file_needs_the_header(tmp_path: Path) -> None:
    path = tmp_path / "mine.tsv"
    path.write_text("Dune Riders\trebel_group\n", encoding="utf-8")
    with pytest.raises(LexiconError, match="the header must be"):
        load_user_actors(path)
