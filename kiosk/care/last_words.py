"""What an exhibit that has died leaves behind: where its threads stood, the end of its log, and the glass as it was."""

from __future__ import annotations

import faulthandler
import os
import shutil
import subprocess
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from kiosk.care.vigil import Death

LINES = 200
"""Of the log."""
KEPT = 20
"""Deaths of which the last words are kept; a day of crashes must not fill the disk."""
_LARGEST_TAIL = 200_000
_TO_TAKE_A_PICTURE = 1.0
_CAMERAS = (("WAYLAND_DISPLAY", "grim"), ("DISPLAY", "import -window root"))
"""Programs that see the glass from outside, where they are installed; the exhibit may not answer any more."""


def speak_when_dying(folder: Path, screen: int = 0) -> None:
    """From now on a crash of this process, or its guard's SIGABRT, writes all stacks into a file in the log folder."""
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        # It stays open as long as the process lives: nothing can be opened while it dies.
        file = os.open(_stack(folder, screen), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        faulthandler.enable(file, all_threads=True)
    _leave_no_core()


def _leave_no_core() -> None:
    """An image of the whole memory takes the disk's room, and the seconds in which the exhibit should be back."""
    try:
        import resource
    except ImportError:  # Windows writes none.
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


class LastWords:
    """Keeps the last words in the log folder: `last-words/TIME.txt`, and `TIME.png` where there is a picture.

    The exhibit on another screen has its own, as it has its own log.
    """

    def __init__(self, folder: Path, screen: int = 0, environment: Mapping[str, str] = os.environ) -> None:
        which = _which(screen)
        self._stack = _stack(folder, screen)
        self._log = folder / f"kiosk{which}.log"
        self._glass = folder / f"glass{which}.png"
        self._kept = folder / f"last-words{which}"
        self._camera = _camera(environment)

    def picture(self) -> None:
        """Take a picture of the glass as it is, if this machine can from outside; for an exhibit that hangs."""
        if self._camera:
            with suppress(OSError, subprocess.TimeoutExpired):
                command = [*self._camera, str(self._glass)]
                subprocess.run(command, timeout=_TO_TAKE_A_PICTURE, capture_output=True, check=False)

    def keep(self, death: Death) -> None:
        """Put them where the next start doesn't overwrite them. A full disk keeps none."""
        file = self._kept / time.strftime("%Y-%m-%dT%H-%M-%S.txt")
        with suppress(OSError):
            self._kept.mkdir(parents=True, exist_ok=True)
            _drop_oldest(self._kept)
            file.write_text(self._words(death), encoding="utf-8")
            self._stack.unlink(missing_ok=True)
            self._glass.replace(file.with_suffix(".png"))

    def _words(self, death: Death) -> str:
        stack = _tail(self._stack) or ["none was written"]
        log = _tail(self._log)[-LINES:]
        head = f"{death.why}, {death.lived:.1f} s after its start, of which {death.shown:.1f} s on the glass"
        return "\n".join([head, "", "Where its threads stood:", *stack, "", "The end of its log:", *log, ""])


def _which(screen: int) -> str:
    """What tells the files of an exhibit from those of another screen."""
    return f"-{screen}" if screen else ""


def _stack(folder: Path, screen: int) -> Path:
    return folder / f"stack{_which(screen)}.txt"


def _camera(environment: Mapping[str, str]) -> list[str]:
    for variable, command in _CAMERAS:
        program, *options = command.split()
        found = shutil.which(program) if environment.get(variable) else None
        if found:
            return [found, *options]
    return []


def _drop_oldest(folder: Path) -> None:
    for file in sorted(folder.glob("*.txt"))[: 1 - KEPT]:
        file.with_suffix(".png").unlink(missing_ok=True)
        file.unlink()


def _tail(file: Path) -> list[str]:
    """The last lines of a file; none where there is no such file."""
    try:
        with open(file, "rb") as opened:
            opened.seek(max(opened.seek(0, os.SEEK_END) - _LARGEST_TAIL, 0))
            return opened.read().decode("utf-8", "replace").splitlines()
    except OSError:
        return []
