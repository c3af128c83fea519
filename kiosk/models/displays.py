"""The window stays full screen on its screen, whatever is pulled out, plugged in, turned or set to another size."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication, QScreen, QWindow

_LOOK_MS = 1000
_SETTLE_MS = 200
"""A screen that comes or goes tells of it in several steps."""
_TRIES = 5
"""A window manager that wants it otherwise is not asked for ever."""

log = logging.getLogger(__name__)


def screen_for(wanted: int, name: str = "") -> QScreen | None:
    """The screen of this name, or else the one with this number, or else the last; None where there is none.

    While nothing is plugged in, Qt has a screen without a size.
    """
    screens = [screen for screen in QGuiApplication.screens() if not screen.geometry().isEmpty()]
    named = [screen for screen in screens if name and screen.name() == name]
    return named[0] if named else screens[min(wanted, len(screens) - 1)] if screens else None


class Displays(QObject):
    """Places the window and looks after it from then on.

    The screen with the wanted number is remembered by its name, so that the window returns to it when it is plugged in
    again, although the numbers may have changed meanwhile; until then it shows on another one. A look a second finds
    what no signal tells, such as after a suspend.
    """

    def __init__(self, window: QWindow, wanted: int) -> None:
        """`wanted` counts screens from 0."""
        super().__init__()
        self._window = window
        self._wanted = wanted
        self._name = ""
        self._seen = ""
        self._tries = _TRIES
        self._soon = QTimer(self, interval=_SETTLE_MS, singleShot=True)
        self._soon.timeout.connect(self.look)
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Show the window full screen, and keep it there."""
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.connect(self._watch)
        app.screenRemoved.connect(self._soon.start)
        app.primaryScreenChanged.connect(self._soon.start)
        for screen in app.screens():
            self._watch(screen)
        self.look()
        self._timer.start()

    def stop(self) -> None:
        """Leave the window where it is."""
        self._timer.stop()
        self._soon.stop()

    def look(self) -> None:
        """Is the window where it belongs? If not, bring it there."""
        if self._wanted < len(QGuiApplication.screens()):
            self._name = self._name or QGuiApplication.screens()[self._wanted].name()
        screen = screen_for(self._wanted, self._name)
        if screen is None:
            self._seen = ""
            return
        size = screen.geometry().size()
        seen = f"{screen.name()}, {size.width()} x {size.height()}"
        if seen != self._seen:
            self._seen, self._tries = seen, _TRIES
            log.info("the exhibit is on %s", seen)
        if self._fits(screen):
            self._tries = _TRIES
        elif self._tries:
            self._tries -= 1
            self._place(screen)

    def _watch(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._soon.start)
        self._soon.start()

    def _fits(self, screen: QScreen) -> bool:
        window = self._window
        full = window.visibility() == QWindow.Visibility.FullScreen and window.screen() == screen
        return full and (_on_wayland() or window.geometry() == screen.geometry())

    def _place(self, screen: QScreen) -> None:
        window = self._window
        if not _on_wayland():
            window.setScreen(screen)
            window.setGeometry(screen.geometry())
        elif window.screen() != screen:
            # The compositor is told of the screen only when a window comes.
            window.hide()
            window.setScreen(screen)
        window.showFullScreen()


def _on_wayland() -> bool:
    """There the compositor gives a full-screen window its size, and no program sets it."""
    return QGuiApplication.platformName().startswith("wayland")
