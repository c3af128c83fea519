"""The kiosk with every way to die built in: `python tests/care/mortal.py run ...`.

A file named like one of `FAULTS` in the folder KIOSK_MORTAL brings that fault about, once. Every frame that the guard
is told of becomes a line in its file `frames`: when (the monotonic clock of the system), the process, the phase.
"""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import Qt, QTimer

from kiosk.cli import main
from kiosk.qt_choices import choose

FOLDER = Path(os.environ.get("KIOSK_MORTAL", os.devnull))
LOOK_MS = 50
ALWAYS = "always"
"""A file of this name makes the exhibit die at every start, right before its first frame."""


def loop(kiosk: object) -> None:
    while True:
        pass


def block_renderer(kiosk: object) -> None:
    kiosk.window.beforeRendering.connect(lambda: threading.Event().wait(), Qt.ConnectionType.DirectConnection)
    kiosk.window.update()


def deadlock(kiosk: object) -> None:
    first, second, both = threading.Lock(), threading.Lock(), threading.Barrier(2)

    def work() -> None:
        with second:
            both.wait()
            first.acquire()

    threading.Thread(target=work, daemon=True).start()
    with first:
        both.wait()
        second.acquire()


def swell(kiosk: object) -> None:
    taken.append(bytearray(os.urandom(1 << 20)) * 2000)


def leave(kiosk: object) -> None:
    os._exit(0)


taken: list[bytearray] = []
FAULTS: dict[str, Callable[[object], None]] = {
    "endless loop": loop,
    "blocked renderer": block_renderer,
    "deadlocked worker": deadlock,
    "out of memory": swell,
    "exit 0": leave,
}


def plant() -> None:
    """Put the faults, and the list of frames, into the program."""
    from kiosk.app import Kiosk
    from kiosk.care.guard_line import GuardLine

    open_, beat = Kiosk.open, GuardLine.beat
    opened: list[Kiosk] = []

    def opening(self: Kiosk) -> None:
        if (FOLDER / ALWAYS).exists():
            os.abort()
        open_(self)
        opened.append(self)
        timer = QTimer(self, interval=LOOK_MS)
        timer.timeout.connect(look)
        timer.start()

    def look() -> None:
        for name, fault in FAULTS.items():
            if (FOLDER / name).exists():
                (FOLDER / name).unlink()
                fault(opened[0])

    def beating(self: GuardLine, *, resting: bool = False) -> None:
        beat(self, resting=resting)
        state = opened[0].show.state if opened else None
        with (FOLDER / "frames").open("a") as file:
            file.write(f"{time.monotonic()} {os.getpid()} {state.phase.value if state else 'none'}\n")

    Kiosk.open = opening
    GuardLine.beat = beating


if __name__ == "__main__":
    choose()
    plant()
    main(sys.argv[1:])
