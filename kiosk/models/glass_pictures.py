"""The running exhibit answers who asks for a picture of the glass."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QObject, QTimer
from PySide6.QtGui import QImage

from kiosk.care.glass_picture import answer, asked, forget

_LOOK_MS = 500

log = logging.getLogger(__name__)


class GlassPictures(QObject):
    """Looks for a request twice a second; a picture is taken only then."""

    def __init__(self, folder: Path, screen: int, picture: Callable[[], QImage]) -> None:
        """`folder` is the state folder; `picture` is what is on the glass now."""
        super().__init__()
        self._folder = folder
        self._screen = screen
        self._picture = picture
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Answer from now on; what was asked of a program that is gone is forgotten."""
        asked(self._folder, self._screen)
        forget(self._folder)
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def look(self) -> None:
        """Does anybody ask?"""
        word = asked(self._folder, self._screen)
        if word is None:
            return
        data = QBuffer()
        data.open(QIODevice.OpenModeFlag.WriteOnly)
        # A glass that nobody can see has no picture: then nobody is answered.
        if not self._picture().save(data, "PNG"):  # type: ignore[call-overload]
            return
        try:
            answer(self._folder, word, bytes(data.data().data()))
        except OSError as error:
            log.warning("the picture of the glass can't be written (%s): check the disk", error.strerror)
