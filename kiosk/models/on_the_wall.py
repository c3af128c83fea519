"""What belongs to a wall beside the exhibit itself: no cursor, no other screen with a desktop, no screen saver."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QWindow

from kiosk.care.blanking import Blanking, inhibit_blanking
from kiosk.models.covers import Covers
from kiosk.models.cursor import Cursor


class OnTheWall:
    """From `start` to `stop`, around the full-screen window of an exhibit."""

    def __init__(self, window: QWindow, *, covers: bool) -> None:
        """`covers` says whether other screens are covered."""
        self._cursor = Cursor(window)
        self._covers = Covers(window) if covers else None
        self._blanking: Blanking | None = None

    @property
    def watchers(self) -> list[QObject]:
        """What sees the events of the window."""
        return [self._cursor]

    def start(self) -> None:
        """The window is on its screen."""
        self._blanking = inhibit_blanking(QGuiApplication.platformName())
        if self._covers:
            self._covers.start()

    def stop(self) -> None:
        if self._covers:
            self._covers.stop()
        if self._blanking:
            self._blanking.allow()
