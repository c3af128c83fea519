"""Counts by hour, kind and item: all that is ever written down."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """What is counted; each with the meaning of its item, its count and its seconds."""

    VISIT = "visit"
    """A visit began."""
    LENGTH = "length"
    """A visit ended; the item is the bucket of its length, the seconds are from its first to its last touch."""
    SCREEN = "screen"
    """Visits that used a screen, and how long: up to the last touch of each."""
    LANGUAGE = "language"
    """The language that a visit ended in."""
    SETTING = "setting"
    """Visits in which a setting was chosen."""
    TOUCH = "touch"
    """Fingers that came down on a screen."""
    PLAY = "play"
    """How often and how long a screen was on the glass, with or without visitors."""
    STATE = "state"
    """How long the show was in a phase."""
    START = "start"
    """The program started."""
    GAP = "gap"
    """The program was not running: how often, and how long."""


class Key(NamedTuple):
    """What one number belongs to."""

    hour: str
    kind: str
    content: str
    """Id and version of the content on the glass; "" where it does not matter."""
    item: str


@dataclass(frozen=True, slots=True)
class Amount:
    """How often, and how many seconds together."""

    count: int
    seconds: float


class Counts:
    """Amounts by key, until they are taken to be written."""

    def __init__(self) -> None:
        self._amounts: dict[Key, Amount] = {}

    def __len__(self) -> int:
        return len(self._amounts)

    def __iter__(self) -> Iterator[tuple[Key, Amount]]:
        return iter(self._amounts.items())

    def add(self, key: Key, count: int = 0, seconds: float = 0.0) -> None:
        """Count more of the same."""
        before = self._amounts.get(key, Amount(0, 0.0))
        self._amounts[key] = Amount(before.count + count, before.seconds + seconds)

    def merge(self, others: Iterable[tuple[Key, Amount]]) -> None:
        """Count all of `others` too."""
        for key, amount in others:
            self.add(key, amount.count, amount.seconds)

    def take(self) -> Counts:
        """All of it, leaving nothing here."""
        taken = Counts()
        taken._amounts, self._amounts = self._amounts, {}
        return taken

    def forget_oldest(self, most: int) -> None:
        """Let go of the oldest hours until at most `most` amounts are left."""
        for key in sorted(self._amounts)[: max(0, len(self) - most)]:
            del self._amounts[key]
