"""Hands that do to the window whatever a touch panel, a mouse and a keyboard can report."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path as File

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.app.stage import Stage

NONE = Qt.KeyboardModifier.NoModifier
Path = Sequence[QPoint]


class Waits:
    """How long a hand waits for what it does, without the time that other programs took from this one."""

    def __init__(self) -> None:
        self.longest = 0.0
        """Seconds."""

    def measure(self, act: Callable[[], object]) -> None:
        start, others = time.perf_counter(), _taken_by_others()
        act()
        lasted = time.perf_counter() - start
        if lasted > self.longest:
            self.longest = max(self.longest, lasted - (_taken_by_others() - others))


def _taken_by_others() -> float:
    """Seconds that this thread could have run and had to wait for a processor."""
    return int(File("/proc/thread-self/schedstat").read_text().split()[1]) / 1e9


class Hands:
    """Every report goes through Qt's own entry for devices. `events` counts them: one a finger and frame, key or move.

    Nothing is drawn meanwhile: the event loop runs when the caller lets it.
    """

    def __init__(self, stage: Stage) -> None:
        self.window: QQuickWindow = stage.kiosk.window
        self._device = stage.finger
        self.events = 0
        self.waits = Waits()

    def _send(self, report: Callable[..., object], *arguments: object) -> None:
        self.waits.measure(lambda: report(*arguments))

    def fingers(self, paths: Sequence[Path], *, together: bool = True) -> None:
        """Fingers come down, each moves along its path, all of the same length, and they go up again."""
        self.down(paths, together=together)
        self.along(paths)
        self.up(paths)

    def down(self, paths: Sequence[Path], *, together: bool = True) -> None:
        """All at once, or one after the other."""
        touch = QTest.touchEvent(self.window, self._device, False)
        for number, path in enumerate(paths):
            touch.press(number, path[0], self.window)
            if not together:
                self._send(touch.commit, False)
                for earlier in range(number + 1):
                    touch.stationary(earlier)
        self._send(touch.commit, False)
        self.events += len(paths)

    def along(self, paths: Sequence[Path]) -> None:
        touch = QTest.touchEvent(self.window, self._device, False)
        for places in zip(*(path[1:] for path in paths), strict=True):
            for number, place in enumerate(places):
                touch.move(number, place, self.window)
            self._send(touch.commit, False)
            self.events += len(places)

    def up(self, paths: Sequence[Path]) -> None:
        touch = QTest.touchEvent(self.window, self._device, False)
        for number, path in enumerate(paths):
            touch.release(number, path[-1], self.window)
        self._send(touch.commit, False)
        self.events += len(paths)

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """A key goes down and up."""
        text = chr(key).lower() if key < 128 and not modifiers else ""
        for action in (QTest.KeyAction.Press, QTest.KeyAction.Release):
            self._send(QTest.sendKeyEvent, action, self.window, key, text, modifiers)
            self.events += 1

    def mouse(self, path: Path, button: Qt.MouseButton) -> None:
        """A mouse drags along a path, or clicks where the path has one place."""
        self._send(QTest.mousePress, self.window, button, NONE, path[0])
        for place in path[1:]:
            self._send(QTest.mouseMove, self.window, place)
        self._send(QTest.mouseRelease, self.window, button, NONE, path[-1])
        self.events += len(path) + 1

    def wheel(self, place: QPoint, turn: int, modifiers: Qt.KeyboardModifier) -> None:
        """A wheel turns over a place."""
        at = QPointF(place)
        turned = QWheelEvent(
            at, at, QPoint(), QPoint(0, turn), Qt.MouseButton.NoButton, modifiers, Qt.ScrollPhase.NoScrollPhase, False
        )
        self._send(QApplication.sendEvent, self.window, turned)
        self.events += 1
