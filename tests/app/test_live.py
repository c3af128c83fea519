"""Live graphs on the glass: they say how far they can be trusted, and are drawn only where somebody can see them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtQuick import QQuickItem

from kiosk.feeds import TableFeed
from tests.app.harbour import harbour
from tests.app.stage import Stage

SENSOR = {
    "kind": "stream",
    "title": {"en": "Water level", "zh": "水位"},
    "source": {"en": "Harbour office", "zh": "港务局"},
    "unit": "m",
    "honesty": "live",
    "feed": "level",
    "window": 600,
}


def _with_sensor(said: dict[str, Any]) -> None:
    said["themes"][0]["graphs"][0] = SENSOR
    said["feeds"]["level"] = {"kind": "lines", "path": "data/level.jsonl", "every": 60}


class Sensor:
    """A program of the house that writes a value into its file now and then."""

    def __init__(self, bundle: Path) -> None:
        self.file = bundle / "data" / "level.jsonl"
        self.file.parent.mkdir()
        self.file.touch()

    def say(self, stage: Stage, value: float) -> None:
        with self.file.open("a") as file:
            file.write(json.dumps({"time": stage.clocks.unix(), "value": value}) + "\n")
        feed = stage.kiosk.feeds.samples("level")
        assert feed is not None
        assert stage.until(lambda: feed.seen(0) == stage.clocks.unix(), 5), "the value never arrived"


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    return harbour(tmp_path, _with_sensor)


@pytest.fixture
def sensor(bundle: Path) -> Sensor:
    return Sensor(bundle)


@pytest.fixture
def stage(bundle: Path, sensor: Sensor) -> Iterator[Stage]:
    stage = Stage(bundle)
    yield stage
    stage.close()


def card(stage: Stage) -> QQuickItem:
    return stage.items("GraphCard")[0]


def test_a_feed_goes_from_lost_to_live_to_late_to_lost_and_back(stage: Stage, sensor: Sensor) -> None:
    stage.visit(1)
    assert {"No signal", "No value yet. Source: Harbour office"} <= set(stage.words())
    sensor.say(stage, 3.25)
    stage.later(0.1)
    assert "Live" in stage.words()
    assert not any("Last value" in said for said in stage.words())
    stage.clocks.day = stage.clocks.day.replace(hour=13)
    stage.clocks.now += 180
    stage.visit(1)
    words = stage.words()
    assert "Late" in words
    assert any(said.startswith("Last value ") and "minutes ago. Source:" in said for said in words)
    stage.clocks.now += 900
    stage.visit(1)
    assert "No signal" in stage.words()
    sensor.say(stage, 3.5)
    stage.later(0.1)
    assert "Live" in stage.words()
    assert "No signal" not in stage.words()


def test_a_new_value_shows_without_a_touch(stage: Stage, sensor: Sensor) -> None:
    stage.visit(1)
    graph = stage.items("GraphView")[0]
    before = graph.property("revision")
    sensor.say(stage, 3.25)
    stage.later(0.1)
    assert graph.property("revision") == before + 1
    stage.later(0.1)
    assert graph.property("revision") == before + 1


def test_a_feed_that_writes_its_file_does_not_start_the_exhibit_over(stage: Stage, sensor: Sensor) -> None:
    stage.nobody()
    feed = stage.kiosk.feeds.samples("level")
    for value in range(3):
        stage.clocks.now += 1
        sensor.say(stage, value)
        stage.kiosk.content.look()
        stage.kiosk.content.look()
    assert stage.kiosk.feeds.samples("level") is feed


def test_nothing_is_drawn_for_a_screen_that_is_not_on_the_glass(stage: Stage, sensor: Sensor) -> None:
    stage.visit(1)
    graph = stage.items("GraphView")[0]
    stage.visit(2)
    before = graph.property("revision")
    for value in range(5):
        stage.clocks.now += 1
        sensor.say(stage, value)
        stage.later(0.1)
    assert graph.property("revision") == before


def test_touches_are_counted_as_they_come(tmp_path: Path) -> None:
    def with_pulse(said: dict[str, Any]) -> None:
        said["themes"][0]["graphs"][0] = {**SENSOR, "feed": "pulse", "unit": "touches"}
        said["feeds"]["pulse"] = {"kind": "pulse"}

    stage = Stage(harbour(tmp_path, with_pulse))
    try:
        stage.visit(1)
        pulse = stage.kiosk.feeds.samples("pulse")
        assert pulse is not None
        now = stage.clocks.unix()
        before = pulse.window(now, now).values[-1]
        stage.tap(stage.items("Story")[0])
        stage.tap(stage.items("Story")[0])
        assert pulse.window(now, now).values[-1] == before + 2
        stage.clocks.now += 61
        later = stage.clocks.unix()
        assert pulse.window(later, later).values[-1] == 0
    finally:
        stage.close()


@contextmanager
def table_on_glass(folder: Path, **said_of_graph: str) -> Iterator[tuple[Stage, TableFeed]]:
    """A visitor stands before bars that a file fills."""

    def with_table(said: dict[str, Any]) -> None:
        graph = {**SENSOR, "kind": "bars", "feed": "table", **said_of_graph}
        said["themes"][0]["graphs"][0] = {key: value for key, value in graph.items() if key != "window"}
        said["feeds"]["table"] = {"kind": "file", "path": "ships.csv", "every": 86400}

    bundle = harbour(folder, with_table)
    (bundle / "ships.csv").write_text("year,ships\n2019,12\n2020,15\n")
    stage = Stage(bundle)
    try:
        stage.visit(1)
        feed = stage.kiosk.feeds.table("table")
        assert feed is not None
        assert stage.until(lambda: bool(feed.series()), 10)
        yield stage, feed
    finally:
        stage.close()


def test_a_table_that_is_written_anew_changes_the_bars(tmp_path: Path) -> None:
    with table_on_glass(tmp_path) as (stage, feed):
        graph = stage.items("GraphView")[0]
        stage.later(0.1)
        assert stage.kiosk.desk.summary(graph.property("subject")).endswith("15 m, ships, 2020.")
        before = graph.property("revision")
        (tmp_path / "harbour" / "ships.csv").write_text("year,ships\n2019,12\n2020,15\n2021,31\n")
        assert stage.until(lambda: len(feed.series()[0].points) == 3, 10)
        stage.later(0.1)
        assert graph.property("revision") > before
        assert stage.kiosk.desk.summary(graph.property("subject")).endswith("31 m, ships, 2021.")


def test_published_numbers_in_a_fresh_file_are_not_called_live(tmp_path: Path) -> None:
    with table_on_glass(tmp_path, honesty="published") as (stage, _):
        stage.later(0.1)
        assert "Live" not in stage.words()
