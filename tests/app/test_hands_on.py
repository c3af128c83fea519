"""Fingers on graphs: they read values, draw along, come closer, find the way back, and leave nothing behind."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtQuick import QQuickItem

from tests.app.harbour import harbour
from tests.app.stage import Stage, ask, box

YEARS = [[year, 100 + 7 * (year - 1990)] for year in range(1990, 2021)]


def _long_line(said: dict[str, Any]) -> None:
    said["themes"][0]["graphs"][0].update(series=[{"points": YEARS}], unit="ships", highlight=2020)


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    stage = Stage(harbour(tmp_path_factory.mktemp("hands"), _long_line))
    yield stage
    stage.close()


@pytest.fixture
def graph(stage: Stage) -> QQuickItem:
    stage.visit(1)
    return stage.items("GraphView")[0]


def at(graph: QQuickItem, across: float, down: float = 0.5) -> QPointF:
    return graph.mapToScene(QPointF(graph.width() * across, graph.height() * down))


def pinch(stage: Stage, graph: QQuickItem, start: float, end: float) -> None:
    """Two fingers around the middle move from one distance to another, in shares of the graph's width."""
    window = stage.kiosk.window

    def fingers(distance: float) -> list[QPoint]:
        return [at(graph, 0.5 + side * distance / 2).toPoint() for side in (-1, 1)]

    stage.touch(lambda t: [t.press(n, point, window) for n, point in enumerate(fingers(start))])
    for step in range(1, 13):
        frames = stage.frames
        now = fingers(start + (end - start) * step / 12)
        stage.touch(lambda t, now=now: [t.move(n, point, window) for n, point in enumerate(now)])
        stage.until(lambda frames=frames: stage.frames > frames, 0.3)
    stage.touch(lambda t: [t.release(n, point, window) for n, point in enumerate(fingers(end))])


def view(graph: QQuickItem) -> tuple[float, float]:
    return float(graph.property("from")), float(graph.property("to"))


def test_a_touch_tells_value_unit_and_year(stage: Stage, graph: QQuickItem) -> None:
    stage.tap(at(graph, 0.5))
    assert ask(graph, "Accessible.description") == "205 ships, 2005"


def test_a_finger_drawn_along_reads_year_after_year_and_changes_no_screen(stage: Stage, graph: QQuickItem) -> None:
    read: list[int] = []
    graph.selectedChanged.connect(lambda: read.append(graph.property("selected")))
    stage.swipe(at(graph, 0.1), at(graph, 0.9), steps=40)
    graph.selectedChanged.disconnect()
    assert len(set(read)) > 20
    assert read == sorted(read)
    assert stage.state.screen == 1


def test_a_swipe_beside_the_graph_still_changes_the_screen(stage: Stage, graph: QQuickItem) -> None:
    stage.swipe(QPointF(1500, 300), QPointF(900, 300))
    assert stage.state.screen == 2


def test_two_fingers_bring_it_closer_and_one_moves_it(stage: Stage, graph: QQuickItem) -> None:
    pinch(stage, graph, 0.2, 0.6)
    start, end = view(graph)
    assert 0.2 < end - start < 0.6
    assert start < 0.5 < end
    stage.swipe(at(graph, 0.3), at(graph, 0.6))
    moved = view(graph)
    assert moved[0] < start - 0.05
    assert moved[1] - moved[0] == pytest.approx(end - start)
    assert stage.state.screen == 1


def test_it_comes_no_closer_than_two_readings_and_stays_inside(stage: Stage, graph: QQuickItem) -> None:
    for _ in range(4):
        pinch(stage, graph, 0.1, 0.9)
    start, end = view(graph)
    assert end - start == pytest.approx(2 / 30, abs=0.001)
    stage.swipe(at(graph, 0.05), at(graph, 0.95))
    for _ in range(30):
        if view(graph)[0] == 0:
            break
        stage.swipe(at(graph, 0.05), at(graph, 0.95))
    assert view(graph)[0] == 0


def test_the_way_back_is_on_the_glass(stage: Stage, graph: QQuickItem) -> None:
    pinch(stage, graph, 0.2, 0.6)
    button = stage.button("Whole graph")
    assert min(box(button).width(), box(button).height()) >= 64
    stage.tap(button)
    assert view(graph) == (0, 1)


def test_a_closer_view_is_still_called_by_all_that_the_graph_says(stage: Stage, graph: QQuickItem) -> None:
    named: list[str] = []
    before = ask(graph, "Accessible.name")
    graph.toChanged.connect(lambda: named.append(ask(graph, "Accessible.name")))
    pinch(stage, graph, 0.2, 0.6)
    graph.toChanged.disconnect()
    assert graph.property("zoomed")
    assert len(named) > 3
    assert {*named, ask(graph, "Accessible.name")} == {before}


def test_pinching_in_gives_the_whole_graph_again(stage: Stage, graph: QQuickItem) -> None:
    pinch(stage, graph, 0.2, 0.6)
    pinch(stage, graph, 0.8, 0.1)
    assert view(graph) == (0, 1)


def test_an_idle_visit_leaves_every_view_as_it_was(stage: Stage, graph: QQuickItem) -> None:
    pinch(stage, graph, 0.2, 0.6)
    stage.tap(at(graph, 0.5))
    assert graph.property("selected") >= 0
    stage.visit(1)
    assert view(graph) == (0, 1)
    assert graph.property("selected") == -1


def test_few_readings_are_left_as_they_are(stage: Stage) -> None:
    stage.visit(2)
    few = stage.items("GraphView")[0]
    pinch(stage, few, 0.2, 0.7)
    assert view(few) == (0, 1)


def test_who_cannot_see_hears_the_graph_in_one_sentence(stage: Stage, graph: QQuickItem) -> None:
    heard = str(ask(graph, "Accessible.name"))
    assert heard.startswith("Ships by year: 100 ships, 1990; ")
    assert heard.endswith("310 ships, 2020.")
