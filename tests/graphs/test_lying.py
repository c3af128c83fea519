"""Lying bars and lollipops: from zero to both sides, a name for each row, the value at the end."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from kiosk.graphs import Ask, Drawing
from tests.graphs.conftest import ACCENT, Make
from tests.graphs.pixels import of_colour, rgba

ASK = Ask(600, 300, 10.0)
CHANGES = [["Winter", -12], ["Spring", 6], ["Summer", 24], ["Autumn", -3]]


def ends(drawing: Drawing[Any]) -> dict[str, Any]:
    return {reading.x: drawing.target(reading.index) for reading in drawing.readings.known}


def label(drawing: Drawing[Any], text: str) -> Any:
    return next(label.box for label in drawing.labels if label.line.text == text)


@pytest.mark.parametrize("kind", ["bars", "lollipops"])
def test_values_below_zero_reach_to_the_left(make: Make, kind: str) -> None:
    keys: dict[str, Any] = {"horizontal": True} if kind == "bars" else {}
    drawing = make(kind, series=[{"points": CHANGES}], **keys)
    drawing.draw(ASK)
    boxes = ends(drawing)
    assert boxes["Winter"].right() == boxes["Summer"].left() == boxes["Autumn"].right()
    assert boxes["Winter"].width() / boxes["Summer"].width() == pytest.approx(0.5, abs=0.02)
    assert label(drawing, "-12").right() < boxes["Winter"].left()
    assert label(drawing, "24").left() > boxes["Summer"].right()
    assert label(drawing, "Winter").right() < label(drawing, "-12").left()


def test_a_bar_below_zero_grows_to_the_left(make: Make) -> None:
    drawing = make("bars", horizontal=True, series=[{"points": [["Winter", -12], ["Summer", 24]]}])
    drawing.draw(ASK)
    whole = ends(drawing)["Winter"]
    image = drawing.draw(Ask(600, 300, 10.0, elapsed=150))
    row = rgba(image)[round(whole.center().y()), :, 3] > 200
    drawn = np.flatnonzero(row[round(whole.left()) : round(whole.right())])
    assert drawn.max() >= whole.width() - 2
    assert 5 < drawn.min() < whole.width() - 5


def test_standing_bars_below_zero_keep_their_year_and_value(make: Make) -> None:
    drawing = make("bars", series=[{"points": [[2017, -14], [2018, -22], [2019, 5], [2020, 31]]}])
    drawing.draw(ASK)
    said = {label.line.text for label in drawing.labels}
    assert {"2017", "2018", "2019", "2020", "-14", "-22", "5", "31"} <= said


def test_a_lollipop_ends_in_a_dot_that_says_its_value(make: Make) -> None:
    points = [{"x": "Bridges", "value": 40, "qualifier": "more than"}, ["Tunnels", 20], ["Ferries", None]]
    drawing = make("lollipops", highlight="Bridges", series=[{"points": points}])
    image = drawing.draw(ASK)
    boxes = ends(drawing)
    assert list(boxes) == ["Bridges", "Tunnels"]
    assert boxes["Bridges"].width() / boxes["Tunnels"].width() == pytest.approx(2, abs=0.02)
    accent = of_colour(image, ACCENT, 8)
    end, middle = round(boxes["Bridges"].right()), round(boxes["Bridges"].center().y())
    assert accent[middle - 8 : middle + 8, end].sum() > 12
    assert label(drawing, "more than 40").left() > end + 10


def test_the_ring_of_a_touched_lollipop_is_around_its_dot(make: Make) -> None:
    drawing = make("lollipops", series=[{"points": [["Bridges", 40], ["Tunnels", 20]]}])
    drawing.draw(ASK)
    box = ends(drawing)["Bridges"]
    index = drawing.reading_at(ASK, box.right(), box.center().y())
    assert index == 0
    plain, chosen = (rgba(drawing.draw(Ask(600, 300, 10.0, selected=s))).astype(int) for s in (None, 0))
    y, x = round(box.center().y()), round(box.right())
    changed = np.abs(chosen - plain).max(axis=2) > 60
    assert changed[y - 18 : y - 11, x - 3 : x + 4].any()
    assert not changed[y - 2 : y + 3, x - 60 : x - 20].any()


def test_a_small_box_keeps_every_value(make: Make) -> None:
    drawing = make("lollipops", series=[{"points": [[f"Name number {i}", 1000 * i] for i in range(1, 10)]}])
    drawing.draw(Ask(372, 273, 10.8))
    said = {label.line.text for label in drawing.labels}
    assert {f"{i},000" for i in range(1, 10)} <= said
