"""Plain text in the exhibit's one typeface: laid out once, painted often."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QGlyphRun, QPainter, QTextLayout

from kiosk.graphs import style

FAMILY = "Noto Sans CJK SC"
_FULL_WIDTH = ("zh", "ja", "ko")


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one size (u), weight and colour; `language` decides the form of its quotation marks."""

    text: str
    size: float = style.TICK
    colour: str = style.SECONDARY
    bold: bool = False
    language: str = "en"


@lru_cache(maxsize=64)
def font(pixels: int, bold: bool, latin: bool) -> QFont:
    """The typeface at a pixel size, with tabular figures; Latin text gets proportional quotation marks."""
    made = QFont(FAMILY)
    made.setPixelSize(max(1, pixels))
    made.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setFeature(QFont.Tag("tnum"), 1)
    if latin:
        made.setFeature(QFont.Tag("pwid"), 1)
    return made


def is_latin(language: str) -> bool:
    """Whether a language sets quotation marks at their natural width."""
    return language.partition("-")[0] not in _FULL_WIDTH


class Line:
    """Runs on one baseline. `ink` is the box that the letters fill; its origin is the left end of the baseline."""

    def __init__(self, runs: tuple[Run, ...], u: float) -> None:
        self.runs = runs
        self._pieces: list[tuple[float, str, list[QGlyphRun]]] = []
        width, top, bottom = 0.0, 0.0, 0.0
        for run in runs:
            face = font(round(run.size * u), run.bold, is_latin(run.language))
            layout = QTextLayout(run.text, face)
            layout.beginLayout()
            line = layout.createLine()
            layout.endLayout()
            line.setPosition(QPointF(0, -line.ascent()))
            self._pieces.append((width, run.colour, layout.glyphRuns()))
            ink = QFontMetricsF(face).tightBoundingRect(run.text)
            top, bottom = min(top, ink.top()), max(bottom, ink.bottom())
            width += line.naturalTextWidth()
        self.ink = QRectF(0, top, width, bottom - top)

    @property
    def text(self) -> str:
        """What the line says."""
        return "".join(run.text for run in self.runs)

    def paint(self, painter: QPainter, left: float, baseline: float) -> None:
        """Paint with the origin at (left, baseline)."""
        for offset, name, glyphs in self._pieces:
            painter.setPen(style.colour(name))
            for piece in glyphs:
                painter.drawGlyphRun(QPointF(left + offset, baseline), piece)
