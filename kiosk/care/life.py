"""One life of the exhibit: its process, what it says, what it takes, and its end."""

from __future__ import annotations

import os
import signal
import subprocess
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from types import TracebackType

from kiosk.care.guard_line import ENVIRONMENT
from kiosk.care.ladder import Rung
from kiosk.care.memory import resident_memory
from kiosk.care.vigil import Limits, Vigil

GONE = b""
_TO_SAY_LAST_WORDS = 0.5
_FIRST_TO_GO = "500"


class Life:
    """The exhibit as a child process, from its start to its end; a context that leaves nothing running."""

    def __init__(self, command: Sequence[str], rung: Rung, limits: Limits) -> None:
        self.vigil = Vigil(limits, time.monotonic)
        self._limits = limits
        self._process = subprocess.Popen(
            command,
            env={**os.environ, ENVIRONMENT: "1", **rung.environment()},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            bufsize=0,
            # In a group of its own: Ctrl-C reaches the guard alone, which passes it on.
            process_group=0 if os.name == "posix" else None,
        )
        self._heard: SimpleQueue[bytes] = SimpleQueue()
        self._listener = threading.Thread(target=self._listen, name="beats", daemon=True)
        self._listener.start()
        # Where memory runs out, the system ends the exhibit and not the guard.
        with suppress(OSError):
            Path(f"/proc/{self._process.pid}/oom_score_adj").write_text(_FIRST_TO_GO)

    def __enter__(self) -> Life:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._process.kill()
        self._listener.join(_TO_SAY_LAST_WORDS)  # It reads to the end; closing the stream under it would fail.
        self._process.__exit__(kind, error, at)

    def hear(self, seconds: float) -> bytes | None:
        """Its next word; None where none came in that time, `GONE` once there will be none."""
        try:
            return self._heard.get(timeout=seconds)
        except Empty:
            return None

    @property
    def complaint(self) -> str | None:
        """Why it must be ended now; None while it is well."""
        return self.vigil.complaint(resident_memory(self._process.pid))

    @property
    def process_id(self) -> int:
        """Of its process."""
        return self._process.pid

    def ask_to_end(self) -> None:
        """It may end in its own way."""
        self._process.terminate()

    def ended(self) -> int:
        """The exit status of one that is about to end; 0 of one that does not."""
        try:
            return self._process.wait(self._limits.to_end)
        except subprocess.TimeoutExpired:
            return 0

    def break_off(self) -> None:
        """End it now, with a moment to write down where each of its threads stands."""
        if os.name == "posix":
            self._process.send_signal(signal.SIGABRT)
            # One that was stopped gets its signals only now.
            self._process.send_signal(signal.SIGCONT)
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(_TO_SAY_LAST_WORDS)
        self._process.kill()

    def _listen(self) -> None:
        assert self._process.stdout is not None
        while word := self._process.stdout.readline():
            self._heard.put(word)
        self._heard.put(GONE)


def cause(status: int) -> str:
    """Why a process that was not asked to end has ended, by its exit status."""
    if status >= 0:
        return f"it ended by itself with status {status}"
    try:
        return f"it was ended by {signal.Signals(-status).name}"
    except ValueError:
        return f"it was ended by signal {-status}"
