"""The running exhibit notes how it is, so that others can tell without asking it."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtQuick import QQuickWindow

from kiosk import __version__
from kiosk.care.health import WRITE_SECONDS, FeedHealth, Health, put, read_health
from kiosk.care.memory import resident_memory
from kiosk.care.metrics import metrics
from kiosk.care.recent_troubles import RecentTroubles
from kiosk.models.exhibit_model import ExhibitModel
from kiosk.show.show import Show

log = logging.getLogger(__name__)


class HealthNotes(QObject):
    """Writes a file every ten seconds, from the GUI thread: a program that hangs leaves an old one.

    Between two writings one frame is asked for, so that a renderer that hangs shows as well.
    """

    def __init__(
        self,
        file: Path,
        show: Show,
        exhibit: ExhibitModel,
        feeds: Callable[[], Iterable[FeedHealth]],
        clock: Callable[[], float],
        metrics_file: Path | None = None,
    ) -> None:
        """`clock` is Unix time in seconds."""
        super().__init__()
        self._file = file
        self._metrics_file = metrics_file
        self._show = show
        self._exhibit = exhibit
        self._feeds = feeds
        self._clock = clock
        self._window: QQuickWindow | None = None
        self._recent = RecentTroubles()
        self._before = read_health(file)
        self._begun_at = clock()
        self._frames = 0
        self._counting = False
        self._asked = False
        self._written = monotonic()
        self._timer = QTimer(self, interval=round(WRITE_SECONDS * 1000))
        self._timer.timeout.connect(self.write)

    def start(self, window: QQuickWindow) -> None:
        """Note from now on how the exhibit in a window is."""
        self._window = window
        self._recent.listen()
        # Frames are swapped on the render thread.
        window.frameSwapped.connect(self._swapped, Qt.ConnectionType.QueuedConnection)
        self.write()
        self._timer.start()

    def stop(self) -> None:
        """Somebody has ended the exhibit."""
        if self._window is not None:
            self._timer.stop()
            self._put(self._health(ended_at=self._clock()))
            self._window.frameSwapped.disconnect(self._swapped)
            self._window = None
        self._recent.close()

    def write(self) -> None:
        """Note how it is now, and ask for a frame that shows at the next writing."""
        self._put(self._health())
        self._frames, self._written, self._counting = 0, monotonic(), True
        if self._window is not None:
            self._asked = self._window.isExposed()
            self._window.update()

    def _swapped(self) -> None:
        self._frames += 1

    def _health(self, ended_at: float | None = None) -> Health:
        bundle, state, window = self._exhibit.bundle, self._show.state, self._window
        before = self._before
        crashed = before is not None and before.ended_at is None
        screens = bundle.screens if bundle else []
        passed = monotonic() - self._written
        return Health(
            written_at=self._clock(),
            begun_at=self._begun_at,
            ended_at=ended_at,
            restarts=before.restarts + 1 if before and crashed else 0,
            pid=os.getpid(),
            version=__version__,
            content=f"{bundle.id} {bundle.version}" if bundle else None,
            phase=state.phase.value,
            screen=screens[state.screen] if state.screen < len(screens) else "",
            language=self._exhibit.language,
            frames_per_second=round(self._frames / passed, 1) if self._counting else None,
            # What came off the screen meanwhile owes no frame.
            frozen=bool(self._asked and window and window.isExposed() and not self._frames),
            memory=resident_memory(),
            display=_display(window),
            feeds=tuple(self._feeds()),
            trouble=self._recent.latest or (before.trouble if before else None),
        )

    def _put(self, health: Health) -> None:
        written = {self._file: health.model_dump_json(indent=2)}
        if self._metrics_file:
            written[self._metrics_file] = metrics(health)
        for file, text in written.items():
            try:
                put(file, text)
            except OSError as error:
                log.warning("%s can't be written (%s): check the disk and its rights", file, error.strerror)


def _display(window: QQuickWindow | None) -> str:
    screen = window.screen() if window else None
    if window is None or screen is None:
        return ""
    size = window.size() * window.devicePixelRatio()
    return f"{screen.name()} {size.width()}x{size.height()}".strip()
