"""The system must not switch the display off by itself while the exhibit runs."""

from __future__ import annotations

import ctypes
import logging
import sys
from typing import Protocol

log = logging.getLogger(__name__)

_ES_CONTINUOUS, _ES_SYSTEM, _ES_DISPLAY = 0x80000000, 0x1, 0x2


class Blanking(Protocol):
    """Blanking that is off until `allow`, or until the process ends."""

    def allow(self) -> None:
        """As it was before."""


def inhibit_blanking(platform: str) -> Blanking | None:
    """Switch it off where the kiosk can; None where it can't. `platform` is Qt's name of it: "xcb", "wayland"."""
    try:
        if platform == "xcb":
            return X11Blanking()
        if sys.platform == "win32":
            return WindowsBlanking()
    except OSError as error:
        log.warning("the screen saver could not be switched off (%s): switch it off on this machine", error)
    return None


class X11Blanking:
    """Screen saver and power saving of an X server, through a connection of its own."""

    def __init__(self) -> None:
        self._x = ctypes.CDLL("libX11.so.6")
        self._extensions = ctypes.CDLL("libXext.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        display = self._x.XOpenDisplay(None)
        if not display:
            raise OSError("the display can't be reached")
        self._display = ctypes.c_void_p(display)
        self._before = [ctypes.c_int() for _ in range(4)]
        """Time-out and interval in seconds, whether blanking is preferred, whether exposures are allowed."""
        self._x.XGetScreenSaver(self._display, *map(ctypes.byref, self._before))
        self._x.XSetScreenSaver(self._display, 0, 0, 0, self._before[3])
        self._x.XResetScreenSaver(self._display)
        self._saved_power = self._saves_power()
        if self._saved_power:
            self._extensions.DPMSDisable(self._display)
        self._x.XSync(self._display, 0)

    def allow(self) -> None:
        """As it was before."""
        self._x.XSetScreenSaver(self._display, *self._before)
        if self._saved_power:
            self._extensions.DPMSEnable(self._display)
        self._x.XSync(self._display, 0)
        self._x.XCloseDisplay(self._display)

    def _saves_power(self) -> bool:
        event, error, level, on = ctypes.c_int(), ctypes.c_int(), ctypes.c_uint16(), ctypes.c_ubyte()
        if not self._extensions.DPMSQueryExtension(self._display, ctypes.byref(event), ctypes.byref(error)):
            return False
        self._extensions.DPMSInfo(self._display, ctypes.byref(level), ctypes.byref(on))
        return bool(on.value)


class WindowsBlanking:
    """Display and sleep of Windows, asked by the thread that calls."""

    def __init__(self) -> None:
        self._state(_ES_CONTINUOUS | _ES_SYSTEM | _ES_DISPLAY)

    def allow(self) -> None:
        """As it was before."""
        self._state(_ES_CONTINUOUS)

    @staticmethod
    def _state(flags: int) -> None:
        ctypes.windll.kernel32.SetThreadExecutionState(flags)  # type: ignore[attr-defined]
