"""The exhibit while an editor saves again and again: python -m tests.soak.reloads [--seconds 60] [--runs 8].

Each run is a process of its own that shows the default exhibit in time-lapse while its bundle is saved twice a second.
A run that does not end with 0, or that says anything on standard error, has failed.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
SAVES_A_SECOND = 2


def run(seconds: float) -> str:
    """One run; "" or what went wrong."""
    with tempfile.TemporaryDirectory() as folder:
        bundle = Path(folder) / "exhibit"
        shutil.copytree(ROOT / "resources/chongqing", bundle)
        command = [sys.executable, "main.py", str(bundle), "--size", "1280x720", "--speed", "20"]
        with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True) as process:
            text = (bundle / "bundle.json").read_text("utf-8")
            end = time.monotonic() + seconds
            saves = 0
            while time.monotonic() < end and process.poll() is None:
                saves += 1
                (bundle / "bundle.json").write_text(text + "\n" * (saves % 7), "utf-8")
                time.sleep(1 / SAVES_A_SECOND if saves % 6 else 2.5)  # A rest, in which the change is noticed.
            process.terminate()
            said = process.communicate(timeout=30)[1]
        return f"ended with {process.returncode}: {said}" if process.returncode or said else ""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=60, help="length of a run")
    parser.add_argument("--runs", type=int, default=8, help="how many runs")
    options = parser.parse_args()
    failures = [wrong for _ in range(options.runs) if (wrong := run(options.seconds))]
    print(f"{options.runs - len(failures)} of {options.runs} runs of {options.seconds:.0f} s ended well")
    for wrong in failures:
        print(wrong)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
