"""The JSON Schema of a record, generated from the record types and their docstrings."""

import json
from inspect import cleandoc

import msgspec

from afteraction import Record


def schema() -> str:
    """JSON Schema (draft 2020-12) of one line of output, indented."""
    generated = msgspec.json.schema(Record)
    for definition in generated["$defs"].values():
        if "description" in definition:
            definition["description"] = cleandoc(definition["description"])
    whole = {"$schema": "https://json-schema.org/draft/2020-12/schema", **generated}
    return json.dumps(whole, indent=2, ensure_ascii=False)
