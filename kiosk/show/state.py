"""What is on the glass, as one frozen value."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kiosk.show.settings import OWN, Settings

OPENING = 0
"""Index of the opening; the themes follow from 1."""


class Phase(StrEnum):
    """Who the exhibit is running for."""

    ATTRACT = "attract"
    VISIT = "visit"
    LEAVING = "leaving"
    PRESENT = "present"
    CLOSED = "closed"
    STAFF = "staff"
    TROUBLE = "trouble"


class Direction(StrEnum):
    """Which way the last change of screen went."""

    FORWARD = "forward"
    BACK = "back"
    HOME = "home"


@dataclass(frozen=True, slots=True)
class State:
    """Everything that decides what is shown, but for the passing of time."""

    phase: Phase
    screen: int = OPENING
    page: int = 0
    language: str = ""
    held: bool = False
    black: bool = False
    direction: Direction = Direction.FORWARD
    settings: Settings = OWN
    choosing: bool = False
    """The visitor is looking at the settings; nothing turns by itself meanwhile."""
    by_keys: bool = False
    """A key was used last: the glass shows what a key would press."""
    cycles: int = 0
    """How often the attract loop has come round to the opening again."""
