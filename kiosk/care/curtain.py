"""The still page between the exhibit and what is behind it, for as long as the exhibit has no frame."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from pathlib import Path

from kiosk.care.ladder import Rung

log = logging.getLogger("kiosk.guard")


class Curtain:
    """Draws the still page, a process of its own that needs nothing of the exhibit, and takes it away again.

    The exhibit's window opens above it. It ends, too, when the guard is gone.
    """

    def __init__(self, screen: int = 0) -> None:
        # Without the script's folder in the path: nothing of ours is to stand in its way.
        self._command = [sys.executable, "-P", str(Path(__file__).with_name("still_page.py")), str(screen)]
        self._page: subprocess.Popen[bytes] | None = None

    def draw(self) -> None:
        """Have it on the glass; one that has died is started again."""
        if self._page is not None and self._page.poll() is None:
            return
        try:
            self._page = subprocess.Popen(
                self._command,
                env={**os.environ, **Rung.STILL_PAGE.environment()},
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                process_group=0 if os.name == "posix" else None,
            )
        except OSError as error:
            log.warning("the still page can't be started: %s", error)

    def open(self) -> None:
        """Take it away."""
        if self._page is not None:
            with self._page as page:
                page.kill()
            self._page = None
