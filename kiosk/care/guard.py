"""The guard: a small process that runs the exhibit as its child, ends it when it hangs, and starts it again.

It talks through the child's standard streams, which every system has: beats and the goodbye come from its output, and
its input stays open as long as the guard lives. The child's end is `guard_line`; what counts as dead is in `vigil`,
what is started after a death in `ladder`, the process itself in `life`.
"""

from __future__ import annotations

import logging
import logging.handlers
import signal
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from types import FrameType

from kiosk.care.curtain import Curtain
from kiosk.care.guard_line import AGAIN, BEAT, GOODBYE, RESTING
from kiosk.care.ladder import Ladder
from kiosk.care.last_words import LastWords
from kiosk.care.life import GONE, Life, cause
from kiosk.care.notify import Supervisor
from kiosk.care.vigil import LOOK, Death, Limits, Patience

OUT_OF_HOPE = 300.0
"""Seconds without a frame of any life, after which systemd is let to restart all, the display with it."""
_LARGEST_LOG = 1_000_000

log = logging.getLogger("kiosk.guard")


def own_command() -> list[str]:
    """The command that started this process."""
    return [sys.executable, *sys.orig_argv[1:]]


def start_guard_log(folder: Path) -> None:
    """Log to a file of the guard's own and to stderr; the exhibit's file belongs to the exhibit."""
    handlers: list[logging.Handler] = [logging.StreamHandler(sys.stderr)]
    handlers[0].setFormatter(logging.Formatter("kiosk: %(message)s"))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = logging.handlers.RotatingFileHandler(folder / "guard.log", maxBytes=_LARGEST_LOG, backupCount=1)
        file.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        handlers.append(file)
    except OSError:
        pass  # A read-only disk is no reason to leave the exhibit alone.
    log.setLevel(logging.INFO)
    for handler in handlers:
        log.addHandler(handler)


class Guard:
    """Runs `command` until it says goodbye or the guard is told to end."""

    def __init__(
        self,
        command: Sequence[str],
        limits: Limits | None = None,
        *,
        curtain: Curtain | None = None,
        last_words: LastWords | None = None,
    ) -> None:
        """`curtain` hides what is behind the exhibit while that is away; `last_words` keeps what a dead one left."""
        self._command = list(command)
        self._limits = limits or Limits()
        self._curtain = curtain
        self._last_words = last_words
        self._patience = Patience()
        self._ladder = Ladder()
        self._supervisor = Supervisor.found()
        self._ending = threading.Event()
        self._life: Life | None = None
        self._last_frame = time.monotonic()

    def run(self) -> int:
        """Keep the exhibit running; its exit status once it has said goodbye. SIGTERM and SIGINT end both."""
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._end)
        try:
            while not self._ending.is_set():
                end = self._one_life()
                if isinstance(end, int):
                    return end
                if end is not None:
                    self._bury(end)
            return 0
        finally:
            self._supervisor.stopping()
            self._open_curtain()

    def _end(self, number: int, frame: FrameType | None) -> None:
        self._ending.set()
        if self._life is not None:
            self._life.ask_to_end()

    def _one_life(self) -> Death | int | None:
        """From a start to the goodbye (its exit status), to a death, or to a new start that was asked for."""
        self._supervisor.status(f"starts {self._ladder.rung.label}")
        with Life(self._command, self._ladder.rung, self._limits) as life:
            self._life = life
            if self._ending.is_set():
                life.ask_to_end()
            try:
                return self._watch(life)
            finally:
                self._life = None

    def _watch(self, life: Life) -> Death | int | None:
        while True:
            word = life.hear(LOOK)
            if word == GOODBYE or self._ending.is_set():
                return max(life.ended(), 0)
            if word == AGAIN:
                life.ended()
                return None
            if word == GONE:
                return life.vigil.death(cause(life.ended()))
            if word in (BEAT, RESTING):
                self._frame_of(life)
            if complaint := life.complaint:
                return self._break_off(life, complaint)
            if word == RESTING and self._ladder.rested(life.vigil.shown):
                self._step_down(life)
                return None
            self._tell_alive()

    def _frame_of(self, life: Life) -> None:
        life.vigil.beat()
        self._last_frame = time.monotonic()
        self._supervisor.ready()
        self._supervisor.status(f"{self._ladder.rung.label} is on the glass")
        self._open_curtain()

    def _tell_alive(self) -> None:
        """The watchdog is fed while frames come, and while the guard has ways left of its own to get some."""
        if time.monotonic() - self._last_frame < OUT_OF_HOPE:
            self._supervisor.alive()

    def _open_curtain(self) -> None:
        if self._curtain:
            self._curtain.open()

    def _break_off(self, life: Life, why: str) -> Death:
        death = life.vigil.death(why)
        if self._last_words:
            self._last_words.picture()
        life.break_off()
        return death

    def _step_down(self, life: Life) -> None:
        rung = self._ladder.step_down()
        log.info("the exhibit ran well for %.0f s: next is %s", life.vigil.shown, rung.label)
        life.ask_to_end()
        life.ended()

    def _bury(self, death: Death) -> None:
        """Note a death, decide what is next, and wait as long as that asks for."""
        if self._curtain:
            self._curtain.draw()
        log.warning("the exhibit was ended after %.1f s: %s; it starts again", death.lived, death.why)
        if self._last_words:
            self._last_words.keep(death)
        before, rung = self._ladder.rung, self._ladder.died(death.shown)
        if rung is not before:
            log.warning("it has failed three times in a minute: next is %s", rung.label)
        self._supervisor.status(f"{death.why}; it starts again")
        self._tell_alive()
        self._ending.wait(self._patience.after(death))
