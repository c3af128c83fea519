"""The train is where the clock says; the picture changes when it has moved a pixel."""

from __future__ import annotations

import numpy as np
import pytest

from kiosk.graphs import Ask
from tests.graphs.conftest import ACCENT, Clock, Make
from tests.graphs.pixels import of_colour, rgba

ASK = Ask(529, 250, 10.8)
STOPS = [
    {"name": "Chongqing", "at": [106.6, 29.6]},
    {"name": "Lanzhou", "at": [103.8, 36.1]},
    {"at": [71.4, 51.2]},
    {"at": [37.6, 55.8]},
    {"name": "Duisburg", "at": [6.8, 51.4]},
]
LAND = [
    {"kind": "coast", "name": "Far coast", "points": [[0, 70], [60, 72], [120, 70]]},
    {"kind": "river", "name": {"en": "Long River", "zh": "长河"}, "points": [[20, 40], [60, 36], [110, 34]]},
    {"kind": "border", "points": [[60, 30], [70, 40]]},
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


def test_the_picture_changes_when_the_train_has_moved_and_not_before(make: Make, clock: Clock) -> None:
    route = make("route", **ROUTE)
    clock.now = 240 * 7_000_000 + 100.0
    before, changes = route.draw(ASK), 0
    for _ in range(60):
        clock.now += 0.2
        moved = route.moved()
        after = route.draw(ASK)
        assert (after != before) == moved
        assert not route.moved()
        before, changes = after, changes + moved
    assert 15 < changes < 60, "a train of 240 s moves about 2 pixels a second on this glass, one at a time"


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


def test_coasts_rivers_and_borders_lie_quietly_behind_the_journey(make: Make, clock: Clock) -> None:
    clock.now = 240 * 7_000_000.5
    bare, drawn = make("route", **ROUTE), make("route", **ROUTE, lines=LAND)
    before, after = rgba(bare.draw(ASK)).astype(int), rgba(drawn.draw(ASK)).astype(int)
    added = (before[..., 3] == 0) & (after[..., 3] > 0)
    assert added.sum() > 400
    named = [label.box for label in drawn.labels if label.line.text in ("Far coast", "Long River")]
    for box in named:
        added[int(box.top()) - 1 : int(box.bottom()) + 2, int(box.left()) - 1 : int(box.right()) + 2] = False
    assert after[..., 3][added].max() < 110, "land is fainter than anything that is told"
    assert [box.topLeft() for _, box in bare.targets] == [box.topLeft() for _, box in drawn.targets]


def test_a_river_is_named_where_there_is_room(make: Make) -> None:
    route = make("route", language="zh", **ROUTE, lines=LAND)
    route.draw(ASK)
    assert "长河" in [label.line.text for label in route.labels]


def test_land_over_the_date_line_stays_beside_the_journey(make: Make) -> None:
    ends = [{"name": "A", "at": [170, 0]}, {"name": "B", "at": [-170, 10]}]
    lines = [{"kind": "coast", "points": [[-178, 2], [-172, 8]]}]
    image = make("route", stops=ends, length=2000, lines=lines).draw(ASK)
    bare = make("route", stops=ends, length=2000).draw(ASK)
    columns = np.flatnonzero((rgba(image) != rgba(bare)).any(axis=(0, 2)))
    assert columns.min() > 200
    assert columns.max() < ASK.width - 20


def test_a_leg_at_sea_is_dashed_and_one_on_rails_is_not(make: Make, clock: Clock) -> None:
    clock.now = 240 * 7_000_000 + 239.0
    holes = {}
    for mode in ("rail", "sea", "road", "air"):
        stops = [{"name": "A", "at": [0, 0]}, {"name": "B", "at": [60, 0], "mode": mode}]
        route = make("route", stops=stops, length=5000, journey=240)
        line = of_colour(route.draw(ASK), ACCENT, 60)[:, 60:270].any(axis=0)
        holes[mode] = int((np.diff(line.astype(int)) == -1).sum())
    assert holes["rail"] == 0
    assert 0 < holes["sea"] < holes["road"] < holes["air"]
