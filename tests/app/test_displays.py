"""On its screen, full screen: on the right one of several, and back again when something has moved it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QWindow

from tests.app.harbour import harbour
from tests.app.stage import Stage

ROOT = Path(__file__).parents[2]
TWO = [
    {"name": "left", "x": 0, "y": 0, "width": 1280, "height": 720, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1},
    {
        "name": "right",
        "x": 1280,
        "y": 0,
        "width": 720,
        "height": 1280,
        "logicalDpi": 96,
        "logicalBaseDpi": 96,
        "dpr": 1,
    },
]


@contextmanager
def running(folder: Path, screen: int) -> Iterator[dict[str, object]]:
    """What the exhibit says of itself, on a machine with two screens, when it was started for one."""
    (folder / "screens.json").write_text(json.dumps({"screens": TWO}))
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("QT_", "DISPLAY", "WAYLAND"))}
    clean |= {
        "QT_QPA_PLATFORM": f"offscreen:configfile={folder / 'screens.json'}",
        "XDG_STATE_HOME": str(folder / "state"),
    }
    said = folder / "state" / "kiosk" / (f"health-{screen}.json" if screen else "health.json")
    arguments = ["run", str(folder / "harbour"), "--screen", str(screen)]
    with subprocess.Popen([sys.executable, "-m", "kiosk", *arguments], cwd=ROOT, env=clean) as process:
        try:
            end = time.monotonic() + 30
            while not said.exists():
                assert time.monotonic() < end, "it never said how it is"
                time.sleep(0.05)
            yield json.loads(said.read_text())
        finally:
            process.send_signal(signal.SIGTERM)


@pytest.mark.parametrize(("screen", "display"), [(0, "left 1280x720"), (5, "right 720x1280")])
def test_it_is_on_the_screen_it_was_started_for_or_on_the_last(screen: int, display: str, tmp_path: Path) -> None:
    harbour(tmp_path)
    with running(tmp_path, screen) as said:
        assert said["display"] == display


@pytest.fixture(scope="module")
def wall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    stage = Stage(harbour(tmp_path_factory.mktemp("wall")), size=None, windowed=False)
    yield stage
    stage.close()


def is_in_place(stage: Stage) -> bool:
    window = stage.kiosk.window
    full = window.visibility() == QWindow.Visibility.FullScreen
    return full and window.geometry() == window.screen().geometry()


def test_it_opens_full_screen(wall: Stage) -> None:
    assert is_in_place(wall)


@pytest.mark.parametrize("how", ["showNormal", "showMinimized", "hide"])
def test_a_window_that_was_taken_down_comes_back(how: str, wall: Stage) -> None:
    getattr(wall.kiosk.window, how)()
    assert not is_in_place(wall)
    assert wall.until(lambda: is_in_place(wall), 5)
    wall.settle()
    assert wall.words()


def test_a_window_of_the_wrong_size_is_set_right_and_fills_the_glass(wall: Stage) -> None:
    window = wall.kiosk.window
    full = QSize(window.size())
    window.setGeometry(QRect(50, 40, 400, 300))
    wall.settle()
    assert wall.until(lambda: is_in_place(wall), 5)
    wall.settle()
    picture = window.grabWindow()
    assert picture.size() == full
    corners = [(1, 1), (full.width() - 2, 1), (1, full.height() - 2), (full.width() - 2, full.height() - 2)]
    assert all(picture.pixelColor(x, y).lightness() > 0 for x, y in corners)
