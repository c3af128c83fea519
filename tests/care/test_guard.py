"""The guard with children of every kind: real processes, real pipes, real signals."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
QUICK = "Limits(first_beat=3.0, silence=1.0, memory=200_000_000, to_end=2.0)"
PATIENCE = 20.0


class Guarded:
    """A guard in a process of its own, with a child of one kind."""

    def __init__(self, kind: str, folder: Path) -> None:
        self.folder = folder
        command = [sys.executable, "-m", "tests.care.children", kind, str(folder)]
        program = f"""
import sys
from pathlib import Path
from kiosk.care.guard import Guard, start_guard_log
from kiosk.care.vigil import Limits
start_guard_log(Path({str(folder / "log")!r}))
sys.exit(Guard({command!r}, {QUICK}).run())
"""
        self.process = subprocess.Popen(
            [sys.executable, "-c", program], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )

    @property
    def children(self) -> list[int]:
        """Every child there has been, by its process id."""
        return [int(path.name) for path in self.folder.iterdir() if path.name.isdigit()]

    def until(self, condition: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < end, "it never came to that"
            assert self.process.poll() is None, self.process.communicate()
            time.sleep(0.02)

    def alive(self) -> list[int]:
        return [pid for pid in self.children if running(pid)]

    def finish(self) -> tuple[int, str, str]:
        out, err = self.process.communicate(timeout=PATIENCE)
        return self.process.returncode, out, err


def running(pid: int) -> bool:
    """A process that has ended but that nobody has asked about counts as ended."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@pytest.fixture
def guarded(tmp_path: Path) -> Iterator[Callable[[str], Guarded]]:
    guards: list[Guarded] = []

    def start(kind: str) -> Guarded:
        guards.append(Guarded(kind, tmp_path))
        return guards[-1]

    yield start
    for guard in guards:
        guard.process.kill()
        for pid in guard.alive():
            os.kill(pid, signal.SIGKILL)
        guard.process.communicate(timeout=PATIENCE)


@pytest.mark.parametrize(
    ("kind", "why"),
    [
        ("silent", "no frame for 1 s"),
        ("never", "no first frame within 3 s"),
        ("crash", "it was ended by SIGABRT"),
        ("leave", "it ended by itself with status 3"),
        ("fat", "MB of memory, 200 are allowed"),
    ],
)
def test_a_child_that_fails_is_started_again(kind: str, why: str, guarded: Callable[[str], Guarded]) -> None:
    guard = guarded(kind)
    guard.until(lambda: len(guard.children) >= 2)
    guard.process.terminate()
    status, out, err = guard.finish()
    assert (status, out) == (0, "")
    assert why in err.splitlines()[0]
    assert "it starts again" in err.splitlines()[0]
    assert why in (guard.folder / "log" / "guard.log").read_text()
    assert guard.alive() == []


def test_what_crashes_in_graphics_comes_up_without_the_graphics_device(guarded: Callable[[str], Guarded]) -> None:
    guard = guarded("frail")
    guard.until(lambda: len(guard.children) == 4)
    time.sleep(0.5)
    assert len(guard.children) == 4
    guard.process.terminate()
    _, _, err = guard.finish()
    assert "next is the exhibit without graphics device and feeds" in err


def test_a_start_that_was_asked_for_is_no_failure(guarded: Callable[[str], Guarded]) -> None:
    guard = guarded("again")
    guard.until(lambda: len(guard.children) >= 5)
    guard.process.terminate()
    assert guard.finish() == (0, "", "")


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_both_cleanly(how: signal.Signals, guarded: Callable[[str], Guarded]) -> None:
    guard = guarded("well")
    guard.until(lambda: len(guard.children) == 1)
    time.sleep(0.5)  # Its own handlers are set by then.
    guard.process.send_signal(how)
    assert guard.finish() == (0, "", "printed on the way out\n")
    assert guard.alive() == []


def test_a_child_that_does_not_end_is_ended(guarded: Callable[[str], Guarded]) -> None:
    guard = guarded("stubborn")
    guard.until(lambda: len(guard.children) == 1)
    time.sleep(0.5)
    guard.process.terminate()
    assert guard.finish()[0] == 0
    assert guard.alive() == []


def test_a_goodbye_is_the_end(guarded: Callable[[str], Guarded]) -> None:
    guard = guarded("goodbye")
    assert guard.finish() == (7, "", "")
    assert len(guard.children) == 1


@pytest.mark.parametrize("kind", ["well", "never"])
def test_a_guard_that_is_killed_takes_its_child_along(kind: str, guarded: Callable[[str], Guarded]) -> None:
    guard = guarded(kind)
    guard.until(lambda: len(guard.children) == 1)
    time.sleep(0.5)
    os.kill(guard.process.pid, signal.SIGKILL)
    guard.process.wait(PATIENCE)
    end = time.monotonic() + PATIENCE
    while guard.alive():
        assert time.monotonic() < end, "the child lives on"
        time.sleep(0.05)
