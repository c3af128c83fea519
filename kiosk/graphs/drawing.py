"""What all graphs have in common: they are asked for a picture, and for the reading under a finger."""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage

from kiosk.content.graph import GraphBase
from kiosk.feeds import Feed
from kiosk.graphs import style
from kiosk.graphs.callout import Callout, Selection
from kiosk.graphs.lettering import Line, Run
from kiosk.graphs.marks import Label, Mark
from kiosk.graphs.places import Places
from kiosk.graphs.plot import Plot
from kiosk.graphs.speech import Voice

Model = TypeVar("Model", bound=GraphBase)


@dataclass(frozen=True, slots=True)
class Ask:
    """Which picture is wanted."""

    width: int
    height: int
    """Size of the plot area in device pixels."""
    u: float
    """Device pixels of 1 % of the screen's short side."""
    elapsed: float = math.inf
    """Milliseconds since the graph came in; infinite for a settled one."""
    selected: int | None = None
    """Index of the reading that was touched."""
    compact: bool = False
    """Only the shape: no labels and no ticks."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What a drawing gets from outside besides its graph."""

    accent: str
    voice: Voice
    feed: Feed | None
    clock: Callable[[], float]


class Drawing(ABC, Generic[Model]):
    """One graph in one language. Keeps its plot; the layout is made again only for another size."""

    duration: float = style.GROW + style.FADE
    """Milliseconds until everything, labels included, is in place."""
    lays_moments = False
    """Whether another `moment` needs another layout, not only another pose."""

    def __init__(self, graph: Model, setting: Setting) -> None:
        self.graph, self.accent, self.voice = graph, setting.accent, setting.voice
        self.feed, self.clock = setting.feed, setting.clock
        self.labels: list[Label] = []
        self.targets: list[tuple[int, QRectF]] = []
        self._fading: list[Mark] = []
        self._plot: Plot | None = None
        self._laid: tuple[Ask, object] | None = None
        self._called: int | None = None
        self._callout: list[Mark] = []
        self.now = 0.0
        self._last: tuple[object, QImage] | None = None

    # --- what a kind of graph says -------------------------------------------------------------------------------

    @abstractmethod
    def lay(self, ask: Ask) -> None:
        """Put the items of a settled picture into the (empty) plot, and say what can be touched."""

    def pose(self, elapsed: float) -> None:
        """Show the items as they are so many ms into the entrance, which lasts `duration`."""

    @abstractmethod
    def spoken(self, index: int) -> str:
        """A reading in words: value, unit, place and qualifier."""

    @abstractmethod
    def called(self, index: int) -> tuple[str, str]:
        """The two lines that a touched reading shows: what, and where."""

    def moment(self) -> object:
        """What of the clock or the feed shows in the picture: it changes when the picture must."""
        return None

    def due(self, now: float) -> float | None:
        """When the settled picture next looks different, Unix time in seconds; None for never."""
        return None

    # --- what is asked of every graph ----------------------------------------------------------------------------

    def draw(self, ask: Ask) -> QImage:
        """The picture, exactly as large as asked, on transparent ground."""
        elapsed = max(0.0, min(ask.elapsed, self.duration))
        self._fit(ask)
        key = (replace(ask, elapsed=elapsed), self.moment())
        if self._last is None or self._last[0] != key:
            self.pose(elapsed)
            fade = min(1.0, max(0.0, (elapsed - self.duration + style.FADE) / style.FADE))
            for mark in self._fading:
                mark.setOpacity(fade)
            self._select(ask)
            self._last = key, self.plot.picture()
        return self._last[1]

    def reading_at(self, ask: Ask, x: float, y: float) -> int | None:
        """The touchable reading nearest to a touch in device pixels; None where none is near."""
        self._fit(ask)
        return self.hit(QPointF(x, y), style.REACH * ask.u)

    def hit(self, point: QPointF, reach: float) -> int | None:
        """The reading whose target is nearest to a point and within reach of it, in device pixels."""
        near = [
            (_distance(box, point), _distance(QRectF(box.center(), box.center()), point), index)
            for index, box in self.targets
        ]
        best = min(near, default=None)
        return best[2] if best and best[0] <= reach else None

    # --- help for kinds ------------------------------------------------------------------------------------------

    @property
    def plot(self) -> Plot:
        """The hidden view, made when it is first needed."""
        if self._plot is None:
            self._plot = Plot()
        return self._plot

    def label(self, line: Line, start: QPointF | None, fading: bool = True) -> None:
        """Put text where a place was found; leave it out where none was."""
        if start is not None:
            self.labels.append(self.plot.add(Label(line, start)))
            if fading:
                self._fading.append(self.labels[-1])

    def places(self, ask: Ask) -> Places:
        """The empty picture, to put labels into."""
        return Places(ask.width, ask.height, 0.5 * ask.u)

    def _fit(self, ask: Ask) -> None:
        self.now = self.clock()
        wanted = (
            Ask(ask.width, ask.height, ask.u, compact=ask.compact),
            self.moment() if self.lays_moments else None,
        )
        if self._laid == wanted:
            return
        self._laid, self._called = wanted, None
        self.plot.resize(ask.width, ask.height)
        for kept in (self.labels, self.targets, self._fading, self._callout):
            kept.clear()
        self.lay(wanted[0])

    def _select(self, ask: Ask) -> None:
        if ask.selected == self._called:
            return
        for mark in self._callout:
            self.plot.remove(mark)
        self._callout.clear()
        self._called = ask.selected
        target = next((box for index, box in self.targets if index == ask.selected), None)
        if target is None or ask.selected is None:
            return
        what, where = self.called(ask.selected)
        page = QRectF(0, 0, ask.width, ask.height)
        lines = [
            self._short(Run(what, style.TICK, style.PRIMARY, True, self.voice.language), ask),
            *(
                [self._short(Run(where, style.FLOOR + 0.1, style.SECONDARY, False, self.voice.language), ask)]
                if where
                else []
            ),
        ]
        anchor = target.adjusted(-ask.u, -ask.u, ask.u, ask.u) if target.isEmpty() else target
        callout = Callout(lines, anchor, page, ask.u, [label.box for label in self.labels])
        self._callout = [self.plot.add(mark) for mark in (self.mark(ask.selected, target, ask.u), callout)]

    def mark(self, index: int, target: QRectF, u: float) -> Mark:
        """What shows that a reading is selected: a ring around a point, an outline around a shape."""
        return Selection(target, u)

    def _short(self, run: Run, ask: Ask) -> Line:
        line = Line((run,), ask.u)
        while line.ink.width() > ask.width - 2.6 * ask.u and len(run.text) > 2:
            run = replace(run, text=run.text[:-2].rstrip() + "…")
            line = Line((run,), ask.u)
        return line


def _distance(box: QRectF, point: QPointF) -> float:
    across = max(box.left() - point.x(), 0.0, point.x() - box.right())
    down = max(box.top() - point.y(), 0.0, point.y() - box.bottom())
    return math.hypot(across, down)
