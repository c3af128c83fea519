"""The pulse counts the touches of the last minute, whoever asks and when."""

from __future__ import annotations

from itertools import pairwise

import pytest

from kiosk.content.feed import PulseFeed
from kiosk.feeds import Surroundings, open_feed
from kiosk.feeds.pulse import Pulse

from .conftest import NOON, Clock


@pytest.fixture
def pulse(clock: Clock) -> Pulse:
    return Pulse(clock)


def latest(pulse: Pulse, clock: Clock) -> float:
    return float(pulse.window(clock.now, clock.now).values[-1])


def test_nobody_touched_is_zero_from_the_start(pulse: Pulse, clock: Clock) -> None:
    assert latest(pulse, clock) == 0
    assert pulse.state(clock.now) == "live"
    assert pulse.seen(clock.now) == NOON


def test_each_touch_counts_at_once_and_for_a_minute(pulse: Pulse, clock: Clock) -> None:
    for _ in range(3):
        clock.pass_(1.25)
        pulse.touch()
    assert latest(pulse, clock) == 3
    clock.pass_(58.25)
    assert latest(pulse, clock) == 2
    clock.pass_(2)
    assert latest(pulse, clock) == 0


def test_the_past_reads_the_same_however_seldom_somebody_asks(clock: Clock) -> None:
    asked, unasked = Pulse(clock), Pulse(clock)
    for step in range(1, 200):
        clock.pass_(1)
        if step in (5, 6, 30, 31, 32):
            asked.touch()
            unasked.touch()
        asked.revision(clock.now)
    one, other = asked.window(NOON, clock.now), unasked.window(NOON, clock.now)
    assert one.times.tolist() == other.times.tolist()
    assert one.values.tolist() == other.values.tolist()
    assert one.values.max() == 5
    assert one.values[-1] == 0


def test_something_is_new_at_a_touch_and_each_second(pulse: Pulse, clock: Clock) -> None:
    clock.pass_(0.1)
    before = pulse.revision(clock.now)
    assert pulse.revision(clock.now) == before
    pulse.touch()
    assert pulse.revision(clock.now) != before
    before = pulse.revision(clock.now)
    clock.pass_(1)
    assert pulse.revision(clock.now) != before


def test_a_quiet_glass_still_says_so_every_second(pulse: Pulse, clock: Clock) -> None:
    clock.pass_(600)
    times = pulse.columns(clock.now - 500, clock.now, 1000).end.tolist()
    assert max(later - sooner for sooner, later in pairwise(times)) == 1
    assert times[-1] == clock.now


def test_drumming_fingers_do_not_fill_the_memory(pulse: Pulse, clock: Clock) -> None:
    for _ in range(7_000):
        clock.pass_(0.001)
        pulse.touch()
    assert latest(pulse, clock) == 6_000


def test_a_clock_set_back_begins_anew(pulse: Pulse, clock: Clock) -> None:
    pulse.touch()
    clock.pass_(-3600)
    assert latest(pulse, clock) == 0
    assert pulse.seen(clock.now) == clock.now
    pulse.touch()
    assert latest(pulse, clock) == 1


def test_after_years_of_sleep_it_answers_at_once(pulse: Pulse, clock: Clock) -> None:
    pulse.touch()
    clock.pass_(10 * 365 * 86_400)
    assert latest(pulse, clock) == 0
    assert len(pulse.window(NOON, clock.now).times) < 10


def test_it_was_never_seen_after_the_moment_of_the_question(pulse: Pulse, clock: Clock) -> None:
    asked = clock.now + 0.5
    clock.pass_(0.501)
    pulse.touch()
    clock.pass_(1)
    assert pulse.seen(asked) == NOON
    assert pulse.seen(clock.now) == NOON + 1


def test_it_is_the_one_of_this_kiosk(surroundings: Surroundings) -> None:
    feed = open_feed("touches", PulseFeed(kind="pulse"), surroundings)
    feed.close()
    assert feed is surroundings.pulse
