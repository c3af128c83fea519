"""Whatever the ratio of device pixels, graphs are crisp (drawn at the size shown, laid on whole pixels) and texts stay
apart."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("ratio", [1, 1.5, 2])
def test_graphs_lie_on_whole_device_pixels(ratio: float) -> None:
    command = [sys.executable, "-m", "tests.app.graphs_on_glass", str(ratio)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    assert said["ratio"] == ratio
    assert not said["wrong"], "\n".join(said["wrong"])
    assert len(said["places"]) == 2, "the big graph and the one beside it"
    for place in said["places"]:
        for length in (*place["corner"], *place["shown"]):
            assert length == pytest.approx(round(length), abs=0.01)
        assert place["asked"] == "x".join(str(round(length)) for length in place["shown"])
