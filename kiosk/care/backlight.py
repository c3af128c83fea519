"""The display's backlight, switched by commands that the technician of the machine has given."""

from __future__ import annotations

import logging
import subprocess
import threading
from collections.abc import Sequence
from queue import Empty, SimpleQueue

_PATIENCE = 15.0
"""Seconds that a command may take."""

log = logging.getLogger(__name__)


class Backlight:
    """Runs one command for dark and one for light, in a thread of its own: the show never waits for them."""

    def __init__(self, off: Sequence[str], on: Sequence[str]) -> None:
        self._commands = {False: list(off), True: list(on)}
        # What the display does at the start is not known: the first wish is always carried out.
        self._wanted: bool | None = None
        self._wishes: SimpleQueue[bool | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._serve, name="backlight", daemon=True)
        self._thread.start()

    def shine(self, lit: bool) -> None:
        """Let there be light, or dark. What is so already stays as it is."""
        if lit is not self._wanted:
            self._wanted = lit
            self._wishes.put(lit)

    def close(self) -> None:
        """Leave a display that shines. Waits for its command."""
        self.shine(True)
        self._wishes.put(None)
        self._thread.join(2 * _PATIENCE)

    def _serve(self) -> None:
        done: bool | None = None
        while (wish := self._last_wish()) is not None:
            if wish is not done:
                _run(self._commands[wish])
                done = wish

    def _last_wish(self) -> bool | None:
        """The next wish; of several that wait, the last one before the end."""
        wish = self._wishes.get()
        while wish is not None:
            try:
                following = self._wishes.get_nowait()
            except Empty:
                break
            if following is None:
                self._wishes.put(None)
                break
            wish = following
        return wish


def _run(command: list[str]) -> None:
    try:
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, capture_output=True, timeout=_PATIENCE, check=False, errors="replace"
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        log.warning("the backlight was not switched: %s", error)
        return
    if done.returncode:
        said = (done.stderr or done.stdout).strip().splitlines()
        reason = f" ({said[-1]})" if said else ""
        log.warning("the backlight was not switched: %s ended with %d%s", command[0], done.returncode, reason)
