"""Chromium without a window, and the memory of all its processes together."""

from __future__ import annotations

import shutil
import subprocess
import time
from pathlib import Path

from kiosk.bench.processes import family, proportional_mb

_NAMES = ("chromium", "chromium-browser", "google-chrome")
_SECONDS = 18
"""Two rounds of the page, and a rest."""


def browser() -> str | None:
    """Where Chromium is, None where it is not installed."""
    return next(filter(None, map(shutil.which, _NAMES)), None)


def memory_mb(folder: Path) -> float:
    """Proportional memory in MB of Chromium, software rendering, that has shown `folder/index.html` for a while."""
    arguments = (
        *("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-extensions", "--hide-scrollbars"),
        *("--disable-background-networking", "--window-size=1920,1080", "--remote-debugging-port=0"),
        f"--user-data-dir={folder / 'profile'}",
    )
    running = subprocess.Popen(
        [str(browser()), *arguments, (folder / "index.html").as_uri()],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        time.sleep(_SECONDS)
        if running.poll() is not None:
            raise RuntimeError(f"ended by itself with {running.returncode}")
        return sum(proportional_mb(pid) or 0 for pid in family(running.pid))
    finally:
        running.terminate()
        running.wait(20)
