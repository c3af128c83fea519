"""Every acknowledged vote is in the records once, whatever happens to the process."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from kiosk.records.file import RecordFile
from kiosk.records.votes import VoteBook
from tests.records.killing import kill_voters

MORNING = datetime(2026, 11, 23, 9, 30)


class Day:
    """A wall clock that is set by hand."""

    def __init__(self) -> None:
        self.time = MORNING

    def __call__(self) -> datetime:
        return self.time


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "records.sqlite"


@pytest.fixture
def file(path: Path) -> Iterator[RecordFile]:
    with closing(RecordFile(path)) as file:
        yield file


@pytest.fixture
def day() -> Day:
    return Day()


@pytest.fixture
def book(file: RecordFile, day: Day) -> VoteBook:
    return VoteBook(file, day)


def rows(path: Path) -> list[tuple[str, str, str, int]]:
    with closing(sqlite3.connect(path)) as database:
        return [*database.execute("SELECT * FROM votes ORDER BY option, hour")]


def test_votes_are_counted_by_option_and_by_poll(book: VoteBook) -> None:
    assert book.tally("matters") == {}
    assert all([book.vote("matters", "green"), book.vote("matters", "green"), book.vote("matters", "blue")])
    assert book.vote("another", "green")
    assert book.tally("matters") == {"green": 2, "blue": 1}


def test_a_changed_mind_moves_the_vote_even_an_hour_later(book: VoteBook, day: Day, path: Path) -> None:
    book.vote("matters", "green")
    day.time = day.time.replace(hour=10)
    assert book.move("matters", "green", "blue")
    assert book.tally("matters") == {"blue": 1}
    assert ("matters", "blue", "2026-11-23T10", 1) in rows(path)


def test_counts_outlive_the_program(book: VoteBook, file: RecordFile, path: Path) -> None:
    book.vote("matters", "green")
    file.close()
    with closing(RecordFile(path)) as again:
        assert VoteBook(again).tally("matters") == {"green": 1}


def test_the_file_holds_hours_and_counts_and_no_visits(book: VoteBook, day: Day, path: Path) -> None:
    for minute in range(5):
        day.time = day.time.replace(minute=minute)
        book.vote("matters", "green")
    assert rows(path) == [("matters", "green", "2026-11-23T09", 5)]


def test_a_vote_in_an_impossible_year_counts_without_an_hour(book: VoteBook, day: Day, path: Path) -> None:
    for year in (1970, 2190):
        day.time = day.time.replace(year=year)
        assert book.vote("matters", "green")
    assert rows(path) == [("matters", "green", "", 2)]


def test_fifty_kills_lose_no_vote_and_count_none_twice(path: Path) -> None:
    outcome = kill_voters(path, 50, seed=1)
    assert outcome.acknowledged > 50
    assert (outcome.lost, outcome.double) == (0, 0)


def test_two_programs_share_a_file(book: VoteBook, path: Path) -> None:
    with closing(RecordFile(path)) as second:
        other = VoteBook(second)
        for _ in range(20):
            assert book.vote("matters", "green")
            assert other.vote("matters", "green")
    assert book.tally("matters") == {"green": 40}


def test_counts_in_memory_leave_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with closing(RecordFile(None)) as file:
        book = VoteBook(file)
        assert book.vote("matters", "green")
        assert book.tally("matters") == {"green": 1}
    assert not [*tmp_path.iterdir()]
