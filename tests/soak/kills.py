"""Kill voters at random moments and count what became of their votes.

python -m tests.soak.kills --kills 300
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

from tests.records.killing import kill_voters


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=300, help="how many voters are killed")
    parser.add_argument("--seed", type=int, default=1, help="of the moments")
    options = parser.parse_args()
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        outcome = kill_voters(Path(folder) / "records.sqlite", options.kills, options.seed)
    print(
        f"{outcome.kills} kills in {time.monotonic() - started:.0f} s: {outcome.acknowledged} votes acknowledged, "
        f"{outcome.lost} lost, {outcome.double} double"
    )
    return 1 if outcome.lost or outcome.double else 0


if __name__ == "__main__":
    sys.exit(main())
