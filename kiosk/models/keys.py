"""Keyboard and clicker."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from kiosk.models.show_model import ShowModel
from kiosk.show.show import Show
from kiosk.show.state import Phase

Key = Qt.Key


_WALKING = (Key.Key_Tab, Key.Key_Backtab, Key.Key_Return, Key.Key_Enter, Key.Key_Select)
"""They move the focus or press what has it: QML's own."""
_MIRRORED = {Key.Key_Left: Key.Key_Right, Key.Key_Right: Key.Key_Left}
_BEHIND = (Phase.PIN, Phase.STAFF)
_CHORDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_IN_THE_SHEET = (*_WALKING, Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down, Key.Key_Space)


class Keys(QObject):
    """Turns keys into verbs of the show, and lets those through that walk over the glass, once it is awake.

    A chord with Ctrl, Alt or the system's key does nothing: those belong to programs, and lead out of them.
    `full_screen`, `staff` and `leave` are what F11, F12 and Escape do; None: nothing. While the visitor looks at the
    settings, Escape puts them away and the arrows walk; behind the glass Escape leads back to the public, and `typed`
    is told each digit of the PIN, and "" for the key that takes one back.
    """

    def __init__(
        self,
        model: ShowModel,
        show: Show,
        *,
        full_screen: Callable[[], None] | None = None,
        staff: Callable[[], None] | None = None,
        leave: Callable[[], None] | None = None,
        typed: Callable[[str], None] = lambda digit: None,
        mirrored: Callable[[], bool] = lambda: False,
    ) -> None:
        """`mirrored` says whether the language on the glass runs from right to left: then onward is to the left."""
        super().__init__()
        self._model = model
        self._show = show
        self._mirrored = mirrored
        self._typed = typed
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
        if event.isAutoRepeat() or event.modifiers() & _CHORDS:
            return True
        key = Key(event.key())
        phase, choosing = self._show.state.phase, self._show.state.choosing
        if key in (_IN_THE_SHEET if choosing else _WALKING):
            return self._model.walk()
        if choosing and key == Key.Key_Escape:
            self._model.key(partial(self._show.choose_settings, False))
        elif phase in _BEHIND and key == Key.Key_Escape:
            self._model.key(self._show.leave_staff)
        elif phase is Phase.PIN and (key == Key.Key_Backspace or event.text().isdigit()):
            self._typed("" if key == Key.Key_Backspace else event.text())
        elif act := self._window.get(key):
            act()
        elif verb := self._verbs.get(_MIRRORED.get(key, key) if self._mirrored() else key):
            self._model.key(verb)
        return True
