"""What is on the glass, as one frozen value."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kiosk.content.hours import Daypart
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
    OFFER = "offer"
    """Staff are asked whether new content may be installed."""
    PIN = "pin"
    """Whoever wants behind the glass is asked for the PIN."""
    CLEANING = "cleaning"
    """The glass takes no touch while it is wiped."""


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
    trusted: bool = False
    """Staff have proven who they are, and may do what ends the show."""
    part: Daypart | None = None
    """The part of the day that counts; None: the ordinary show."""
    cycles: int = 0
    """How often the attract loop has come round to the opening again."""
