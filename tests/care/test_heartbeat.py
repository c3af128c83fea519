"""The exhibit's beat: one for each frame that was asked for and came."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QElapsedTimer, QEventLoop, QTimer
from PySide6.QtGui import QColor
from PySide6.QtQuick import QQuickWindow

from kiosk.app import application
from kiosk.care.heartbeat import Heartbeat


class Watched:
    """A window that changes only when it is asked to, and what its heart says."""

    def __init__(self) -> None:
        self.app = application()
        self.window = QQuickWindow()
        self.window.resize(64, 64)
        self.window.setColor(QColor("black"))
        self.beats = 0
        self.frames = 0
        self.window.frameSwapped.connect(self._count)

    def _count(self) -> None:
        self.frames += 1

    def beat(self) -> None:
        self.beats += 1

    def let_pass(self, milliseconds: int) -> None:
        clock = QElapsedTimer()
        clock.start()
        heart = QTimer(interval=10)
        heart.start()
        while not clock.hasExpired(milliseconds):
            self.app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


@pytest.fixture
def watched() -> Iterator[Watched]:
    there = Watched()
    yield there
    there.window.close()


def start(watched: Watched) -> Heartbeat:
    heart = Heartbeat(watched.window, watched.beat)
    heart.findChild(QTimer).setInterval(100)
    return heart


def test_it_asks_a_still_window_for_frames_and_beats_with_them(watched: Watched) -> None:
    watched.window.show()
    watched.let_pass(200)
    assert watched.window.isExposed()
    frames = watched.frames
    heart = start(watched)
    assert watched.beats == 0, "no beat before its frame"
    watched.let_pass(1050)
    heart.stop()
    assert 4 <= watched.beats <= 12
    assert watched.frames - frames >= watched.beats


def test_frames_that_nobody_asked_for_are_no_beats(watched: Watched) -> None:
    watched.window.show()
    heart = start(watched)
    watched.let_pass(300)
    heart.stop()
    watched.let_pass(100)
    beats = watched.beats
    for _ in range(5):
        watched.window.update()
        watched.let_pass(30)
    assert watched.beats == beats


def test_a_window_that_nobody_sees_lives_too(watched: Watched) -> None:
    heart = start(watched)
    watched.let_pass(550)
    heart.stop()
    assert watched.frames == 0
    assert watched.beats >= 3
