"""A beat a second for as long as frames that were asked for really come."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtQuick import QQuickWindow

_BEAT_MS = 1000


class Heartbeat(QObject):
    """Asks the window for a frame and calls `beat` when it has been swapped.

    A beat from a timer or a thread alone would hide a GUI thread or a renderer that hangs. Only a window that nobody
    can see is asked for nothing: it gets no frames.
    """

    def __init__(self, window: QQuickWindow, beat: Callable[[], None]) -> None:
        super().__init__()
        self._window = window
        self._beat = beat
        self._asked = False
        # Frames are swapped on the render thread.
        window.frameSwapped.connect(self._swapped, Qt.ConnectionType.QueuedConnection)
        self._timer = QTimer(self, interval=_BEAT_MS)
        self._timer.timeout.connect(self._ask)
        self._timer.start()
        self._ask()

    def stop(self) -> None:
        self._timer.stop()

    def _ask(self) -> None:
        if self._window.isExposed():
            self._asked = True
            self._window.update()
        else:
            self._beat()

    def _swapped(self) -> None:
        if self._asked:
            self._asked = False
            self._beat()
