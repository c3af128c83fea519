"""What happens to a wall in its months: whatever breaks, content is shown, the log says why, and it recovers."""

from __future__ import annotations

import resource
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from kiosk.models.blank import is_blank
from kiosk.show.state import Phase
from tests.app.harbour import harbour, rewrite
from tests.app.stage import Stage
from tests.app.test_live import SENSOR, Sensor
from tests.app.test_process import MAIN, OFFSCREEN, finish, start
from tests.app.test_votes import POLL, counts, rows, with_poll

pytestmark = pytest.mark.long

Open = Callable[..., Stage]


@pytest.fixture
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What the exhibit keeps lies here."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "state" / "kiosk"


@pytest.fixture
def open_stage(state: Path) -> Iterator[Open]:
    stages: list[Stage] = []

    def open_(bundle: Path, **options: Any) -> Stage:
        stages.append(Stage(bundle, still=False, **options))
        stages[-1].kiosk.show_model.set_still(True)
        return stages[-1]

    yield open_
    for stage in stages:
        stage.close()


def looks(stage: Stage) -> None:
    """The exhibit looks at its bundle, as it does once a second."""
    for _ in range(3):
        stage.kiosk.content.look()
    stage.app.processEvents()


def shows_every_screen(stage: Stage) -> bool:
    """A visitor can go everywhere and sees something."""
    for screen in (1, 2, 0):
        stage.visit(screen)
        if is_blank(stage.kiosk.window.grabWindow()) or not stage.words():
            return False
    return True


def takes_out(complaints: list[str], *words: str) -> None:
    """The log says why, in a line with each of these words."""
    for word in words:
        assert any(word in said for said in complaints), (word, complaints)
    complaints.clear()


# ------------------------------------------------------------------ content


