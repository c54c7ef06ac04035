"""How ``gazetteer.bin`` is laid out; the reader and the build script share it.

The file is: the magic line, the length of the header as eight digits and a line break, a JSON
header, then the sections, each aligned to eight bytes. The header names every section with its
offset and length, the countries, the version of the data and a SHA-256 of all sections.

Entries are rows over parallel columns of fixed width. The rows of an admin1 division come first,
so that the ``admin1`` column is a row number. Names are UTF-8 strings behind one length byte.
A trie maps folded names (words joined by one space) to key numbers; the postings of a key are the
rows that bear the name, the best known first. Ordinary words and names of persons are keys too,
without postings where they are no place: their flags tell what a word next to a place name is.
"""

from typing import Final, Literal

MAGIC: Final = b"afteraction gazetteer 1\n"

# int32, uint32, uint16, uint8
Format = Literal["i", "I", "H", "B"]
# Column -> memoryview format.
COLUMNS: Final[dict[str, Format]] = {
    "latitude": "i",  # 1e-5 degrees
    "longitude": "i",
    "population": "I",
    "geonames": "I",  # 0 = not in GeoNames
    "name": "I",  # offset into the names
    "admin1": "H",  # row of the admin1 division; NO_ADMIN1 = none
    "kind": "B",  # index into KINDS
    "country": "B",  # index into the header's countries
}
KINDS: Final = ("populated_place", "admin1", "admin2", "facility")
NO_ADMIN1: Final = 0xFFFF

# Postings: the row, and in the top bit whether the name is a variant, not the main one.
VARIANT: Final = 0x8000_0000
# Key flags: what else the word is in English text.
WORD: Final = 1  # an ordinary word ("reading", "mobile")
RARE_WORD: Final = 2  # a rarer word, or a form of an ordinary one ("losses")
FIRST_NAME: Final = 4
SURNAME: Final = 8

SCALE: Final = 100_000
