"""The keyboard in a preview."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from kiosk.models.preview_model import PreviewModel

Key = Qt.Key
_WALKING = (Key.Key_Tab, Key.Key_Backtab)


class PreviewKeys(QObject):
    """Arrows go from screen to screen, P plays and holds; all others walk and press what has the focus."""

    def __init__(self, preview: PreviewModel) -> None:
        super().__init__()
        self._preview = preview
        self._verbs: dict[Key, Callable[[], None]] = {
            Key.Key_Right: partial(preview.step, 1),
            Key.Key_PageDown: partial(preview.step, 1),
            Key.Key_Left: partial(preview.step, -1),
            Key.Key_PageUp: partial(preview.step, -1),
            Key.Key_Home: partial(preview.go, 0),
            Key.Key_P: self._play,
        }

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin):
            self._preview.set_by_keys(False)
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() in _WALKING:
            self._preview.set_by_keys(True)
        verb = self._verbs.get(Key(event.key()))
        if verb:
            verb()
        return verb is not None

    def _play(self) -> None:
        self._preview.run(not self._preview.property("running"))
