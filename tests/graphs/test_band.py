"""Bands: the range filled, the value as a line in it, gaps empty, the last range said at its end."""

from __future__ import annotations

import pytest

from kiosk.graphs import Ask
from tests.graphs.conftest import ACCENT, Make
from tests.graphs.pixels import of_colour, rgba

ASK = Ask(706, 273, 10.8)


def test_the_range_is_filled_from_low_to_high(make: Make) -> None:
    drawing = make("band", points=[[2018, 10, 20], [2019, 10, 20], [2020, 10, 20]])
    filled = rgba(drawing.draw(ASK))[..., 3] > 60
    box = drawing.target(1)
    column = filled[:, round(box.center().x()) + 20]
    assert column[round(box.top()) + 3 : round(box.bottom()) - 3].all()
    assert not column[: round(box.top()) - 4].any()
    baseline = round(box.bottom() + box.height())
    assert not column[round(box.bottom()) + 4 : baseline - 4].any()
    assert column[baseline - 4 : baseline + 4].any(), "the band stands twice its height above zero"


def test_the_value_is_a_line_inside(make: Make) -> None:
    drawing = make("band", points=[[2018, 10, 20, 15], [2019, 10, 20, 15], [2020, 10, 20, 15]])
    accent = of_colour(drawing.draw(ASK), ACCENT, 8)
    box = drawing.target(1)
    assert accent[round(box.center().y()), round(box.center().x()) + 20]
    without = make("band", points=[[2018, 10, 20], [2019, 10, 20], [2020, 10, 20]])
    assert not of_colour(without.draw(ASK), ACCENT, 8).any()


def test_a_gap_is_drawn_as_a_gap(make: Make) -> None:
    points = [[2016, 10, 20, 15], [2017, 10, 20, 15], [2018, None, None], [2019, 10, 20, 15], [2020, 10, 20, 15]]
    drawing = make("band", points=points)
    painted = rgba(drawing.draw(ASK))[..., 3] > 60
    before, after = drawing.target(1).center(), drawing.target(3).center()
    assert drawing.target(2) is None
    between = painted[round(before.y()) - 20 : round(before.y()) + 20, round(before.x()) + 6 : round(after.x()) - 6]
    assert not between.any()


def test_a_value_that_is_missing_breaks_the_line_only(make: Make) -> None:
    points = [[2017, 10, 20, 15], [2018, 10, 20, 15], [2019, 10, 20, None], [2020, 10, 20, 15], [2021, 10, 20, 15]]
    drawing = make("band", points=points)
    image = drawing.draw(ASK)
    at = drawing.target(2).center()
    assert not of_colour(image, ACCENT, 8)[round(at.y()), round(at.x()) - 30 : round(at.x()) + 30].any()
    assert rgba(image)[round(at.y()), round(at.x()), 3] > 60


@pytest.mark.parametrize("width", [372, 706])
def test_the_last_range_is_said_in_the_order_of_its_numbers(make: Make, width: int) -> None:
    points = [[2019, 10, 30, 20], {"x": 2020, "low": 29, "high": 31, "value": 30, "qualifier": "nearly"}]
    drawing = make("band", points=points)
    drawing.draw(Ask(width, 273, 10.8))
    tops = {label.line.text: label.box.top() for label in drawing.labels}
    assert tops["31"] < tops["nearly 30"] < tops["29"]


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", ("15 °C", "2020", "10 – 20 °C")), ("zh", ("15°C", "2020年", "10 – 20°C"))],
)
def test_a_touch_tells_value_and_range(make: Make, language: str, said: tuple[str, ...]) -> None:
    drawing = make("band", language=language, unit="°C", points=[[2019, 9, 18], [2020, 10, 20, 15]])
    drawing.draw(ASK)
    at = drawing.target(1).center()
    assert drawing.reading_at(ASK, at.x(), at.y()) == 1
    assert drawing.called(1) == said
    assert drawing.spoken(1).startswith(said[0])
    assert drawing.called(0)[0].startswith("9 – 18")


def test_the_band_grows_from_the_left(make: Make) -> None:
    drawing = make("band", points=[[2018, 10, 20, 15], [2019, 10, 20, 15], [2020, 10, 20, 15]])
    drawing.draw(ASK)
    y, xs = round(drawing.target(1).center().y()), [round(drawing.target(i).center().x()) for i in range(3)]
    painted = rgba(drawing.draw(Ask(706, 273, 10.8, elapsed=60)))[..., 3] > 60
    assert painted[y, xs[0] + 5]
    assert not painted[y, xs[2] - 5]


def test_a_named_minimum_leaves_zero_out_and_says_so_with_a_dotted_foot(make: Make) -> None:
    points = [[2018, 100, 120], [2019, 100, 120], [2020, 100, 120]]
    tall = make("band", points=points, axis={"minimum": 90})
    low = make("band", points=points)
    foot = {}
    for name, drawing in (("tall", tall), ("low", low)):
        image = drawing.draw(ASK)
        foot[name] = (rgba(image)[round(273 - 3.75 * 10.8), :, 3] > 40).mean()
    assert tall.target(1).height() > 3 * low.target(1).height()
    assert foot["tall"] < 0.8 * foot["low"]
