"""The one place where graphs meet QML: pictures of graphs, asked for by address, and the finger on them.

A picture is a pure function of its address,
`<graph>/<language>/<palette>/<width>x<height>/<u>/<compact>/<view>/<elapsed>/<selected>` (a number behind that only
tells one moment of a live graph from the next), so QML holds no Python drawing and nothing is drawn that is not shown.
"""

from __future__ import annotations

import logging
import math
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Property, QObject, QSize, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtQml import QmlElement, QmlUncreatable
from PySide6.QtQuick import QQuickImageProvider

from kiosk.content.bundle import Bundle
from kiosk.content.graph import Graph
from kiosk.content.palette import PALETTES, accent_of
from kiosk.content.text import say
from kiosk.models.addresses import size_of
from kiosk.models.live_feeds import LiveFeeds
from kiosk.models.table_graphs import TableGraphs

if TYPE_CHECKING:
    from kiosk.feeds import Feed
    from kiosk.graphs import Ask, Drawing

QML_IMPORT_NAME = "Exhibit.Models"
QML_IMPORT_MAJOR_VERSION = 1

QUICK_S = 0.2
"""A feed that delivers faster than this is looked at in every frame, others with the show's tick."""

log = logging.getLogger(__name__)


class GraphDesk:
    """Holds the drawings of a bundle, one for each graph, language and palette, made when first asked for.

    pyqtgraph is imported with the first drawing and not before: it costs more than the first frame.
    """

    def __init__(self, feeds: LiveFeeds) -> None:
        self._feeds = feeds
        self._clock = feeds.clock
        self.bundle: Bundle | None = None
        """Whose graphs are drawn."""
        self._drawings: dict[tuple[str, str, str], tuple[object, Drawing[Any]]] = {}
        self._tables = TableGraphs()

    def load(self, bundle: Bundle) -> None:
        """Draw the graphs of this bundle from now on; its feeds are open already."""
        self.bundle = bundle
        self._drawings.clear()
        self._tables = TableGraphs()

    def draw(self, address: str) -> QImage:
        """The picture at an address."""
        drawing, ask = self._asked(address)
        return drawing.draw(ask)

    def prepare(self, subject: str) -> None:
        """Lay out the graph at an address, which is not shown yet."""
        self.draw(f"{subject}/0/-1")

    def moved(self, subject: str) -> bool:
        """Whether a live graph looks different from when it was last drawn."""
        key, language, palette = subject.split("/")[:3]
        table, drawing = self._drawings.get((key, language, palette), (None, None))
        return drawing is None or table != self._table(key) or drawing.moved()

    def reading_at(self, subject: str, x: float, y: float) -> int:
        """Index of the reading under a finger at device pixel (x, y) of the picture, -1 for none."""
        drawing, ask = self._asked(subject)
        found = drawing.reading_at(ask, x, y)
        return -1 if found is None else found

    def passed(self, subject: str, x: float, y: float) -> int:
        """Index of the reading that a moving finger passes, -1 for none."""
        drawing, ask = self._asked(subject)
        found = drawing.passed(ask, x, y)
        return -1 if found is None else found

    def closest(self, subject: str) -> float:
        """The smallest part of the horizontal axis that may be brought into view; 1 where none may."""
        drawing, ask = self._asked(subject)
        return drawing.closest(ask)

    def spoken(self, subject: str, reading: int) -> str:
        """A reading in words."""
        return self._asked(subject)[0].spoken(reading)

    def summary(self, subject: str) -> str:
        """The graph in one sentence."""
        drawing, ask = self._asked(subject)
        return drawing.summary(ask)

    # --- how far live numbers can be trusted -----------------------------------------------------------------------

    def pill(self, key: str, language: str) -> str:
        """The one word that says what kind of numbers these are; "" for published ones."""
        assert self.bundle is not None
        graph, _ = self._graph(key)
        feed = self._feed(graph)
        word = graph.honesty if feed is None else feed.state(self._clock())
        if word == "live":
            word = graph.honesty  # Published numbers in a file that is fresh are still published.
        return "" if word == "published" else say(getattr(self.bundle.words, word.replace("-", "_")), language)

    def age(self, key: str, language: str) -> str:
        """Where a feed is late or lost, how old its last value is, as a sentence; else ""."""
        from kiosk.graphs.speech import Voice

        assert self.bundle is not None
        feed, now, words = self._feed(self._graph(key)[0]), self._clock(), self.bundle.words
        if feed is None or feed.state(now) in ("live", "demonstration"):
            return ""
        seen = feed.seen(now)
        if seen is None:
            return say(words.no_value, language)
        return say(words.last_value, language).replace("{age}", Voice(language, words).age(now - seen))

    def latest(self, key: str, language: str) -> str:
        """The latest number of a feed that gives one after another, written out; "" where there is none."""
        from kiosk.graphs.speech import Voice

        assert self.bundle is not None
        feed, now = self._feeds.samples(_feed_name(self._graph(key)[0])), self._clock()
        seen = feed.seen(now) if feed else None
        # A sender's clock may be ahead of this one's.
        values = feed.window(seen, max(now, seen)).values.tolist() if feed and seen is not None else []
        return Voice(language, self.bundle.words).number(values[-1]) if values else ""

    def is_quick(self, key: str) -> bool:
        """Whether values may come many times a second."""
        feed = self._feeds.samples(_feed_name(self._graph(key)[0]))
        return feed is not None and feed.interval < QUICK_S

    # --- how it is done ----------------------------------------------------------------------------------------------

    def _asked(self, address: str) -> tuple[Drawing[Any], Ask]:
        from kiosk.graphs import Ask

        key, language, palette, size, unit, compact, view, *moment = address.split("/")
        pixels = size_of(size)
        start, _, end = view.partition("-")
        elapsed = float(moment[0]) if moment else math.inf
        selected = int(moment[1]) if len(moment) > 1 else -1
        ask = Ask(
            width=pixels.width(),
            height=pixels.height(),
            u=float(unit),
            elapsed=elapsed,
            selected=None if selected < 0 else selected,
            compact=compact == "1",
            view=(float(start), float(end)),
        )
        return self._drawing(key, language, palette), ask

    def _drawing(self, key: str, language: str, palette: str) -> Drawing[Any]:
        """A feed of whole series fills the graph as far as they fit it; another table makes another drawing."""
        from kiosk.graphs import drawing_for

        table = self._table(key)
        known = self._drawings.get((key, language, palette))
        if known is not None and known[0] == table:
            return known[1]
        assert self.bundle is not None
        graph, accent = self._graph(key)
        name = _feed_name(graph)
        if whole := self._feeds.table(name):
            graph = self._tables.filled(key, graph, table, whole.series())
        drawing = drawing_for(
            graph,
            accent=accent_of(PALETTES[palette], graph.accent, accent),
            language=language,
            words=self.bundle.words,
            feed=self._feeds.samples(name),
            clock=self._clock,
            palette=PALETTES[palette],
        )
        self._drawings[key, language, palette] = table, drawing
        return drawing

    def _graph(self, key: str) -> tuple[Graph, str | None]:
        """A graph and its screen's accent; the opening and the poll have none of their own."""
        assert self.bundle is not None
        screen, _, number = key.partition(".")
        if int(screen) == 0:
            return self.bundle.opening.graphs[int(number)], None
        if int(screen) > len(self.bundle.themes):
            assert self.bundle.poll is not None
            assert self.bundle.poll.graph is not None
            return self.bundle.poll.graph, None
        theme = self.bundle.themes[int(screen) - 1]
        return theme.graphs[int(number)], theme.accent

    def _feed(self, graph: Graph) -> Feed | None:
        return self._feeds.get(_feed_name(graph))

    def _table(self, key: str) -> object:
        """What tells one table of a feed from the next; None for a graph that has no such feed."""
        feed = self._feeds.table(_feed_name(self._graph(key)[0]))
        return feed.revision(self._clock()) if feed else None


