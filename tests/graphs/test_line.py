"""Lines are straight between readings, break at gaps, and end in the number that matters."""

from __future__ import annotations

import numpy as np
import pytest

from kiosk.graphs import Ask, style
from tests.graphs.conftest import ACCENT, Make
from tests.graphs.pixels import of_colour, rgba

ASK = Ask(600, 300, 10.0)
YEARS = [[2016, 100], [2017, 200], [2018, 150], [2019, 300], [2020, 400]]


def test_the_line_passes_where_the_readings_say(make: Make) -> None:
    """The pixel test of a real pyqtgraph curve."""
    line = make("line", series=[{"points": [[2016, 100], [2020, 300]]}])
    image = line.draw(ASK)
    (x0, y0), (x1, y1) = (box.center().toTuple() for _, box in line.targets)
    accent = of_colour(image, ACCENT)
    for share in (0.2, 0.35, 0.5, 0.65):
        x = round(x0 + share * (x1 - x0))
        rows = np.flatnonzero(accent[:, x])
        assert rows.mean() == pytest.approx(y0 + share * (y1 - y0), abs=1)
        assert len(rows) == pytest.approx(style.LINE * ASK.u, abs=2)


def test_it_starts_at_zero(make: Make) -> None:
    line = make("line", series=[{"points": [[2016, 50], [2017, 100]]}])
    line.draw(ASK)
    baseline = ASK.height - 37.5
    low, high = (baseline - box.center().y() for _, box in line.targets)
    assert low / high == pytest.approx(0.5, abs=0.01)


def test_it_breaks_at_a_gap(make: Make) -> None:
    line = make("line", series=[{"points": [[2016, 100], [2017, 100], [2018, None], [2019, 100], [2020, 100]]}])
    accent = of_colour(line.draw(ASK), ACCENT)
    xs = [box.center().x() for _, box in line.targets]
    gap = accent[:, round(xs[1]) + 12 : round(xs[2]) - 12]
    assert not gap.any()
    assert accent[:, round(xs[0]) + 12 : round(xs[1]) - 12].any()


def test_a_missing_year_does_not_move_the_others(make: Make) -> None:
    line = make("line", series=[{"points": [[2016, 1], [2018, 2], [2019, 3]]}])
    line.draw(ASK)
    a, b, c = (box.center().x() for _, box in line.targets)
    assert (b - a) / (c - b) == pytest.approx(2, abs=0.01)


def test_it_grows_from_the_left(make: Make) -> None:
    line = make("line", series=[{"points": YEARS}])
    reached = []
    for elapsed in (60.0, 150.0, 300.0, 600.0):
        accent = of_colour(line.draw(Ask(600, 300, 10.0, elapsed=elapsed)), ACCENT)
        reached.append(int(np.flatnonzero(accent.any(axis=0)).max()))
    assert reached == sorted(reached)
    assert reached[0] < 300 < reached[-1]


def test_labels_come_after_the_line(make: Make) -> None:
    line = make("line", series=[{"points": YEARS}])
    key = next(label for label in (line.draw(ASK), line.labels)[1] if label.line.text == "400").box
    ink = [
        int(
            rgba(line.draw(Ask(600, 300, 10.0, elapsed=e)))[
                int(key.top()) : int(key.bottom()), int(key.left()) :, 3
            ].sum()
        )
        for e in (590.0, 700.0, 850.0)
    ]
    assert ink[0] < ink[1] < ink[2]


def test_the_last_series_carries_the_accent(make: Make) -> None:
    two = [{"name": "A", "points": [[2016, 300], [2020, 300]]}, {"name": "B", "points": [[2016, 100], [2020, 100]]}]
    line = make("line", series=two)
    image = line.draw(ASK)
    (a, _, b, _) = (box.center().y() for _, box in line.targets)
    assert of_colour(image, style.PAST)[round(a), 300]
    assert of_colour(image, ACCENT)[round(b), 300]
    assert {"A  300", "B  100"} <= {label.line.text for label in line.labels}


def test_the_nearest_reading_is_touched_within_reach(make: Make) -> None:
    line = make("line", series=[{"points": YEARS}])
    line.draw(ASK)
    index, box = line.targets[2]
    assert line.reading_at(ASK, box.center().x() + 20, box.center().y() - 20) == index
    assert line.reading_at(ASK, box.center().x(), box.center().y() - 70) is None


def test_dates_stand_in_proportion(make: Make) -> None:
    dates = [
        ["2018-12", 203],
        ["2019-06", 825],
        ["2019-12", 1280],
        {"x": "2020-11", "value": 2563, "label": "late 2020"},
    ]
    line = make("line", series=[{"points": dates}])
    line.draw(ASK)
    a, b, c, d = (box.center().x() for _, box in line.targets)
    assert b - a == pytest.approx(c - b, abs=0.5)
    assert (d - c) / (c - b) == pytest.approx(11 / 6, abs=0.02)
    assert {"Dec 2018", "late 2020", "2,563"} <= {label.line.text for label in line.labels}


def test_one_reading_and_no_reading_are_pictures_too(make: Make) -> None:
    make("line", series=[{"points": [[2020, 5]]}]).draw(ASK)
    empty = make("line", series=[{"points": [[2020, None]]}])
    assert not rgba(empty.draw(ASK)).any()
    assert empty.reading_at(ASK, 10, 10) is None


def test_thousands_of_readings_stay_a_line(make: Make) -> None:
    line = make("line", series=[{"points": [[n, 100 + n % 7] for n in range(2000)]}])
    accent = of_colour(line.draw(ASK), ACCENT)
    assert accent[:, 40:560].any(axis=0).all()
    assert len(line.labels) < 20
