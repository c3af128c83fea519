"""The pace counts exactly, from the clock alone."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from kiosk.content.feed import PaceFeed
from kiosk.feeds import SampleFeed, Surroundings, open_feed
from kiosk.feeds.pace import MOST_SAMPLES, Pace

DAY = 86_400.0
START = datetime(2016, 1, 1, tzinfo=UTC).timestamp()
END = datetime(2021, 1, 1, tzinfo=UTC).timestamp()
NOW = datetime(2026, 7, 1, 12, tzinfo=UTC).timestamp()


@pytest.fixture
def jobs() -> Pace:
    return Pace(PaceFeed(kind="pace", total=3_460_000, start=date(2016, 1, 1), end=date(2020, 12, 31)))


@pytest.fixture
def daily() -> Pace:
    return Pace(PaceFeed(kind="pace", total=10, start=date(2020, 1, 1), end=date(2020, 1, 10)))


def test_total_is_reached_when_the_last_day_ends(jobs: Pace) -> None:
    assert jobs.counted(END) == 3_460_000
    assert jobs.counted(END - 1e-3) == 3_459_999


def test_jobs_come_at_1_3_a_minute(jobs: Pace) -> None:
    assert round(60 / jobs.interval, 1) == 1.3


def test_it_goes_on_at_the_same_pace_after_the_end(daily: Pace) -> None:
    first = daily.arrival(0)
    assert daily.counted(first + 25 * DAY) == 25


def test_nothing_is_counted_before_the_start(jobs: Pace) -> None:
    assert jobs.counted(START - 400 * DAY) == 0


def test_each_value_arrives_exactly_when_it_is_due(jobs: Pace) -> None:
    now = NOW
    for _ in range(2_000):
        due = jobs.arrival(jobs.counted(now) + 1)
        assert now < due <= now + jobs.interval * 1.000001
        assert jobs.seen(now) <= now
        assert jobs.counted(due) == jobs.counted(now) + 1
        assert jobs.revision(due) != jobs.revision(now)
        now = due


def test_window_begins_with_the_value_that_held_before_it(jobs: Pace) -> None:
    times, values = jobs.window(NOW - 600, NOW)
    assert times[0] <= NOW - 600 < times[1]
    assert times[-1] == jobs.seen(NOW) <= NOW
    assert values[-1] - values[0] == len(values) - 1
    assert values[-1] == jobs.counted(NOW)


def test_an_empty_window_still_says_what_holds(daily: Pace) -> None:
    moment = daily.arrival(3) + 1
    times, values = daily.window(moment, moment + 10)
    assert list(values) == [3.0]
    assert list(times) == [daily.arrival(3)]


def test_a_crowded_window_is_thinned_but_keeps_its_ends() -> None:
    crowd = Pace(PaceFeed(kind="pace", total=1e12, start=date(2016, 1, 1), end=date(2020, 12, 31)))
    times, values = crowd.window(NOW - 600, NOW)
    assert len(times) <= MOST_SAMPLES
    assert values[-1] == crowd.counted(NOW)
    assert values[0] == crowd.counted(NOW - 600)


def test_the_bundle_entry_opens_as_a_live_feed(surroundings: Surroundings) -> None:
    feed = open_feed(
        "jobs", PaceFeed(kind="pace", total=10, start=date(2020, 1, 1), end=date(2020, 1, 10)), surroundings
    )
    assert feed.state(NOW) == "live"
    assert isinstance(feed, SampleFeed)
    assert len(feed.window(NOW - 3 * DAY, NOW).values) == 4


def test_columns_are_a_bounded_choice_of_totals_that_ends_with_the_latest(jobs: Pace) -> None:
    found = jobs.columns(NOW - DAY, NOW, 100)
    assert 50 <= len(found.end) <= 400
    assert found.mean[-1] == jobs.counted(NOW)
    assert (found.start <= found.end).all()


def test_a_total_finer_than_the_clock_still_answers() -> None:
    flood = Pace(PaceFeed(kind="pace", total=1e15, start=date(2016, 1, 1), end=date(2020, 12, 31)))
    assert flood.seen(NOW) <= NOW
    assert len(flood.window(NOW - 600, NOW).values) <= MOST_SAMPLES
