"""The cursor of a wall: none, until somebody really uses a mouse."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QInputDevice, QMouseEvent, QWindow

_STAYS_MS = 3000
_FAR = 4.0
"""Pixels that a mouse moves at once when a hand moves it; a shaken table does less."""


class Cursor(QObject):
    """Shows the cursor of a window while a mouse moves, and hides it again soon, or with the next touch."""

    def __init__(self, window: QWindow) -> None:
        super().__init__()
        self._window = window
        self._last: QPointF | None = None
        self._timer = QTimer(self, interval=_STAYS_MS, singleShot=True)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def hide(self) -> None:
        """No cursor from now on."""
        self._timer.stop()
        self._last = None
        self._window.setCursor(Qt.CursorShape.BlankCursor)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.TouchBegin:
            self.hide()
        elif event.type() == QEvent.Type.MouseMove and isinstance(event, QMouseEvent) and _of_a_mouse(event):
            at, last = event.position(), self._last
            self._last = at
            if last is not None and (at - last).manhattanLength() >= _FAR:
                self._window.unsetCursor()
                self._timer.start()
        return False


def _of_a_mouse(event: QMouseEvent) -> bool:
    """Touches that nobody took are repeated as a mouse's moves."""
    kinds = (QInputDevice.DeviceType.Mouse, QInputDevice.DeviceType.TouchPad)
    return event.device().type() in kinds and event.source() == Qt.MouseEventSource.MouseEventNotSynthesized
