"""No fault of the file stops the show: it is told once, tried again, and a damaged file is set aside."""

from __future__ import annotations

import logging
import shutil
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from kiosk.records.file import RecordFile
from kiosk.records.votes import VoteBook

MORNING = datetime(2026, 11, 23, 9, 30)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "records.sqlite"


@pytest.fixture
def file(path: Path) -> Iterator[RecordFile]:
    with closing(RecordFile(path, lambda: MORNING)) as file:
        yield file


@pytest.fixture
def book(file: RecordFile) -> VoteBook:
    return VoteBook(file, lambda: MORNING)


def aside(path: Path) -> list[Path]:
    return [other for other in path.parent.iterdir() if "damaged-20261123-0930" in other.name]


@pytest.mark.parametrize("damage", ["rubbish", "a hole", "empty pages"])
def test_a_damaged_file_is_set_aside_and_a_new_one_begun(
    damage: str, book: VoteBook, file: RecordFile, path: Path, complaints: list[str]
) -> None:
    book.vote("matters", "blue")
    file.close()
    content = path.read_bytes()
    broken = {
        "rubbish": b"no database at all" * 100,
        "a hole": content[:4096] + bytes(len(content) - 4096),
        "empty pages": content[:100] + bytes(len(content) - 100),
    }[damage]
    path.write_bytes(broken)
    assert book.vote("matters", "green")
    assert book.tally("matters") == {"green": 1}
    assert [other.read_bytes() for other in aside(path)] == [broken]
    assert "counting began anew" in complaints.pop()
    assert not complaints


def test_only_the_last_damaged_files_are_kept(path: Path, complaints: list[str]) -> None:
    day = [MORNING]
    with closing(RecordFile(path, lambda: day[0])) as file:
        for number in range(5):
            day[0] = MORNING.replace(day=number + 1)
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(b"no database at all" * 100)
            assert VoteBook(file).vote("matters", "green")
            file.close()
    kept = sorted(other.name for other in path.parent.iterdir() if "damaged" in other.name)
    assert kept == [f"records.sqlite.damaged-202611{day:02}-093000" for day in (3, 4, 5)]
    complaints.clear()


def test_a_file_damaged_while_it_is_in_use_is_replaced_too(
    file: RecordFile, book: VoteBook, path: Path, complaints: list[str]
) -> None:
    book.vote("matters", "blue")
    with closing(sqlite3.connect(path)) as other:  # A change by another program makes SQLite read the pages again.
        other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        other.execute("INSERT INTO stamps VALUES ('other', 0)")
        other.commit()
        with path.open("r+b") as hurt:
            hurt.seek(4096)
            hurt.write(b"\xff" * (path.stat().st_size - 4096))
        assert file.read("SELECT * FROM counts") == []
    assert "counting began anew" in complaints.pop()
    assert book.vote("matters", "green")
    assert book.tally("matters") == {"green": 1}
    assert not complaints


def test_a_file_that_is_locked_for_long_refuses_the_vote_and_says_so_once(
    book: VoteBook, path: Path, complaints: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    book.vote("matters", "green")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert not book.vote("matters", "green")
        assert not book.move("matters", "green", "blue")
        assert book.tally("matters") == {"green": 1}
        assert "locked" in complaints.pop()
        assert not complaints
        other.execute("ROLLBACK")
    assert book.vote("matters", "green")
    assert book.tally("matters") == {"green": 2}
    assert "is written again" in caplog.messages[-1]


def test_a_place_where_nothing_can_be_written_refuses_the_vote(tmp_path: Path, complaints: list[str]) -> None:
    (tmp_path / "state").write_text("a file where a folder should be")
    book = VoteBook(RecordFile(tmp_path / "state" / "records.sqlite"))
    assert not book.vote("matters", "green")
    assert book.tally("matters") == {}
    assert "check the disk" in complaints.pop()
    assert not complaints


def test_a_file_that_has_gone_is_begun_anew_before_the_next_vote(book: VoteBook, path: Path) -> None:
    book.vote("matters", "green")
    shutil.rmtree(path.parent)
    assert book.vote("matters", "blue")
    with closing(RecordFile(path)) as again:
        assert VoteBook(again).tally("matters") == {"blue": 1}


def test_a_file_that_was_moved_gets_no_more_votes(book: VoteBook, path: Path, tmp_path: Path) -> None:
    book.vote("matters", "green")
    path.rename(tmp_path / "elsewhere.sqlite")
    assert book.vote("matters", "blue")
    with closing(RecordFile(path)) as again:
        assert VoteBook(again).tally("matters") == {"blue": 1}


def test_a_full_file_refuses_and_what_is_in_it_stays(path: Path, complaints: list[str]) -> None:
    with closing(RecordFile(path, largest=100_000)) as file:
        book = VoteBook(file)
        votes = 0
        while book.vote("matters", f"{votes:0200}"):
            votes += 1
        assert "full" in complaints.pop()
        assert 100 < votes == len(book.tally("matters"))
        assert path.stat().st_size <= 100_000


def test_a_file_of_a_newer_kiosk_is_left_alone(
    book: VoteBook, file: RecordFile, path: Path, complaints: list[str]
) -> None:
    book.vote("matters", "green")
    file.close()
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA user_version = 99")
    assert not book.vote("matters", "green")
    assert "newer version of the kiosk wrote it): update the kiosk" in complaints.pop()
    assert not aside(path)


def test_a_vote_is_on_the_disk_before_it_is_acknowledged(file: RecordFile) -> None:
    # With less, kills lose nothing, and a power cut does.
    assert file.read("PRAGMA synchronous") == [(2,)]
    assert file.read("PRAGMA journal_mode") == [("wal",)]


def test_threads_write_side_by_side(book: VoteBook) -> None:
    def votes() -> None:
        for _ in range(50):
            while not book.vote("matters", "green"):
                pass

    threads = [threading.Thread(target=votes) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert book.tally("matters") == {"green": 200}
