"""Stream graph: a feed's values as they arrive, scrolling; its cost follows the pixels, not the history."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF

from kiosk.content.graph import StreamGraph
from kiosk.graphs import foot, style
from kiosk.graphs.bins import Bins, binned
from kiosk.graphs.drawing import Ask, Drawing, Setting
from kiosk.graphs.grid import round_limits
from kiosk.graphs.marks import Dot, Hairline
from kiosk.graphs.stream_words import StreamWords, head_for
from kiosk.graphs.trace import Trace

BIN = 0.28
"""Width of a stretch of time that is drawn as one, in u, but never less than two device pixels."""
MOST_BINS = 1000
CLOSEST = 0.05
BAND = 0.36


class StreamDrawing(Drawing[StreamGraph]):
    """The right edge is the latest value: the picture moves only when one arrives."""

    def __init__(self, graph: StreamGraph, setting: Setting) -> None:
        super().__init__(graph, setting)
        self._bins = Bins.none()
        self._drawn: object = None
        self._words: StreamWords | None = None
        self._area = QRectF()
        self._count, self._reach, self._latest = 2, (0.0, 1.0), 0.0

    def moment(self) -> object:
        return (self.feed.revision(self.now), self.feed.state(self.now)) if self.feed else None

    def closest(self, ask: Ask) -> float:
        return CLOSEST

    # --- layout --------------------------------------------------------------------------------------------------

    def lay(self, ask: Ask) -> None:
        u = ask.u
        self._ask, self._drawn = ask, None
        self._words = None if ask.compact else StreamWords(self, ask)
        head, low = (2.6, 2.6) if ask.compact else (head_for(ask), foot.HEIGHT)
        baseline = round(ask.height - low * u)
        self._top, self._baseline = round(head * u), baseline
        self._pixel = max(2.0, round(BIN * u), ask.width / MOST_BINS)
        self._band = self.plot.add(Trace(style.dimmed(self.accent, BAND).name(), self._pixel))
        self._line = self.plot.add(Trace(self.accent, style.LINE * u * 0.72))
        self._dot = self.plot.add(Dot(QPointF(), self.accent, u, 0.8))
        self.plot.add(Hairline(0, ask.width, baseline, u, style.HAIRLINE_OPACITY))

    def pose(self, elapsed: float) -> None:
        if self.moment() != self._drawn:
            self._drawn = self.moment()
            self._look()
        grown = style.ease_out(elapsed / style.GROW)
        shown = math.ceil(len(self._bins) * grown)
        self._trace(shown)
        fade = min(1.0, max(0.0, (elapsed - self.duration + style.FADE) / style.FADE))
        fresh = self.feed is None or self.feed.state(self.now) in ("live", "demonstration")
        strength = 1.0 if fresh else style.STALE
        for item in (self._band, self._line):
            item.setOpacity(strength)
        self._dot.setOpacity(fade * strength if len(self._bins) else 0.0)
        for label in self.labels:
            label.setOpacity(fade)
        if self._words:
            self._words.value.setOpacity(fade * strength)

    def _look(self) -> None:
        """Take what the feed has now, and set everything that follows from it."""
        view, window = self._ask.view, self.graph.window
        end = self.feed.seen(self.now) if self.feed else None
        self._area = self._room(self._words.gutter if self._words else 0.0)
        count = max(2, math.floor(self._area.width() / self._pixel))
        if self.feed is None or end is None:
            self._bins = Bins.none()
            return
        until = end + window * (view[1] - 1)
        self._bins = binned(self.feed, end + window * (view[0] - 1), until, count)
        low, high = self._limits()
        self._count, self._reach = count, (low, high)
        if not len(self._bins):
            return
        # In the whole view the last bin ends with the latest value, which is told; closer, with its mean.
        self._latest = float(self.feed.window(end, end).values[-1]) if view[1] == 1 else float(self._bins.mean[-1])
        self._dot.move(QPointF(self._point(-1).x(), float(self._down(np.array([self._latest]))[0])))
        if self._words:
            before = self._words.gutter
            self._words.set_grid(low, high, self._area)
            if self._words.gutter != before:
                self._look()
                return
            self._words.set_times(until - window * (view[1] - view[0]), until, self._area)
            self._words.set_value(self._latest)

    def _room(self, gutter: float) -> QRectF:
        """Where the line may run, beside the words at the left."""
        width = self._ask.width - round(2.8 * self._ask.u) - gutter
        return QRectF(gutter, self._top, width, max(1.0, self._baseline - self._top))

    def _limits(self) -> tuple[float, float]:
        """Round limits: the scale stays still while values stay in its reach."""
        axis = self.graph.axis
        low = float(self._bins.low.min(initial=math.inf))
        high = float(self._bins.high.max(initial=-math.inf))
        if not len(self._bins):
            low, high = 0.0, 1.0
        least, most = round_limits(low, high)
        least = least if axis.minimum is None else min(axis.minimum, low)
        most = most if axis.maximum is None else max(axis.maximum, high)
        return least, most if most > least else least + 1.0

    def _across(self, at: NDArray[np.int64]) -> NDArray[np.float64]:
        """Device pixels from the left of numbered bins."""
        return self._area.left() + (at - self._bins.first) / self._count * self._area.width()

    def _down(self, values: NDArray[np.float64]) -> NDArray[np.float64]:
        """Device pixels from the top of values."""
        low, high = self._reach
        return self._area.bottom() - (values - low) / (high - low) * self._area.height()

    def _point(self, row: int) -> QPointF:
        """Where the mean of a bin stands."""
        bins = self._bins
        return QPointF(float(self._across(bins.at[[row]])[0]), float(self._down(bins.mean[[row]])[0]))

    def _trace(self, shown: int) -> None:
        bins = self._bins.cut(shown)
        if not len(bins):
            self._band.follow(np.empty(0), np.empty(0))
            self._line.follow(np.empty(0), np.empty(0))
            return
        wide = bins.high > bins.low
        x = self._across(bins.at)
        posts = np.stack((self._down(bins.high[wide]), self._down(bins.low[wide])), axis=1)
        self._band.follow(np.repeat(x[wide], 2), posts.reshape(-1), np.tile(np.array([1, 0], np.int32), len(posts)))
        self._line.follow(x, self._down(bins.mean), (~bins.broken).astype(np.int32))

    # --- the finger ----------------------------------------------------------------------------------------------

    def reading_at(self, ask: Ask, x: float, y: float) -> int | None:
        self._fit(ask)
        return self.passed(ask, x, y) if self._top - style.REACH * ask.u <= y else None

    def passed(self, ask: Ask, x: float, y: float) -> int | None:
        """Stretches are counted from the newest: a resting finger reads what passes under it."""
        self._fit(ask)
        self.pose(self.duration)
        if not len(self._bins):
            return None
        across = self._across(self._bins.at)
        nearest = int(np.abs(across - x).argmin())
        return int(self._bins.at[-1] - self._bins.at[nearest])

    def target(self, index: int) -> QRectF | None:
        row = self._row(index)
        if row is None:
            return None
        point = self._point(row)
        return QRectF(point, point)

    def _row(self, index: int) -> int | None:
        if not len(self._bins):
            return None
        found = np.flatnonzero(self._bins.at == self._bins.at[-1] - index)
        return int(found[0]) if len(found) else None

    def spoken(self, index: int) -> str:
        return self.voice.sentence(*self.called(index))

    def called(self, index: int) -> tuple[str, ...]:
        row = self._row(index)
        if row is None:
            return ("",)
        low, high, mean = (float(part[row]) for part in (self._bins.low, self._bins.high, self._bins.mean))
        value = self._latest if index == 0 else mean
        reach = f"{self.voice.number(low)} … {self.voice.number(high)}" if high > low else ""
        return self.voice.amount(value, self.graph.unit), reach, self.voice.clock(float(self._bins.time[row]), True)

    def summary(self, ask: Ask) -> str:
        self._fit(ask)
        self.pose(self.duration)
        return self.voice.listed(self.voice.run(self.graph.title).text, [self.spoken(0)] if len(self._bins) else [])
