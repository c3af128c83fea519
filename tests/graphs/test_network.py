"""Partners come in the order in which they joined, and every name that stands has room."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.graphs import Ask
from tests.graphs.conftest import ACCENT, Make
from tests.graphs.pixels import of_colour

ASK = Ask(700, 280, 10.0)
PARTNERS: list[dict[str, Any]] = [
    {"name": "Third", "joined": 2019, "value": 40},
    {"name": {"en": "First", "zh": "甲"}, "joined": "2015-06", "value": 10, "qualifier": "more than"},
    {"name": "Never said"},
    {"name": "Second", "joined": 2016, "value": 20},
]


def test_partners_come_in_the_order_of_joining(make: Make) -> None:
    network = make("network", hub="Hub", partners=PARTNERS)
    seen: list[str] = []
    for elapsed in range(0, round(network.duration) + 40, 20):
        network.draw(Ask(700, 280, 10.0, elapsed=float(elapsed)))
        for label in network.labels:
            if label.opacity() > 0.5 and label.line.text not in seen:
                seen.append(label.line.text)
    assert [text.split("  ")[0] for text in seen] == ["First", "Second", "Third", "Never said"]


def test_a_touch_tells_name_moment_and_value(make: Make) -> None:
    network = make("network", hub="Hub", partners=PARTNERS, unit="exchanges")
    network.draw(ASK)
    at = next(box.center() for index, box in network.targets if index == 1)
    assert network.reading_at(ASK, at.x() + 4, at.y()) == 1
    assert network.called(1) == ("First", "since Jun 2015", "more than 10 exchanges")
    assert network.called(2) == ("Never said", "", "")
    chinese = make("network", language="zh", hub="Hub", partners=PARTNERS)
    assert chinese.spoken(1) == "甲，2015年6月加入，超过10"


def test_a_larger_value_is_a_larger_dot(make: Make) -> None:
    network = make("network", hub="Hub", partners=PARTNERS)
    accent = of_colour(network.draw(ASK), ACCENT)
    at = {index: box.center().toPoint() for index, box in network.targets}
    areas = {i: accent[p.y() - 12 : p.y() + 13, p.x() - 12 : p.x() + 13].sum() for i, p in at.items()}
    assert areas[0] > areas[3] > areas[1] > 0


def test_the_highlighted_partner_carries_the_accent(make: Make) -> None:
    network = make("network", hub="Hub", partners=PARTNERS, highlight="甲")
    accent = of_colour(network.draw(ASK), ACCENT)
    at = {index: box.center().toPoint() for index, box in network.targets}
    assert accent[at[1].y(), at[1].x()]
    assert not accent[at[0].y(), at[0].x()]


@pytest.mark.parametrize("count", [2, 3, 9, 16, 30])
@pytest.mark.parametrize("width", [372, 706])
def test_names_never_collide_and_few_always_stand(make: Make, count: int, width: int) -> None:
    partners = [{"name": f"Partner {i}", "joined": 2000 + i} for i in range(count)]
    network = make("network", hub="Hub", partners=partners)
    network.draw(Ask(width, 273, 10.8))
    boxes = [label.box for label in network.labels]
    assert not any(a.intersects(b) for i, a in enumerate(boxes) for b in boxes[:i])
    assert len({index for index, _ in network.targets}) == count
    if count <= 16:
        assert len(boxes) == count


def test_no_line_runs_through_a_name(make: Make) -> None:
    partners = [{"name": f"N{i}", "joined": 2000 + i} for i in range(30)]
    network = make("network", hub="Hub", partners=partners, accent=ACCENT)
    with_names = network.draw(ASK)
    for label in network.labels:
        label.setVisible(False)
    bare = network.plot.picture()
    for label in network.labels:
        box = label.box.toAlignedRect()
        assert not any(
            bare.pixelColor(x, y).alpha()
            for x in range(box.left(), box.right())
            for y in range(box.top(), box.bottom())
        ), label.line.text
    assert with_names != bare
