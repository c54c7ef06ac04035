"""The check language: what a record must say, written as JSON, compared field by field.

A case is one article and what must be found in it. Fields that a case leaves out are not checked.

Input
    context     the article; without it the row's own text is the article
    published   the day of publication given from outside

Casualties; a statement is an object (see ``STATEMENT``), one found statement answers one of them
    casualties  exactly the statements of scope ``event``
    background  exactly the statements of other scopes
    includes    statements that must be among all found; there may be more
    none        true: no casualty statement of any scope
    no_figures  true: no statement of scope ``event`` gives a number or a bound

Dates, places, actors; objects (see ``DATE``, ``PLACE``, ``ACTOR``), each answered by one found
    dates, places, actors
    no_dates    stretches of the article that no date may touch
    no_places, no_actors    names that nothing found may go by
    not_event_places        names that no place of role ``event`` may go by
    no_countries            codes that no place, actor or event may carry

Events (see ``EVENT``)
    events      exactly these, in this order
    event       the first event
    events_at   some events by their number: {"0": ...}
    number_of_events
    total_best  the sum of ``fatalities.best`` over the events

Record
    record      fields of the record itself, such as published and published_from
    warnings, no_warnings   codes that must, or must not, be there
    any_of      cases of which at least one must hold as well

A list where the record holds one value means "one of these". Names of actors and places are
compared folded, without leading article, and a thing goes by its name and by every mention.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from afteraction.folding import fold

Item = dict[str, Any]
Test = Callable[[Any, Item, Item], bool]  # expected, found item, record


def problems(case: Mapping[str, Any], record: Item, text: str) -> list[str]:
    """Everything a record gets wrong by a case: one line each, expected against found."""
    unknown = set(case) - set(_CHECKS) - {"context", "published", "article"}
    if unknown:
        raise KeyError(f"no such check: {', '.join(sorted(unknown))}")
    found: list[str] = []
    for name, expected in case.items():
        if name in _CHECKS:
            found += _CHECKS[name](expected, record, text)
    return found


def folded_name(name: str) -> str:
    """A name as it is compared: folded, marks to spaces, without its leading article."""
    words = "".join(c if c.isalnum() or c == " " else " " for c in fold(name).replace("'", ""))
    parts = words.split()
    if len(parts) > 1 and parts[0] in ("the", "a", "an"):
        parts = parts[1:]
    return " ".join(parts)


def names_of(item: Item) -> set[str]:
    """All that an actor or place goes by: its name and the words of its mentions."""
    names = [item["name"], _bare(item["name"]), *(m["text"] for m in item["mentions"])]
    return set(map(folded_name, names))


def _bare(name: str) -> str:
    """A canonical name without the acronym or country that may follow it in brackets."""
    return re.sub(r"\s*\([^)]*\)$", "", name)


def _one_of(expected: Any, value: Any) -> bool:
    return value in expected if isinstance(expected, list) else bool(value == expected)


def _part(expected: Any, value: str | None) -> bool:
    """Whether a text holds the expected words; null expects no text."""
    if isinstance(expected, list):
        return any(_part(item, value) for item in expected)
    if expected is None or value is None:
        return expected is value
    return fold(expected) in fold(value)


def _goes_by(expected: Any, item: Item) -> bool:
    names = expected if isinstance(expected, list) else [expected]
    return any(folded_name(name) in names_of(item) for name in names)


def _referred(names: Sequence[str], found: Sequence[str], items: Sequence[Item]) -> bool:
    """Whether the referred names are, in any order, the items expected by name or mention."""
    by_name = {item["name"]: item for item in items}
    known = [by_name.get(name, {"name": name, "mentions": []}) for name in found]
    return len(names) == len(known) and _assign(list(names), known, _goes_by)


def _assign(
    expected: Sequence[Any], found: Sequence[Any], fits: Callable[[Any, Any], bool]
) -> bool:
    """Whether each expected one can have a found one of its own (Kuhn's matching)."""
    taken: dict[int, int] = {}

    def place(index: int, tried: set[int]) -> bool:
        for number, item in enumerate(found):
            if number not in tried and fits(expected[index], item):
                tried.add(number)
                if number not in taken or place(taken[number], tried):
                    taken[number] = index
                    return True
        return False

    return all(place(index, set()) for index in range(len(expected)))


def _by_id(record: Item, identifier: str | None) -> Item | None:
    return next((c for c in record["casualties"] if c["id"] == identifier), None)


def _value_at(record: Item, identifier: str | None) -> Any:
    other = _by_id(record, identifier)
    return other["count"]["value"] if other else None


def _exact(expected: int, item: Item, _: Item) -> bool:
    count = item["count"]
    stated = count["value"], count["min"], count["max"], count["approximate"]
    return stated == (expected, expected, expected, False)


def _source(expected: Any, item: Item, _: Item) -> bool:
    source = item["source"]
    if source is None or expected is None:
        return source is expected
    return _part(expected, f"{source['text']} | {source['actor'] or ''}")


def _actor_named(expected: Any, name: str | None, record: Item) -> bool:
    if expected is None or name is None:
        return expected is name
    return _referred([expected], [name], record["actors"])


def _count(key: str) -> Test:
    return lambda expected, item, _: _one_of(expected, item["count"][key])


def _plain(key: str) -> Test:
    return lambda expected, item, _: _one_of(expected, item[key])


# A casualty statement. ``exact`` is short for value = min = max and not approximate; ``source`` and
# ``victims`` are words their texts hold; ``subset_of``, ``superseded_by`` and ``conflicts_with``
# give the values of the statements they point to.
STATEMENT: dict[str, Test] = {
    "outcome": _plain("outcome"),
    "exact": _exact,
    "value": _count("value"),
    "min": _count("min"),
    "max": _count("max"),
    "approximate": _count("approximate"),
    "side": lambda expected, item, _: _one_of(expected, item["victims"]["side"]),
    "victims": lambda expected, item, _: _part(expected, item["victims"]["text"]),
    "actor": lambda expected, item, record: _actor_named(
        expected, item["victims"]["actor"], record
    ),
    "status": _plain("status"),
    "verified": _plain("verified"),
    "source": _source,
    "scope": _plain("scope"),
    "subset_of": lambda expected, item, record: _one_of(
        expected, _value_at(record, item["subset_of"])
    ),
    "superseded_by": lambda expected, item, record: _one_of(
        expected, _value_at(record, item["superseded_by"])
    ),
    "conflicts_with": lambda expected, item, record: (
        sorted(expected) == sorted(_value_at(record, other) for other in item["conflicts_with"])
    ),
}

# A date. ``text`` are words it must hold; ``covers`` is a day from earliest to latest; ``day`` says
# whether it is a single known day.
DATE: dict[str, Test] = {
    "text": lambda expected, item, _: _part(expected, item["text"]),
    "type": _plain("type"),
    "value": _plain("value"),
    "earliest": _plain("earliest"),
    "latest": _plain("latest"),
    "role": _plain("role"),
    "covers": lambda expected, item, _: (
        item["earliest"] is not None and item["earliest"] <= expected <= (item["latest"] or "")
    ),
    "day": lambda expected, item, _: (
        expected == (item["earliest"] is not None and item["earliest"] == item["latest"])
    ),
}

# A place. ``ambiguous`` says that it is not given one single country.
PLACE: dict[str, Test] = {
    "name": lambda expected, item, _: _goes_by(expected, item),
    "kind": _plain("kind"),
    "country": lambda expected, item, _: sorted(expected) == sorted(item["country"]),
    "admin1": lambda expected, item, _: _same_name(expected, item["admin1"]),
    "role": _plain("role"),
    "precision": _plain("precision"),
    "ambiguous": lambda expected, item, _: expected == (len(item["country"]) != 1),
}

# An actor. ``canonical`` is its name alone, without what follows it in brackets, not a mention;
# ``mentions`` are words each of which one of its mentions must hold; ``roles`` must all be there,
# ``only_roles`` are all there are.
ACTOR: dict[str, Test] = {
    "name": lambda expected, item, _: _goes_by(expected, item),
    "canonical": lambda expected, item, _: (
        _same_name(expected, item["name"]) or _same_name(expected, _bare(item["name"]))
    ),
    "type": _plain("type"),
    "country": lambda expected, item, _: sorted(expected) == sorted(item["country"]),
    "generic": _plain("generic"),
    "roles": lambda expected, item, _: set(expected) <= set(item["roles"]),
    "only_roles": lambda expected, item, _: sorted(expected) == sorted(item["roles"]),
    "mentions": lambda expected, item, _: all(
        any(fold(words) in fold(mention["text"]) for mention in item["mentions"])
        for words in expected
    ),
}


def _same_name(expected: Any, name: str | None) -> bool:
    if isinstance(expected, list):
        return any(_same_name(item, name) for item in expected)
    if expected is None or name is None:
        return expected is name
    return folded_name(expected) == folded_name(name)


def _place_part(key: str) -> Test:
    def test(expected: Any, event: Item, _: Item) -> bool:
        place = event["place"]
        if place is None:
            return expected in (None, [])
        if key == "country":
            return sorted(expected or []) == sorted(place["country"])
        return _same_name(expected, place[key])

    return test


def _event_place(expected: Any, event: Item, record: Item) -> bool:
    if event["place"] is None or expected is None:
        return event["place"] is expected
    name = event["place"]["name"]
    known = [item for item in record["places"] if item["name"] == name]
    return any(_goes_by(expected, item) for item in [{"name": name, "mentions": []}, *known])


def _names(key: str) -> Test:
    return lambda expected, event, record: _referred(expected, event[key], record["actors"])


def _toll(key: str) -> Test:
    return lambda expected, event, _: _one_of(expected, event["fatalities"][key])


# An event. ``best``, ``low``, ``high`` are its fatalities, ``wounded`` the best number of wounded,
# ``sides`` gives tolls side by side, ``place``, ``country``, ``admin1`` its place, and
# ``earliest``, ``latest``, ``precision`` its date.
EVENT: dict[str, Test] = {
    "type": _plain("type"),
    "best": _toll("best"),
    "low": _toll("low"),
    "high": _toll("high"),
    "basis": _toll("basis"),
    "wounded": lambda expected, event, _: _one_of(expected, event["wounded"]["best"]),
    "sides": lambda expected, event, _: all(
        _one_of(value, event["fatalities_by_side"][side][key])
        for side, toll in expected.items()
        for key, value in toll.items()
    ),
    "place": _event_place,
    "country": _place_part("country"),
    "admin1": _place_part("admin1"),
    "place_precision": lambda expected, event, _: (
        event["place"] is not None and _one_of(expected, event["place"]["precision"])
    ),
    "earliest": lambda expected, event, _: _one_of(expected, event["date"]["earliest"]),
    "latest": lambda expected, event, _: _one_of(expected, event["date"]["latest"]),
    "precision": lambda expected, event, _: _one_of(expected, event["date"]["precision"]),
    "attackers": _names("attackers"),
    "targets": _names("targets"),
    "claimed_by": _names("claimed_by"),
    "attacker_status": _plain("attacker_status"),
    "civilian_targeting": _plain("civilian_targeting"),
}


def _fits(fields: dict[str, Test], expected: Item, item: Item, record: Item) -> bool:
    return all(fields[key](value, item, record) for key, value in expected.items())


def _each(
    label: str, fields: dict[str, Test], expected: list[Item], found: list[Item], record: Item
) -> list[str]:
    """Every expected object must be answered by a found one of its own."""
    if _assign(expected, found, lambda one, item: _fits(fields, one, item, record)):
        return []
    seen = ", ".join(summary(item) for item in found) or "nothing"
    missing = [one for one in expected if not any(_fits(fields, one, i, record) for i in found)]
    return [f"{label}: expected {one}, got {seen}" for one in missing or expected]


def _exactly(
    label: str, fields: dict[str, Test], expected: list[Item], found: list[Item], record: Item
) -> list[str]:
    wrong = _each(label, fields, expected, found, record)
    if len(found) != len(expected):
        seen = ", ".join(summary(item) for item in found) or "nothing"
        wrong.append(f"{label}: expected {len(expected)}, got {len(found)}: {seen}")
    return wrong


def summary(item: Item) -> str:
    """One found item in short, for a person who compares it with the expected reading."""
    if "outcome" in item:
        count, source = item["count"], item["source"]
        parts = [
            item["outcome"],
            f"{count['value']}[{count['min']},{count['max']}]{'~' if count['approximate'] else ''}",
            item["victims"]["side"],
            item["status"],
            item["scope"],
            f"by {source['text']!r}" if source else "",
            f"in {item['subset_of']}" if item["subset_of"] else "",
            f"superseded by {item['superseded_by']}" if item["superseded_by"] else "",
            f"against {item['conflicts_with']}" if item["conflicts_with"] else "",
            "" if item["verified"] is None else f"verified={item['verified']}",
        ]
        return f"<{item['id']} {' '.join(part for part in parts if part)}>"
    if "fatalities" in item:
        toll, place, date = item["fatalities"], item["place"], item["date"]
        return (
            f"<{item['type']} {date['earliest']}..{date['latest']} in "
            f"{place and (place['name'], place['country'], place['admin1'])} "
            f"{item['attackers']}->{item['targets']} {item['attacker_status']} "
            f"claimed by {item['claimed_by']} killed {toll['best']}[{toll['low']},{toll['high']}] "
            f"wounded {item['wounded']['best']}>"
        )
    if "kind" in item:
        return (
            f"<{item['name']!r} {item['kind']} {item['country']} {item['admin1']} {item['role']} "
            f"{item['precision']}>"
        )
    if "roles" in item:
        kind = "generic " if item["generic"] else ""
        return f"<{item['name']!r} {kind}{item['type']} {item['country']} {item['roles']}>"
    return (
        f"<{item['text']!r} {item['type']} {item['value']} {item['earliest']}..{item['latest']} "
        f"{item['role']}>"
    )


def _statements(record: Item, scope: str) -> list[Item]:
    """The casualty statements of the event, or of all that lies behind it."""
    found: list[Item] = record["casualties"]
    return [item for item in found if (item["scope"] == "event") == (scope == "event")]


def _no_figures(_: Any, record: Item, text: str) -> list[str]:
    found = [
        item
        for item in _statements(record, "event")
        if (item["count"]["value"], item["count"]["min"], item["count"]["max"]) != (None,) * 3
    ]
    return _exactly("figures", STATEMENT, [], found, record)


def _untouched(stretches: list[str], record: Item, text: str) -> list[str]:
    wrong = []
    for stretch in stretches:
        start = text.index(stretch)
        end = start + len(stretch)
        wrong += [
            f"no_dates: {stretch!r} is no date, got {summary(date)}"
            for date in record["dates"]
            if date["start"] < end and start < date["end"]
        ]
    return wrong


def _unnamed(key: str, role: str | None = None) -> Callable[[Any, Item, str], list[str]]:
    def check(names: list[str], record: Item, text: str) -> list[str]:
        return [
            f"{name!r} must not be among the {role or ''} {key}: {summary(item)}"
            for name in names
            for item in record[key]
            if _goes_by(name, item) and (role is None or item["role"] == role)
        ]

    return check


def _countries(codes: list[str], record: Item, text: str) -> list[str]:
    items = [*record["places"], *record["actors"]]
    places = [event["place"] for event in record["events"] if event["place"]]
    return [
        f"no_countries: {code} on {item['name']!r}"
        for code in codes
        for item in [*items, *places]
        if code in item["country"]
    ]


def _events(expected: list[Item], record: Item, text: str) -> list[str]:
    return _number_of_events(len(expected), record, text) or _events_at(
        {str(number): one for number, one in enumerate(expected)}, record, text
    )


def _events_at(expected: dict[str, Item], record: Item, text: str) -> list[str]:
    wrong = []
    for number, one in expected.items():
        if int(number) >= len(record["events"]):
            wrong.append(f"event {number}: expected {one}, got {len(record['events'])} events")
            continue
        found = record["events"][int(number)]
        wrong += [
            f"event {number}, {key}: expected {value}, got {summary(found)}"
            for key, value in one.items()
            if not EVENT[key](value, found, record)
        ]
    return wrong


def _event(expected: Item, record: Item, text: str) -> list[str]:
    return _events_at({"0": expected}, record, text)


def _number_of_events(expected: int, record: Item, text: str) -> list[str]:
    seen = "; ".join(summary(item) for item in record["events"]) or "none"
    right = len(record["events"]) == expected
    return [] if right else [f"events: expected {expected}, got {len(record['events'])}: {seen}"]


def _total(expected: int, record: Item, text: str) -> list[str]:
    total = sum(event["fatalities"]["best"] or 0 for event in record["events"])
    return [] if total == expected else [f"total_best: expected {expected}, got {total}"]


def _record(expected: Item, record: Item, text: str) -> list[str]:
    return [
        f"{key}: expected {value!r}, got {record[key]!r}"
        for key, value in expected.items()
        if not _one_of(value, record[key])
    ]


def _warnings(expected: list[str], record: Item, text: str) -> list[str]:
    codes = {warning["code"] for warning in record["warnings"]}
    return [f"warnings: expected {c}, got {sorted(codes)}" for c in expected if c not in codes]


def _no_warnings(expected: list[str], record: Item, text: str) -> list[str]:
    codes = {warning["code"] for warning in record["warnings"]}
    return [f"warnings: {code} must not be there" for code in expected if code in codes]


def _any_of(cases: list[Item], record: Item, text: str) -> list[str]:
    wrongs = [problems(case, record, text) for case in cases]
    return [] if not all(wrongs) else ["none of: " + " | ".join("; ".join(w) for w in wrongs)]


_CHECKS: dict[str, Callable[[Any, Item, str], list[str]]] = {
    "casualties": lambda e, r, t: _exactly("casualties", STATEMENT, e, _statements(r, "event"), r),
    "background": lambda e, r, t: _exactly("background", STATEMENT, e, _statements(r, "other"), r),
    "includes": lambda e, r, t: _each("includes", STATEMENT, e, r["casualties"], r),
    "none": lambda e, r, t: _exactly("none", STATEMENT, [], r["casualties"], r),
    "no_figures": _no_figures,
    "dates": lambda e, r, t: _each("dates", DATE, e, r["dates"], r),
    "places": lambda e, r, t: _each("places", PLACE, e, r["places"], r),
    "actors": lambda e, r, t: _each("actors", ACTOR, e, r["actors"], r),
    "no_dates": _untouched,
    "no_places": _unnamed("places"),
    "no_actors": _unnamed("actors"),
    "not_event_places": _unnamed("places", "event"),
    "no_countries": _countries,
    "events": _events,
    "event": _event,
    "events_at": _events_at,
    "number_of_events": _number_of_events,
    "total_best": _total,
    "record": _record,
    "warnings": _warnings,
    "no_warnings": _no_warnings,
    "any_of": _any_of,
}
