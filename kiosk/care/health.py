"""How the exhibit is: a small file that it writes while it runs, and what others make of it."""

from __future__ import annotations

import os
from enum import StrEnum
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

WRITE_SECONDS = 10.0
STALE_SECONDS = 3 * WRITE_SECONDS
"""A file that has not been written for so long was left by a program that is gone or hangs."""
_LARGEST = 100_000


class Verdict(StrEnum):
    """What the file says of the exhibit."""

    RUNNING = "running"
    FROZEN = "frozen"
    """It runs, but the frames that it asks for do not reach the glass."""
    ENDED = "ended"
    """Somebody ended it."""
    GONE = "gone"
    """It ended without a word, or hangs."""
    NEVER = "never"
    """There is no file, or none that can be read."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class FeedHealth(_Part):
    """One feed as the glass shows it."""

    name: str
    state: Literal["live", "late", "lost", "demonstration"]
    age: float | None
    """Seconds since its latest value arrived; None where none ever did."""


class Trouble(_Part):
    """The last warning or error in the log."""

    at: float
    """Unix time in seconds."""
    said: str


class Health(_Part):
    """The exhibit at one moment. Times are Unix times in seconds."""

    written_at: float
    begun_at: float
    ended_at: float | None = None
    """When somebody ended it; None while it runs, and after a crash."""
    restarts: int = 0
    """How often it has started since somebody last ended it, because it had ended by itself."""
    pid: int
    version: str
    """Of the program."""
    content: str | None
    """The bundle's id and version; None: there is nothing that can be shown."""
    phase: str
    screen: str
    """Name of the screen: `opening`, a theme's id, `poll`."""
    language: str
    frames_per_second: float | None
    """Frames that reached the glass since the file was last written; None in the first ten seconds."""
    frozen: bool
    memory: int | None
    """Resident memory in bytes; None where the system does not tell."""
    display: str
    """Name and size of the screen that it is on."""
    feeds: tuple[FeedHealth, ...] = ()
    trouble: Trouble | None = None


def verdict(health: Health | None, now: float) -> Verdict:
    """What to think of a file that says this, or of none. `now` is Unix time in seconds."""
    if health is None:
        return Verdict.NEVER
    if health.ended_at is not None:
        return Verdict.ENDED
    # A clock that was set right looks like an old file for one interval, whichever way it went.
    if abs(now - health.written_at) > STALE_SECONDS:
        return Verdict.GONE
    return Verdict.FROZEN if health.frozen else Verdict.RUNNING


def read_health(file: Path) -> Health | None:
    """What was last written; None where nothing was, or nothing that can be read."""
    try:
        with open(file, "rb") as opened:
            return Health.model_validate_json(opened.read(_LARGEST))
    except (OSError, ValidationError):
        return None


def put(file: Path, text: str) -> None:
    """Give a file another text in one step, for whoever reads it meanwhile; OSError where it can't be.

    It is not flushed to the disk: after a power cut it says nothing that is still true.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_name(f".{file.name}.new")
    draft.write_text(text, encoding="utf-8")
    os.replace(draft, file)
