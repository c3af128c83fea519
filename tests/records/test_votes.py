"""Every acknowledged vote is in the book, whatever happens to the process, the file or the disk."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from kiosk.records.votes import VoteBook

MORNING = datetime(2026, 11, 23, 9, 30)
VOTER = """
import sys
from pathlib import Path
from kiosk.records.votes import VoteBook
book = VoteBook(Path(sys.argv[1]))
while book.vote("matters", "green"):
    sys.stdout.write("x")
    sys.stdout.flush()
"""


class Day:
    """A wall clock that is set by hand."""

    def __init__(self) -> None:
        self.time = MORNING

    def __call__(self) -> datetime:
        return self.time


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "state" / "votes.sqlite"


@pytest.fixture
def day() -> Day:
    return Day()


@pytest.fixture
def book(file: Path, day: Day) -> Iterator[VoteBook]:
    with closing(VoteBook(file, day)) as book:
        yield book


def rows(file: Path) -> list[tuple[str, str, str, int]]:
    with closing(sqlite3.connect(file)) as database:
        return [*database.execute("SELECT * FROM votes ORDER BY option, hour")]


def test_votes_are_counted_by_option_and_by_poll(book: VoteBook) -> None:
    assert book.tally("matters") == {}
    assert all([book.vote("matters", "green"), book.vote("matters", "green"), book.vote("matters", "blue")])
    assert book.vote("another", "green")
    assert book.tally("matters") == {"green": 2, "blue": 1}


def test_a_changed_mind_moves_the_vote_even_an_hour_later(book: VoteBook, day: Day, file: Path) -> None:
    book.vote("matters", "green")
    day.time = day.time.replace(hour=10)
    assert book.move("matters", "green", "blue")
    assert book.tally("matters") == {"blue": 1}
    assert ("matters", "blue", "2026-11-23T10", 1) in rows(file)


def test_counts_outlive_the_book(book: VoteBook, file: Path) -> None:
    book.vote("matters", "green")
    book.close()
    with closing(VoteBook(file)) as again:
        assert again.tally("matters") == {"green": 1}


def test_the_file_holds_hours_and_counts_and_no_visits(book: VoteBook, day: Day, file: Path) -> None:
    for minute in range(5):
        day.time = day.time.replace(minute=minute)
        book.vote("matters", "green")
    assert rows(file) == [("matters", "green", "2026-11-23T09", 5)]


def test_a_killed_process_loses_no_vote_and_counts_none_twice(file: Path) -> None:
    acknowledged = 0
    for _ in range(3):
        voter = subprocess.Popen([sys.executable, "-c", VOTER, str(file)], stdout=subprocess.PIPE)
        assert voter.stdout is not None
        acknowledged += len(voter.stdout.read(40))
        voter.kill()
        acknowledged += len(voter.stdout.read())
        voter.wait()
        voter.stdout.close()
    with closing(VoteBook(file)) as book:
        # The last vote of each life may have been written and not yet acknowledged.
        assert acknowledged <= book.tally("matters")["green"] <= acknowledged + 3


def test_two_books_share_a_file(book: VoteBook, file: Path) -> None:
    with closing(VoteBook(file)) as other:
        for _ in range(20):
            assert book.vote("matters", "green")
            assert other.vote("matters", "green")
    assert book.tally("matters") == {"green": 40}


@pytest.mark.parametrize("damage", ["rubbish", "a hole"])
def test_a_damaged_file_is_set_aside_and_a_new_one_begun(
    damage: str, book: VoteBook, file: Path, complaints: list[str]
) -> None:
    book.vote("matters", "blue")
    book.close()
    content = file.read_bytes()
    broken = b"no database at all" * 100 if damage == "rubbish" else content[:4096] + bytes(len(content) - 4096)
    file.write_bytes(broken)
    assert book.vote("matters", "green")
    assert book.tally("matters") == {"green": 1}
    aside = [path for path in file.parent.iterdir() if "damaged-20261123-0930" in path.name]
    assert [path.read_bytes() for path in aside] == [broken]
    assert "counting began anew" in complaints.pop()


def test_a_file_that_is_locked_for_long_refuses_the_vote(book: VoteBook, file: Path, complaints: list[str]) -> None:
    book.vote("matters", "green")
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert not book.vote("matters", "green")
        assert not book.move("matters", "green", "blue")
        assert book.tally("matters") == {"green": 1}
        assert all("locked" in complaints.pop() for _ in range(2))
        other.execute("ROLLBACK")
    assert book.vote("matters", "green")
    assert book.tally("matters") == {"green": 2}


def test_a_place_where_nothing_can_be_written_refuses_the_vote(tmp_path: Path, complaints: list[str]) -> None:
    (tmp_path / "state").write_text("a file where a folder should be")
    book = VoteBook(tmp_path / "state" / "votes.sqlite")
    assert not book.vote("matters", "green")
    assert book.tally("matters") == {}
    assert all("check the disk" in complaints.pop() for _ in range(2))


def test_counts_in_memory_leave_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    book = VoteBook(None)
    assert book.vote("matters", "green")
    assert book.tally("matters") == {"green": 1}
    book.close()
    assert not [*tmp_path.iterdir()]
