"""A calm page on a screen that needs Qt's painter and nothing of the exhibit: python -P still_page.py SCREEN.

It stays until it is ended, or until its standard input closes: then whoever wanted it is gone.
"""

from __future__ import annotations

import os
import sys
import threading

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPainter, QPaintEvent, QRasterWindow, QScreen

SENTENCES = ("This exhibit will be back in a moment.", "展项稍后恢复，请稍候。")
"""The word `trouble` of kiosk/content/words.py, which would bring a lot with it."""
_GROUND = QColor("#101418")
_INK = QColor("#8A949E")
_FONT = "Noto Sans CJK SC"
_TEXT_HEIGHT = 0.028
_LINE_HEIGHT = 0.06
"""Of the screen's short side."""
_STDIN = 0
_AFTER_THE_EXHIBIT = 5
"""Niceness: the exhibit, which starts at the same time, goes first."""


class StillPage(QRasterWindow):
    """The sentences in the middle of a screen."""

    def __init__(self, screen: QScreen) -> None:
        super().__init__()
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.setTitle("kiosk")
        self.setCursor(Qt.CursorShape.BlankCursor)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), self.height(), _GROUND)
        short = min(self.width(), self.height())
        font = QFont(_FONT)
        font.setPixelSize(max(round(short * _TEXT_HEIGHT), 8))
        painter.setFont(font)
        painter.setPen(_INK)
        line = round(short * _LINE_HEIGHT)
        top = (self.height() - line * len(SENTENCES)) // 2
        for row, sentence in enumerate(SENTENCES):
            place = QRect(0, top + row * line, self.width(), line)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, sentence)
        painter.end()


def main(screen: int) -> int:
    """Show the page until it is no longer wanted, on the last screen where there are fewer."""
    if hasattr(os, "nice"):
        os.nice(_AFTER_THE_EXHIBIT)
    app = QGuiApplication(sys.argv[:1])
    app.setDesktopFileName("kiosk")
    screens = app.screens()
    page = StillPage(screens[min(screen, len(screens) - 1)])
    page.showFullScreen()

    def wait() -> None:
        while os.read(_STDIN, 64):
            pass
        # There is nothing to take down, and a quit that comes before the event loop would be forgotten.
        os._exit(0)

    threading.Thread(target=wait, name="guard", daemon=True).start()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
