"""A file that somebody else writes: its numbers come, stay through every accident, and tell their age."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from threading import Event

import pytest

from kiosk.content.feed import FileFeed
from kiosk.feeds.file import FileTable
from kiosk.feeds.pulse import Pulse
from kiosk.feeds.surroundings import Surroundings
from kiosk.feeds.watched_table import WatchedTable

NOON = 1_800_000_000.0


class Clock:
    """Unix time that is set by hand."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "ships.csv"


@pytest.fixture
def table(file: Path, clock: Clock) -> WatchedTable:
    return WatchedTable("ships.csv", lambda: file, clock)


def write(file: Path, ships: object, at: float) -> None:
    """Write the file anew, at a moment of the clock."""
    file.write_text(f"year,Ships\n2018,{ships}\n", "utf-8")
    os.utime(file, (at, at))


def value(table: WatchedTable) -> float | None:
    return table.good.series[0].points[0].value if table.good else None


def test_a_file_that_lies_ready_is_read_at_once(table: WatchedTable, file: Path) -> None:
    write(file, 7, NOON - 60)
    table.look()
    assert value(table) == 7
    assert table.good is not None
    assert table.good.written == NOON - 60


def test_a_file_that_is_being_written_is_read_when_it_rests(table: WatchedTable, file: Path, clock: Clock) -> None:
    for size in range(3):
        write(file, "1" * (size + 1), clock.now)
        table.look()
        assert table.good is None
        clock.now += 1
    table.look()
    assert value(table) == 111


def test_a_new_version_replaces_the_last(table: WatchedTable, file: Path, clock: Clock) -> None:
    write(file, 7, NOON - 60)
    table.look()
    write(file, 8, NOON)
    table.look()
    assert value(table) == 7
    clock.now += 1
    table.look()
    assert value(table) == 8


def test_a_version_that_is_swapped_in_by_its_name_is_seen(table: WatchedTable, file: Path) -> None:
    write(file, 7, NOON - 60)
    table.look()
    write(file.with_name("new"), 8, NOON - 60)
    file.with_name("new").replace(file)
    table.look()
    assert value(table) == 8


@pytest.mark.parametrize("broken", ["", "year,Ships\n2018,", "year,Ships\n2018,n/a\n", "\x00\x00"])
def test_a_broken_version_never_replaces_a_good_one(
    broken: str, table: WatchedTable, file: Path, clock: Clock, complaints: list[str]
) -> None:
    write(file, 7, NOON - 60)
    table.look()
    file.write_text(broken)
    os.utime(file, (NOON, NOON))
    for _ in range(3):
        clock.now += 1
        table.look()
    assert value(table) == 7
    said = complaints.pop()
    assert said.startswith("log: ships.csv: ")
    assert said.endswith("; the last good numbers stay")


def test_a_file_that_has_gone_leaves_its_numbers_and_may_come_back(
    table: WatchedTable, file: Path, clock: Clock, complaints: list[str]
) -> None:
    write(file, 7, NOON - 60)
    table.look()
    file.unlink()
    table.look()
    assert value(table) == 7
    assert "is not there: put it there, or mend the name" in complaints.pop()
    write(file, 9, NOON - 5)
    table.look()
    assert value(table) == 9


def test_a_writer_of_rubbish_fills_no_log(table: WatchedTable, file: Path, clock: Clock, complaints: list[str]) -> None:
    for second in range(120):
        clock.now = NOON + second
        write(file, f"rubbish{second}", NOON - 30 + second)
        table.look()
    assert len(complaints) == 2
    complaints.clear()


def test_a_file_that_is_too_large(table: WatchedTable, file: Path, complaints: list[str]) -> None:
    file.write_bytes(b"year,Ships\n" + b"2018,1\n" * 1_200_000)
    os.utime(file, (NOON - 60, NOON - 60))
    table.look()
    assert "is larger than 8 MB: make it smaller" in complaints.pop()


def test_a_pipe_or_a_folder_in_its_place_does_not_block(
    table: WatchedTable, file: Path, clock: Clock, complaints: list[str]
) -> None:
    os.mkfifo(file)
    os.utime(file, (NOON - 60, NOON - 60))
    table.look()
    assert "is not a file" in complaints.pop()


def test_whatever_goes_wrong_it_is_told_and_looked_at_again(file: Path, clock: Clock, complaints: list[str]) -> None:
    places = [Path(f"{file}\0"), file]
    table = WatchedTable("ships.csv", lambda: places.pop(0), clock)
    write(file, 7, NOON - 60)
    table.look()
    assert table.good is None
    assert "log: ships.csv: can't be read (ValueError: " in complaints.pop()
    table.look()
    assert value(table) == 7


# ---------------------------------------------------------------------- the feed with its thread

Open = Callable[..., FileTable]


@pytest.fixture
def open_feed(tmp_path: Path, clock: Clock) -> Iterator[Open]:
    feeds: list[FileTable] = []

    def start(path: str, *, allowed: frozenset[str] = frozenset(), every: float = 60) -> FileTable:
        surroundings = Surroundings(folder=tmp_path, clock=clock, pulse=Pulse(clock), allowed=allowed)
        feeds.append(FileTable(FileFeed(kind="file", path=path, every=every), surroundings))
        return feeds[-1]

    yield start
    for feed in feeds:
        feed.close()


def arrived(feed: FileTable, number: int) -> bool:
    """Wait for a version, as long as a slow machine needs."""
    moment = Event()
    return any(feed.revision(NOON) == number or moment.wait(0.05) for _ in range(400))


def test_it_reads_a_file_of_the_bundle_and_follows_it(file: Path, open_feed: Open, clock: Clock) -> None:
    write(file, 7, NOON - 30)
    feed = open_feed("ships.csv")
    assert arrived(feed, 1)
    assert feed.series()[0].points[0].value == 7
    write(file, 8, NOON - 20)
    assert arrived(feed, 2)
    assert feed.series()[0].points[0].value == 8
    assert feed.seen(NOON) == NOON - 20


def test_a_version_of_this_moment_was_not_written_after_it(file: Path, open_feed: Open) -> None:
    write(file, 7, NOON)
    feed = open_feed("ships.csv")
    assert arrived(feed, 1)
    assert feed.seen(NOON - 0.001) == NOON - 0.001
    assert feed.seen(NOON + 5) == NOON


def test_it_tells_how_far_its_numbers_can_be_trusted(file: Path, open_feed: Open) -> None:
    write(file, 7, NOON - 30)
    feed = open_feed("ships.csv", every=60)
    assert arrived(feed, 1)
    ages = {"live": NOON + 80, "late": NOON + 100, "lost": NOON + 600}
    assert {state: feed.state(now) for state, now in ages.items()} == {state: state for state in ages}


def test_a_file_outside_the_bundle_needs_leave(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, open_feed: Open, complaints: list[str]
) -> None:
    outside = tmp_path_factory.mktemp("outside") / "ships.csv"
    write(outside, 7, NOON - 30)
    refused = open_feed(str(outside))
    refused.close()
    assert (refused.state(NOON), refused.seen(NOON), refused.series()) == ("lost", None, ())
    assert f"kiosk run --allow {outside}" in complaints.pop()
    assert arrived(open_feed(str(outside), allowed=frozenset({str(outside)})), 1)


def test_closing_it_twice_does_no_harm(file: Path, open_feed: Open) -> None:
    write(file, 7, NOON - 30)
    with closing(open_feed("ships.csv")) as feed:
        feed.close()
    assert feed.series()
