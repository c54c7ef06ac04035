"""Events: roles, scenes, dates and tolls tied into incidents."""

from afteraction.events.stage import link_events

__all__ = ["link_events"]
