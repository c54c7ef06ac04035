"""The other names that English text may use for a populated place."""

from difflib import SequenceMatcher
from typing import Any

from afteraction.folding import fold

# Countries whose small towns appear in English text under their own names only.
PLAIN = frozenset("US GB AU NZ CA FR DE IT ES AT CH BE NL PT SE NO DK FI IE PL CZ HU RO JP".split())
# Countries whose names begin with the Arabic article as it is spoken.
ARABIC = frozenset("EG IQ LB LY PS SD SY YE".split())
ARTICLES = frozenset("ad adh an ar as ash at ath az el al".split())


def city_variants(city: dict[str, Any]) -> list[str]:
    """The other names that English text may use for a populated place."""
    if city["countrycode"] in PLAIN and city["population"] < 50_000:
        return []
    limit = 40 if city["population"] >= 100_000 else 14
    kept = []
    for name in city["alternatenames"]:
        # Latin script with a capital; no airport codes, no romanised sounds ("di la bei li").
        if len(name) < 4 or not (name[:1].isupper() or name[1:2].isupper()):
            continue
        if name.isupper() or not all(map(is_latin, name)):
            continue
        kept.append(name)
    main = fold(city["name"])
    # Of many, those that are spelt most like the name: English forms rather than Lithuanian ones.
    kept.sort(key=lambda name: -SequenceMatcher(None, main, fold(name)).ratio())
    return kept[:limit] + arabic_variants(city)


def arabic_variants(city: dict[str, Any]) -> list[str]:
    """How English news writes an Arabic name: "al-Shaddadi" for "Ash Shaddādī", "Binnisha"."""
    if city["countrycode"] not in ARABIC:
        return []
    words = fold(city["name"]).split()
    plain = [word[:-1] if len(word) > 4 and word.endswith("ah") else word for word in words]
    found = {" ".join(plain)}
    for form in (words, plain):
        if form[0] in ARTICLES and len(form) > 1:
            found.add(" ".join(["al", *form[1:]]))
    return sorted(name.title() for name in found - {" ".join(words)})


def is_latin(char: str) -> bool:
    """Whether a character belongs to a name in Latin script."""
    return ord(char) <= 0x24F or 0x1E00 <= ord(char) < 0x1F00 or char in "ʼ‘’ʻʿʾ"
