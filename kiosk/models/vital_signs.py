"""How the running program is: its memory and its frames, noted every second and drawn for staff."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Property, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtQml import QmlElement, QmlUncreatable
from PySide6.QtQuick import QQuickImageProvider, QQuickWindow

from kiosk.care.memory import resident_memory
from kiosk.content.graph import StreamGraph
from kiosk.content.palette import PALETTES
from kiosk.content.words import Words
from kiosk.models.addresses import size_of

QML_IMPORT_NAME = "Exhibit.Models"
QML_IMPORT_MAJOR_VERSION = 1

_SECOND_MS = 1000
_WINDOW = 1800.0
"""Seconds that the graphs show."""
_MB = 1_000_000

log = logging.getLogger(__name__)


@QmlElement
@QmlUncreatable("the program makes the one VitalSigns")
class VitalSigns(QObject):
    """Notes memory (MB) and frames (a second) while the exhibit runs, and draws both."""

    changed = Signal()

    def __init__(self, clock: Callable[[], float]) -> None:
        """`clock` is Unix time in seconds."""
        super().__init__()
        self._clock = clock
        self._frames = 0
        self._feeds: dict[str, Any] = {}
        self._drawings: dict[str, Any] = {}
        self._latest: dict[str, float] = {}
        self._revision = 0
        self._window: QQuickWindow | None = None
        self._timer = QTimer(self, interval=_SECOND_MS)
        self._timer.timeout.connect(self.note)

    def start(self, window: QQuickWindow) -> None:
        """Note from now on; asked again, it does nothing."""
        from kiosk.feeds.told import Told  # Brings numpy, which the first frame does not wait for.

        if self._window is None:
            self._window = window
            self._feeds = {"memory": Told(1.0), "frames": Told(1.0)}
            # Frames are swapped on the render thread.
            window.frameSwapped.connect(self._swapped, Qt.ConnectionType.QueuedConnection)
            self._timer.start()

    def stop(self) -> None:
        self._timer.stop()
        if self._window is not None:
            self._window.frameSwapped.disconnect(self._swapped)
            self._window = None

    def note(self) -> None:
        """A second has passed."""
        memory = resident_memory()
        self._latest = {"frames": float(self._frames)}
        if memory is not None:
            self._latest["memory"] = float(round(memory / _MB))
        self._frames = 0
        for name, value in self._latest.items():
            self._feeds[name].tell(self._clock(), value)
        self._revision += 1
        self.changed.emit()

    def latest(self, name: str) -> float | None:
        """The latest memory in MB or frames of the last second; None before the first, or where nobody knows."""
        return self._latest.get(name)

    def draw(self, address: str) -> QImage:
        """The graph at `<memory|frames>/<width>x<height>/<u>/...`, in device pixels."""
        from kiosk.graphs import Ask

        name, size, unit, *_ = address.split("/")
        pixels = size_of(size)
        drawing = self._drawing(name)
        drawing.moved()
        image: QImage = drawing.draw(Ask(pixels.width(), pixels.height(), float(unit)))
        return image

    def _drawing(self, name: str) -> Any:
        from kiosk.graphs import drawing_for

        if name not in self._drawings:
            graph = StreamGraph.model_validate(
                {
                    "kind": "stream",
                    "title": name,
                    "source": "kiosk",
                    "feed": name,
                    "window": _WINDOW,
                    "axis": {"minimum": 0},
                    "unit": "MB" if name == "memory" else "",
                }
            )
            palette = PALETTES["dark"]
            self._drawings[name] = drawing_for(
                graph,
                accent=palette.primary,
                language="en",
                words=Words(),
                feed=self._feeds.get(name),
                clock=self._clock,
                palette=palette,
            )
        return self._drawings[name]

    def _swapped(self) -> None:
        self._frames += 1

    revision = Property(int, lambda self: self._revision, notify=changed)


class VitalPictures(QQuickImageProvider):
    """Answers `image://vitals/<address>`, on the GUI thread."""

    def __init__(self, vitals: VitalSigns) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._vitals = vitals

    def requestImage(self, id: str, size: QSize, requested: QSize) -> QImage:
        try:
            return self._vitals.draw(id)
        except Exception:
            log.exception("the graph of staff's page %s could not be drawn", id)
            empty = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
            empty.fill(0)
            return empty
