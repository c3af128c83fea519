"""Every planted fault on a guarded wall: python -m tests.soak.probation [--display] [FAULT ...].

Installs content that brings the fault to light, and measures the seconds until the content before is on the glass
again, with nobody touching anything. All must do so within a minute. With --display the exhibit is drawn in OpenGL, by
Qt's threaded loop, on a display of its own.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path

from tests.app.planted import AFTER_IT_CAME, WHILE_IT_COMES
from tests.app.wall import GOOD, Wall
from tests.look.display import display

ALLOWED_S = 60


def measure(fault: str, display: str) -> float:
    """Seconds from the install to the good content."""
    with tempfile.TemporaryDirectory() as folder:
        wall = Wall(Path(folder), display=display)
        try:
            wall.until(lambda: wall.titles == [GOOD])
            return wall.recovers_from(fault)
        finally:
            said = wall.close()
            print(f"  {wall.shelf.last_trouble.reason if wall.shelf.last_trouble else 'no trouble was noted'}")
            sys.stdout.writelines(f"  {line}\n" for line in said.splitlines() if "starts again" in line)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("faults", nargs="*", default=[*WHILE_IT_COMES, *AFTER_IT_CAME], metavar="FAULT")
    parser.add_argument("--display", action="store_true", help="in OpenGL on a display of its own")
    options = parser.parse_args()
    with display() if options.display else nullcontext("") as shown_on:
        return run(options.faults, shown_on)


def run(faults: Sequence[str], shown_on: str) -> int:
    failed = 0
    for fault in faults:
        try:
            seconds = measure(fault, shown_on)
        except AssertionError as wrong:
            print(f"{fault}: {wrong}")
            failed += 1
        else:
            failed += seconds > ALLOWED_S
            print(f"{fault}: {seconds:.1f} s")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
