"""Every key and combination of keys that leads out of programs, on the desktops where kiosks run."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt

_MODIFIERS = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
    "Super": Qt.KeyboardModifier.MetaModifier,
}
_NAMES = """
    Escape F1 F2 F3 F4 F5 F6 F7 F8 F9 F10 F11 F12
    Tab Backtab Menu Print Pause ScrollLock Help Meta Super_L Super_R Delete Insert
    Back Forward Refresh HomePage Favorites Search LaunchMail LaunchMedia Launch0 Launch1 Calculator Explorer
    PowerOff Sleep Standby Suspend Hibernate LogOff TaskPane Copy Cut Paste Open Close Exit
    Alt+F1 Alt+F2 Alt+F4 Alt+F7 Alt+F8 Alt+F9 Alt+F10 Alt+Tab Alt+Backtab Alt+Escape Alt+Space Alt+Return Alt+Left
    Ctrl+A Ctrl+C Ctrl+V Ctrl+X Ctrl+N Ctrl+T Ctrl+O Ctrl+S Ctrl+P Ctrl+Q Ctrl+W Ctrl+F Ctrl+L Ctrl+R Ctrl+F4
    Ctrl+Escape Ctrl+Tab Ctrl+Plus Ctrl+Minus Ctrl+0
    Ctrl+Shift+I Ctrl+Shift+Escape Ctrl+Shift+T Ctrl+Shift+N Ctrl+Shift+Q
    Ctrl+Alt+Delete Ctrl+Alt+Backspace Ctrl+Alt+T Ctrl+Alt+L Ctrl+Alt+F1 Ctrl+Alt+F2 Ctrl+Alt+F7 Ctrl+Alt+Left
    Super+D Super+E Super+L Super+R Super+Tab Super+Left Super+Space Super+Return Shift+F10 Shift+Insert
"""


class Chord(NamedTuple):
    """One key with what is held down meanwhile."""

    name: str
    key: Qt.Key
    modifiers: Qt.KeyboardModifier


def _chord(name: str) -> Chord:
    *held, key = name.split("+")
    modifiers = Qt.KeyboardModifier.NoModifier
    for each in held:
        modifiers |= _MODIFIERS[each]
    return Chord(name, Qt.Key[f"Key_{key}"], modifiers)


CHORDS = tuple(map(_chord, _NAMES.split()))
