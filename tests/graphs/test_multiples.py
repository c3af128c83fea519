"""Every panel has the same scale, its name and its last value; one carries the accent."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from kiosk.graphs import Ask
from tests.graphs.conftest import ACCENT, Make
from tests.graphs.pixels import of_colour

ASK = Ask(600, 300, 10.0)
QUIET = "#A79C8C"


def panel(name: str, *values: float | None) -> dict[str, Any]:
    return {"name": name, "points": [[2018 + i, value] for i, value in enumerate(values)]}


FOUR = [panel("A", 0, 50, 100), panel("B", 0, 25, 50), panel("C", 10, None, 20), panel("D", 5, 5, 5)]


def test_all_panels_have_one_scale(make: Make) -> None:
    multiples = make("multiples", series=FOUR[:2])
    multiples.draw(ASK)
    at = {index: box.center() for index, box in multiples.targets}
    assert at[0].y() - at[2].y() == pytest.approx(2 * (at[3].y() - at[5].y()), abs=2)


def test_each_panel_says_its_name_and_its_last_value(make: Make) -> None:
    multiples = make("multiples", series=FOUR, unit="rides")
    multiples.draw(ASK)
    said = [label.line.text for label in multiples.labels]
    for text in ("A", "100", "B", "50", "C", "20", "D", "5", "2018", "2020"):
        assert text in said
    assert multiples.spoken(2) == "100 rides, A, 2020"
    assert multiples.called(2) == ("100 rides", "A", "2020")


@pytest.mark.parametrize(("highlight", "number"), [("B", 1), (2, 2)])
def test_the_highlighted_panel_carries_the_accent(make: Make, highlight: int | str, number: int) -> None:
    multiples = make("multiples", series=FOUR, highlight=highlight)
    accent = of_colour(multiples.draw(ASK), ACCENT)
    for index, box in multiples.targets:
        point = box.center()
        near = accent[round(point.y()) - 2 : round(point.y()) + 3, round(point.x()) - 2 : round(point.x()) + 3]
        assert near.any() == (index // 3 == number)


def test_a_gap_stays_open(make: Make) -> None:
    series = [panel("A", 5, 5, None, 5, 5), panel("B", 5, 5, 5, 5, 5)]
    multiples = make("multiples", series=series)
    drawn = of_colour(multiples.draw(Ask(600, 300, 10.0, compact=True)), QUIET)
    at = {index: box.center() for index, box in multiples.targets}
    assert 2 not in at
    row = round(at[0].y())
    assert not drawn[row - 3 : row + 4, round(at[1].x()) + 6 : round(at[3].x()) - 6].any()
    row = round(at[5].y())
    assert drawn[row - 3 : row + 4, round(at[6].x()) + 6 : round(at[8].x()) - 6].any(axis=0).all()


@pytest.mark.parametrize("count", range(2, 13))
def test_two_to_twelve_panels_have_room(make: Make, count: int) -> None:
    multiples = make("multiples", series=[panel(f"Panel {i}", 3, 4, i) for i in range(count)])
    multiples.draw(Ask(372, 273, 10.8))
    said = [label.line.text for label in multiples.labels]
    assert all(f"Panel {i}" in said for i in range(count))
    boxes = [label.box for label in multiples.labels]
    assert not any(a.intersects(b) for i, a in enumerate(boxes) for b in boxes[:i])


def test_lines_grow_from_the_left(make: Make) -> None:
    multiples = make("multiples", series=FOUR, highlight="A")
    counts = [
        of_colour(multiples.draw(Ask(600, 300, 10.0, elapsed=elapsed, compact=True)), ACCENT).sum()
        for elapsed in (0.0, 100.0, 300.0, 600.0)
    ]
    assert counts[0] < 40
    assert np.diff(counts).min() > 0