def test_a_picture_is_deleted_while_it_is_shown(
    tmp_path: Path, open_stage: Open, complaints: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    stage = open_stage(harbour(tmp_path / "content"))
    stage.visit(1)
    pictures = [*(tmp_path / "content").rglob("*.webp"), *(tmp_path / "content").rglob("*.png")]
    kept = {file: file.read_bytes() for file in pictures}
    for file in pictures:
        file.unlink()
    looks(stage)
    assert shows_every_screen(stage)
    assert "the last good content stays on" in capsys.readouterr().err
    complaints.clear()
    for file, data in kept.items():
        file.write_bytes(data)
    stage.nobody()
    looks(stage)
    assert not stage.kiosk.content.problems or all("warn" in str(each) for each in stage.kiosk.content.problems)
    assert shows_every_screen(stage)


def test_the_folder_of_the_bundle_vanishes(
    tmp_path: Path, open_stage: Open, complaints: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    bundle = harbour(tmp_path / "content")
    stage = open_stage(bundle)
    stage.visit(1)
    bundle.rename(tmp_path / "gone")
    looks(stage)
    assert shows_every_screen(stage)
    assert "the last good content stays on" in capsys.readouterr().err
    complaints.clear()
    (tmp_path / "gone").rename(bundle)
    rewrite(bundle, lambda said: said["themes"][1]["title"].update(en="Nets"))
    stage.nobody()
    looks(stage)
    stage.visit(2)
    assert "Nets" in stage.words()


# ------------------------------------------------------------------ the disk and what is kept on it


def test_the_database_is_locked_and_then_free(
    tmp_path: Path, state: Path, open_stage: Open, complaints: list[str]
) -> None:
    stage = open_stage(harbour(tmp_path / "content", with_poll))
    stage.visit(POLL)
    stage.tap(rows(stage)[0])
    with closing(sqlite3.connect(state / "records.sqlite", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        stage.visit(POLL)
        stage.tap(rows(stage)[1])
        assert counts(stage) == [1, 0, 0]
        assert shows_every_screen(stage)
        takes_out(complaints, "records.sqlite is out of reach")
    stage.visit(POLL)
    stage.tap(rows(stage)[1])
    assert counts(stage) == [1, 1, 0]


def test_the_database_is_damaged_while_it_is_used(
    tmp_path: Path, state: Path, open_stage: Open, complaints: list[str]
) -> None:
    stage = open_stage(harbour(tmp_path / "content", with_poll))
    stage.visit(POLL)
    stage.tap(rows(stage)[0])
    path = state / "records.sqlite"
    with closing(sqlite3.connect(path)) as other:  # A change by another program makes SQLite read the pages again.
        other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        other.execute("INSERT INTO stamps VALUES ('other', 0)")
        other.commit()
        with path.open("r+b") as hurt:
            hurt.seek(4096)
            hurt.write(b"\xff" * (path.stat().st_size - 4096))
    stage.visit(POLL)
    stage.tap(rows(stage)[1])
    assert shows_every_screen(stage)
    stage.visit(POLL)
    stage.tap(rows(stage)[2])
    assert counts(stage)[2] == 1
    takes_out(complaints, "was damaged")
    assert [*state.glob("records.sqlite.damaged-*")]


def test_the_disk_fills_up_and_has_room_again(
    tmp_path: Path, state: Path, open_stage: Open, complaints: list[str]
) -> None:
    stage = open_stage(harbour(tmp_path / "content", with_poll))
    stage.visit(POLL)
    stage.tap(rows(stage)[0])
    room = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, room[1]))
    try:
        stage.visit(POLL)
        stage.tap(rows(stage)[1])
        refused = counts(stage)
        shown = shows_every_screen(stage)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, room)
    assert (refused, shown) == ([1, 0, 0], True)
    takes_out(complaints, "records.sqlite is out of reach")
    stage.visit(POLL)
    stage.tap(rows(stage)[1])
    assert counts(stage) == [1, 1, 0]


FULL = """
import os, resource, runpy, sys
sys.path.insert(0, os.path.dirname(sys.argv[1]))
resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
sys.argv = sys.argv[1:]
runpy.run_path(sys.argv[0], run_name="__main__")
"""


def test_a_round_on_a_full_disk(tmp_path: Path) -> None:
    bundle = harbour(tmp_path / "content", with_poll)
    (tmp_path / "full.py").write_text(FULL)
    arguments = [tmp_path / "full.py", MAIN, bundle, "--cycles", 1, "--speed", 60, "--windowed"]
    code, _, said = finish(start(arguments, tmp_path, **OFFSCREEN))
    assert code == 0, said
    assert said.count("\n") == 1
    assert "records.sqlite is out of reach" in said


@pytest.mark.parametrize("place", ["/proc/kiosk", "/dev/null/kiosk"])
def test_a_round_with_a_state_folder_that_can_not_be_written(place: str, tmp_path: Path) -> None:
    bundle = harbour(tmp_path / "content", with_poll)
    process = start(
        [MAIN, bundle, "--cycles", 1, "--speed", 60, "--windowed"],
        tmp_path,
        **{**OFFSCREEN, "XDG_STATE_HOME": place},
    )
    code, _, said = finish(process)
    assert code == 0, said
    assert said.splitlines() == [line for line in said.splitlines() if "records.sqlite is out of reach" in line]
    assert place in said


# ------------------------------------------------------------------ the machine


def test_a_machine_without_any_font(tmp_path: Path) -> None:
    (tmp_path / "fonts.conf").write_text("<fontconfig></fontconfig>")
    bundle = harbour(tmp_path / "content")
    process = start(
        [MAIN, bundle, "--cycles", 1, "--speed", 60, "--windowed"],
        tmp_path,
        **OFFSCREEN,
        FONTCONFIG_FILE=str(tmp_path / "fonts.conf"),
    )
    code, _, said = finish(process)
    assert code == 0, said
    assert "Noto Sans CJK SC is not installed" in said
    assert "Traceback" not in said


@pytest.mark.parametrize("years", [-20, 1, 12])
def test_the_clock_jumps_by_years(years: int, tmp_path: Path, open_stage: Open, complaints: list[str]) -> None:
    stage = open_stage(harbour(tmp_path / "content"))
    right = stage.clocks.day
    stage.clocks.day = right.replace(year=right.year + years)
    stage.later(1)
    assert stage.state.phase is Phase.ATTRACT
    stage.clocks.day = right
    assert shows_every_screen(stage)
    complaints.clear()


def test_thirty_days_with_a_leap_day_and_a_change_of_time(tmp_path: Path, open_stage: Open) -> None:
    def with_hours(said: dict[str, Any]) -> None:
        days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
        said["show"].update(time_zone="Europe/Berlin", hours=[{"days": days, "open": "09:00", "close": "18:00"}])

    stage = open_stage(harbour(tmp_path / "content", with_hours))
    stage.kiosk.show.always_open = False
    begin, summer_time = datetime(2028, 2, 27), datetime(2028, 3, 26)
    seen, visits = set(), 0
    # By universal time, as the tests' clocks go; the museum opens an hour earlier by it in summer.
    for half_hour in (day * 48 + half for day in range(30) for half in (13, 15, 24, 35)):
        stage.clocks.day = begin + timedelta(minutes=30 * half_hour)
        stage.later(2)
        is_open = half_hour % 48 == 24 or (half_hour % 48 == 15 and stage.clocks.day >= summer_time)
        assert stage.state.phase is (Phase.ATTRACT if is_open else Phase.CLOSED), stage.clocks.day
        seen.add((stage.clocks.day.month, stage.clocks.day.day))
        if half_hour % 48 == 24:
            stage.kiosk.show_model.touch()
            visits += stage.state.phase is Phase.VISIT
            stage.later(76)
            stage.later(21)
    assert visits == 30
    assert {(2, 29), (3, 26)} <= seen
    assert shows_every_screen(stage)


def test_the_folder_of_a_feed_goes_and_comes_back(tmp_path: Path, open_stage: Open, complaints: list[str]) -> None:
    def with_sensor(said: dict[str, Any]) -> None:
        said["themes"][0]["graphs"][0] = SENSOR
        said["feeds"]["level"] = {"kind": "lines", "path": "data/level.jsonl", "every": 60}

    bundle = harbour(tmp_path / "content", with_sensor)
    sensor = Sensor(bundle)
    stage = open_stage(bundle)
    stage.visit(1)
    sensor.say(stage, 3.25)
    shutil.rmtree(bundle / "data")
    stage.clocks.now += 1200
    assert shows_every_screen(stage)
    stage.visit(1)
    assert "No signal" in stage.words()
    complaints.clear()
    Sensor(bundle).say(stage, 3.5)
    stage.visit(1)
    assert "Live" in stage.words()
    complaints.clear()
