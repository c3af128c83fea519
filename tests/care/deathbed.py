"""A guarded exhibit that is made to die, and how long the wall is without it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from tests.care.mortal import ALWAYS, FAULTS

ROOT = Path(__file__).parents[2]
SIGNALS = {"SIGSTOP": signal.SIGSTOP, "SIGSEGV": signal.SIGSEGV, "SIGKILL": signal.SIGKILL}
DEATHS = (*SIGNALS, *FAULTS)
PATIENCE_S = 90.0


class Frame(NamedTuple):
    """A frame that the guard was told of."""

    at: float
    """By the monotonic clock."""
    process: int
    phase: str


class Deathbed:
    """The default exhibit with its guard, full screen on a screen that nobody sees, with a state folder of its own."""

    def __init__(self, folder: Path, *, display: str = "") -> None:
        """`display` is an X display to show it on, in OpenGL."""
        self.folder = folder
        self._victim = 0
        self.logs = folder / "state" / "kiosk" / "log"
        clean = {k: v for k, v in os.environ.items() if not k.startswith(("QT_", "DISPLAY", "WAYLAND", "PYTEST"))}
        clean |= {"XDG_STATE_HOME": str(folder / "state"), "KIOSK_MORTAL": str(folder)}
        clean |= {"DISPLAY": display} if display else {"QT_QPA_PLATFORM": "offscreen"}
        self.process = subprocess.Popen(
            [sys.executable, ROOT / "tests" / "care" / "mortal.py", "run", "--guarded"],
            cwd=folder,
            env=clean,
            stderr=subprocess.PIPE,
            text=True,
        )

    @property
    def frames(self) -> list[Frame]:
        try:
            lines = (self.folder / "frames").read_text().splitlines(keepends=True)
        except OSError:
            return []
        parts = (line.split() for line in lines if line.endswith("\n"))
        return [Frame(float(at), int(process), phase) for at, process, phase in parts]

    def until(self, condition: Callable[[], bool], seconds: float = PATIENCE_S) -> None:
        end = time.monotonic() + seconds
        while not condition():
            assert self.process.poll() is None, self.process.communicate()
            assert time.monotonic() < end, f"not within {seconds} s; the last frames: {self.frames[-3:]}"
            time.sleep(0.05)

    def comes_up(self) -> None:
        """Wait until it has been on the glass for a second or two."""
        self.until(lambda: len(self.frames) >= 2)

    def dies_of(self, fault: str) -> float:
        """Bring the fault about; seconds from it to the first frame of the attract loop afterwards."""
        begun = time.monotonic()
        self.kill(fault)
        self.until(lambda: self.is_back)
        return self._frames_of_others()[0].at - begun

    def kill(self, fault: str) -> None:
        """Bring the fault about."""
        self._victim = self.frames[-1].process
        if fault in SIGNALS:
            os.kill(self._victim, SIGNALS[fault])
        else:
            (self.folder / fault).touch()

    @property
    def is_back(self) -> bool:
        """Whether another process than the last victim has the attract loop on the glass."""
        return bool(self._frames_of_others())

    def dies_always(self) -> None:
        """From now on every start fails, and so does what is running."""
        (self.folder / ALWAYS).touch()
        self.kill("SIGKILL")

    def lives_again(self) -> float:
        """The fault is gone; seconds to the first frame of the attract loop."""
        begun = time.monotonic()
        (self.folder / ALWAYS).unlink()
        self.until(lambda: self.is_back)
        return self._frames_of_others()[0].at - begun

    @property
    def deaths(self) -> int:
        """How many the guard has noted."""
        return self._guard_log.count("it starts again")

    @property
    def _guard_log(self) -> str:
        try:
            return (self.logs / "guard.log").read_text()
        except OSError:
            return ""

    def _frames_of_others(self) -> list[Frame]:
        """Of the attract loop, since the last victim."""
        frames = self.frames
        last = max((at for at, frame in enumerate(frames) if frame.process == self._victim), default=-1)
        return [frame for frame in frames[last + 1 :] if frame.phase == "attract"]

    def last_words(self) -> str:
        """Of the latest death."""
        return max((self.logs / "last-words").glob("*.txt")).read_text()

    def close(self) -> str:
        """End it as a technician does; what it has said."""
        self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.communicate(timeout=30)[1]
        finally:
            self.process.kill()