def _feed_name(graph: Graph) -> str | None:
    return getattr(graph, "feed", None)


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

    @Slot(str, float, float, result=int)
    def passed(self, subject: str, x: float, y: float) -> int:
        return self._desk.passed(subject, x, y)

    @Slot(str, result=float)
    def closest(self, subject: str) -> float:
        return self._desk.closest(subject)

    @Slot(str, int, result=str)
    def spoken(self, subject: str, reading: int) -> str:
        return self._desk.spoken(subject, reading) if reading >= 0 else ""

    @Slot(str, result=str)
    def summary(self, subject: str) -> str:
        return self._desk.summary(subject)

    @Slot(str, str, result=str)
    def pill(self, key: str, language: str) -> str:
        return self._desk.pill(key, language)

    @Slot(str, str, result=str)
    def age(self, key: str, language: str) -> str:
        return self._desk.age(key, language)

    @Slot(str, str, result=str)
    def latest(self, key: str, language: str) -> str:
        return self._desk.latest(key, language)

    @Slot(str)
    def prepare(self, subject: str) -> None:
        """Lay a graph out that will be shown soon: the first picture of one costs several frames."""
        self._desk.prepare(subject)

    @Slot(str, result=bool)
    def isQuick(self, key: str) -> bool:
        return self._desk.is_quick(key)

    ready = Property(bool, lambda self: self._ready, notify=readyChanged)
