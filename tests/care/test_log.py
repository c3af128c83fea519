"""The log as a technician finds it: one line an event, in a file that stays small, also when everything fails."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from kiosk.care.log_lines import MOST_KINDS

ROOT = Path(__file__).parents[2]
START = """
import logging, sys
from pathlib import Path
from kiosk.care.log import start_log
start_log(folder=Path(sys.argv[1]))
log = logging.getLogger("kiosk.care.example")
"""


def said(program: str, folder: Path, journal: bool = False) -> list[str]:
    """What a program that logs into a folder says on its standard error, line by line."""
    with open(folder / "errors", "w+", encoding="utf-8") as errors:
        there = os.fstat(errors.fileno())
        clean = {key: value for key, value in os.environ.items() if key != "JOURNAL_STREAM"}
        if journal:
            clean["JOURNAL_STREAM"] = f"{there.st_dev}:{there.st_ino}"
        arguments = [sys.executable, "-c", START + program, str(folder)]
        subprocess.run(arguments, cwd=ROOT, env=clean, stderr=errors, check=True, timeout=30)
        errors.seek(0)
        return errors.read().splitlines()


def kept(folder: Path) -> list[str]:
    return (folder / "kiosk.log").read_text(encoding="utf-8").splitlines()


def test_an_exception_is_one_line_with_the_way_there(tmp_path: Path) -> None:
    program = """
def inner():
    raise ValueError("two\\nlines \\x1b[31mred")
def outer():
    inner()
try:
    outer()
except ValueError:
    sys.excepthook(*sys.exc_info())
"""
    (short,) = said(program, tmp_path)
    assert short.startswith("kiosk: ValueError in inner:")
    assert short.endswith("two\\nlines \\x1b[31mred")
    (full,) = kept(tmp_path)
    assert " ERROR kiosk.fault: ValueError in inner:" in full
    assert " inner < " in full
    assert "outer < " in full


def test_the_journal_gets_priorities_and_everything(tmp_path: Path) -> None:
    lines = said("log.info('open'); log.warning('feed is late'); log.critical('gone')", tmp_path, journal=True)
    assert lines == [
        "<6>kiosk.care.example: open",
        "<4>kiosk.care.example: feed is late",
        "<2>kiosk.care.example: gone",
    ]


def test_a_terminal_hears_only_of_trouble(tmp_path: Path) -> None:
    assert said("log.info('open'); log.warning('feed is late')", tmp_path) == ["kiosk: feed is late"]
    assert len(kept(tmp_path)) == 2


def test_the_same_complaint_comes_once_a_minute_and_says_how_often(tmp_path: Path) -> None:
    program = """
from kiosk.care import log_lines
now = 0.0
logging.getLogger().handlers[0]._clock = lambda: now
for second in range(0, 121):
    now = float(second)
    log.warning("no route to %s", second)
"""
    assert said(program, tmp_path) == [
        "kiosk: no route to 0",
        "kiosk: no route to 60",
        "kiosk: no route to 120",
    ]
    assert [line.partition("example: ")[2] for line in kept(tmp_path)] == [
        "no route to 0",
        "no route to 60 (and 59 more before)",
        "no route to 120 (and 59 more before)",
    ]


def test_a_flood_of_different_complaints_is_cut(tmp_path: Path) -> None:
    lines = said("for number in range(5000): log.warning(f'broken {number}')", tmp_path)
    assert len(lines) == MOST_KINDS
    assert "broken 0" in lines[0]


def test_the_files_stay_small(tmp_path: Path) -> None:
    program = """
from kiosk.care import log_lines
log_lines.MOST_KINDS = 10**9
for number in range(3000):
    log.info(f"{number} " + "x" * 3000)
"""
    said(program, tmp_path)
    files = sorted(tmp_path.glob("kiosk.log*"))
    assert len(files) == 4
    assert all(file.stat().st_size <= 1_000_000 for file in files)


def test_a_full_disk_and_a_closed_terminal_print_no_traceback(tmp_path: Path) -> None:
    (tmp_path / "kiosk.log").symlink_to("/dev/full")
    assert said("log.warning('the disk is full')", tmp_path) == ["kiosk: the disk is full"]
    assert said("import os; os.close(2); log.warning('nobody hears')", tmp_path) == []


def test_a_folder_that_is_not_there_stops_nothing(tmp_path: Path) -> None:
    program = "start_log(folder=Path('/proc/nowhere')); log.warning('goes on')"
    assert "kiosk: goes on" in said(program, tmp_path)
