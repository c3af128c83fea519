"""The bundle's own values go round by the clock, and say that they are a demonstration."""

from __future__ import annotations

import numpy as np
import pytest

from kiosk.content.feed import ValuesFeed
from kiosk.feeds import Surroundings, open_feed
from kiosk.feeds.values import Values

NOON = 1_790_000_000.0


@pytest.fixture
def three() -> Values:
    return Values(ValuesFeed(kind="values", values=[1, 2, 6], every=10))


def test_values_follow_one_another_and_come_round(three: Values) -> None:
    start = 30.0 * 1000
    assert three.window(start, start + 59).values.tolist() == [1, 2, 6, 1, 2, 6]
    assert three.window(start + 15, start + 15).values.tolist() == [2]


def test_they_are_always_a_demonstration(three: Values, surroundings: Surroundings) -> None:
    feed = open_feed("demo", ValuesFeed(kind="values", values=[1]), surroundings)
    assert feed.state(NOON) == three.state(0) == "demonstration"
    assert feed.seen(NOON) == NOON


def test_something_is_new_with_each_value_only(three: Values) -> None:
    assert three.revision(NOON) == three.revision(NOON + 9.9) != three.revision(NOON + 10)


@pytest.mark.parametrize("span", [30, 5_000, 300_000, 31_536_000])
def test_columns_say_exactly_what_their_values_say(span: float) -> None:
    said = np.random.default_rng(2).normal(size=997)
    feed = Values(ValuesFeed(kind="values", values=said.tolist(), every=0.5))
    found = feed.columns(NOON - span, NOON, 100)
    assert len(found.start) <= 400
    assert found.start[0] <= NOON - span
    assert found.end[-1] == NOON
    numbers = np.concatenate((found.start[1:], [NOON + 0.5])) / 0.5
    assert np.array_equal(numbers - found.start / 0.5, found.counts)
    for row in {0, len(numbers) // 2, len(numbers) - 1}:
        first = round(found.start[row] / 0.5)
        part = said[np.arange(first, first + int(found.counts[row])) % 997]
        assert (found.low[row], found.high[row]) == (part.min(), part.max())
        assert found.mean[row] == pytest.approx(part.mean())


def test_columns_stand_still_while_time_moves_on(three: Values) -> None:
    before, after = three.columns(NOON, NOON + 4000, 50), three.columns(NOON + 10, NOON + 4010, 50)
    assert set(after.start[1:-1]) <= set(before.start)


def test_a_crowded_window_is_thinned() -> None:
    feed = Values(ValuesFeed(kind="values", values=[1, 2], every=0.02))
    assert len(feed.window(NOON - 1e6, NOON).times) <= 4096
