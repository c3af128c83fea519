"""The train is where the clock says; the picture changes when it has moved a pixel."""

from __future__ import annotations

import numpy as np
import pytest

from kiosk.graphs import Ask
from tests.graphs.conftest import ACCENT, Clock, Make
from tests.graphs.pixels import of_colour

ASK = Ask(529, 250, 10.8)
STOPS = [
    {"name": "Chongqing", "at": [106.6, 29.6]},
    {"name": "Lanzhou", "at": [103.8, 36.1]},
    {"at": [71.4, 51.2]},
    {"at": [37.6, 55.8]},
    {"name": "Duisburg", "at": [6.8, 51.4]},
]
ROUTE = {
    "stops": STOPS,
    "length": 11179,
    "journey": 240,
    "unit": {"en": "km", "zh": "公里"},
    "figure": {"value": 11179, "unit": {"en": "km", "zh": "公里"}, "label": "of rail"},
}


def kilometre(route: object, texts: list[str]) -> int:
    return next(int(text[3:].replace(",", "")) for text in texts if text.startswith("km "))


def test_the_kilometre_follows_the_clock(make: Make, clock: Clock) -> None:
    route = make("route", **ROUTE)
    for share in (0.25, 0.5, 0.75):
        clock.now = 240 * (7_000_000 + share)
        route.draw(ASK)
        assert kilometre(route, [route._told.line.text]) == pytest.approx(11179 * share, rel=0.01)


def test_the_picture_changes_when_it_is_due_and_not_before(make: Make, clock: Clock) -> None:
    route = make("route", **ROUTE)
    clock.now = 240 * 7_000_000 + 100.0
    route.draw(ASK)
    for _ in range(50):
        before, due = route.draw(ASK), route.due(clock.now)
        assert due is not None
        assert clock.now < due < clock.now + 3
        clock.now += (due - clock.now) * 0.9
        assert route.draw(ASK) == before
        clock.now = due + 0.001
        assert route.draw(ASK) != before


def test_travelled_is_accent_and_ahead_is_not(make: Make, clock: Clock) -> None:
    route = make("route", **ROUTE)
    clock.now = 240 * 7_000_000.5
    image = route.draw(Ask(529, 250, 10.8, compact=True))
    columns = np.flatnonzero(of_colour(image, ACCENT, 40).any(axis=0))
    assert columns.max() > 450
    assert columns.min() > 150


def test_drawing_aids_have_no_name_and_are_not_touched(make: Make) -> None:
    route = make("route", **ROUTE)
    route.draw(ASK)
    texts = {label.line.text for label in route.labels}
    assert {"Chongqing", "Lanzhou", "Duisburg"} <= texts
    assert [index for index, _ in route.targets] == [0, 1, 4]
    assert route.spoken(4) == "Duisburg, km 11,179"
    assert route.spoken(1) == "Lanzhou", "nobody published how far a stop between the ends is"


def test_the_figure_stands_large_in_a_corner(make: Make) -> None:
    route = make("route", language="zh", **ROUTE)
    route.draw(ASK)
    figure = next(label for label in route.labels if label.line.text.startswith("11,179"))
    assert figure.line.text == "11,179 公里"
    assert figure.box.left() < 3
    assert figure.box.bottom() > 150


def test_a_route_of_two_stops_in_one_place_is_still_a_picture(make: Make) -> None:
    stops = [{"name": "A", "at": [10, 10]}, {"name": "B", "at": [10, 10]}]
    make("route", stops=stops, length=1).draw(ASK)


def test_a_route_over_the_date_line_takes_the_short_way(make: Make) -> None:
    route = make("route", stops=[{"name": "A", "at": [170, 0]}, {"name": "B", "at": [-170, 0]}], length=2000)
    route.draw(ASK)
    a, b = (box.center().x() for _, box in route.targets)
    assert a < b
