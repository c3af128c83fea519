"""Two thousand readings: hardly more labels are tried than for sixty, and no more marks are made."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtCore import QPointF, QRectF

from kiosk.graphs import Ask, Drawing, places
from kiosk.graphs.bar import Row
from kiosk.graphs.lettering import Line
from kiosk.graphs.places import Places, few
from tests.graphs.conftest import Make

ASK = Ask(706, 273, 10.8)
KINDS: dict[str, tuple[dict[str, Any], int]] = {
    "line": ({"kind": "line"}, 1),
    "two lines": ({"kind": "line"}, 2),
    "steps": ({"kind": "steps"}, 1),
    "dots": ({"kind": "dots"}, 1),
    "area": ({"kind": "area"}, 2),
    "bars": ({"kind": "bars"}, 1),
    "groups of bars": ({"kind": "bars"}, 2),
    "lying bars": ({"kind": "bars", "horizontal": True}, 1),
    "stacked bars": ({"kind": "bars", "stacked": True}, 2),
    "lying stacked bars": ({"kind": "bars", "stacked": True, "horizontal": True}, 2),
    "lollipops": ({"kind": "lollipops"}, 1),
    "multiples": ({"kind": "multiples"}, 2),
}


def wave(count: int, series: int) -> list[dict[str, Any]]:
    """Series with so many readings in all, one each year."""
    return [
        {"name": f"S{n}", "points": [[1000 + i, 60 + 40 * math.sin(i / 9 + n) + i * 37 % 11] for i in range(count)]}
        for n in range(series)
    ]


class Work:
    """How often text is set and how many items a plot holds, while a drawing is laid out."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.lines = self.tries = 0
        set_line, is_free = Line.__init__, Places.free

        def counted_line(line: Line, *given: Any) -> None:
            self.lines += 1
            set_line(line, *given)

        def counted_try(room: Places, box: QRectF) -> bool:
            self.tries += 1
            return is_free(room, box)

        monkeypatch.setattr(Line, "__init__", counted_line)
        monkeypatch.setattr(places.Places, "free", counted_try)

    def of(self, drawing: Drawing[Any]) -> tuple[int, int, int]:
        """Lines of text that were set, places that were tried, and items in the plot."""
        self.lines = self.tries = 0
        drawing.summary(ASK)
        return self.lines, self.tries, len(drawing.plot._items)


@pytest.mark.parametrize("kind", KINDS)
def test_many_readings_cost_hardly_more_than_sixty(make: Make, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    keys, series = KINDS[kind]
    work = Work(monkeypatch)
    few_lines, few_tries, few_items = work.of(make(**keys, series=wave(60, series)))
    drawing = make(**keys, series=wave(2000, series))
    lines, tries, items = work.of(drawing)
    assert lines <= 3 * few_lines
    assert tries <= 4 * few_tries + 1000
    assert items <= 2 * few_items
    assert len({index for index, _ in drawing.targets}) == 2000 * series


@pytest.mark.parametrize("kind", ["line", "dots", "steps"])
def test_of_many_the_last_and_the_highest_are_labelled(make: Make, kind: str) -> None:
    points = [[1000 + i, 20 + i % 5 + (70 if i == 700 else 0)] for i in range(1900)]
    drawing = make(kind, series=[{"points": points}])
    drawing.draw(ASK)
    said = {label.line.text for label in drawing.labels}
    assert {"90", "2899"} <= said
    assert str(points[-1][1]) in said


def test_of_a_long_row_few_are_tried_evenly_and_the_last_is_among_them() -> None:
    assert few(range(60)) == list(range(60))
    assert few(range(0)) == []
    row = few(range(2000))
    assert row[-1] == 1999
    assert 20 <= len(row) <= 60
    assert len({b - a for a, b in pairwise(row)}) == 1


def test_labels_keep_out_of_many_boxes() -> None:
    room, line = Places(200, 100, 2), QRectF(0, 0, 20, 10)
    room.take_all([QRectF(40 * n, 0, 20, 50) for n in range(5)])
    assert not room.free(line.translated(QPointF(35, 30)))
    assert room.copy().free(line.translated(QPointF(60, 60)))
    assert not room.copy().free(line.translated(QPointF(60, 45)))


def test_all_bars_of_a_graph_grow_in_one_item(make: Make) -> None:
    bars = make("bars", series=wave(100, 1))
    bars.draw(ASK)
    assert sum(isinstance(item, Row) for item in bars.plot._items) == 1
