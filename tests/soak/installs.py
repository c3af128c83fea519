"""Installing while everything goes wrong: python -m tests.soak.installs [--kills 300] [--mutations 10000].

Every fault at every step and kills at random instants, each followed by a start of the kiosk; every byte of a signed
package changed in turn. Prints how many runs there were, how they ended, and what was wrong.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path

from tests.installing.disk import FAULTS

ROOT = Path(__file__).parents[2]


def laboratory(*arguments: str) -> list[str]:
    """What was wrong in a run of the laboratory."""
    command = [sys.executable, "-m", "tests.installing.laboratory", *arguments]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    report = json.loads(done.stdout)
    print(f"{' '.join(arguments)}: {report['runs']} runs, {report['ended']}, {len(report['wrong'])} wrong", flush=True)
    return [str(wrong) for wrong in report["wrong"]]


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--kills", type=int, default=300, help="kills at random instants")
    parser.add_argument("--mutations", type=int, default=10_000, help="changed bytes")
    options = parser.parse_args()
    wrong = [line for name in FAULTS for line in laboratory("faults", name)]
    wrong += laboratory("kills", str(options.kills))
    wrong += laboratory("mutations", str(options.mutations))
    print("\n".join(wrong) or "nothing was wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
