"""Keyboard and clicker."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from kiosk.models.show_model import ShowModel
from kiosk.show.show import Show

Key = Qt.Key


class Keys(QObject):
    """Turns keys into verbs of the show. `full_screen` and `leave` are what F11 and Escape do; None: nothing."""

    def __init__(
        self,
        model: ShowModel,
        show: Show,
        *,
        full_screen: Callable[[], None] | None = None,
        staff: Callable[[], None] | None = None,
        leave: Callable[[], None] | None = None,
    ) -> None:
        super().__init__()
        self._model = model
        self._verbs: dict[Key, Callable[[], None]] = {
            Key.Key_Right: show.next,
            Key.Key_Down: show.next,
            Key.Key_PageDown: show.next,
            Key.Key_Left: show.previous,
            Key.Key_Up: show.previous,
            Key.Key_PageUp: show.previous,
            Key.Key_Home: show.home,
            Key.Key_Space: show.hold,
            Key.Key_L: show.speak_next,
            Key.Key_B: show.blacken,
            Key.Key_Period: show.blacken,
            **{Key(Key.Key_0 + screen): partial(show.go, screen) for screen in range(1, 10)},
        }
        self._window: dict[Key, Callable[[], None] | None] = {
            Key.Key_F11: full_screen,
            Key.Key_F12: staff,
            Key.Key_Escape: leave,
        }

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.isAutoRepeat():
            return True
        key = Key(event.key())
        if act := self._window.get(key):
            act()
        elif verb := self._verbs.get(key):
            self._model.key(verb)
        return True
