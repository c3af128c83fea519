"""Two fingers bring a part of the axis closer; a finger drawn along a graph reads one value after another."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from kiosk.graphs import Ask
from tests.graphs.conftest import ACCENT, Make
from tests.graphs.pixels import of_colour

ASK = Ask(706, 273, 10.8)
YEARS = [[year, 100 + 7 * (year - 1990) + (year % 3) * 20] for year in range(1990, 2021)]


def test_a_closer_view_shows_only_the_readings_in_it(make: Make) -> None:
    line = make("line", series=[{"points": YEARS}])
    line.draw(ASK)
    assert len(line.targets) == 31
    line.draw(replace(ASK, view=(0.5, 0.75)))
    assert [line.readings[index].x for index, _ in line.targets] == list(range(2005, 2013))
    boxes = [box.center().x() for _, box in line.targets]
    assert min(boxes) >= 0
    assert max(boxes) <= ASK.width


def test_the_line_leads_in_and_out_of_a_closer_view(make: Make) -> None:
    line = make("line", series=[{"points": YEARS}])
    accent = of_colour(line.draw(replace(ASK, view=(0.51, 0.74))), ACCENT)
    columns = np.flatnonzero(accent.any(axis=0))
    inside = [box.center().x() for _, box in line.targets]
    assert columns.min() < min(inside) - 8
    assert columns.max() > max(inside) + 8


def test_values_keep_their_scale_when_they_come_closer(make: Make) -> None:
    line = make("line", series=[{"points": YEARS}])
    line.draw(replace(ASK, view=(0.5, 0.75)))
    near = {line.readings[index].x: box.center().y() for index, box in line.targets}
    line.draw(ASK)
    far = {line.readings[index].x: box.center().y() for index, box in line.targets}
    assert near[2008] == pytest.approx(far[2008], abs=ASK.height * 0.1)


def test_at_the_closest_two_readings_stay_in_view(make: Make) -> None:
    uneven = [[1990, 1], [1991, 2], [1992, 4], [2000, 5], [2001, 4], [2002, 4], [2010, 3]]
    line = make("line", series=[{"points": uneven}])
    closest = line.closest(ASK)
    assert 0 < closest < 1
    for start in np.linspace(0, 1 - closest, 40):
        line.draw(replace(ASK, view=(float(start), float(start + closest))))
        assert len(line.targets) >= 2


@pytest.mark.parametrize(
    "points", [[["A", 1], ["B", 2], ["C", 3], ["D", 1], ["E", 1], ["F", 1], ["G", 1]], [[2019, 1], [2020, 2]]]
)
def test_names_and_few_readings_stay_as_they_are(make: Make, points: list[list[object]]) -> None:
    assert make("line", series=[{"points": points}]).closest(ASK) == 1.0


def test_a_finger_passes_every_reading_in_turn(make: Make) -> None:
    line = make("line", series=[{"points": YEARS}])
    line.draw(ASK)
    passed = [line.passed(ASK, x, 20.0) for x in range(0, ASK.width, 4)]
    assert list(dict.fromkeys(passed)) == list(range(31))


def test_two_series_are_compared_at_the_touched_year(make: Make) -> None:
    series = [
        {"name": "North", "points": [[2018, 10], [2019, 20], [2020, 30]]},
        {"name": "South", "points": [[2018, 15], [2019, None], [2020, 45]]},
    ]
    line = make("line", series=series, unit="t")
    line.draw(ASK)
    assert line.called(5) == ("45 t", "South, 2020", "30, North")
    assert line.called(1) == ("20 t", "North, 2019")


def test_a_touched_reading_tells_its_source(make: Make) -> None:
    line = make("line", series=[{"points": YEARS}], source="Harbour office")
    line.draw(replace(ASK, selected=3))
    said = [text.text for mark in line._callout[1:] for text in mark._lines]
    assert said[-1] == "Harbour office"


def test_the_summary_is_one_sentence_from_the_data(make: Make) -> None:
    bars = make("bars", title="Trains", unit="trains", series=[{"points": [[2017, 178], [2018, 1154], [2019, 2243]]}])
    assert bars.summary(ASK) == "Trains: 178 trains, 2017; 1,154 trains, 2018; 2,243 trains, 2019."
    long = make("line", title="Growth", language="zh", series=[{"points": YEARS}])
    assert long.summary(ASK).startswith("Growth：")
    assert long.summary(ASK).count("；") == 5
