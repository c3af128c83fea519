"""What a guard may have to look after, each a small program: python -m tests.care.children NAME FOLDER.

Every one leaves a file in FOLDER when it starts, so that a test can count the starts.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path

from kiosk.care.guard_line import GuardLine


def well(line: GuardLine) -> None:
    """Beats until it is asked to end, and says goodbye."""
    asked: list[int] = []
    signal.signal(signal.SIGTERM, lambda number, frame: asked.append(number))
    line.when_cut(lambda: asked.append(0))
    while not asked:
        line.beat()
        time.sleep(0.05)
    line.goodbye()
    sys.stdout.write("printed on the way out\n")


def stubborn(line: GuardLine) -> None:
    """Beats, and does not end when it is asked to."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    while True:
        line.beat()
        time.sleep(0.05)


def silent(line: GuardLine) -> None:
    """Beats once and hangs."""
    line.beat()
    time.sleep(1000)


def never(line: GuardLine) -> None:
    """Hangs before its first beat, in a loop that leaves the lock of the interpreter to nobody for long."""
    line.when_cut(lambda: None, to_end=0.5)
    while True:
        pass


def crash(line: GuardLine) -> None:
    """Dies of itself, as Qt does."""
    line.beat()
    os.abort()


def frail(line: GuardLine) -> None:
    """Crashes as long as it is drawn by the graphics device."""
    if os.environ.get("QT_XCB_GL_INTEGRATION") != "none":
        crash(line)
    well(line)


def again(line: GuardLine) -> None:
    """Wants to be started anew, as it does at night."""
    line.beat()
    line.again()
    sys.exit(0)


def leave(line: GuardLine) -> None:
    """Ends without a goodbye."""
    line.beat()
    sys.exit(3)


def fat(line: GuardLine) -> None:
    """Takes memory and goes on beating."""
    taken = bytearray(os.urandom(1 << 20)) * 300
    while taken:
        line.beat()
        time.sleep(0.05)


def goodbye(line: GuardLine) -> None:
    """Has done what it was asked for."""
    line.beat()
    line.goodbye()
    sys.exit(7)


KINDS = {kind.__name__: kind for kind in (well, stubborn, silent, never, crash, frail, again, leave, fat, goodbye)}

if __name__ == "__main__":
    name, folder = sys.argv[1:]
    (Path(folder) / str(os.getpid())).touch()
    found = GuardLine.found()
    assert found is not None
    KINDS[name](found)
