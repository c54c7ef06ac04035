"""Actors: named groups, state forces by template, persons, generic and anaphoric mentions."""

from afteraction.actors.lexicon import ActorLexicon, with_user_actors
from afteraction.actors.naming import name_actors
from afteraction.actors.stage import find_actor_names, find_actor_references

__all__ = [
    "ActorLexicon",
    "find_actor_names",
    "find_actor_references",
    "name_actors",
    "with_user_actors",
]
