"""Hands that do to the window whatever a touch panel, a mouse and a keyboard can report."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.app.stage import Stage

NONE = Qt.KeyboardModifier.NoModifier
Path = Sequence[QPoint]


class Hands:
    """Every report goes through Qt's own entry for devices. `events` counts them: one a finger and frame, key or move.

    Nothing is drawn meanwhile: the event loop runs when the caller lets it.
    """

    def __init__(self, stage: Stage) -> None:
        self.window: QQuickWindow = stage.kiosk.window
        self._device = stage.finger
        self.events = 0

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
                touch.commit(False)
                for earlier in range(number + 1):
                    touch.stationary(earlier)
        touch.commit(False)
        self.events += len(paths)

    def along(self, paths: Sequence[Path]) -> None:
        touch = QTest.touchEvent(self.window, self._device, False)
        for places in zip(*(path[1:] for path in paths), strict=True):
            for number, place in enumerate(places):
                touch.move(number, place, self.window)
            touch.commit(False)
            self.events += len(places)

    def up(self, paths: Sequence[Path]) -> None:
        touch = QTest.touchEvent(self.window, self._device, False)
        for number, path in enumerate(paths):
            touch.release(number, path[-1], self.window)
        touch.commit(False)
        self.events += len(paths)

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """A key goes down and up."""
        text = chr(key).lower() if key < 128 and not modifiers else ""
        for action in (QTest.KeyAction.Press, QTest.KeyAction.Release):
            QTest.sendKeyEvent(action, self.window, key, text, modifiers)
            self.events += 1

    def mouse(self, path: Path, button: Qt.MouseButton) -> None:
        """A mouse drags along a path, or clicks where the path has one place."""
        QTest.mousePress(self.window, button, NONE, path[0])
        for place in path[1:]:
            QTest.mouseMove(self.window, place)
        QTest.mouseRelease(self.window, button, NONE, path[-1])
        self.events += len(path) + 1

    def wheel(self, place: QPoint, turn: int, modifiers: Qt.KeyboardModifier) -> None:
        """A wheel turns over a place."""
        at = QPointF(place)
        turned = QWheelEvent(
            at, at, QPoint(), QPoint(0, turn), Qt.MouseButton.NoButton, modifiers, Qt.ScrollPhase.NoScrollPhase, False
        )
        QApplication.sendEvent(self.window, turned)
        self.events += 1
