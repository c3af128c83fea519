"""A kiosk for feeds to run in: its clock is set by the test."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.feeds import Surroundings
from kiosk.feeds.pulse import Pulse

NOON = 1_790_000_000.0


class Clock:
    """Unix time that passes when a test says so."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> float:
        return self.now

    def pass_(self, seconds: float) -> None:
        """Let time pass; negative: somebody sets the clock back."""
        self.now += seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def surroundings(tmp_path: Path, clock: Clock) -> Surroundings:
    """A kiosk with an empty bundle and a folder for what is kept."""
    folder = tmp_path / "bundle"
    folder.mkdir()
    return Surroundings(folder=folder, clock=clock, pulse=Pulse(clock), state=tmp_path / "state")


@pytest.fixture
def eventually() -> Callable[[Callable[[], bool]], None]:
    """Ask until something another thread or process does has come about."""

    def ask(come_about: Callable[[], bool], seconds: float = 20.0) -> None:
        end, pause = time.monotonic() + seconds, threading.Event()
        while not come_about():
            assert time.monotonic() < end, "it did not come about"
            pause.wait(0.01)

    return ask
