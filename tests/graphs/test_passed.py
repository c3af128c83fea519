"""A finger drawn along a graph reads the mark that lies under it, else the nearest as the kind of graph runs."""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import product
from typing import Any

import pytest
from PySide6.QtCore import QRectF

from kiosk.graphs import Ask, Drawing
from tests.graphs.conftest import Make
from tests.graphs.samples import SAMPLES

ASK = Ask(706, 273, 10.8)
RISING = [["Winter", 3], ["Spring", 9], ["Summer", 24], ["Autumn", 15]]
PARTS = [
    {"name": "Cars", "points": [["Winter", 3], ["Summer", 20]]},
    {"name": "Ships", "points": [["Winter", 12], ["Summer", 6]]},
]
LYING: dict[str, dict[str, Any]] = {
    "bars": {"kind": "bars", "horizontal": True, "series": [{"points": RISING}]},
    "lollipops": {"kind": "lollipops", "series": [{"points": RISING}]},
    "stacked": {"kind": "bars", "horizontal": True, "stacked": True, "series": PARTS},
}


def under(drawing: Drawing[Any], across: Callable[[Any], float]) -> list[tuple[int, int | None]]:
    """Each reading with the one that a finger passes at the middle of its height, `across` telling how far right."""
    drawing.draw(ASK)
    return [(index, drawing.passed(ASK, across(box), box.center().y())) for index, box in drawing.targets]


@pytest.mark.parametrize("kind", LYING)
def test_the_lying_mark_under_the_finger_is_read(make: Make, kind: str) -> None:
    for share in (0.1, 0.9):
        for index, passed in under(make(**LYING[kind]), lambda box, share=share: box.left() + share * box.width()):
            assert passed == index


@pytest.mark.parametrize("kind", ["bars", "lollipops"])
def test_a_finger_beside_a_lying_mark_reads_its_row(make: Make, kind: str) -> None:
    for index, passed in under(make(**LYING[kind]), lambda box: 700.0):
        assert passed == index


@pytest.mark.parametrize("kind", ["scatter", "calendar", "network", "route"])
def test_a_finger_between_marks_reads_the_nearest(make: Make, kind: str) -> None:
    drawing = make(**SAMPLES[kind])
    drawing.draw(ASK)
    for x, y in product(range(60, 660, 40), range(20, 260, 30)):
        passed = drawing.passed(ASK, x, y)
        assert passed is not None
        away = {index: distance(box, x, y) for index, box in drawing.targets}
        assert away[passed] == pytest.approx(min(away.values()))


def distance(box: QRectF, x: float, y: float) -> float:
    """From a point to a box, 0 inside."""
    return math.hypot(max(box.left() - x, x - box.right(), 0.0), max(box.top() - y, y - box.bottom(), 0.0))


def test_a_finger_above_standing_bars_still_reads_along_the_axis(make: Make) -> None:
    bars = make("bars", series=[{"points": [[2018, 100], [2019, 2], [2020, 90]]}])
    for index, passed in under(bars, lambda box: box.center().x()):
        assert passed == index
        box = bars.target(index)
        assert box is not None
        assert bars.passed(ASK, box.center().x(), 1.0) == index


def test_of_areas_the_one_under_the_finger_is_read(make: Make) -> None:
    area = make("area", series=[{"points": [[2018, 90], [2019, 95]]}, {"points": [[2018, 5], [2019, 5]]}])
    for index, passed in under(area, lambda box: box.center().x()):
        assert passed == index
