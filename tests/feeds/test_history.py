"""The history says exactly what its samples say, in bounded memory, however many there are."""

from __future__ import annotations

import logging
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.feeds import Columns
from kiosk.feeds.history import LEVELS, History
from kiosk.feeds.kept import load, save
from kiosk.feeds.shelf import KEPT


def filled(values: np.ndarray, sizes: list[int] | None = None, gaps: frozenset[int] = frozenset()) -> History:
    """A sample a second from second 0, added in batches of these sizes, with gaps before some samples."""
    history, at = History(), 0
    for size in [*(sizes or []), len(values)]:
        end = min(at + size, len(values))
        places = [place - at for place in sorted(gaps) if at <= place < end]
        history.append(np.arange(at, end, dtype=float), values[at:end], places)
        at = end
    return history


def assert_exact(found: Columns, values: np.ndarray) -> None:
    """Each column says what numpy says of the same samples, and columns stand edge to edge."""
    starts, ends = found.start.astype(int), found.end.astype(int)
    assert np.array_equal(starts[1:], ends[:-1] + 1)
    assert np.array_equal(found.counts, ends - starts + 1)
    for row, (start, end) in enumerate(zip(starts, ends, strict=True)):
        part = values[start : end + 1]
        assert (found.low[row], found.high[row]) == (part.min(), part.max())
        assert found.mean[row] == pytest.approx(part.mean(), rel=1e-9, abs=1e-9 * np.abs(part).max())


def drawn(count: int, seed: int) -> np.ndarray:
    """Numbers of very different sizes."""
    random = np.random.default_rng(seed)
    return random.normal(size=count) * 10.0 ** random.integers(-3, 12, count)


numbers = st.builds(drawn, st.integers(1, 700), st.integers(0, 1000))


@settings(max_examples=60, deadline=None)
@given(numbers, st.lists(st.integers(1, 90), max_size=20), st.sets(st.integers(0, 700), max_size=60), st.data())
def test_columns_are_exact_and_miss_nothing(
    values: np.ndarray, sizes: list[int], gaps: set[int], data: st.DataObject
) -> None:
    history = filled(values, sizes, frozenset(gaps))
    since = data.draw(st.integers(-5, len(values)))
    until = data.draw(st.integers(since, len(values) + 5))
    most = data.draw(st.sampled_from([1, 3, 8, 20, 200]))
    found = history.columns(since, until, most)
    assert_exact(found, values)
    assert len(found.start) <= 4 * most
    if since < len(values) and until >= 0:
        assert found.start[0] <= max(since, 0)
        assert found.end[-1] >= min(until, len(values) - 1)


@settings(max_examples=60, deadline=None)
@given(numbers, st.sets(st.integers(1, 699), max_size=60), st.integers(40, 200))
def test_no_stretch_reaches_over_a_gap(values: np.ndarray, gaps: set[int], most: int) -> None:
    found = filled(values, [64] * 5, frozenset(gaps)).columns(0, len(values), most)
    for gap in gaps:
        over = (found.start < gap) & (found.end >= gap)
        assert not over.any()


def test_a_gap_between_two_batches_closes_what_stands_open() -> None:
    history = filled(np.arange(5.0))
    history.gap()
    history.append(np.arange(100.0, 104.0), np.arange(4.0))
    found = history.columns(0, 200, 1)
    assert found.start.tolist() == [0, 4, 100]
    assert found.end.tolist() == [3, 4, 103]


@pytest.mark.parametrize("exponent", [4, 5, 6, 7])
def test_answers_do_not_grow_with_the_history(exponent: int) -> None:
    count = 10**exponent
    history = filled(np.random.default_rng(exponent).normal(size=count))
    found = history.columns(0, count, 500)
    assert 500 <= len(found.start) <= 2000
    assert found.counts.sum() == count
    looked_at = max(len(shelf) for shelf in history.shelves)
    assert looked_at <= 2 * KEPT


