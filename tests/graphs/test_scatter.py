"""Points stand where both values say; the important ones are named; a touch tells both values."""

from __future__ import annotations

from typing import Any

from kiosk.graphs import Ask
from tests.graphs.conftest import ACCENT, Make
from tests.graphs.pixels import of_colour

ASK = Ask(600, 300, 10.0)
POINTS = [
    {"x": 10, "y": 1, "label": {"en": "Low", "zh": "低"}},
    {"x": 20, "y": 3, "label": "Middle", "group": 1, "qualifier": "about"},
    {"x": 30, "y": 2},
]
AXES: dict[str, Any] = {"x_title": "Age", "x_unit": "years", "y_title": "Visits", "unit": "a month"}


def test_points_stand_where_both_values_say(make: Make) -> None:
    scatter = make("scatter", points=POINTS, **AXES)
    scatter.draw(ASK)
    low, middle, last = (box.center() for _, box in scatter.targets)
    assert low.x() < middle.x() < last.x()
    assert abs((middle.x() - low.x()) - (last.x() - middle.x())) < 1
    assert low.y() > last.y() > middle.y()
    assert of_colour(scatter.draw(ASK), ACCENT)[round(low.y()), round(low.x())]


def test_both_axes_have_a_title_and_round_values(make: Make) -> None:
    scatter = make("scatter", points=POINTS, **AXES)
    scatter.draw(ASK)
    said = [label.line.text for label in scatter.labels]
    assert "↑ Visits, a month" in said
    assert "Age, years →" in said
    assert {"2", "20"} <= set(said)


def test_a_touch_tells_both_values(make: Make) -> None:
    scatter = make("scatter", points=POINTS, groups=["Town", {"en": "Village", "zh": "村"}], **AXES)
    scatter.draw(ASK)
    at = scatter.targets[1][1].center()
    assert scatter.reading_at(ASK, at.x() + 5, at.y() - 5) == 1
    assert scatter.called(1) == ("Middle", "Visits: about 3 a month", "Age: 20 years", "Village")
    assert scatter.called(2) == ("Town", "Visits: 2 a month", "Age: 30 years", "")


def test_the_highlighted_point_carries_the_accent_alone(make: Make) -> None:
    scatter = make("scatter", points=POINTS, highlight="低", **AXES)
    accent = of_colour(scatter.draw(ASK), ACCENT)
    low, middle, _ = (box.center() for _, box in scatter.targets)
    assert accent[round(low.y()), round(low.x())]
    assert not accent[round(middle.y()), round(middle.x())]
    assert "Low" in [label.line.text for label in scatter.labels]


def test_groups_differ_in_shape_and_are_named_once(make: Make) -> None:
    scatter = make("scatter", points=POINTS, groups=["Town", "Village"], **AXES)
    image = scatter.draw(ASK)
    low, middle, _ = (box.center() for _, box in scatter.targets)
    ground = of_colour(image, "#100D0A")
    assert ground[round(middle.y()), round(middle.x())], "the second group is open in the middle"
    assert not ground[round(low.y()), round(low.x())]
    assert sorted(label.line.text for label in scatter.labels if label.line.text in ("Town", "Village")) == [
        "Town",
        "Village",
    ]


def test_points_come_in_from_the_left(make: Make) -> None:
    scatter = make("scatter", points=POINTS, **AXES)
    counts = [
        of_colour(scatter.draw(Ask(600, 300, 10.0, elapsed=elapsed, compact=True)), ACCENT).sum()
        for elapsed in (0.0, 200.0, 400.0, 600.0)
    ]
    assert counts[0] == 0
    assert counts == sorted(counts)
    assert counts[1] < counts[3]


def test_one_point_alone_is_a_picture(make: Make) -> None:
    scatter = make("scatter", points=[{"x": 0, "y": 0, "label": "Only"}], **AXES)
    scatter.draw(ASK)
    assert "Only" in [label.line.text for label in scatter.labels]


def test_names_that_have_no_room_are_left_out(make: Make) -> None:
    crowd = [{"x": i % 10, "y": i // 10, "label": f"A rather long name {i}"} for i in range(200)]
    scatter = make("scatter", points=crowd, highlight="A rather long name 55", **AXES)
    scatter.draw(ASK)
    named = [label.line.text for label in scatter.labels if label.line.text.startswith("A rather")]
    assert 0 < len(named) < 200
