"""Bars start at zero, stand in proportion, and leave a missing year empty."""

from __future__ import annotations

import numpy as np
import pytest

from kiosk.graphs import Ask, style
from tests.graphs.conftest import ACCENT, Make
from tests.graphs.pixels import of_colour

ASK = Ask(600, 300, 10.0)


def series(*points: object, **more: object) -> dict[str, object]:
    return {"points": list(points), **more}


def test_heights_are_proportional_from_zero(make: Make) -> None:
    bars = make("bars", series=[series([2017, 500], [2018, 1000], [2019, 250])])
    image = bars.draw(ASK)
    past = of_colour(image, style.PAST)
    heights = [int(past[:, x].sum()) for x in (100, 500)]
    tallest = next(bar.bounds.height() for reading, bar in bars.bars if reading.value == 1000)
    assert heights[0] == pytest.approx(tallest / 2, abs=1.5)
    key = next(bar.bounds.height() for reading, bar in bars.bars if reading.value == 250)
    assert key == pytest.approx(tallest / 4, abs=1.5)


def test_a_missing_year_leaves_an_empty_slot(make: Make) -> None:
    image = make("bars", series=[series([2016, 5], [2018, 5], [2019, 5])]).draw(ASK)
    painted = of_colour(image, style.PAST).sum(axis=0) > 0
    assert painted[75]
    assert not painted[150:300].any()
    assert painted[375]


def test_a_gap_is_drawn_as_a_gap(make: Make) -> None:
    bars = make("bars", series=[series([2016, 5], [2017, None], [2018, 5])])
    bars.draw(ASK)
    assert [reading.x for reading, _ in bars.bars] == [2016, 2018]
    assert "2017" in [label.line.text for label in bars.labels]


def test_the_highlighted_bar_carries_the_accent(make: Make) -> None:
    image = make("bars", highlight=2017, series=[series([2016, 5], [2017, 5], [2018, 5])]).draw(ASK)
    columns = np.flatnonzero(of_colour(image, ACCENT, 8).sum(axis=0) > 20)
    assert 200 < columns.min()
    assert columns.max() < 400


def test_bars_below_zero_hang(make: Make) -> None:
    bars = make("bars", series=[series([2016, -5], [2017, 10])])
    bars.draw(ASK)
    (_, hanging), (_, standing) = bars.bars
    assert hanging.bounds.top() == standing.bounds.bottom()
    assert hanging.bounds.height() == pytest.approx(standing.bounds.height() / 2, abs=1.5)


def test_a_group_stands_side_by_side_and_names_its_series_once(make: Make) -> None:
    bars = make(
        "bars",
        series=[
            series(["Workshops", 177], ["Factories", 39], name="2019"),
            series(["Workshops", 359], ["Factories", 67], name="2020"),
        ],
    )
    bars.draw(ASK)
    assert [reading.value for reading, _ in bars.bars] == [177, 359, 39, 67]
    texts = [label.line.text for label in bars.labels]
    assert texts.count("2019") == texts.count("2020") == 1


def test_bars_stand_on_whole_pixels(make: Make) -> None:
    bars = make("bars", series=[series([2016, 3.3], [2017, 7.1], [2018, 9.7])])
    bars.draw(Ask(557, 211, 10.8))
    for _, bar in bars.bars:
        assert all(edge == int(edge) for edge in bar.bounds.getRect())


def test_the_bar_under_the_finger_is_found(make: Make) -> None:
    bars = make("bars", series=[series([2017, 178], [2018, 1154], [2019, 2243])])
    for reading, bar in (bars.draw(ASK), bars.bars)[1]:
        at = bar.bounds.center()
        assert bars.reading_at(ASK, at.x(), at.y()) == reading.index
    assert bars.reading_at(ASK, 300, 140) == 1
    assert bars.reading_at(ASK, 20, 10) is None


def test_bars_rise_one_after_the_other(make: Make) -> None:
    bars = make("bars", series=[series([2017, 10], [2018, 10], [2019, 10])])
    bars.draw(Ask(600, 300, 10.0, elapsed=150))
    grown = [bar.grown for _, bar in bars.bars]
    assert grown == sorted(grown, reverse=True)
    assert 0 < grown[2] < grown[0] < 1


def test_the_end_of_a_named_axis_is_shown_and_bars_keep_their_share_of_it(make: Make) -> None:
    bars = make("bars", axis={"maximum": 366}, series=[series([2019, 183], [2020, 333])])
    bars.draw(ASK)
    assert "366" in [label.line.text for label in bars.labels]
    half, most = (bar.bounds.height() for _, bar in bars.bars)
    assert half / most == pytest.approx(183 / 333, abs=0.01)


def test_a_qualifier_is_never_left_out(make: Make) -> None:
    points = [{"x": 2018, "value": 753_000}, {"x": 2019, "value": 750_000, "qualifier": "about"}, [2020, 655_600]]
    for width in (200, 300, 600):
        bars = make("bars", series=[series(*points)])
        bars.draw(Ask(width, 200, 10.0))
        texts = [label.line.text for label in bars.labels]
        assert ("750,000" in texts) <= ("about" in texts)


def test_lying_bars_keep_the_order_and_the_proportion(make: Make) -> None:
    people = [["Old age", 23_520_000], ["Work injury", 7_180_000], ["Unemployment", 5_380_000]]
    bars = make("bars", horizontal=True, series=[series(*people)])
    bars.draw(ASK)
    boxes = [bar.bounds for _, bar in bars.bars]
    assert [reading.x for reading, _ in bars.bars] == [name for name, _ in people]
    assert [box.top() for box in boxes] == sorted(box.top() for box in boxes)
    assert boxes[1].width() / boxes[0].width() == pytest.approx(7.18 / 23.52, abs=0.01)
