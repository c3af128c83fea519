"""A gauge fills as far as its value reaches, says when that is off the scale, and follows its feed."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from kiosk.content.feed import ValuesFeed
from kiosk.feeds import Columns, Samples, State, Surroundings
from kiosk.feeds.inbox import one
from kiosk.feeds.pulse import Pulse
from kiosk.feeds.stored import Stored
from kiosk.feeds.values import Values
from kiosk.graphs import Ask
from tests.graphs.conftest import ACCENT, Clock, Make
from tests.graphs.pixels import of_colour

ASK = Ask(400, 300, 10.0)
BARE = Ask(400, 300, 10.0, compact=True)


def said(gauge: object) -> list[str]:
    return [label.line.text for label in gauge.labels]  # type: ignore[attr-defined]


@pytest.mark.parametrize("share", [0.1, 0.25, 0.5, 0.9])
def test_the_arc_is_filled_in_proportion(make: Make, share: float) -> None:
    full = of_colour(make("gauge", value=100, maximum=100).draw(BARE), ACCENT).sum()
    part = of_colour(make("gauge", value=100 * share, maximum=100).draw(BARE), ACCENT).sum()
    assert part / full == pytest.approx(share, abs=0.01)


def test_number_unit_qualifier_and_scale_are_written(make: Make) -> None:
    gauge = make("gauge", value=42, minimum=10, maximum=90, unit="trains", qualifier="nearly")
    gauge.draw(ASK)
    assert set(said(gauge)) == {"42", "trains", "nearly", "10", "90"}
    assert gauge.spoken(0) == "nearly 42 trains"


def test_a_target_has_a_tick_a_name_and_words(make: Make) -> None:
    gauge = make(
        "gauge", value=42, maximum=90, unit="trains", target={"value": 60, "label": {"en": "Plan", "zh": "计划"}}
    )
    with_target = gauge.draw(ASK)
    assert any("Plan" in text and "60" in text for text in said(gauge))
    assert gauge.called(1) == ("60 trains", "Plan")
    assert with_target != make("gauge", value=42, maximum=90, unit="trains").draw(ASK)
    at = next(box.center() for index, box in gauge.targets if index == 1)
    assert gauge.reading_at(ASK, at.x(), at.y()) == 1


@pytest.mark.parametrize(("value", "words"), [(130, "above the scale"), (-5, "below the scale")])
def test_a_value_off_the_scale_is_marked_and_said(make: Make, value: float, words: str) -> None:
    gauge = make("gauge", value=value, maximum=100)
    white = of_colour(gauge.draw(BARE), "#F7F2E8").sum()
    assert white > 50
    gauge.draw(ASK)
    assert words in said(gauge)
    assert words in gauge.spoken(0)


def test_the_arc_sweeps_in(make: Make) -> None:
    gauge = make("gauge", value=80, maximum=100)
    counts = [
        int(of_colour(gauge.draw(Ask(400, 300, 10.0, elapsed=elapsed, compact=True)), ACCENT).sum())
        for elapsed in (0.0, 100.0, 300.0, 600.0)
    ]
    assert counts[0] == 0
    assert np.diff(counts).min() > 0


def test_it_follows_its_feed_and_moves_only_when_a_value_comes(make: Make, clock: Clock) -> None:
    feed = Values(ValuesFeed(kind="values", values=[10, 20, 30], every=60))
    gauge = make("gauge", feed=feed, maximum=100)
    before, first = gauge.draw(ASK), gauge.value
    clock.now += 60
    assert gauge.moved()
    assert gauge.draw(ASK) != before
    assert gauge.value != first
    assert f"{gauge.value:g}" in said(gauge)
    clock.now += 0.01
    assert not gauge.moved()


class Lost:
    """A feed whose last value came long ago, or that never had one."""

    interval = 1.0

    def __init__(self, *values: float) -> None:
        self.values = np.array(values)

    def window(self, since: float, until: float) -> Samples:
        return Samples(np.arange(len(self.values), dtype=float), self.values)

    def columns(self, since: float, until: float, most: int) -> Columns:
        times = np.arange(len(self.values), dtype=float)
        return Columns(times, times, self.values, self.values, self.values, np.ones(len(self.values)))

    def revision(self, now: float) -> object:
        return 1

    def seen(self, now: float) -> float | None:
        return 1.0 if len(self.values) else None

    def state(self, now: float) -> State:
        return "lost"

    def close(self) -> None:
        pass


def test_an_old_value_is_fainter(make: Make) -> None:
    accent = of_colour(make("gauge", feed=Lost(50), maximum=100).draw(BARE), ACCENT)
    assert not accent.any()


def test_no_value_yet_is_a_dash(make: Make) -> None:
    gauge = make("gauge", feed=Lost(), maximum=100)
    gauge.draw(ASK)
    assert "–" in said(gauge)
    assert gauge.spoken(0) == "–"


def test_a_value_a_little_ahead_of_the_clock_is_shown(make: Make, clock: Clock) -> None:
    feed = Stored("level", 10, 10, False, Surroundings(folder=Path(), clock=clock, pulse=Pulse(clock)))
    feed.inbox.put(one(clock.now, clock.now + 30, 50))
    gauge = make("gauge", feed=feed, maximum=100)
    gauge.draw(ASK)
    assert "50" in said(gauge)
