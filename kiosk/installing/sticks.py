"""USB sticks with content, known by their label: where the system mounts them, and what is on them."""

from __future__ import annotations

import glob
import os
import stat
from collections.abc import Sequence
from pathlib import Path

from kiosk.packing.suffixes import PACKAGE_SUFFIX

MOUNTS = ("/media/*/KIOSK*", "/media/KIOSK*", "/run/media/*/KIOSK*")


class Sticks:
    """Tells of each stick once, when it comes. `patterns` say where sticks are mounted."""

    def __init__(self, patterns: Sequence[str] = MOUNTS) -> None:
        self._patterns = patterns
        self._known: dict[Path, int] = {}

    def look(self) -> Path | None:
        """The newest package on a stick that has come since the last look. Call about every two seconds."""
        there = dict(self._mounted())
        come = [stick for stick, device in there.items() if self._known.get(stick) != device]
        packages = {stick: _newest(stick) for stick in come}
        # A stick without a package is looked at again: somebody may be copying one onto it.
        self._known = {stick: device for stick, device in there.items() if packages.get(stick, stick)}
        return next((package for package in packages.values() if package), None)

    def _mounted(self) -> list[tuple[Path, int]]:
        found = []
        for pattern in self._patterns:
            for name in sorted(glob.glob(pattern)):
                try:
                    found.append((Path(name), os.stat(name).st_dev))
                except OSError:
                    continue  # It was pulled out just now.
        return found


def _newest(stick: Path) -> Path | None:
    packages: list[tuple[int, Path]] = []
    try:
        for entry in os.scandir(stick):
            if entry.name.endswith(PACKAGE_SUFFIX) and not entry.name.startswith("."):
                status = entry.stat(follow_symlinks=False)
                if stat.S_ISREG(status.st_mode):
                    packages.append((status.st_mtime_ns, Path(entry.path)))
    except OSError:
        return None
    return max(packages)[1] if packages else None
