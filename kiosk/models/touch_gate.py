"""The gate that every touch passes before QML sees it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF
from PySide6.QtGui import QEventPoint, QPointerEvent, QTouchEvent

from kiosk.models.show_model import ShowModel

_PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.TouchBegin)
_ENDS = (QEvent.Type.MouseButtonRelease, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel)
_POINTING = (*_PRESSES, *_ENDS, QEvent.Type.MouseMove, QEvent.Type.TouchUpdate)


class TouchGate(QObject):
    """Tells the show of every touch, and swallows the whole gesture, all fingers of it, that only woke the glass."""

    def __init__(
        self,
        show: ShowModel,
        touched: Callable[[], None] = lambda: None,
        within: Callable[[QPointF], bool] = lambda _: True,
    ) -> None:
        """`touched` is told of every finger that comes down. What begins outside `within` passes unnoticed."""
        super().__init__()
        self._within = within
        self._passing = False
        self._show = show
        self._touched = touched
        self._swallowing = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in _POINTING:
            return False
        if kind in _PRESSES and not self._swallowing:
            self._passing = isinstance(event, QPointerEvent) and not self._within(event.point(0).scenePosition())
        if self._passing:
            return False
        if kind in _PRESSES or _finger_added(event):
            self._touched()
            if not self._swallowing:
                self._swallowing = self._show.touch()
        swallowed = self._swallowing
        if kind in _ENDS:
            self._swallowing = False
        if swallowed:
            event.accept()
        return swallowed


def _finger_added(event: QEvent) -> bool:
    return isinstance(event, QTouchEvent) and any(
        point.state() == QEventPoint.State.Pressed for point in event.points()
    )
