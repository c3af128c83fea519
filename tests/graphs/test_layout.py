"""Where things go: label places, thinned ticks, tracks, grids, slots."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF

from kiosk.content.graph import Series, Stop
from kiosk.graphs.foot import thinned
from kiosk.graphs.grid import grid_values
from kiosk.graphs.lettering import Line, Run
from kiosk.graphs.places import Places
from kiosk.graphs.readings import Readings
from kiosk.graphs.track import Track, degrees


def test_a_label_takes_the_first_free_place() -> None:
    places, line = Places(200, 100, 2), Line((Run("12", 2.0),), 10)
    outside, good, other = QPointF(-5, 50), QPointF(20.4, 50), QPointF(100, 50)
    assert places.settle(line, [outside, good]) == QPointF(20, 50)
    assert places.settle(line, [good, other]) == QPointF(100, 50)
    assert places.settle(line, [good]) is None


def test_labels_keep_off_a_line() -> None:
    places = Places(200, 100, 2)
    places.stroke(np.array([[0.0, 0.0], [200.0, 100.0]]), 4)
    assert not places.free(QRectF(90, 40, 20, 20))
    assert places.free(QRectF(20, 70, 20, 20))


def test_even_ticks_are_thinned_evenly_and_keep_the_last() -> None:
    xs = [10.0 * n for n in range(11)]
    assert sorted(thinned(xs, [8.0] * 11, 1)) == list(range(11))
    assert sorted(thinned(xs, [15.0] * 11, 1)) == [0, 2, 4, 6, 8, 10]
    assert sorted(thinned(xs, [25.0] * 11, 1)) == [0, 5, 10]
    assert thinned(xs, [500.0] * 11, 1)[0] == 10


def test_grid_values_are_round_and_few() -> None:
    assert grid_values(0, 25_002) == [10_000, 20_000]
    assert grid_values(0, 13) == [5, 10]
    assert grid_values(0, 0) == []
    for high in (0.003, 1, 7.2, 99, 1e13):
        values = grid_values(0, high)
        assert 1 <= len(values) <= 3
        assert all(0 < v < high for v in values)


def test_missing_years_keep_their_slot_but_names_do_not() -> None:
    years = Readings([Series.model_validate({"points": [[2016, 1], [2019, 2]]})])
    assert years.slots == {2016.0: 0, 2019.0: 3}
    names = Readings([Series.model_validate({"points": [["A", 1], ["B", 2]]})])
    assert names.slots == {0.0: 0, 1.0: 1}


def test_readings_come_in_time_order() -> None:
    readings = Readings([Series.model_validate({"points": [["2020-11", 3], ["2018-12", 1], ["2019-06", 2]]})])
    assert [reading.value for reading in readings.all] == [1, 2, 3]
    assert [reading.index for reading in readings.all] == [0, 1, 2]


def route(*stops: tuple[str | None, float, float]) -> list[Stop]:
    return [Stop.model_validate({"name": name, "at": [x, y]} if name else {"at": [x, y]}) for name, x, y in stops]


def test_named_stops_are_joined_straight_and_aids_bend() -> None:
    points, shares, indices = degrees(route(("A", 0, 0), ("B", 10, 0), (None, 20, 5), ("C", 30, 0)))
    assert indices[1] == 1
    assert len(points) > 10
    assert points[:, 1].max() == pytest.approx(5, abs=0.5)
    assert shares[0] == 0
    assert shares[-1] == pytest.approx(1)
    assert (np.diff(shares) > 0).all()


def test_a_bend_has_no_corner() -> None:
    points, _, _ = degrees(route(("A", 0, 0), (None, 10, 10), (None, 20, 10), ("B", 30, 0)))
    direction = np.unwrap(np.arctan2(*np.diff(points, axis=0).T[::-1]))
    assert np.abs(np.diff(direction)).max() < np.deg2rad(25)


def test_a_track_is_measured_along_its_length() -> None:
    track = Track(np.array([[0.0, 0.0], [30.0, 40.0], [30.0, 140.0]]), np.array([0.0, 0.5, 1.0]))
    assert track.length == 150
    assert track.at(track.along(0.5)) == (30.0, 40.0)
    assert track.share(100) == pytest.approx(0.75)
    assert track.between(25, 75).tolist() == [[15, 20], [30, 40], [30, 65]]
