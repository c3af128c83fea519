"""Gauge: one number on an arc, from the bundle or live from a feed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF

from kiosk.content.graph import GaugeGraph
from kiosk.graphs import style
from kiosk.graphs.dial import Dial, DialOutline, framed, stacked
from kiosk.graphs.drawing import Ask, Drawing, Setting
from kiosk.graphs.lettering import Line, Run
from kiosk.graphs.marks import Label, Mark, around
from kiosk.graphs.places import Places
from kiosk.graphs.shares import wrapped

VALUE, TARGET = 0, 1
"""What can be touched."""


class GaugeDrawing(Drawing[GaugeGraph]):
    """The number stands in the middle; a live one moves only when a value comes."""

    follows = "around"

    def __init__(self, graph: GaugeGraph, setting: Setting) -> None:
        super().__init__(graph, setting)
        self.lays_moments = graph.feed is not None
        self.value: float | None = None
        self._dial: Dial | None = None
        self._number: list[Label] = []

    # --- the feed and words --------------------------------------------------------------------------------------

    def moment(self) -> object:
        return (self.feed.revision(self.now), self.feed.state(self.now)) if self.feed else None

    def _latest(self) -> float | None:
        if self.feed is None:
            return self.graph.value
        seen = self.feed.seen(self.now)
        if seen is None:
            return None
        values = self.feed.window(seen, max(self.now, seen)).values  # A sender's clock may be ahead.
        return float(values[-1]) if len(values) else None

    @property
    def is_stale(self) -> bool:
        """Whether the feed has stopped, so that the value may be old."""
        return self.feed is not None and self.feed.state(self.now) in ("late", "lost")

    def spoken(self, index: int) -> str:
        return self.voice.sentence(*self.called(index))

    def called(self, index: int) -> tuple[str, ...]:
        if index == TARGET and self.graph.target:
            return self._amount(self.graph.target.value), self.voice.run(self.graph.target.label).text
        seen = self.feed.seen(self.now) if self.feed else None
        said = "–" if self.value is None else self.voice.amount(self.value, self.graph.unit, self.graph.qualifier)
        return said, self._beyond(), self.voice.clock(seen) if seen else ""

    def _amount(self, value: float) -> str:
        return self.voice.amount(value, self.graph.unit)

    def _beyond(self) -> str:
        """What is said of a value that the scale does not hold."""
        if self.value is not None and self.value > self.graph.maximum:
            return self.voice.run(self.voice.words.above_scale).text
        if self.value is not None and self.value < self.graph.minimum:
            return self.voice.run(self.voice.words.below_scale).text
        return ""

    def _share(self, value: float) -> float:
        return (value - self.graph.minimum) / (self.graph.maximum - self.graph.minimum)

    # --- layout --------------------------------------------------------------------------------------------------

    def lay(self, ask: Ask) -> None:
        self.value, self._number = self._latest(), []
        u, target = ask.u, self.graph.target
        named = target is not None and not ask.compact
        beside = None
        for head in (0.0, 2.6, 0.0) if named else (0.0,):
            dial, places = framed(ask, head, self.accent), self.places(ask)
            beside = self._beside(dial, places, u) if named else None
            if beside:
                break
        self._dial = self.plot.add(dial)
        dial.share = 0.0 if self.value is None else self._share(self.value)
        dial.target = self._share(target.value) if target else None
        self.targets.append((VALUE, around([dial.centre], 0.5 * dial.radius)))
        if dial.target is not None:
            self.targets.append((TARGET, QRectF(dial.at(dial.target), dial.at(dial.target))))
        if ask.compact:
            return
        self._set_number(dial, u)
        self._set_ends(dial, places, u)
        if beside:
            self.label(*beside)
        elif target:
            line = self._target_line()
            made = Line(line, u)
            wish = QPointF(dial.centre.x() - made.ink.width() / 2, dial.at(0).y() + 0.4 * u)
            self.label(made, places.settle(made, [places.inside(made, wish)]))

    def _target_line(self) -> tuple[Run, ...]:
        assert self.graph.target is not None
        value = self.voice.value_runs(self.graph.target.value, style.TICK, style.PRIMARY, True)
        return (self.voice.run(self.graph.target.label, style.TICK), Run("  "), *value)

    def _beside(self, dial: Dial, places: Places, u: float) -> tuple[Line, QPointF] | None:
        """The target's name at the outer end of its tick; None where it has no room there."""
        assert self.graph.target is not None
        line, share = Line(self._target_line(), u), self._share(self.graph.target.value)
        at = dial.at(share, 1.3 * u)
        aside = (at.x() - dial.centre.x()) / dial.radius
        left = at.x() - (0 if aside > 0.12 else line.ink.width() if aside < -0.12 else line.ink.width() / 2)
        start = QPointF(left, at.y() - line.ink.center().y() * (1 - abs(aside) * 0.4) * (0 if abs(aside) < 0.12 else 1))
        found = places.settle(line, [start])
        return (line, found) if found else None

    def _set_number(self, dial: Dial, u: float) -> None:
        """The number as large as the hole allows, with qualifier above and unit below."""
        hole = dial.radius - dial.thick
        most = min(8.4, max(style.FLOOR, 0.44 * dial.radius / u))
        number = self._largest([0.1 * k * most for k in range(10, 3, -1)], 1.55 * hole, u)
        word = Run(self.voice.qualifier(self.graph.qualifier), style.TICK, language=self.voice.language)
        unit = self.voice.run(self.graph.unit)
        below = [line for line in wrapped(unit, u, 1.45 * hole) if unit.text not in ("", "%")]
        note = Run(self._beyond(), style.TICK, style.PRIMARY, True, self.voice.language)
        rows = [*([Line((word,), u)] if word.text else []), number, *below, *([Line((note,), u)] if note.text else [])]
        for label in stacked(rows, dial, u):
            self._number.append(self.plot.add(label))
        self.labels += self._number

    def _largest(self, sizes: Sequence[float], room: float, u: float) -> Line:
        lines = [Line(self._value_runs(size), u) for size in sizes]
        return next((line for line in lines if line.ink.width() <= room), lines[-1])

    def _value_runs(self, size: float) -> tuple[Run, ...]:
        if self.value is None:
            return (Run("–", size, style.QUIET, True),)
        sign = self.voice.run(self.graph.unit).text
        percent = (Run("%", 0.62 * size, self.accent, True),) if sign == "%" else ()
        return (*self.voice.value_runs(self.value, size, self.accent, True), *percent)

    def _set_ends(self, dial: Dial, places: Places, u: float) -> None:
        """The scale's ends below the ends of the arc."""
        for label in self._number:
            places.take(label.box)
        for share, value in ((0.0, self.graph.minimum), (1.0, self.graph.maximum)):
            line = Line(self.voice.value_runs(value, style.TICK, style.QUIET), u)
            end, outside = dial.at(share, -dial.thick / 2), 2 * share - 1
            below = QPointF(end.x() - line.ink.width() / 2, end.y() + 2.4 * u)
            aside = QPointF(end.x() + outside * (0.22 * dial.radius + 0.5 * line.ink.width()), end.y() + 1.6 * u)
            wish = aside - QPointF(line.ink.width() / 2, 0) if (dial.share - share) * outside > 0 else below
            self.label(line, places.settle(line, [places.inside(line, wish)]), fading=False)

    # --- entrance ------------------------------------------------------------------------------------------------

    def pose(self, elapsed: float) -> None:
        assert self._dial is not None
        strength = style.STALE if self.is_stale else 1.0
        fade = min(1.0, max(0.0, (elapsed - style.GROW) / style.FADE))
        self._dial.sweep(style.ease_out(elapsed / style.GROW))
        self._dial.setOpacity(strength)
        for label in self._number:
            label.setOpacity(strength * fade)

    def mark(self, index: int, target: QRectF, u: float) -> Mark:
        return DialOutline(self._dial, u) if index == VALUE and self._dial else super().mark(index, target, u)
