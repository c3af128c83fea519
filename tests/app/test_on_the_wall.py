"""Around the exhibit on a wall: the cursor, the other screens, the screen saver, and a picture of the glass."""

from __future__ import annotations

import ctypes
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from tests.app.harbour import harbour
from tests.app.stage import Stage
from tests.look.display import display

pytestmark = pytest.mark.long

ROOT = Path(__file__).parents[2]
TWO_SCREENS = {
    "screens": [
        {"name": "left", "x": 0, "y": 0, "width": 640, "height": 480},
        {"name": "right", "x": 640, "y": 0, "width": 800, "height": 600},
        {"name": "mirror", "x": 0, "y": 0, "width": 640, "height": 480},
    ]
}
COVERED = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from kiosk.app import Kiosk, Options, application
app = application()
kiosk = Kiosk(Options(Path(sys.argv[1]), covers=sys.argv[2] == "black", still=True))
kiosk.open()
def tell():
    for window in QGuiApplication.topLevelWindows():
        if window.isVisible():
            window.close()
    for window in QGuiApplication.topLevelWindows():
        if window.isVisible():
            print(type(window).__name__, window.screen().name(), window.width(), window.height())
    kiosk.close()
    app.exit()
QTimer.singleShot(300, tell)
app.exec()
"""
STARTED_TWICE = """
import os, sys
from pathlib import Path
import kiosk.app
from PySide6.QtCore import QTimer
starts = Path(os.environ["STARTS"])
class Kiosk(kiosk.app.Kiosk):
    def open(self):
        super().open()
        verb = "end" if starts.exists() else "restart"
        with starts.open("a") as file:
            file.write(verb + "\\n")
        QTimer.singleShot(500, getattr(self, verb))
if "KIOSK_GUARDED" in os.environ:
    kiosk.app.Kiosk = Kiosk
sys.argv[0] = "kiosk"
from kiosk.cli import main
main()
"""
"""A program in which staff start the exhibit anew, and then end it."""


def environment(folder: Path, **more: str) -> dict[str, str]:
    """A machine with a state folder of its own."""
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("QT_", "DISPLAY", "WAYLAND", "PYTEST"))}
    return clean | {"XDG_STATE_HOME": str(folder / "state"), "PYTHONPATH": str(ROOT)} | more


def covered(folder: Path, how: str) -> set[str]:
    """What windows stay when each is asked to close, on a machine with three screens of which one is a mirror."""
    plan = folder / "screens.json"
    plan.write_text(json.dumps(TWO_SCREENS))
    told = subprocess.run(
        [sys.executable, "-c", COVERED, harbour(folder), how],
        env=environment(folder, QT_QPA_PLATFORM=f"offscreen:configfile={plan}", QT_QUICK_BACKEND="software"),
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return set(told.stdout.splitlines())


def test_the_other_screen_is_black_and_a_mirror_stays_free(tmp_path: Path) -> None:
    assert {line.split(maxsplit=1)[1] for line in covered(tmp_path, "black")} == {"left 640 480", "right 800 600"}


def test_the_other_screens_are_left_where_somebody_wants_it(tmp_path: Path) -> None:
    assert {line.split(maxsplit=1)[1] for line in covered(tmp_path, "leave")} == {"left 640 480"}


def test_the_cursor_shows_only_while_a_mouse_really_moves(tmp_path: Path) -> None:
    wall = Stage(harbour(tmp_path), windowed=False, size=None)
    try:
        window = wall.kiosk.window
        assert window.cursor().shape() == Qt.CursorShape.BlankCursor
        wall.swipe(QPointF(100, 300), QPointF(500, 310))
        assert window.cursor().shape() == Qt.CursorShape.BlankCursor
        for x in (200, 201, 202):
            QTest.mouseMove(window, QPoint(x, 200))
        assert window.cursor().shape() == Qt.CursorShape.BlankCursor, "a table was shaken"
        QTest.mouseMove(window, QPoint(300, 250))
        assert window.cursor().shape() == Qt.CursorShape.ArrowCursor
        wall.tap(QPointF(300, 300))
        assert window.cursor().shape() == Qt.CursorShape.BlankCursor
    finally:
        wall.close()


def test_the_screen_saver_is_off_while_it_runs_and_a_picture_of_the_glass_can_be_had(tmp_path: Path) -> None:
    with display() as name:
        machine = environment(tmp_path, DISPLAY=name)
        # The server forgets everything with its last client.
        assert ctypes.CDLL("libX11.so.6").XOpenDisplay(name.encode())
        subprocess.run(["xset", "s", "60", "60"], env=machine, check=True)
        assert saver(machine) == ("60", "yes")
        command = [sys.executable, "-m", "kiosk", "run", harbour(tmp_path)]
        with subprocess.Popen(command, env=machine, cwd=tmp_path, stderr=subprocess.PIPE, text=True) as running:
            try:
                until(lambda: saver(machine) == ("0", "no"))
                picture = tmp_path / "glass.png"
                status = [sys.executable, "-m", "kiosk", "status", "--picture", picture]
                until(lambda: subprocess.run(status, env=machine, cwd=tmp_path, capture_output=True).returncode == 0)
                assert QImage(str(picture)).size().toTuple() == (1280, 1280)
                assert not list((tmp_path / "state" / "kiosk").glob("glass*"))
            finally:
                running.send_signal(signal.SIGTERM)
                assert running.stderr is not None
                said = running.stderr.read()
        assert (running.returncode, said) == (0, "")
        assert saver(machine) == ("60", "yes")


def test_who_asks_for_a_picture_where_nothing_runs_is_told_so(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "status", "--picture", tmp_path / "glass.png"],
        env=environment(tmp_path),
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "Error: the exhibit does not answer: see with kiosk health whether it runs, and as whom\n"
    assert not (tmp_path / "glass.png").exists()


def saver(machine: dict[str, str]) -> tuple[str, str]:
    """The X server's screen saver: seconds until it comes (0: never), and whether it blanks."""
    told = subprocess.run(["xset", "q"], env=machine, capture_output=True, text=True, check=True).stdout
    timeout, blanks = re.search(r"timeout:\s+(\d+)", told), re.search(r"prefer blanking:\s+(\w+)", told)
    assert timeout
    assert blanks
    return timeout[1], blanks[1]


def until(condition: Callable[[], bool], seconds: float = 60) -> None:
    """Wait for another process."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it never came"


def test_staff_start_it_anew_and_end_it_and_the_guard_counts_no_death(tmp_path: Path) -> None:
    command = [sys.executable, "-c", STARTED_TWICE, "run", harbour(tmp_path), "--guarded", "--size", "320x240"]
    done = subprocess.run(
        command,
        env=environment(tmp_path, QT_QPA_PLATFORM="offscreen", STARTS=str(tmp_path / "starts")),
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (tmp_path / "starts").read_text() == "restart\nend\n"
    assert done.returncode == 0
    assert "ended after" not in done.stderr
