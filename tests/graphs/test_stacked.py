"""Stacked bars: parts add up from zero, totals stand at the ends, a part that is missing leaves no total."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from kiosk.graphs import Ask, Drawing
from tests.graphs.conftest import ACCENT, Make
from tests.graphs.pixels import of_colour, rgba

ASK = Ask(700, 280, 10.8)
PARTS = [("Metro", [30, 40, 60]), ("Bus", [20, 20, 20]), ("Ferry", [10, 5, 20])]


def stacked(make: Make, parts: Any = PARTS, **keys: Any) -> Drawing[Any]:
    series = [{"name": name, "points": [[2018 + i, v] for i, v in enumerate(values)]} for name, values in parts]
    return make("bars", stacked=True, series=series, **keys)


def texts(drawing: Drawing[Any]) -> list[str]:
    return [label.line.text for label in drawing.labels]


def box(drawing: Drawing[Any], series: int, year: int) -> Any:
    index = next(r.index for r in drawing.readings.all if (r.series, r.x) == (series, year))
    return drawing.target(index)


def test_parts_stand_on_each_other_in_proportion(make: Make) -> None:
    drawing = stacked(make)
    drawing.draw(ASK)
    metro, bus, ferry = (box(drawing, series, 2020) for series in range(3))
    assert metro.top() == bus.bottom()
    assert bus.top() == ferry.bottom()
    assert metro.height() / bus.height() == pytest.approx(3, abs=0.1)
    assert box(drawing, 0, 2018).height() / metro.height() == pytest.approx(0.5, abs=0.02)


def test_the_first_series_carries_the_accent_and_each_next_is_darker(make: Make) -> None:
    drawing = stacked(make)
    image = drawing.draw(ASK)
    shades = [
        int(rgba(image)[round(part.center().y()), round(part.center().x()), :3].sum())
        for part in (box(drawing, series, 2020) for series in range(3))
    ]
    assert shades == sorted(shades, reverse=True)
    assert of_colour(image, ACCENT, 2)[round(box(drawing, 0, 2020).center().y())].any()


@pytest.mark.parametrize("lying", [False, True])
def test_totals_stand_at_the_ends_and_names_are_said_once(make: Make, lying: bool) -> None:
    drawing = stacked(make, horizontal=lying)
    drawing.draw(ASK)
    assert {"60", "65", "100"} <= set(texts(drawing))
    assert [texts(drawing).count(name) for name in ("Metro", "Bus", "Ferry")] == [1, 1, 1]


def test_names_stand_in_the_order_of_the_parts_however_thin_they_are(make: Make) -> None:
    parts = [("Metro", [200, 200]), *((name, [1, 1]) for name in ("Bus", "Ferry", "Tram", "Taxi"))]
    drawing = stacked(make, parts)
    drawing.draw(ASK)
    heights = [next(lb.start.y() for lb in drawing.labels if lb.line.text == name) for name, _ in parts]
    assert heights == sorted(heights, reverse=True)


@pytest.mark.parametrize("lying", [False, True])
def test_a_missing_part_leaves_an_outline_and_no_total(make: Make, lying: bool) -> None:
    drawing = stacked(make, [("Metro", [30, 40, 60]), ("Bus", [20, None, 20])], horizontal=lying)
    image = drawing.draw(ASK)
    assert "40" not in texts(drawing)
    assert {"50", "80"} <= set(texts(drawing))
    part = box(drawing, 0, 2019)
    inside = rgba(image)[round(part.center().y()), round(part.center().x()), :3]
    assert np.abs(inside.astype(int) - (0x10, 0x0D, 0x0A)).max() < 4
    assert drawing.called(1)[2] == ""


def test_a_year_without_any_part_keeps_its_slot(make: Make) -> None:
    drawing = stacked(make, [("Metro", [30, None, 60]), ("Bus", [20, None, 20])])
    drawing.draw(ASK)
    assert len(drawing.columns) == 2
    assert "2019" in texts(drawing)


@pytest.mark.parametrize(
    ("language", "said"), [("en", ("60", "2020, Metro", "100 in total")), ("zh", ("60", "2020年，Metro", "合计100"))]
)
def test_a_touched_part_says_itself_and_the_total(make: Make, language: str, said: tuple[str, ...]) -> None:
    drawing = stacked(make, language=language)
    drawing.draw(ASK)
    at = box(drawing, 0, 2020).center()
    index = drawing.reading_at(ASK, at.x(), at.y())
    assert index is not None
    assert drawing.called(index) == said


def test_the_qualifier_of_a_part_is_the_total_s_too(make: Make) -> None:
    points = [[2019, 5], {"x": 2020, "value": 30, "qualifier": "more than"}]
    series = [{"name": "A", "points": points}, {"name": "B", "points": [[2019, 5], [2020, 3]]}]
    drawing = make("bars", stacked=True, series=series)
    drawing.draw(ASK)
    assert "more than 33" in texts(drawing)


def test_stacks_rise_as_one(make: Make) -> None:
    drawing = stacked(make)
    settled = (rgba(drawing.draw(ASK))[..., 3] > 200).sum()
    half = (rgba(drawing.draw(Ask(700, 280, 10.8, elapsed=200)))[..., 3] > 200).sum()
    start = (rgba(drawing.draw(Ask(700, 280, 10.8, elapsed=0)))[..., 3] > 200).sum()
    assert start < half < settled
