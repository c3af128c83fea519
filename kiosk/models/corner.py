"""The corner of the glass that staff hold to look behind it."""

from __future__ import annotations

from PySide6.QtCore import Property, QEvent, QObject, QPointF, QSizeF, Signal
from PySide6.QtGui import QPointerEvent, QWindow
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.models.show_model import ShowModel
from kiosk.show.show import Show

QML_IMPORT_NAME = "Exhibit.Models"
QML_IMPORT_MAJOR_VERSION = 1

REACH = 14.0
"""How far the corner reaches, in u: a fist wide on a small screen."""
_PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin)
_MOVES = (QEvent.Type.MouseMove, QEvent.Type.TouchUpdate)
_ENDS = (QEvent.Type.MouseButtonRelease, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel)


@QmlElement
@QmlUncreatable("the program makes the one Corner")
class Corner(QObject):
    """Watches the window for one finger that rests in a top corner, and tells the show. Others see all that it sees."""

    changed = Signal()

    def __init__(self, show: Show, model: ShowModel) -> None:
        super().__init__()
        self._show = show
        self._model = model
        self._held = False
        self._progress = 0.0
        self._left = True
        model.timeChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _ENDS:
            self._release()
        elif isinstance(event, QPointerEvent) and isinstance(watched, QWindow):
            self._point(event, watched)
        return False

    def _point(self, event: QPointerEvent, window: QWindow) -> None:
        presses = event.type() in _PRESSES
        if not presses and not (self._held and event.type() in _MOVES):
            return
        at = event.point(0).scenePosition()
        if event.pointCount() > 1 or not self._holds(at, QSizeF(window.size())):
            self._release()
        elif presses:
            self._held = True
            self._left = at.x() < window.width() / 2
            self._model.do(self._show.hold_corner)

    @staticmethod
    def _holds(at: QPointF, size: QSizeF) -> bool:
        reach = REACH * min(size.width(), size.height()) / 100
        return 0 <= at.y() < reach and 0 <= min(at.x(), size.width() - at.x()) < reach

    def _release(self) -> None:
        if self._held:
            self._held = False
            self._model.do(self._show.release_corner)

    def _follow(self) -> None:
        progress = self._show.corner_progress
        if progress != self._progress:
            self._progress = progress
            self.changed.emit()

    progress = Property(float, lambda self: self._progress, notify=changed)
    atLeft = Property(bool, lambda self: self._left, notify=changed)
    reach = Property(float, lambda self: REACH, constant=True)
