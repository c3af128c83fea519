"""Keeps the few files of a grown corpus that go every way the rest goes: python -m tests.fuzz.choose TARGET FOLDER...

Reads every file of the folders and writes the chosen ones to tests/fuzz/corpus/TARGET in place of what is there. A way
is a step from one line of the program to the next; small files win.
"""

from __future__ import annotations

import hashlib
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path
from types import FrameType
from typing import Any

from tests.fuzz.targets import TARGETS

ROOT = Path(__file__).parents[2]
PROGRAM = str(ROOT / "kiosk")
LARGEST = 12_000
Ways = frozenset[tuple[str, int, int]]


def ways(target: str, data: bytes) -> Ways:
    """The ways that a target goes through the program on these bytes."""
    gone: set[tuple[str, int, int]] = set()

    def entered(frame: FrameType, event: str, _: Any) -> Any:
        name, last = frame.f_code.co_filename, [frame.f_lineno]
        if not name.startswith(PROGRAM):
            return None

        def stepped(inner: FrameType, event: str, _: Any) -> Any:
            if event == "line":
                gone.add((name, last[0], inner.f_lineno))
                last[0] = inner.f_lineno
            return stepped

        return stepped

    sys.settrace(entered)
    try:
        TARGETS[target](data)
    finally:
        sys.settrace(None)
    return frozenset(gone)


def chosen(found: dict[bytes, Ways]) -> Iterable[bytes]:
    """A small set with all the ways of `found`: again and again the file with the most new ones for its size."""
    left = set().union(*found.values())
    while left:
        best = max(found, key=lambda data: len(found[data] & left) / (200 + len(data)))
        left -= found[best]
        yield best


def main() -> None:
    target, *folders = sys.argv[1:]
    files = [file for folder in folders for file in Path(folder).iterdir() if file.stat().st_size <= LARGEST]
    found = {data: ways(target, data) for data in {file.read_bytes() for file in files}}
    kept = list(chosen(found))
    home = ROOT / "tests/fuzz/corpus" / target
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir(parents=True)
    for data in kept:
        (home / hashlib.sha1(data).hexdigest()[:12]).write_bytes(data)
    print(f"{len(kept)} of {len(found)} files, {sum(map(len, kept))} bytes")


if __name__ == "__main__":
    main()
