"""Cells are counted one by one; a ring is divided in proportion."""

from __future__ import annotations

import math

import numpy as np
import pytest

from kiosk.graphs import Ask
from kiosk.graphs.field import grid_for
from tests.graphs.conftest import ACCENT, Make
from tests.graphs.pixels import of_colour, rgba

ASK = Ask(572, 259, 10.8)
DAYS = [{"label": "Excellent", "value": 135}, {"label": "Good", "value": 198}, {"label": "Other", "value": 33}]


@pytest.mark.parametrize(
    ("count", "width", "height"), [(366, 572, 200), (1919, 335, 190), (1, 50, 50), (10_000, 216, 160)]
)
def test_the_grid_holds_every_cell(count: int, width: int, height: int) -> None:
    grid = grid_for(count, width, height)
    assert grid.rows * grid.columns >= count > grid.rows * (grid.columns - 1)
    assert grid.columns * grid.pitch - (grid.pitch - grid.size) <= width
    assert grid.rows * grid.pitch - (grid.pitch - grid.size) <= height


def test_there_is_one_cell_for_each_thing(make: Make) -> None:
    image = make("cells", shares=DAYS, unit="days").draw(Ask(572, 259, 10.8, compact=True))
    size = grid_for(366, 572, 259).size
    assert (rgba(image)[..., 3] == 255).sum() == 366 * size**2
    assert of_colour(image, ACCENT, 2).sum() == 135 * size**2


def test_cells_fill_up(make: Make) -> None:
    cells, area = make("cells", shares=DAYS), grid_for(366, 572, 259).size ** 2
    counts = []
    for elapsed in (0.0, 100.0, 300.0, 600.0):
        image = cells.draw(Ask(572, 259, 10.8, elapsed=elapsed, compact=True))
        counts.append((rgba(image)[..., 3] == 255).sum() / area)
    assert counts == sorted(counts)
    assert counts[0] == 0
    assert counts[-1] == 366


def test_a_share_is_touched_anywhere_on_its_cells(make: Make) -> None:
    cells = make("cells", shares=DAYS, unit="days")
    cells.draw(ASK)
    row = cells._field.bounds.center().y()
    found = [cells.reading_at(ASK, x, row) for x in range(5, 540, 10)]
    assert found == sorted(found)
    assert set(found) == {0, 1, 2}
    assert cells.spoken(1) == "198 days, Good"


PARTS = [{"label": "A", "value": 75, "year": 2016}, {"label": "B", "value": 25, "year": 2016}]


def test_the_ring_is_divided_in_proportion(make: Make) -> None:
    donut = make("donut", shares=PARTS, unit="%")
    image = donut.draw(ASK)
    ring = donut._ring
    accent, hits = of_colour(image, ACCENT), []
    for degree in range(360):
        angle = math.radians(degree)
        x = ring.inner.center().x() + ring.inner.width() / 2 * math.sin(angle)
        y = ring.inner.center().y() - ring.inner.width() / 2 * math.cos(angle)
        hits.append(bool(accent[round(y), round(x)]))
    assert np.mean(hits) == pytest.approx(0.75, abs=0.02)
    assert all(hits[10:260])
    assert not any(hits[280:350])


def test_parts_are_named_with_value_and_year(make: Make) -> None:
    donut = make("donut", shares=PARTS, unit="%")
    donut.draw(ASK)
    said = " ".join(label.line.text for label in donut.labels)
    assert "75%" in said
    assert "25%" in said
    assert said.count("2016") == 2
    assert donut.spoken(1) == "25%, B, 2016"


def test_a_part_is_touched_on_the_ring_and_on_its_name(make: Make) -> None:
    donut = make("donut", shares=PARTS, unit="%")
    donut.draw(ASK)
    left = donut._ring.middle(1)
    assert donut.reading_at(ASK, left.x(), left.y()) == 1
    name = next(label.box.center() for label in donut.labels if label.line.text.startswith("B"))
    assert donut.reading_at(ASK, name.x(), name.y()) == 1
    assert donut.reading_at(ASK, 569, 255) is None or donut.reading_at(ASK, 569, 255) in (0, 1)
