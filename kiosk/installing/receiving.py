"""Looks for packages off the thread that draws: a share that hangs or a large package must not stop the show."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from kiosk.content.disk import Unreadable
from kiosk.installing.child import Outcome, changes_in_child, install_in_child
from kiosk.installing.inbox import Inbox
from kiosk.installing.remembered import Remembered
from kiosk.installing.sticks import Sticks
from kiosk.installing.trust import trusted_key

LOOK_S = 1.0
_STICK_LOOKS = 2
"""Sticks are looked for in every so many looks."""

log = logging.getLogger(__name__)


class Receiving:
    """Installs what lies in the inbox, and tells of sticks. What it tells, it tells from its own thread."""

    def __init__(
        self,
        inbox: Path,
        content: Path,
        sticks: Sequence[str],
        on_stick: Callable[[Path, dict[str, object] | Outcome], None],
    ) -> None:
        """`content` is the folder of the shelf; `on_stick` is told of a package on a stick and what it would change."""
        self._content = content
        self._inbox = Inbox(inbox, Remembered(content.parent / "inbox-handled.json"), time.monotonic)
        self._sticks = Sticks(sticks)
        self._on_stick = on_stick
        self._ending = threading.Event()
        self._thread = threading.Thread(target=self._run, name="inbox", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """It ends by itself soon; nobody waits for a share that hangs."""
        self._ending.set()

    def _run(self) -> None:
        try:
            self._inbox.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            log.info("there is no inbox %s (%s)", self._inbox.folder, error.strerror)
        looks = 0
        while not self._ending.wait(LOOK_S):
            looks += 1
            try:
                self._look_into_the_inbox()
                if looks % _STICK_LOOKS == 0:
                    self._look_for_sticks()
            except Exception:
                log.exception("looking for new content failed")

    def _look_into_the_inbox(self) -> None:
        package = self._inbox.look(signed=self._needs_signature())
        if package is None:
            return
        outcome = install_in_child(package)
        log.info("%s: %s", package, outcome.words)
        self._inbox.put_away(package, outcome.words, refused=not outcome.done)

    def _look_for_sticks(self) -> None:
        package = self._sticks.look()
        if package is not None:
            self._on_stick(package, changes_in_child(package))

    def _needs_signature(self) -> bool:
        try:
            return trusted_key(self._content) is not None
        except Unreadable:
            return True
