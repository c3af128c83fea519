"""An exhibit on a wall, as processes of its own, with content that is installed while it runs."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from kiosk.installing.install import install
from kiosk.installing.shelf import Shelf
from tests.app.harbour import harbour
from tests.installing.packages import pack

ROOT = Path(__file__).parents[2]
GOOD = "good"


Change = Callable[[dict[str, Any]], Any]


def package(folder: Path, title: str, version: str, change: Change = lambda said: None) -> Path:
    """A package of the small bundle with this title, which may bring a planted fault to light."""

    def retitled(said: dict[str, Any]) -> None:
        said.update(title={"en": title, "zh": "港口"}, version=version)
        change(said)

    return pack(harbour(folder / f"{title}-{version}", retitled))


class Wall:
    """The exhibit with a guard, good content proven, and a state folder of its own."""

    def __init__(self, folder: Path, *arguments: object, guarded: bool = True, display: str = "") -> None:
        """`display` is an X display to show it on, in OpenGL; without one it is offscreen."""
        self.folder = folder
        self.shelf = Shelf(folder / "state" / "kiosk" / "content")
        self.titles_file = folder / "titles"
        self.titles_file.touch()
        self._versions = 0
        self.install(GOOD)
        self.shelf.begin()
        self.shelf.passed()
        self.arguments = ["run", "--size", "640x360", *(["--guarded"] if guarded else []), *map(str, arguments)]
        clean = {k: v for k, v in os.environ.items() if not k.startswith(("QT_", "DISPLAY", "WAYLAND", "PYTEST"))}
        clean |= {
            "XDG_STATE_HOME": str(folder / "state"),
            "KIOSK_TITLES": str(self.titles_file),
        }
        clean |= {"DISPLAY": display} if display else {"QT_QPA_PLATFORM": "offscreen"}
        self.process = subprocess.Popen(
            [sys.executable, ROOT / "tests" / "app" / "planted.py", *self.arguments],
            cwd=folder,
            env=clean,
            stderr=subprocess.PIPE,
            text=True,
        )

    def install(self, title: str) -> None:
        """Other content, in a newer version."""
        self._versions += 1
        install(package(self.folder, title, f"{self._versions}.0"), self.shelf, trusted=None)

    @property
    def titles(self) -> list[str]:
        """What has been on the glass, in order."""
        return self.titles_file.read_text().splitlines()

    def until(self, condition: Callable[[], bool], seconds: float = 60) -> float:
        """Wait for the condition; how long it took."""
        start = time.monotonic()
        while not condition():
            assert self.process.poll() is None, self.process.communicate()
            assert time.monotonic() - start < seconds, (
                f"not within {seconds} s: {self.titles}, {self.shelf.last_trouble}"
            )
            time.sleep(0.1)
        return time.monotonic() - start

    def recovers_from(self, fault: str) -> float:
        """Install content with a fault; seconds until the good content is back on the glass."""
        shown = len(self.titles)
        self.install(fault)
        return self.until(lambda: self._is_back(fault) and self.titles[shown:][-1:] == [GOOD])

    def _is_back(self, fault: str) -> bool:
        live, trouble = self.shelf.current(), self.shelf.last_trouble
        return bool(live and live.title == GOOD and trouble and trouble.title == fault)

    def close(self) -> str:
        """End it as a technician does; what it has said."""
        self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.communicate(timeout=30)[1]
        finally:
            self.process.kill()
