"""What all graphs have in common: they are asked for a picture, and for the reading under a finger."""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import ClassVar, Generic, Literal, TypeVar

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage

from kiosk.content.graph import GraphBase
from kiosk.content.palette import Palette
from kiosk.feeds import SampleFeed
from kiosk.graphs import style
from kiosk.graphs.callout import Callout, Selection
from kiosk.graphs.lettering import Line, Run
from kiosk.graphs.marks import Label, Mark
from kiosk.graphs.places import Places
from kiosk.graphs.plot import Plot
from kiosk.graphs.speech import Voice

Model = TypeVar("Model", bound=GraphBase)
WHOLE = (0.0, 1.0)
MOST_SUMMED = 6
"""Readings that are named in a summary."""


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
    view: tuple[float, float] = WHOLE
    """The part of the horizontal axis in view, as shares of the whole."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What a drawing gets from outside besides its graph."""

    accent: str
    voice: Voice
    feed: SampleFeed | None
    clock: Callable[[], float]
    palette: Palette


class Drawing(ABC, Generic[Model]):
    """One graph in one language and palette. Keeps its plot; the layout is made again only for another size."""

    duration: float = style.GROW + style.FADE
    """Milliseconds until everything, labels included, is in place."""
    follows: ClassVar[Literal["across", "down", "around"]] = "across"
    """How a moving finger that is on no reading finds one: the nearest across, the nearest down, or by distance."""
    lays_moments = False
    """Whether another `moment` needs another layout, not only another pose."""

    def __init__(self, graph: Model, setting: Setting) -> None:
        self.graph, self.accent, self.voice = graph, setting.accent, setting.voice
        self.feed, self.clock, self.palette = setting.feed, setting.clock, setting.palette
        self.labels: list[Label] = []
        self.targets: list[tuple[int, QRectF]] = []
        self._fading: list[Mark] = []
        self._plot: Plot | None = None
        self._laid: tuple[Ask, object] | None = None
        self._called: int | None = None
        self._callout: list[Mark] = []
        self.now = 0.0
        self._shown: tuple[object] | None = None
        """The moment of the latest picture."""

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
    def called(self, index: int) -> tuple[str, ...]:
        """The lines that a touched reading shows: what, and where; others of the same moment may follow."""

    def moment(self) -> object:
        """What of the clock or the feed shows in the picture: it changes when the picture must."""
        return None

    # --- what is asked of every graph ----------------------------------------------------------------------------

    def draw(self, ask: Ask) -> QImage:
        """The picture, exactly as large as asked, on transparent ground."""
        with style.drawn_in(self.palette):
            return self._draw(ask)

    def _draw(self, ask: Ask) -> QImage:
        elapsed = max(0.0, min(ask.elapsed, self.duration))
        self._fit(ask)
        shown = (self.moment(),)
        if shown != self._shown:
            self._drop_callout()  # What it says may be another value by now.
            self._shown = shown
        self.pose(elapsed)
        fade = min(1.0, max(0.0, (elapsed - self.duration + style.FADE) / style.FADE))
        for mark in self._fading:
            mark.setOpacity(fade)
        self._select(ask)
        return self.plot.picture()

    def moved(self) -> bool:
        """Whether the clock or the feed has something that the latest picture does not show."""
        self.now = self.clock()
        return self._shown is not None and self._shown != (self.moment(),)

    def summary(self, ask: Ask) -> str:
        """What the graph says, in one sentence, for a visitor who cannot see it: its title and some readings."""
        self._fit(ask)
        indices = list(dict.fromkeys(index for index, _ in self.targets))
        some = sorted({round(i * (len(indices) - 1) / (MOST_SUMMED - 1)) for i in range(MOST_SUMMED)})
        said = [self.spoken(indices[i]) for i in some] if indices else []
        return self.voice.listed(self.voice.run(self.graph.title).text, said)

    def closest(self, ask: Ask) -> float:
        """The smallest part of the horizontal axis that two fingers may bring into view; 1 where they may not."""
        return 1.0

    def reading_at(self, ask: Ask, x: float, y: float) -> int | None:
        """The touchable reading nearest to a touch in device pixels; None where none is near."""
        self._fit(ask)
        return self.hit(QPointF(x, y), style.REACH * ask.u)

    def passed(self, ask: Ask, x: float, y: float) -> int | None:
        """The reading that a finger passes on its way along the graph, in device pixels: the one under it, or near."""
        self._fit(ask)
        point = QPointF(x, y)
        under = self.hit(point, math.inf if self.follows == "around" else 0.0)
        if under is not None:
            return under
        offsets = ((box.center() - point, index) for index, box in self.targets)
        near = ((abs(offset.x()), abs(offset.y()), index) for offset, index in offsets)
        if self.follows == "down":
            near = ((down, across, index) for across, down, index in near)
        return min(near, default=(0, 0, None))[2]

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
            Ask(ask.width, ask.height, ask.u, compact=ask.compact, view=ask.view),
            self.moment() if self.lays_moments else None,
        )
        if self._laid == wanted:
            return
        self._laid = self._called = None
        self.plot.resize(ask.width, ask.height)
        for kept in (self.labels, self.targets, self._fading, self._callout):
            kept.clear()
        with style.drawn_in(self.palette):
            self.lay(wanted[0])
        self._laid = wanted  # Only now: a layout that failed halfway is made again, not kept.

    def target(self, index: int) -> QRectF | None:
        """Where a touchable reading stands, in device pixels; None where it is not in view."""
        return next((box for other, box in self.targets if other == index), None)

    def _drop_callout(self) -> None:
        for mark in self._callout:
            self.plot.remove(mark)
        self._callout.clear()
        self._called = None

    def _select(self, ask: Ask) -> None:
        if ask.selected == self._called:
            return
        self._drop_callout()
        self._called = ask.selected
        target = None if ask.selected is None else self.target(ask.selected)
        if target is None or ask.selected is None:
            return
        what, *others = (line for line in self.called(ask.selected) if line)
        language = self.voice.language
        runs = [Run(what, style.TICK, style.PRIMARY, True, language)]
        runs += [Run(line, style.FLOOR + 0.1, style.SECONDARY, False, language) for line in others]
        runs.append(self.voice.run(self.graph.source, style.FLOOR, style.QUIET))
        lines = [self._short(run, ask) for run in runs]
        anchor = target.adjusted(-ask.u, -ask.u, ask.u, ask.u) if target.isEmpty() else target
        callout = Callout(
            lines, anchor, QRectF(0, 0, ask.width, ask.height), ask.u, [label.box for label in self.labels]
        )
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
