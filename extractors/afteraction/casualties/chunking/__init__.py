"""Noun phrases for people: who and how many, chunked before any rule is tried."""
