"""Areas add up, gaps stay open, and every part has its name and its value."""

from __future__ import annotations

import numpy as np
import pytest

from kiosk.graphs import Ask
from tests.graphs.conftest import ACCENT, Make
from tests.graphs.pixels import of_colour, rgba

ASK = Ask(600, 300, 10.0)
BARE = Ask(600, 300, 10.0, compact=True)
COAL = {"name": "Coal", "points": [[2018, 30], [2019, 30], [2020, 30], [2021, 30]]}
SUN = {"name": "Sun", "points": [[2018, 10], [2019, 10], [2020, 10], [2021, 10]]}
OPEN = {"name": "Sun", "points": [[2018, 10], [2019, 10], [2020, None], [2021, 10], [2022, 10]]}


def test_parts_stand_on_each_other(make: Make) -> None:
    area = make("area", series=[COAL, SUN])
    accent = of_colour(area.draw(BARE), ACCENT)
    drawn = rgba(area.draw(BARE))[..., 3] > 230
    column = np.flatnonzero(drawn[:-6, 300])
    top = np.flatnonzero(accent[:, 300])
    assert top.min() <= column.min() + 2
    assert len(top) / len(column) == pytest.approx(0.25, abs=0.03)


def test_areas_that_are_not_stacked_all_stand_on_zero(make: Make) -> None:
    area = make("area", series=[COAL, SUN], stacked=False)
    area.draw(BARE)
    feet = {round(box.bottom()) for _, box in area.targets}
    assert len(feet) == 1
    heights = {index: box.height() for index, box in area.targets}
    assert heights[0] == pytest.approx(3 * heights[4], abs=2)


def test_a_missing_part_leaves_the_whole_stack_open(make: Make) -> None:
    full = {**COAL, "points": [*COAL["points"], [2022, 30]]}
    area = make("area", series=[full, OPEN])
    image = area.draw(BARE)
    columns = of_colour(image, ACCENT).any(axis=0)
    assert columns[20]
    assert not columns[160:440].any(), "from 2019 to 2021 nobody knows"
    assert [index for index, _ in area.targets if index > 4] == [5, 6, 8, 9]


def test_nothing_stands_on_a_part_that_is_not_known(make: Make) -> None:
    coal = {**COAL, "points": [[2018, 30], [2019, None], [2020, 30], [2021, 30]]}
    area = make("area", series=[coal, SUN])
    accent = of_colour(area.draw(BARE), ACCENT).any(axis=0)
    assert not accent[20:380].any()
    assert accent[420:580].all()


def test_names_values_and_the_total_are_written(make: Make) -> None:
    area = make("area", series=[COAL, SUN])
    area.draw(ASK)
    said = " ".join(label.line.text for label in area.labels)
    assert "Coal" in said
    assert "Sun" in said
    assert "40 in total" in said
    assert area.spoken(5) == "10, Sun, 2019"


def test_a_touch_tells_the_part_and_the_total(make: Make) -> None:
    area = make("area", language="zh", series=[COAL, SUN], unit={"en": "TWh", "zh": "亿千瓦时"})
    area.draw(ASK)
    x = next(box.center() for index, box in area.targets if index == 5)
    assert area.reading_at(ASK, x.x(), x.y()) == 5
    assert area.called(5) == ("10亿千瓦时", "Sun，2019年", "合计40")


def test_a_qualifier_stands_with_its_value(make: Make) -> None:
    points = [[2018, 5], {"x": 2019, "value": 9, "qualifier": "nearly"}]
    area = make("area", series=[{"name": "One", "points": points}])
    area.draw(ASK)
    assert any("nearly 9" in label.line.text for label in area.labels)


def test_areas_come_from_left_to_right(make: Make) -> None:
    area = make("area", series=[COAL, SUN])
    widths = [
        of_colour(area.draw(Ask(600, 300, 10.0, elapsed=elapsed, compact=True)), ACCENT).any(axis=0).sum()
        for elapsed in (0.0, 100.0, 300.0, 600.0)
    ]
    assert widths[0] == 0
    assert widths == sorted(widths)
    assert widths[-1] > 590


def test_areas_that_end_together_keep_their_names_apart(make: Make) -> None:
    parts = [{"name": f"Part {i}", "points": [[2018, 1], [2019, 0.01]]} for i in range(5)]
    area = make("area", series=[{"name": "Most", "points": [[2018, 1], [2019, 100]]}, *parts])
    for height in (300, 120, 60):
        area.draw(Ask(600, height, 10.0))
        boxes = [label.box for label in area.labels]
        assert not any(a.intersects(b) for i, a in enumerate(boxes) for b in boxes[:i])
        assert all(box.top() >= -1 and box.bottom() <= height + 1 for box in boxes)
    area.draw(ASK)
    said = " ".join(label.line.text for label in area.labels)
    assert all(f"Part {i}" in said for i in range(5))
