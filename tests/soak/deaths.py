"""Every way to die, again and again: python -m tests.soak.deaths [--times N] [--at-once N] [--display] [DEATH ...].

Each time a fresh exhibit with its guard is on the glass, the fault comes, and the seconds to the first frame of the
attract loop are measured. With --in-a-row N the exhibit dies at N starts in a row, then the fault is removed.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from pathlib import Path
from statistics import median

from tests.care.deathbed import DEATHS, Deathbed
from tests.look.display import display

ALLOWED_S = 10.0
ALLOWED_AFTER_MANY_S = 30.0
LONGEST_ROW_S = 1200.0


def measure(fault: str, shown_on: str) -> float | str:
    """Seconds without the exhibit, or what went wrong."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        bed = Deathbed(Path(folder), display=shown_on)
        try:
            bed.comes_up()
            return bed.dies_of(fault)
        except AssertionError as wrong:
            return str(wrong)
        finally:
            bed.close()


def die_again_and_again(faults: Sequence[str], times: int, at_once: int, shown_on: str) -> int:
    """Print a line a fault; how many did not come back in time."""
    failed = 0
    with ThreadPoolExecutor(at_once) as pool:
        for fault in faults:
            results = list(pool.map(lambda _, fault=fault: measure(fault, shown_on), range(times)))
            seconds = sorted(result for result in results if isinstance(result, float))
            good = sum(second <= ALLOWED_S for second in seconds)
            failed += times - good
            spread = f"median {median(seconds):.1f} s, longest {seconds[-1]:.1f} s" if seconds else "never back"
            print(f"{fault}: {good} of {times} back within {ALLOWED_S:g} s, {spread}", flush=True)
            for wrong in (result for result in results if isinstance(result, str)):
                print(f"  {wrong}")
    return failed


def die_in_a_row(times: int, shown_on: str) -> int:
    """Crash at every start so many times, then no more."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        bed = Deathbed(Path(folder), display=shown_on)
        try:
            bed.comes_up()
            bed.dies_always()
            bed.until(lambda: bed.deaths >= times, LONGEST_ROW_S)
            seconds = bed.lives_again()
        finally:
            bed.close()
    print(f"{times} crashes in a row: back {seconds:.1f} s after the fault was removed")
    return int(seconds > ALLOWED_AFTER_MANY_S)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("deaths", nargs="*", default=DEATHS, metavar="DEATH", help=", ".join(DEATHS))
    parser.add_argument("--times", type=int, default=25, help="how often each")
    parser.add_argument("--at-once", type=int, default=1, help="how many exhibits run at the same time")
    parser.add_argument("--in-a-row", type=int, default=0, help="crash so often in a row instead")
    parser.add_argument("--display", action="store_true", help="in OpenGL on a display of its own")
    options = parser.parse_args()
    with display() if options.display else nullcontext("") as shown_on:
        if options.in_a_row:
            return die_in_a_row(options.in_a_row, shown_on)
        return 1 if die_again_and_again(options.deaths, options.times, options.at_once, shown_on) else 0


if __name__ == "__main__":
    sys.exit(main())
