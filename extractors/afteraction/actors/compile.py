"""Compile the TSV files of ``lexicon/`` into the form the tool loads.

Run ``python -m afteraction.actors.compile`` after every change to them; the suite checks that.
"""

import msgspec

from afteraction.actors.lexicon import COMPILED, read_lexicon


def compiled() -> bytes:
    """The lexicon as read from its TSV files, in the bytes of its compiled form."""
    return msgspec.msgpack.encode(read_lexicon())


if __name__ == "__main__":
    COMPILED.write_bytes(compiled())
