"""Actors: named groups, state forces by template, persons, generic and anaphoric mentions."""

from afteraction.actors.stage import find_actor_names, find_actor_references

__all__ = ["find_actor_names", "find_actor_references"]
