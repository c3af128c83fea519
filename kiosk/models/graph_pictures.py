"""The one place where graphs meet QML: pictures of graphs, asked for by address, and the finger on them.

A picture is a pure function of its address, `<graph>/<language>/<width>x<height>/<u>/<compact>/<elapsed>/<selected>`
(a number behind that only tells one moment of a live graph from the next), so QML holds no Python drawing and
nothing is drawn that is not shown.
"""

from __future__ import annotations

import logging
import math
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Property, QObject, QSize, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtQml import QmlElement, QmlUncreatable
from PySide6.QtQuick import QQuickImageProvider

from kiosk.content.bundle import Bundle
from kiosk.content.graph import Graph

if TYPE_CHECKING:
    from kiosk.feeds import Feed
    from kiosk.graphs import Ask, Drawing

QML_IMPORT_NAME = "Exhibit.Models"
QML_IMPORT_MAJOR_VERSION = 1

OPENING_ACCENT = "#F7F2E8"
"""Colour of the opening's graphs, where they name none: the opening has no accent of its own."""

log = logging.getLogger(__name__)


class GraphDesk:
    """Holds the drawings of a bundle, one for each graph and language, made when first asked for.

    pyqtgraph is imported with the first drawing and not before: it costs more than the first frame.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self.bundle: Bundle | None = None
        """Whose graphs are drawn."""
        self._drawings: dict[tuple[str, str], Drawing[Any]] = {}
        self._feeds: dict[str, Feed] = {}
        self._due: dict[str, float] = {}

    def load(self, bundle: Bundle) -> None:
        """Draw the graphs of this bundle from now on."""
        self.bundle = bundle
        self._drawings.clear()
        self._feeds.clear()
        self._due.clear()

    def draw(self, address: str) -> QImage:
        """The picture at an address; a graph that fails is logged and left empty."""
        subject, drawing, ask = self._asked(address)
        self._due[subject] = drawing.due(self._clock()) or math.inf
        return drawing.draw(ask)

    def moved(self, subject: str) -> bool:
        """Whether a live graph looks different from when it was last drawn."""
        return self._clock() >= self._due.get(subject, math.inf)

    def reading_at(self, subject: str, x: float, y: float) -> int:
        """Index of the reading under a finger at device pixel (x, y) of the picture, -1 for none."""
        _, drawing, ask = self._asked(subject)
        found = drawing.reading_at(ask, x, y)
        return -1 if found is None else found

    def spoken(self, subject: str, reading: int) -> str:
        """A reading in words."""
        _, drawing, _ = self._asked(subject)
        return drawing.spoken(reading)

    def _asked(self, address: str) -> tuple[str, Drawing[Any], Ask]:
        from kiosk.graphs import Ask

        key, language, size, unit, compact, *moment = address.split("/")
        width, _, height = size.partition("x")
        elapsed = float(moment[0]) if moment else math.inf
        selected = int(moment[1]) if len(moment) > 1 else -1
        ask = Ask(
            width=max(1, int(width)),
            height=max(1, int(height)),
            u=float(unit),
            elapsed=elapsed,
            selected=None if selected < 0 else selected,
            compact=compact == "1",
        )
        return "/".join((key, language, size, unit, compact)), self._drawing(key, language), ask

    def _drawing(self, key: str, language: str) -> Drawing[Any]:
        from kiosk.graphs import drawing_for

        if (key, language) not in self._drawings:
            assert self.bundle is not None
            graph, accent = self._graph(key)
            self._drawings[key, language] = drawing_for(
                graph,
                accent=graph.accent or accent,
                language=language,
                words=self.bundle.words,
                feed=self._feed(getattr(graph, "feed", None)),
                clock=self._clock,
            )
        return self._drawings[key, language]

    def _graph(self, key: str) -> tuple[Graph, str]:
        assert self.bundle is not None
        screen, _, number = key.partition(".")
        if int(screen) == 0:
            return self.bundle.opening.graphs[int(number)], OPENING_ACCENT
        theme = self.bundle.themes[int(screen) - 1]
        return theme.graphs[int(number)], theme.accent

    def _feed(self, name: str | None) -> Feed | None:
        from kiosk.feeds import open_feed

        if name is None:
            return None
        assert self.bundle is not None
        if name not in self._feeds:
            self._feeds[name] = open_feed(self.bundle.feeds[name])
        return self._feeds[name]


class GraphPictures(QQuickImageProvider):
    """Answers `image://graphs/<address>`, on the GUI thread."""

    def __init__(self, desk: GraphDesk) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._desk = desk

    def requestImage(self, id: str, size: QSize, requested: QSize) -> QImage:
        try:
            return self._desk.draw(id)
        except Exception:
            log.exception("graph %s could not be drawn", id)
            empty = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
            empty.fill(0)
            return empty


@QmlElement
@QmlUncreatable("the program makes the one GraphModel")
class GraphModel(QObject):
    """What QML may ask about graphs beside their pictures."""

    readyChanged = Signal()

    def __init__(self, desk: GraphDesk) -> None:
        super().__init__()
        self._desk = desk
        self._ready = False

    def start(self) -> None:
        """Graphs may be asked for from now on."""
        if not self._ready:
            self._ready = True
            self.readyChanged.emit()

    @Slot(str, result=bool)
    def moved(self, subject: str) -> bool:
        return self._desk.moved(subject)

    @Slot(str, float, float, result=int)
    def readingAt(self, subject: str, x: float, y: float) -> int:
        return self._desk.reading_at(subject, x, y)

    @Slot(str, int, result=str)
    def spoken(self, subject: str, reading: int) -> str:
        return self._desk.spoken(subject, reading) if reading >= 0 else ""

    ready = Property(bool, lambda self: self._ready, notify=readyChanged)
