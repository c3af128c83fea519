"""A stream scrolls with its feed, keeps every extreme, and says the latest value."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from kiosk.bench.recorded import Recorded
from kiosk.content.feed import ValuesFeed
from kiosk.feeds.values import Values
from kiosk.graphs import Ask, Drawing
from kiosk.graphs.bins import binned
from kiosk.graphs.grid import round_limits
from tests.graphs.conftest import ACCENT, Clock, Make
from tests.graphs.pixels import of_colour

ASK = Ask(706, 273, 10.8)


@pytest.fixture
def wave() -> Values:
    return Values(ValuesFeed(kind="values", values=[20, 21, 24, 30, 24, 21], every=1))


@pytest.fixture
def stream(make: Make, wave: Values) -> Drawing[object]:
    return make("stream", feed=wave, window=60, unit="°C")


def test_the_latest_value_stands_large_with_its_unit(stream: Drawing[object], wave: Values, clock: Clock) -> None:
    stream.draw(ASK)
    latest = f"{wave.window(clock.now, clock.now).values[-1]:g} °C"
    assert latest in [label.line.text for label in stream.labels]
    assert stream.summary(ASK).startswith(f"T: {latest}, ")


def test_it_moves_only_when_a_value_comes(stream: Drawing[object], clock: Clock) -> None:
    clock.now = 1_784_000_000.2
    before = stream.draw(ASK)
    clock.now += 0.5
    assert not stream.moved()
    assert stream.draw(ASK) == before
    clock.now += 0.5
    assert stream.moved()
    assert stream.draw(ASK) != before


def test_words_never_touch_each_other_or_the_line(stream: Drawing[object]) -> None:
    stream.draw(ASK)
    boxes = [label.box for label in stream.labels]
    assert all(not a.intersects(b) for i, a in enumerate(boxes) for b in boxes[:i])
    accent = of_colour(stream.draw(ASK), ACCENT)
    for label in stream.labels:
        if "°C" not in label.line.text:
            box = label.box.toRect()
            assert not accent[max(0, box.top()) : box.bottom(), max(0, box.left()) : box.right()].any()


def test_a_finger_reads_the_value_under_it(stream: Drawing[object]) -> None:
    stream.draw(ASK)
    newest = stream.passed(ASK, 706, 100)
    oldest = stream.passed(ASK, 0, 100)
    assert newest == 0
    assert oldest is not None
    assert oldest > 50
    assert stream.called(0)[0].endswith("°C")
    assert stream.draw(replace(ASK, selected=oldest)) != stream.draw(ASK)


def test_the_callout_follows_the_values_that_pass_under_the_finger(stream: Drawing[object], clock: Clock) -> None:
    stream.draw(replace(ASK, selected=10))
    before = stream.called(10)
    clock.now += 1
    stream.draw(replace(ASK, selected=10))
    assert stream.called(10) != before


def test_closer_shows_less_time(stream: Drawing[object]) -> None:
    stream.draw(ASK)
    times = [label.line.text for label in stream.labels if label.line.text.count(":") == 2]
    stream.draw(replace(ASK, view=(0.5, 1.0)))
    closer = [label.line.text for label in stream.labels if label.line.text.count(":") == 2]
    assert closer[1] == times[1]
    assert closer[0] != times[0]


def test_bins_keep_every_extreme_and_stay_where_they_are() -> None:
    feed = Recorded(1000.0)
    feed.add(200_000)
    end = feed.seen(0.0)
    assert end is not None
    values = feed.window(end - 200, end).values
    bins = binned(feed, end - 200, end, 200)
    assert bins.low.min() == values.min()
    assert bins.high.max() == values.max()
    feed.add(500)
    later = binned(feed, end - 199.5, end + 0.5, 200)
    both, mine, its = np.intersect1d(bins.at[1:-1], later.at[1:-1], return_indices=True)
    assert len(both) > 190
    assert (bins.low[1:-1][mine] == later.low[1:-1][its]).mean() > 0.98


def test_a_pause_of_the_feed_breaks_the_line() -> None:
    feed = Recorded(10.0)
    feed.add(300)
    feed.pause(60)
    feed.add(300)
    end = feed.seen(0.0)
    assert end is not None
    assert binned(feed, end - 120, end, 300).broken.sum() == 1


def test_a_stream_without_values_is_empty_and_says_nothing(make: Make) -> None:
    feed = Recorded(10.0)
    silent = make("stream", feed=feed)
    assert not of_colour(silent.draw(ASK), ACCENT).any()
    assert silent.reading_at(ASK, 300, 100) is None
    assert silent.summary(ASK) == "T"
    feed.add(30)
    assert silent.moved()
    assert of_colour(silent.draw(ASK), ACCENT).any()


@pytest.mark.parametrize(
    ("low", "high", "limits"),
    [(3, 97, (0, 100)), (96.2, 98.1, (96, 98.5)), (-4, 7, (-5, 10)), (5, 5, (0, 5)), (0, 0, (0, 1))],
)
def test_limits_are_round_and_hold_everything(low: float, high: float, limits: tuple[float, float]) -> None:
    least, most = round_limits(low, high)
    assert least <= low
    assert high <= most
    assert (least, most) == pytest.approx(limits)


def test_crowded_values_still_tell_the_latest_one(make: Make) -> None:
    feed = Recorded(1000.0)
    feed.add(60_000)
    latest = feed.window(0, 2e9).values[-1]
    stream = make("stream", feed=feed, window=60, unit="V")
    stream.draw(ASK)
    said = stream.voice.amount(latest, stream.graph.unit)
    assert said in [label.line.text for label in stream.labels]
    assert stream.summary(ASK).startswith(f"T: {said}, ")
