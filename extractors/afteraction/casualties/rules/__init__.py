"""The casualty rules, over typed sentences (see ``typed.py`` for the symbols).

Order is priority: a word of harm is read once, by the first rule that takes it. So what is said in
set phrases comes first, whole clauses before bare nouns, and what leaves most open last.
"""

from afteraction.casualties.rules import (
    clauses,
    deeds,
    idioms,
    nouns,
    others,
    parts,
    pronouns,
    survival,
    tolls,
    wounds,
)
from afteraction.casualties.rules.casualty_rule import CasualtyRule

RULES: tuple[CasualtyRule, ...] = (
    *survival.RULES,
    *tolls.RULES,
    *idioms.RULES,
    *parts.RULES,
    *deeds.RULES,
    *wounds.RULES,
    *clauses.RULES,
    *parts.DETAILS,
    *pronouns.RULES,
    *nouns.RULES,
    *others.RULES,
)
