"""The exhibit with its guard, as it hangs on a wall."""

from __future__ import annotations

import os
import signal
from pathlib import Path

from tests.app.wall import GOOD, Wall


def exhibit_of(wall: Wall) -> int:
    """The process that draws."""
    guard = wall.process.pid
    children = Path(f"/proc/{guard}/task/{guard}/children").read_text().split()
    assert len(children) == 1
    return int(children[0])


def test_an_exhibit_that_dies_comes_back_and_goes_with_its_guard(tmp_path: Path) -> None:
    wall = Wall(tmp_path)
    try:
        wall.until(lambda: wall.titles == [GOOD])
        first = exhibit_of(wall)
        os.kill(first, signal.SIGKILL)
        wall.until(lambda: wall.titles == [GOOD, GOOD])
        second = exhibit_of(wall)
        assert second != first
    finally:
        wall.process.kill()
        # Both write to it: it ends when both have ended.
        said = wall.process.communicate(timeout=30)[1]
    assert said.count("it was ended by SIGKILL; it starts again") == 1
    assert "Traceback" not in said
