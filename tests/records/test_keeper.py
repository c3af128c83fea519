"""Counts reach the file once, whatever the disk does; gaps are told; old days go."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from kiosk.records.counts import Counts, Key, Kind
from kiosk.records.file import RecordFile
from kiosk.records.gap import gap
from kiosk.records.keeper import Keeper
from kiosk.records.reading import Records, read_records
from kiosk.records.tidy import tidy
from kiosk.records.votes import VoteBook

MORNING = datetime(2026, 11, 23, 9, 30).timestamp()
HOUR = "2026-11-23T09"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "records.sqlite"


@pytest.fixture
def file(path: Path) -> Iterator[RecordFile]:
    with closing(RecordFile(path)) as file:
        yield file


def visits(number: int, hour: str = HOUR, kind: Kind = Kind.VISIT, item: str = "") -> Counts:
    counts = Counts()
    counts.add(Key(hour, kind, "harbour 1", item), number, 1.5 * number)
    return counts


def told(records: Records, kind: Kind) -> dict[tuple[str, str], tuple[int, float]]:
    return {(row.hour, row.item): (row.times, row.seconds) for row in records.counts if row.kind == kind}


def test_counts_of_many_minutes_add_up(file: RecordFile, path: Path) -> None:
    keeper = Keeper(file)
    for minute in range(5):
        keeper.keep(visits(2), {("harbour 1", ""): "Harbour"}, MORNING + 60 * minute)
    keeper.close()
    records = read_records(path)
    assert told(records, Kind.VISIT) == {(HOUR, ""): (10, 15)}
    assert records.name("harbour 1", "") == "Harbour"


def test_what_a_locked_file_refuses_is_written_with_what_comes_next(
    file: RecordFile, path: Path, complaints: list[str]
) -> None:
    VoteBook(file).vote("poll", "green")
    keeper = Keeper(file)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        began = time.monotonic()
        for _ in range(3):
            keeper.keep(visits(1), {}, MORNING)
        assert time.monotonic() - began < 0.1, "the glass waited for the disk"
        _until(lambda: bool(complaints))
        other.execute("ROLLBACK")
    keeper.keep(visits(1), {}, MORNING)
    keeper.close()
    assert told(read_records(path), Kind.VISIT) == {(HOUR, ""): (4, 6)}
    assert "locked" in complaints.pop()
    assert not complaints


def test_a_disk_that_can_never_be_written_takes_no_memory(tmp_path: Path, complaints: list[str]) -> None:
    (tmp_path / "file").write_text("where a folder should be")
    keeper = Keeper(RecordFile(tmp_path / "file" / "records.sqlite"))
    for number in range(70):
        keeper.keep(_many(number, 100), {}, MORNING)
    keeper.close()
    assert len(keeper._waiting) == 5000
    assert "check the disk" in complaints.pop()
    assert not complaints


def _many(number: int, of: int) -> Counts:
    counts = Counts()
    for item in range(of):
        counts.add(Key(HOUR, Kind.PLAY, "harbour 1", f"{number}-{item}"), 1, 1.0)
    return counts


def _until(condition: object) -> None:
    end = time.monotonic() + 10
    while not condition() and time.monotonic() < end:  # type: ignore[operator]
        time.sleep(0.01)


def test_a_gap_is_told_at_the_next_start_by_its_hours(file: RecordFile, path: Path) -> None:
    for start, length in ((0, 600), (3600 * 2, 600)):
        keeper = Keeper(file)
        keeper.keep(Counts(), {}, MORNING + start)
        keeper.keep(Counts(), {}, MORNING + start + length)
        keeper.close()
    # Off from 9:40 to 11:30.
    assert told(read_records(path), Kind.GAP) == {
        (HOUR, "not running"): (1, 20 * 60),
        ("2026-11-23T10", "not running"): (0, 3600),
        ("2026-11-23T11", "not running"): (0, 30 * 60),
    }


def test_a_quick_restart_is_no_gap(file: RecordFile, path: Path) -> None:
    for start in (0, 5):
        keeper = Keeper(file)
        keeper.keep(visits(1, kind=Kind.START), {}, MORNING + start)
        keeper.close()
    assert told(read_records(path), Kind.GAP) == {}
    assert told(read_records(path), Kind.START)[HOUR, ""][0] == 2


@pytest.mark.parametrize(
    ("last", "now"),
    [
        (MORNING, MORNING - 3600),  # Set back: no gap at all.
        (MORNING, MORNING),
    ],
)
def test_a_clock_set_back_makes_no_gap(last: float, now: float) -> None:
    assert not len(gap(last, now))


@pytest.mark.parametrize(
    ("last", "now"), [(0.0, MORNING), (MORNING, 0.0), (MORNING, MORNING + 9 * 366 * 86400), (MORNING, 4e9)]
)
def test_a_gap_that_can_not_be_true_has_no_length(last: float, now: float) -> None:
    assert [(key.hour, amount.count, amount.seconds) for key, amount in gap(last, now)] == [("", 1, 0.0)]


@pytest.mark.parametrize(("day", "hours"), [((2027, 3, 27), 23), ((2027, 10, 30), 25)])
def test_a_gap_over_a_change_of_time_is_as_long_as_it_was(
    day: tuple[int, int, int], hours: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    try:
        noon = datetime(*day, 12)
        found = gap(noon.timestamp(), (noon + timedelta(days=1)).timestamp())
        assert sum(amount.seconds for _, amount in found) == hours * 3600
        assert sum(amount.count for _, amount in found) == 1
        assert max(amount.seconds for _, amount in found) == (7200 if hours == 25 else 3600)
    finally:
        monkeypatch.undo()
        time.tzset()


def test_only_the_last_days_with_records_are_kept_and_votes_keep_their_number(file: RecordFile, path: Path) -> None:
    first = datetime(2026, 9, 1, 12)
    for day in range(10):
        hour = f"{first + timedelta(days=day):%Y-%m-%dT%H}"
        keeper = Keeper(file, days=4)
        keeper.keep(visits(1, hour), {}, (first + timedelta(days=day)).timestamp())
        keeper.close()
        VoteBook(file, lambda day=day: first + timedelta(days=day)).vote("poll", "green")  # type: ignore[misc]
    assert tidy(file, 4)
    records = read_records(path)
    assert [hour[:10] for hour, _ in told(records, Kind.VISIT)] == [f"2026-09-{day:02}" for day in (7, 8, 9, 10)]
    assert [(vote.hour[:10], vote.votes) for vote in records.votes] == [
        ("", 6),
        *((f"2026-09-{day:02}", 1) for day in (7, 8, 9, 10)),
    ]
    assert VoteBook(file).tally("poll") == {"green": 10}
    assert VoteBook(file, lambda: first).move("poll", "green", "blue")
    assert VoteBook(file).tally("poll") == {"green": 9, "blue": 1}


def test_a_clock_that_is_years_ahead_for_a_day_drives_nothing_out(file: RecordFile, path: Path) -> None:
    for hour in ("2026-09-01T10", "2026-09-02T10", "2039-01-01T10"):
        keeper = Keeper(file, days=3)
        keeper.keep(visits(1, hour), {}, datetime.fromisoformat(f"{hour}:00").timestamp())
        keeper.close()
    assert len(told(read_records(path), Kind.VISIT)) == 3


def test_a_file_that_is_nearly_full_loses_its_oldest_days_and_goes_on(path: Path, complaints: list[str]) -> None:
    with closing(RecordFile(path, largest=400_000)) as file:
        for day in range(1, 29):
            keeper = Keeper(file)
            hour = f"2026-11-{day:02}T10"
            counts = Counts()
            for item in range(250):
                counts.add(Key(hour, Kind.PLAY, "harbour 1", f"a screen with a rather long name {item}"), 1, 1.0)
            keeper.keep(counts, {}, datetime.fromisoformat(f"{hour}:00").timestamp())
            keeper.close()
        assert VoteBook(file).vote("poll", "green")
    days = {hour[:10] for hour, _ in told(read_records(path), Kind.PLAY)}
    assert "2026-11-28" in days
    assert "2026-11-01" not in days
    assert path.stat().st_size <= 400_000
    assert "nearly full" in complaints.pop()
    complaints.clear()
