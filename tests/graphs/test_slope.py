"""Slopes: two moments, a line for each series, name and value at both ends, nothing on top of each other."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest

from kiosk.graphs import Ask, Drawing
from tests.graphs.conftest import ACCENT, Make
from tests.graphs.pixels import of_colour

ASK = Ask(706, 273, 10.8)
WAYS = [("Bus", 38, 29), ("On foot", 31, 27), ("Car", 17, 19), ("Metro", 9, 21)]


def slope(make: Make, ways: Any = WAYS, **keys: Any) -> Drawing[Any]:
    series = [{"name": name, "points": [[2012, first], [2022, last]]} for name, first, last in ways]
    return make("slope", series=series, **keys)


def texts(drawing: Drawing[Any]) -> set[str]:
    return {label.line.text for label in drawing.labels}


def test_name_and_value_stand_at_both_ends(make: Make) -> None:
    drawing = slope(make)
    drawing.draw(ASK)
    assert {"Bus  38", "29  Bus", "Metro  9", "21  Metro", "2012", "2022"} <= texts(drawing)


@pytest.mark.parametrize("highlight", [1, "On foot"])
def test_the_highlighted_series_carries_the_accent(make: Make, highlight: Any) -> None:
    drawing = slope(make, highlight=highlight)
    image = drawing.draw(ASK)
    ends = [drawing.target(r.index).center() for r in drawing.readings.of(1)]
    middle = (ends[0] + ends[1]) / 2
    accent = of_colour(image, ACCENT, 8)
    assert accent[round(middle.y()), round(middle.x())]
    last = [drawing.target(r.index).center() for r in drawing.readings.of(3)]
    middle = (last[0] + last[1]) / 2
    assert not accent[round(middle.y()) - 3 : round(middle.y()) + 4, round(middle.x())].any()


def test_eight_series_with_the_same_values_keep_all_labels_apart(make: Make) -> None:
    ends = [("Most", 40, 40), ("Least", 0, 0)]
    drawing = slope(make, [*((f"Way {i}", 20 + i / 10, 21 - i / 10) for i in range(6)), *ends])
    drawing.draw(ASK)
    assert {f"Way {i}  {20 + i / 10:g}" for i in range(6)} | {"Most  40", "Least  0"} <= texts(drawing)
    for a, b in combinations(drawing.labels, 2):
        assert not a.box.intersects(b.box)


def test_labels_keep_the_order_of_their_values(make: Make) -> None:
    drawing = slope(make, [(f"Way {i}", 20 + i / 10, 5) for i in range(6)])
    drawing.draw(ASK)
    tops = [next(lb.box.top() for lb in drawing.labels if lb.line.text.startswith(f"Way {i}")) for i in range(6)]
    assert tops == sorted(tops, reverse=True)


def test_a_narrow_box_names_the_lines_once_and_leaves_them_room(make: Make) -> None:
    drawing = slope(make, [("A longer name", 38, 29), ("Another one", 9, 21)])
    ask = Ask(372, 273, 10.8)
    drawing.draw(ask)
    left, right = (drawing.target(r.index).center().x() for r in drawing.readings.of(0))
    assert right - left > 0.25 * ask.width
    assert {"38", "9", "29  A longer name", "21  Another one"} <= texts(drawing)


def test_a_name_that_is_far_too_long_does_not_push_the_lines_out(make: Make) -> None:
    drawing = slope(make, [("A name that goes on and on and never ends", 38, 29), ("Bus", 9, 21)])
    drawing.draw(Ask(372, 273, 10.8))
    left, right = (drawing.target(r.index).center().x() for r in drawing.readings.of(0))
    assert right - left > 0.25 * 372
    assert any(text.startswith("29  A name") and text.endswith("…") for text in texts(drawing))


def test_a_missing_end_draws_no_line(make: Make) -> None:
    series = [
        {"name": "Bus", "points": [[2012, 38], [2022, 29]]},
        {"name": "Ferry", "points": [[2012, 10], [2022, None]]},
    ]
    drawing = make("slope", series=series)
    image = drawing.draw(ASK)
    assert "Ferry  10" in texts(drawing)
    start = drawing.target(2).center()
    accent = of_colour(image, ACCENT, 8)
    assert accent[round(start.y()), round(start.x())]
    assert not accent[:, round(start.x()) + 30 : ASK.width - 200].any()


def test_a_touched_end_says_the_other_too(make: Make) -> None:
    drawing = slope(make, unit="%")
    drawing.draw(ASK)
    at = drawing.target(7).center()
    assert drawing.reading_at(ASK, at.x(), at.y()) == 7
    assert drawing.called(7) == ("21%", "Metro, 2022", "9%, 2012")
    assert drawing.spoken(7) == "21%, Metro, 2022"


def test_lines_grow_from_the_first_moment(make: Make) -> None:
    drawing = slope(make)
    drawing.draw(ASK)
    first, last = (drawing.target(r.index).center().x() for r in drawing.readings.of(3))
    accent = of_colour(drawing.draw(Ask(706, 273, 10.8, elapsed=100)), ACCENT, 8)
    assert accent[:, round(first) : round(first) + 10].any()
    assert not accent[:, round(last) - 10 : round(last) + 10].any()
