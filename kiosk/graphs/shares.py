"""What cells and donut share: named parts of a whole, each in its own tone."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

import numpy as np

from kiosk.content.graph import CellsGraph, DonutGraph, Share
from kiosk.graphs import style
from kiosk.graphs.drawing import Drawing
from kiosk.graphs.lettering import Line, Run, is_latin
from kiosk.graphs.speech import Voice

Parts = TypeVar("Parts", CellsGraph, DonutGraph)


class Shares(Drawing[Parts]):
    """A part is touched and spoken as one."""

    follows = "around"

    def spoken(self, index: int) -> str:
        share = self.graph.shares[index]
        return self.voice.sentence(
            self.voice.amount(share.value, self.graph.unit),
            say_share(share, self.voice),
            _year(share, self.voice),
        )

    def called(self, index: int) -> tuple[str, str]:
        share = self.graph.shares[index]
        name = self.voice.sentence(say_share(share, self.voice), _year(share, self.voice))
        return self.voice.amount(share.value, self.graph.unit), name

    def year(self, index: int) -> str:
        """The year a part was counted, as the language writes it."""
        return _year(self.graph.shares[index], self.voice)


def say_share(share: Share, voice: Voice) -> str:
    """The name of a part."""
    return voice.run(share.label).text


def _year(share: Share, voice: Voice) -> str:
    return voice.where(share.year) if share.year is not None else ""


def tones(count: int, accent: str, main: int = 0) -> list[str]:
    """A tone for each part: the accent for the main one, fainter accents after it, grey for the last."""
    faint = [style.dimmed(accent, share).name() for share in (0.56, 0.38, 0.28, 0.2)]
    others = [*faint[: max(0, count - 2)], style.PAST][: count - 1] if count > 1 else []
    return [*others[:main], accent, *others[main:]]


def ramp(count: int, accent: str) -> list[str]:
    """Steps of one accent by lightness alone, the full accent first."""
    least = {1: 1.0, 2: 0.42, 3: 0.34}.get(count, 0.28)
    return [style.dimmed(accent, float(share)).name() for share in np.geomspace(1.0, least, count)]


def wrapped(run: Run, u: float, width: float, most: int = 2) -> list[Line]:
    """A text on as many lines as it needs to stay within a width, at most `most`."""
    words = run.text.split(" ") if is_latin(run.language) else list(run.text)
    glue = " " if is_latin(run.language) else ""
    lines: list[str] = []
    for word in words:
        longer = f"{lines[-1]}{glue}{word}" if lines else word
        fits = _set(run, longer, u).ink.width() <= width
        if lines and (fits or len(lines) == most):
            lines[-1] = longer
        else:
            lines.append(word)
    return [_set(run, text, u) for text in lines]


def cut(line: Line, room: float, u: float, at: int = -1) -> Line:
    """A line whose name, the run `at`, ends with a mark of omission where the line is wider than its room."""
    runs = list(line.runs)
    while line.ink.width() > room and len(runs[at].text) > 2:
        runs[at] = replace(runs[at], text=runs[at].text[:-2].rstrip() + "…")
        line = Line(tuple(runs), u)
    return line


def _set(run: Run, text: str, u: float) -> Line:
    return Line((Run(text, run.size, run.colour, run.bold, run.language),), u)