def test_millions_of_samples_are_told_exactly() -> None:
    values = np.random.default_rng(7).normal(size=3_000_000)
    found = filled(values, [1, 2, 70_001, 3, 1_000_000]).columns(1_234_567, 2_999_999, 300)
    assert found.start[0] <= 1_234_567
    assert found.end[-1] == 2_999_999
    assert_exact(found, values)


def test_old_samples_are_forgotten_one_by_one_but_not_altogether() -> None:
    values = np.arange(200_000.0)
    history = filled(values, [999] * 300)
    assert sum(len(shelf) for shelf in history.shelves) <= LEVELS * 2 * KEPT
    assert history.columns(0, 200_000, 10).counts.sum() == 200_000
    assert history.window(199_000, 199_999).values.tolist() == values[199_000:].tolist()


def test_a_history_of_nothing_but_gaps_stays_bounded() -> None:
    values = np.arange(50_000.0)
    history = filled(values, gaps=frozenset(range(50_000)))
    assert max(len(shelf) for shelf in history.shelves) <= 2 * KEPT
    found = history.columns(45_000, 50_000, 100)
    assert len(found.start) <= 400
    assert_exact(found, values)


def test_a_window_begins_with_the_value_that_held_before_it() -> None:
    history = filled(np.array([5.0, 6.0, 7.0]))
    assert history.window(0.5, 1.5).values.tolist() == [5.0, 6.0]
    assert history.window(10, 20).values.tolist() == [7.0]
    assert history.window(-9, -1).values.tolist() == []


def test_a_crowded_window_keeps_every_extreme_and_the_latest() -> None:
    values = np.sin(np.arange(500_000) / 1e4)
    values[[123_456, 234_567]] = 40, -40
    times, shown = filled(values).window(0, 500_000)
    assert len(times) <= 4100
    assert (shown.max(), shown.min(), shown[-1]) == (40, -40, values[-1])
    assert (np.diff(times) >= 0).all()


def test_an_empty_history_answers_with_nothing() -> None:
    history = History()
    assert history.last is None
    assert len(history.columns(0, 1, 100).start) == len(history.window(0, 1).times) == 0


def test_what_is_saved_goes_on_as_if_nothing_had_been(tmp_path: Path) -> None:
    values = np.random.default_rng(3).normal(size=100_001)
    kept, going_on = filled(values[:50_003]), filled(values)
    save(kept, tmp_path / "feed.npz")
    read = load(tmp_path / "feed.npz")
    read.append(np.arange(50_003.0, 100_001.0), values[50_003:])
    assert read.last == going_on.last
    for mine, other in zip(read.columns(0, 1e6, 300), going_on.columns(0, 1e6, 300), strict=True):
        assert np.array_equal(mine, other)
    assert [path.name for path in tmp_path.iterdir()] == ["feed.npz"]


def _damages(good: bytes) -> dict[str, bytes]:
    turned = bytearray(good)
    turned[len(good) // 2] ^= 255
    return {"empty": b"", "text": b"21.5\n" * 99, "short": good[: len(good) // 3], "turned": bytes(turned)}


@pytest.mark.parametrize("damage", ["empty", "text", "short", "turned", "foreign", "disordered", "folder"])
def test_a_damaged_file_gives_an_empty_history_and_one_sentence(
    damage: str, tmp_path: Path, complaints: list[str]
) -> None:
    path = tmp_path / "feed.npz"
    history = filled(np.arange(3000.0))
    if damage == "disordered":
        history.shelves[0].block[0, 5] = 1e9
    save(history, path)
    if damage == "foreign":
        np.savez(path, temperature=np.zeros(4))
    elif damage == "folder":
        path.unlink()
        path.mkdir()
    elif damage != "disordered":
        path.write_bytes(_damages(path.read_bytes())[damage])
    assert load(path).last is None
    assert len(complaints) == 1
    assert "feed.npz" in complaints[0]
    complaints.clear()


def test_no_file_is_no_fault(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        assert load(tmp_path / "never.npz").last is None
    assert not caplog.records
