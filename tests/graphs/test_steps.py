"""Steps hold until the next reading; live steps move only when a value comes."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from kiosk.content.feed import PaceFeed
from kiosk.feeds import Columns, Samples, State
from kiosk.feeds.pace import Pace
from kiosk.graphs import Ask
from tests.graphs.conftest import ACCENT, Clock, Make
from tests.graphs.pixels import of_colour

ASK = Ask(600, 300, 10.0)


@pytest.fixture
def jobs() -> Pace:
    return Pace(PaceFeed(kind="pace", total=3_460_000, start=date(2016, 1, 1), end=date(2020, 12, 31)))


def test_level_then_up(make: Make) -> None:
    steps = make("steps", series=[{"points": [[2016, 100], [2018, 200], [2020, 300]]}])
    accent = of_colour(steps.draw(ASK), ACCENT)
    (x0, y0), (x1, y1), _ = (box.center().toTuple() for _, box in steps.targets)
    for x in range(round(x0) + 15, round(x1) - 15, 20):
        assert np.flatnonzero(accent[:, x]).mean() == pytest.approx(y0, abs=1)
    assert accent[round(y1) + 12 : round(y0) - 12, round(x1)].all()


def test_a_feed_is_counted_within_its_window(make: Make, jobs: Pace) -> None:
    steps = make("steps", feed=jobs, window=600, unit="jobs")
    steps.draw(ASK)
    assert "13" in [label.line.text for label in steps.labels]
    assert steps.spoken(13).startswith("13 jobs, ")


def test_live_steps_move_only_when_a_value_comes(make: Make, clock: Clock, jobs: Pace) -> None:
    steps = make("steps", feed=jobs)
    before = steps.draw(ASK)
    due = jobs.arrival(jobs.counted(clock.now) + 1)
    clock.now = due - 0.5
    assert not steps.moved()
    assert steps.draw(ASK) == before
    clock.now = due
    assert steps.moved()
    last = steps.readings.all[-1].x
    steps.draw(ASK)
    assert not steps.moved()
    assert steps.readings.all[-1].x == pytest.approx(due)
    assert last < due - 40


def test_readings_of_a_bundle_never_move(make: Make, clock: Clock) -> None:
    steps = make("steps", series=[{"points": [[2016, 1], [2020, 2]]}])
    steps.draw(ASK)
    clock.now += 1e9
    assert not steps.moved()


class Silent:
    """A feed whose values came long ago, or never."""

    interval = 1.0

    def __init__(self, values: list[float]) -> None:
        self.values = np.array(values)

    def window(self, since: float, until: float) -> Samples:
        return Samples(np.arange(len(self.values)) * 1.0, self.values)

    def columns(self, since: float, until: float, most: int) -> Columns:
        times = np.arange(len(self.values)) * 1.0
        return Columns(times, times, self.values, self.values, self.values, np.ones(len(times)))

    def revision(self, now: float) -> object:
        return len(self.values)

    def seen(self, now: float) -> float | None:
        return len(self.values) - 1.0 if len(self.values) else None

    def state(self, now: float) -> State:
        return "lost"

    def close(self) -> None:
        pass


def test_a_lost_feed_keeps_its_last_values_but_fainter(make: Make) -> None:
    steps = make("steps", feed=Silent([1, 2, 3, 4]))
    accent = of_colour(steps.draw(Ask(600, 300, 10.0, compact=True)), ACCENT)
    assert not accent[:, 100:500].any()


def test_a_feed_that_never_said_anything_leaves_the_graph_empty(make: Make) -> None:
    steps = make("steps", feed=Silent([]))
    steps.draw(ASK)
    assert not steps.targets


def test_values_that_are_no_running_total_are_shown_as_they_are(make: Make) -> None:
    steps = make("steps", feed=Silent([21.5, 22.5, 23.5]), unit="°C")
    steps.draw(ASK)
    assert steps.spoken(2).startswith("23.5 °C")
