"""What arrives is shown once, in order and at its time, and how far it can be trusted is said."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
import pytest

from kiosk.feeds import SampleFeed, Surroundings
from kiosk.feeds.inbox import MOST_WAITING, Batch, one
from kiosk.feeds.stored import Stored

from .conftest import NOON, Clock


@pytest.fixture
def feed(surroundings: Surroundings) -> Stored:
    """A feed with a value every ten seconds, filled by the test."""
    return Stored("level", every=10, patience=10, keep=False, surroundings=surroundings)


def batch(clock: Clock, seconds: Sequence[float], values: Sequence[float], again: bool = False) -> Batch:
    """Samples that arrive now; the time that each gives itself, after noon, NaN for none."""
    arrived = np.full(len(values), clock.now)
    return Batch(arrived, NOON + np.array(seconds, float), np.array(values, float), again)


def shown(feed: Stored, clock: Clock) -> list[tuple[float, float]]:
    """Seconds after noon, and value, of all samples."""
    times, values = feed.window(0, clock.now + 1e6)
    return [(time - NOON, value) for time, value in zip(times.tolist(), values.tolist(), strict=True)]


def test_it_is_a_feed_of_samples(feed: Stored) -> None:
    assert isinstance(feed, SampleFeed)
    assert feed.interval == 10


def test_a_value_without_time_came_when_it_arrived(feed: Stored, clock: Clock) -> None:
    feed.inbox.put(one(clock.now, None, 21.5))
    clock.pass_(3)
    assert shown(feed, clock) == [(0, 21.5)]
    assert feed.seen(clock.now) == NOON


def test_something_is_new_only_when_something_came(feed: Stored, clock: Clock) -> None:
    before = feed.revision(clock.now)
    clock.pass_(5)
    assert feed.revision(clock.now) == before
    feed.inbox.put(one(clock.now, None, 1))
    assert feed.revision(clock.now) != before


def test_a_feed_is_live_then_late_then_lost(feed: Stored, clock: Clock) -> None:
    assert feed.state(clock.now) == "lost"
    feed.inbox.put(one(clock.now, None, 21.5))
    assert feed.state(clock.now + 20) == "live"
    assert feed.state(clock.now + 20.1) == "late"
    assert feed.state(clock.now + 100) == "late"
    assert feed.state(clock.now + 100.1) == "lost"


def test_a_source_out_of_reach_is_lost_after_one_interval(feed: Stored, clock: Clock) -> None:
    feed.inbox.put(one(clock.now, None, 21.5))
    feed.inbox.down_since = clock.now
    assert feed.state(clock.now + 9) == "live"
    assert feed.state(clock.now + 11) == "lost"
    feed.inbox.down_since = None
    assert feed.state(clock.now + 11) == "live"


def test_duplicates_are_passed_over_in_silence(feed: Stored, clock: Clock) -> None:
    for _ in range(3):
        feed.inbox.put(one(clock.now, NOON, 1))
    feed.inbox.put(batch(clock, [0, 1, 1, 2], [1, 2, 2, 3]))
    assert shown(feed, clock) == [(0, 1), (1, 2), (2, 3)]


def test_what_is_out_of_order_is_left_out_and_told(feed: Stored, clock: Clock, complaints: list[str]) -> None:
    feed.inbox.put(batch(clock, [0, 5, 3, 6, 4], range(5)))
    assert shown(feed, clock) == [(0, 0), (5, 1), (6, 3)]
    assert complaints == [
        'log: feed "level": values give themselves a time before the last one and are left out: '
        "send them in order (2 times)"
    ]
    complaints.clear()


def test_what_comes_from_the_future_is_left_out_and_told(feed: Stored, clock: Clock, complaints: list[str]) -> None:
    feed.inbox.put(batch(clock, [0, 3600, 59, 1e12], range(4)))
    assert shown(feed, clock) == [(0, 0), (59, 2)]
    assert "set the sender's clock (2 times)" in complaints.pop()


def test_a_value_without_time_follows_one_that_is_ahead(feed: Stored, clock: Clock) -> None:
    feed.inbox.put(batch(clock, [30, np.nan], [1, 2]))
    assert shown(feed, clock) == [(30, 1), (30, 2)]


def test_a_clock_set_back_begins_the_history_anew(feed: Stored, clock: Clock) -> None:
    feed.inbox.put(one(clock.now, None, 1))
    assert feed.state(clock.now) == "live"
    clock.pass_(-3600)
    assert feed.state(clock.now) == "lost"
    feed.inbox.put(one(clock.now, None, 2))
    assert shown(feed, clock) == [(-3600, 2)]
    assert feed.state(clock.now) == "live"


def test_a_clock_set_back_a_little_changes_nothing(feed: Stored, clock: Clock) -> None:
    feed.inbox.put(one(clock.now, None, 1))
    clock.pass_(-30)
    feed.inbox.put(one(clock.now, None, 2))
    assert shown(feed, clock) == [(0, 1), (0, 2)]
    assert feed.state(clock.now) == "live"


def test_a_clock_set_forward_leaves_a_gap(feed: Stored, clock: Clock) -> None:
    for _ in range(6):
        feed.inbox.put(one(clock.now, None, 1))
        clock.pass_(10)
    clock.pass_(86_400)
    for _ in range(6):
        feed.inbox.put(one(clock.now, None, 2))
        clock.pass_(10)
    found = feed.columns(NOON, clock.now, 1)
    over = (found.start < NOON + 3600) & (found.end > NOON + 3600)
    assert not over.any()
    assert found.counts.sum() == 12


def test_thousands_of_single_values_are_taken_in_together(feed: Stored, clock: Clock) -> None:
    for at in range(4_000):
        clock.pass_(0.001)
        feed.inbox.put(one(clock.now, None, at))
    batches, _ = feed.inbox.take()
    assert len(batches) == 1
    feed.inbox.put(batches[0])
    assert [value for _, value in shown(feed, clock)][-3:] == [3997, 3998, 3999]
    assert feed.seen(clock.now) == clock.now


def test_a_clock_set_back_between_two_values_that_wait(feed: Stored, clock: Clock) -> None:
    feed.inbox.put(one(clock.now, None, 1))
    clock.pass_(-3600)
    feed.inbox.put(one(clock.now, None, 2))
    assert shown(feed, clock) == [(-3600, 2)]


def test_a_flood_between_two_questions_is_bounded_and_told(feed: Stored, clock: Clock, complaints: list[str]) -> None:
    for _ in range(50):
        clock.pass_(0.01)
        feed.inbox.put(batch(clock, [np.nan] * 10_000, range(10_000)))
        assert len(feed.inbox) <= MOST_WAITING
    assert feed.columns(0, clock.now, 100).counts.sum() == MOST_WAITING
    assert "(300000 times)" in complaints.pop()


def test_of_a_flood_at_once_the_newest_stay(feed: Stored, clock: Clock, complaints: list[str]) -> None:
    feed.inbox.put(batch(clock, [np.nan] * 10, range(10)))
    many = MOST_WAITING + 50
    feed.inbox.put(batch(clock, [np.nan] * many, range(many)))
    assert len(feed.inbox) == MOST_WAITING
    found = feed.columns(0, clock.now, 100)
    assert (found.low.min(), found.high.max()) == (50, many - 1)
    assert found.counts.sum() == MOST_WAITING
    assert "(60 times)" in complaints.pop()


def test_one_kind_of_fault_is_told_once_a_minute_with_its_count(
    feed: Stored, clock: Clock, complaints: list[str]
) -> None:
    for _ in range(120):
        feed.inbox.fault("lines are no numbers: write numbers")
        feed.revision(clock.now)
        clock.pass_(1)
    assert complaints == [
        'log: feed "level": lines are no numbers: write numbers',
        'log: feed "level": lines are no numbers: write numbers (60 times)',
    ]
    complaints.clear()


def test_filling_and_asking_at_once_loses_nothing(feed: Stored, clock: Clock) -> None:
    def fill() -> None:
        for at in range(2_000):
            feed.inbox.put(one(clock.now, NOON - 2_000 + at, at))

    thread = threading.Thread(target=fill)
    thread.start()
    while thread.is_alive():
        feed.revision(clock.now)
    thread.join()
    assert [value for _, value in shown(feed, clock)] == list(range(2_000))


def kept(surroundings: Surroundings, name: str = "level") -> Stored:
    return Stored(name, every=10, patience=10, keep=True, surroundings=surroundings)


@pytest.mark.parametrize("name", ["level", "../water/Höhe"])
def test_a_kept_history_goes_on_after_a_restart(surroundings: Surroundings, clock: Clock, name: str) -> None:
    before = kept(surroundings, name)
    before.inbox.put(batch(clock, range(-49, 1), range(50)))
    before.close()
    before.close()
    clock.pass_(5)
    after = kept(surroundings, name)
    assert after.state(clock.now) == "live"
    after.inbox.put(batch(clock, [-1, 0, 1], [48, 49, 50], again=True))
    assert [value for _, value in shown(after, clock)] == list(range(51))
    assert surroundings.state is not None
    assert len([*surroundings.state.iterdir()]) == 1


def test_a_kept_history_survives_a_sudden_end(
    surroundings: Surroundings, clock: Clock, eventually: Callable[[Callable[[], bool]], None]
) -> None:
    assert surroundings.state is not None
    feed, file = kept(surroundings), surroundings.state / "level.npz"
    feed.inbox.put(one(clock.now, None, 21.5))
    feed.revision(clock.now)
    clock.pass_(601)
    feed.revision(clock.now)
    eventually(file.exists)
    assert shown(kept(surroundings), clock) == [(0, 21.5)]


def test_nothing_is_kept_where_there_is_no_place(surroundings: Surroundings, clock: Clock) -> None:
    feed = kept(replace(surroundings, state=None))
    feed.inbox.put(one(clock.now, None, 21.5))
    feed.close()
    assert feed.state(clock.now) == "live"


def test_a_full_disk_is_told_and_nothing_else_happens(
    surroundings: Surroundings, clock: Clock, complaints: list[str]
) -> None:
    assert surroundings.state is not None
    surroundings.state.write_text("a file in the folder's place")
    feed = kept(surroundings)
    feed.inbox.put(one(clock.now, None, 21.5))
    feed.close()
    assert "can't be kept" in complaints.pop()


def test_a_kept_number_that_nobody_can_spell_is_not_taken_up_again(
    surroundings: Surroundings, clock: Clock, complaints: list[str]
) -> None:
    feed = kept(surroundings)
    feed.inbox.put(one(clock.now, None, 1e40))
    feed.close()
    assert shown(kept(surroundings), clock) == []
    assert "a new one is begun" in complaints.pop()
