"""Millions of events on the glass: python -m tests.soak.monkey [--seeds 10] [--first 1] [--events 1100000].

Each seed is a process of its own, offscreen. Odd seeds use the default exhibit, even ones a small exhibit with opening
hours; both are full-screen and locked, with a PIN. First every dangerous combination of keys is pressed in every phase,
then the monkey plays. A seed fails where the process ends otherwise than with 0, anything leads out, the glass stands
still for a second, Qt, QML or the log complain, or the exhibit is not as at its start when the monkey has gone.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
_SECONDS_AN_EVENT = 0.02
"""So long at most, before a seed counts as hanging."""


def seed(number: int, events: int) -> dict[str, object]:
    """One seed in a process of its own; what it tells at its end, or why there is nothing to tell."""
    command = [sys.executable, "-X", "faulthandler", "-m", "tests.soak.monkey_seed", str(number), str(events)]
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        try:
            ran = subprocess.run(
                [*command, folder], cwd=ROOT, capture_output=True, text=True, timeout=60 + events * _SECONDS_AN_EVENT
            )
        except subprocess.TimeoutExpired:
            return {"seed": number, "failed": "it hangs"}
    told: dict[str, object] = json.loads(ran.stdout.splitlines()[-1]) if ran.stdout.strip() else {"seed": number}
    if ran.returncode:
        told["failed"] = f"ended with {ran.returncode}: {ran.stderr.strip()[-2000:]}"
    return told | {"seconds": round(time.monotonic() - started)}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seeds", type=int, default=10, help="how many seeds")
    parser.add_argument("--first", type=int, default=1, help="the first of them")
    parser.add_argument("--events", type=int, default=1_100_000, help="events a seed")
    options = parser.parse_args()
    failed = total = 0
    for number in range(options.first, options.first + options.seeds):
        told = seed(number, options.events)
        print(json.dumps(told), flush=True)
        failed += "failed" in told
        total += int(str(told.get("events", 0)))
    print(f"{options.seeds - failed} of {options.seeds} seeds ended well, {total:,} events")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
