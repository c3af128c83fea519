"""Steps hold until the next reading; live steps move only when a value comes."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from kiosk.content.bundle import PaceFeed
from kiosk.feeds import Feed, Samples, State, open_feed
from kiosk.graphs import Ask
from tests.graphs.conftest import ACCENT, Clock, Make
from tests.graphs.pixels import of_colour

ASK = Ask(600, 300, 10.0)


@pytest.fixture
def jobs() -> Feed:
    return open_feed(PaceFeed(kind="pace", total=3_460_000, start=date(2016, 1, 1), end=date(2020, 12, 31)))


def test_level_then_up(make: Make) -> None:
    steps = make("steps", series=[{"points": [[2016, 100], [2018, 200], [2020, 300]]}])
    accent = of_colour(steps.draw(ASK), ACCENT)
    (x0, y0), (x1, y1), _ = (box.center().toTuple() for _, box in steps.targets)
    for x in range(round(x0) + 15, round(x1) - 15, 20):
        assert np.flatnonzero(accent[:, x]).mean() == pytest.approx(y0, abs=1)
    assert accent[round(y1) + 12 : round(y0) - 12, round(x1)].all()


def test_a_feed_is_counted_within_its_window(make: Make, jobs: Feed) -> None:
    steps = make("steps", feed=jobs, window=600, unit="jobs")
    steps.draw(ASK)
    assert "13" in [label.line.text for label in steps.labels]
    assert steps.spoken(13).startswith("13 jobs, ")


def test_live_steps_move_only_when_a_value_comes(make: Make, clock: Clock, jobs: Feed) -> None:
    steps = make("steps", feed=jobs)
    before = steps.draw(ASK)
    due = steps.due(clock.now)
    assert due is not None
    assert clock.now < due < clock.now + 46
    clock.now = due - 0.5
    assert steps.draw(ASK) == before
    clock.now = due
    last = steps.readings.all[-1].x
    steps.draw(ASK)
    assert steps.due(clock.now) == jobs.due(due)
    assert steps.readings.all[-1].x == pytest.approx(due)
    assert last < due - 40


def test_readings_of_a_bundle_are_never_due(make: Make) -> None:
    steps = make("steps", series=[{"points": [[2016, 1], [2020, 2]]}])
    assert steps.due(1e9) is None


class Lost:
    """A feed that has stopped."""

    def window(self, since: float, until: float) -> Samples:
        return Samples(np.array([1.0, 2.0, 3.0, 4.0]), np.array([1.0, 2.0, 3.0, 4.0]))

    def due(self, now: float) -> float:
        return float("inf")

    def state(self, now: float) -> State:
        return "lost"


def test_a_lost_feed_keeps_its_last_values_but_fainter(make: Make) -> None:
    steps = make("steps", feed=Lost())
    accent = of_colour(steps.draw(Ask(600, 300, 10.0, compact=True)), ACCENT)
    assert not accent[:, 100:500].any()
