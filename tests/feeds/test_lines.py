"""A file or a pipe of JSON lines is followed, whatever its writer does to it."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.content.feed import LinesFeed
from kiosk.feeds import Surroundings, open_feed
from kiosk.feeds.inbox import MOST_WAITING, Inbox
from kiosk.feeds.lines import LineReader, Lines
from kiosk.feeds.tail import PIECE, Tail

from .conftest import NOON, Clock

Eventually = Callable[[Callable[[], bool]], None]


class Desk:
    """A reader that the test beats itself, and what it has brought so far."""

    def __init__(self, path: Path, clock: Clock) -> None:
        self.path, self.clock, self.inbox = path, clock, Inbox()
        self.reader = LineReader(path.name, Tail(lambda: path), self.inbox, clock)
        self.faults: dict[str, int] = {}

    def write(self, text: str, mode: str = "a") -> None:
        with open(self.path, mode, encoding="utf-8") as file:
            file.write(text)
        os.utime(self.path, (self.clock.now, self.clock.now))

    def beat(self, times: int = 1) -> list[float]:
        """The values that the next beats bring."""
        for _ in range(times):
            self.reader.beat()
        batches, faults = self.inbox.take()
        self.faults |= faults
        return [value for batch in batches for value in batch.values.tolist()]


@pytest.fixture
def desk(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    made = Desk(tmp_path / "level.jsonl", clock)
    yield made
    made.reader.close()


def test_new_lines_are_read_as_they_come(desk: Desk) -> None:
    desk.write("")
    assert desk.beat() == []
    desk.write("1\n2\n")
    assert desk.beat() == [1, 2]
    assert desk.beat() == []
    desk.write("3\n")
    assert desk.beat() == [3]


def test_a_half_written_line_waits_for_its_end(desk: Desk) -> None:
    desk.write("1\n2")
    assert desk.beat() == [1]
    desk.write("5.")
    assert desk.beat(2) == []
    desk.write("5\n")
    assert desk.beat() == [25.5]
    assert desk.faults == {}


def test_what_is_no_number_is_left_out_and_counted(desk: Desk) -> None:
    desk.write("")
    desk.beat()
    desk.write('1\nNaN\nn/a\n\n{"value": "x"}\n2\n')
    assert desk.beat() == [1, 2]
    assert list(desk.faults.values()) == [4]


def test_a_line_that_never_ends_takes_no_memory(desk: Desk) -> None:
    desk.write("1\n")
    desk.beat()
    for _ in range(5):
        desk.write("9" * PIECE)
        assert desk.beat() == []
    desk.write("\n2\n")
    assert desk.beat() == [2]
    assert list(desk.faults.values()) == [1]


def test_of_a_long_file_only_the_end_is_read(desk: Desk) -> None:
    desk.write("".join(f'{{"time": {at}, "value": {at}}}\n' for at in range(200_000)))
    values = desk.beat(20)
    assert values[-1] == 199_999
    assert values == list(range(int(values[0]), 200_000))
    assert 10_000 < len(values) < PIECE / 20


def test_of_old_values_without_time_the_last_one_counts_from_when_it_was_written(desk: Desk) -> None:
    desk.write("1\n2\n3\n")
    desk.clock.pass_(3600)
    desk.reader.beat()
    (batch,), _ = desk.inbox.take()
    assert batch.values.tolist() == [3]
    assert batch.times.tolist() == [NOON]


def test_a_file_cut_short_is_read_anew(desk: Desk) -> None:
    desk.write('{"time": 1, "value": 1}\n{"time": 2, "value": 2}\n{"time"')
    assert desk.beat() == [1, 2]
    desk.write('{"time": 3, "value": 3}\n', "w")
    assert desk.beat() == [3]


def test_a_value_that_is_always_written_over_is_seen_each_time(desk: Desk) -> None:
    for value in (21, 22, 22, 9, 10, 100):
        desk.clock.pass_(1)
        desk.write(f"{value}\n", "w")
        assert desk.beat() == [value]
        assert desk.beat(2) == []


def test_a_replaced_file_is_read_anew_after_the_rest_of_the_old_one(desk: Desk) -> None:
    desk.write('{"time": 1, "value": 1}\n')
    assert desk.beat() == [1]
    desk.write('{"time": 2, "value": 2}\n')
    desk.path.rename(desk.path.with_suffix(".old"))
    desk.write('{"time": 3, "value": 3}\n')
    assert desk.beat(3) == [2, 3]


def test_a_file_that_vanishes_is_told_once_and_followed_when_it_is_back(desk: Desk) -> None:
    desk.write("1\n")
    desk.beat()
    desk.path.unlink()
    assert desk.beat(3) == []
    assert list(desk.faults.values()) == [1]
    assert desk.inbox.down_since == desk.clock.now
    desk.clock.pass_(5)
    desk.write("2\n")
    assert desk.beat() == [2]
    assert desk.inbox.down_since is None


def test_a_folder_is_no_file(desk: Desk) -> None:
    desk.path.mkdir()
    assert desk.beat() == []
    assert "neither a file nor a named pipe" in next(iter(desk.faults))


def test_writers_of_a_pipe_come_and_go(desk: Desk) -> None:
    os.mkfifo(desk.path)
    assert desk.beat(2) == []
    with open(desk.path, "w", encoding="utf-8") as pipe:
        pipe.write("1\n")
        pipe.flush()
        assert desk.beat() == [1]
        assert desk.beat(2) == []
        pipe.write("2" * 20_000)
    assert desk.beat(2) == []
    with open(desk.path, "w", encoding="utf-8") as pipe:
        pipe.write("2")
    assert desk.beat(2) == []
    with open(desk.path, "w", encoding="utf-8") as pipe:
        pipe.write("3\n4\n")
    assert desk.beat() == [3, 4]
    assert list(desk.faults.values()) == [1]


# --- the feed itself, with its thread ---------------------------------------------------------------------------------


@pytest.fixture
def opened(surroundings: Surroundings) -> Iterator[Callable[..., Lines]]:
    feeds: list[Lines] = []

    def opening(path: str, *allowed: str) -> Lines:
        model = LinesFeed(kind="lines", path=path, every=10)
        feed = open_feed("level", model, replace(surroundings, allowed=frozenset(allowed)))
        assert isinstance(feed, Lines)
        feeds.append(feed)
        return feed

    yield opening
    for feed in feeds:
        feed.close()


def test_a_growing_file_in_the_bundle_is_live(
    surroundings: Surroundings, clock: Clock, opened: Callable[..., Lines], eventually: Eventually
) -> None:
    path = surroundings.folder / "level.jsonl"
    path.write_text(f'{{"time": {NOON - 1}, "value": 1}}\n', encoding="utf-8")
    feed = opened("level.jsonl")
    eventually(lambda: feed.state(clock.now) == "live")
    with open(path, "a", encoding="utf-8") as file:
        file.write("2\n")
    eventually(lambda: feed.window(0, clock.now).values.tolist() == [1, 2])


def test_a_file_outside_needs_the_leave_of_staff(
    tmp_path: Path, clock: Clock, opened: Callable[..., Lines], eventually: Eventually, complaints: list[str]
) -> None:
    path = tmp_path / "level.jsonl"
    path.write_text(f'{{"time": {NOON}, "value": 7}}\n', encoding="utf-8")
    refused = opened(str(path))
    eventually(lambda: bool(refused.revision(clock.now)) or bool(complaints))
    assert refused.state(clock.now) == "lost"
    assert complaints.pop().endswith(f"lies outside the bundle: staff may allow it: kiosk run --allow {path}")
    granted = opened(str(path), str(path))
    eventually(lambda: granted.state(clock.now) == "live")


def test_a_link_out_of_the_bundle_is_not_followed(
    tmp_path: Path,
    surroundings: Surroundings,
    clock: Clock,
    opened: Callable[..., Lines],
    eventually: Eventually,
    complaints: list[str],
) -> None:
    (tmp_path / "secret").write_text("1\n", encoding="utf-8")
    (surroundings.folder / "level.jsonl").symlink_to(tmp_path / "secret")
    feed = opened("level.jsonl")
    eventually(lambda: bool(feed.revision(clock.now)) or bool(complaints))
    assert feed.state(clock.now) == "lost"
    assert "leaves the bundle" in complaints.pop()


def test_a_flood_holds_nobody_up(
    surroundings: Surroundings, clock: Clock, opened: Callable[..., Lines], eventually: Eventually
) -> None:
    path = surroundings.folder / "flood"
    os.mkfifo(path)
    feed = opened("flood")
    lines = "".join(f'{{"time": {NOON - 1 + at / 100_000:.5f}, "value": {at}}}\n' for at in range(100_000))
    writer = threading.Thread(target=path.write_text, args=(lines,), kwargs={"encoding": "utf-8"})
    writer.start()
    most = 0

    def all_there() -> bool:
        nonlocal most
        most = max(most, len(feed.inbox))
        return bool(feed.columns(0, clock.now + 60, 100).counts.sum() == 100_000)

    eventually(all_there)
    writer.join()
    assert most <= MOST_WAITING
    assert feed.columns(0, clock.now + 60, 100).high.max() == 99_999


def test_a_stalled_reader_holds_nobody_up(
    surroundings: Surroundings, clock: Clock, opened: Callable[..., Lines], eventually: Eventually
) -> None:
    """A pipe whose writer has stopped: questions are answered, and the feed grows late, then lost."""
    path = surroundings.folder / "stalled"
    os.mkfifo(path)
    feed = opened("stalled")
    with open(path, "w", encoding="utf-8") as pipe:
        pipe.write('1\n{"val')
        pipe.flush()
        eventually(lambda: feed.state(clock.now) == "live")
        clock.pass_(50)
        assert feed.state(clock.now) == "late"
        clock.pass_(51)
        assert feed.state(clock.now) == "lost"
        assert feed.window(0, clock.now).values.tolist() == [1]
        feed.close()
        assert all(thread.name != "feed level" for thread in threading.enumerate())
