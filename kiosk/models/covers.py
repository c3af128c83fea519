"""Screens that the exhibit is not on are black: what would be seen there is a desktop."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QRasterWindow, QScreen, QWindow


class Cover(QRasterWindow):
    """Black, over one screen, without a cursor, a focus or a way to close it."""

    def __init__(self, screen: QScreen) -> None:
        super().__init__()
        self.setFlags(Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowDoesNotAcceptFocus)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        screen.geometryChanged.connect(self.setGeometry)
        # showFullScreen would ask for the focus that it does not take.
        self.setWindowStates(Qt.WindowState.WindowFullScreen)
        self.setVisible(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), Qt.GlobalColor.black)
        painter.end()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Close:
            event.ignore()
            return True
        return super().event(event)


class Covers(QObject):
    """Keeps every screen covered but the one that a window is on, as screens come and go."""

    def __init__(self, window: QWindow) -> None:
        super().__init__()
        self._window = window
        self._covers: dict[QScreen, Cover] = {}

    def start(self) -> None:
        """Cover them from now on."""
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.connect(self.renew)
        app.screenRemoved.connect(self.renew)
        self._window.screenChanged.connect(self.renew)
        self.renew()

    def renew(self) -> None:
        """One cover for each screen that shows something else than the window's."""
        own = self._window.screen()
        # A mirrored screen shows the exhibit.
        others = [] if own is None else [each for each in QGuiApplication.screens() if _shows_else(each, own)]
        for gone in [screen for screen in self._covers if screen not in others]:
            self._covers.pop(gone).destroy()
        for screen in others:
            if screen not in self._covers:
                self._covers[screen] = Cover(screen)

    def stop(self) -> None:
        """Uncover them."""
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.disconnect(self.renew)
        app.screenRemoved.disconnect(self.renew)
        self._window.screenChanged.disconnect(self.renew)
        for cover in self._covers.values():
            cover.destroy()
        self._covers.clear()


def _shows_else(screen: QScreen, own: QScreen) -> bool:
    return screen is not own and not screen.geometry().intersects(own.geometry())
