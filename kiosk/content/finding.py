"""What a rule says of one place of the bundle, before it gets its line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from kiosk.content.problems import Place, Severity


class Finding(NamedTuple):
    """One thing that a rule found."""

    place: Place
    what: str
    todo: str
    severity: Severity


@dataclass(frozen=True, slots=True)
class Scene:
    """What rules need to know of the bundle around the part that they look at."""

    languages: tuple[str, ...]
    feeds: Mapping[str, str]
    """Kind of every feed, by its id."""


def error(place: Place, what: str, todo: str) -> Finding:
    """A finding that keeps the bundle off the wall."""
    return Finding(place, what, todo, "error")


def warning(place: Place, what: str, todo: str) -> Finding:
    """A finding that only looks bad."""
    return Finding(place, what, todo, "warning")
