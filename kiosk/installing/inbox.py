"""A folder that anybody may fill with packages: rsync, a synchronised folder, a network share, a file manager."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

from kiosk.installing.remembered import Remembered
from kiosk.packing.suffixes import PACKAGE_SUFFIX, signature_file

DONE = "done"
REFUSED = "refused"
_LOOKS = 3
"""A file counts once so many looks in a row have found the same."""
PATIENCE = 60.0
"""Seconds that a file at rest may lack its end or its signature."""
_END_OF_ZIP = b"PK\x05\x06"
_END_SIZE = 22
_UNFINISHED = (".", "~")

_Seen = tuple[object, ...]


class Inbox:
    """Which package is ready to be installed, and where it goes afterwards.

    What is still being written counts for nothing: names that programs give to unfinished files, files that change,
    files without their end, and, where a signature is needed, files without one. `clock` counts seconds.
    """

    def __init__(self, folder: Path, handled: Remembered, clock: Callable[[], float]) -> None:
        """`handled` remembers what could not be moved away."""
        self.folder = folder
        self._handled = handled
        self._clock = clock
        self._looks: dict[Path, tuple[_Seen, int, float]] = {}

    def look(self, *, signed: bool) -> Path | None:
        """The oldest package that is ready now; `signed`: it needs a signature beside it. Call about once a second."""
        found = dict(self._found())
        self._looks = {path: look for path, look in self._looks.items() if path in found}
        ready = [path for path, seen in found.items() if self._is_ready(path, seen, signed)]
        return min(ready, key=lambda path: path.stat().st_mtime_ns, default=None)

    def put_away(self, package: Path, words: str, *, refused: bool) -> None:
        """Move a package out of the way, with what became of it in a text beside it."""
        folder = self.folder / (REFUSED if refused else DONE)
        try:
            folder.mkdir(exist_ok=True)
            target = _free(folder / package.name)
            target.with_name(f"{target.name}.txt").write_text(f"{words}\n", "utf-8")
            if signature_file(package).exists():
                os.replace(signature_file(package), signature_file(target))
            os.replace(package, target)
        except OSError:
            self._handled.add(package)  # The folder may only be read.

    def _found(self) -> Iterator[tuple[Path, _Seen]]:
        """The packages in the folder, and what would change if somebody still wrote to them."""
        try:
            names = sorted(os.listdir(self.folder))
        except OSError:
            return  # A share may come and go.
        for name in names:
            path = self.folder / name
            if path.suffix != PACKAGE_SUFFIX or name.startswith(_UNFINISHED):
                continue
            if seen := _seen(path):
                yield path, (seen, _seen(signature_file(path)))

    def _is_ready(self, path: Path, seen: _Seen, signed: bool) -> bool:
        before, looks, since = self._looks.get(path, (None, 0, self._clock()))
        if seen != before:
            looks, since = 0, self._clock()
        self._looks[path] = seen, looks + 1, since
        if looks + 1 < _LOOKS:
            return False
        complete = _has_end(path) and (not signed or signature_file(path).exists())
        if not complete and self._clock() - since < PATIENCE:
            return False
        return path not in self._handled


def _seen(path: Path) -> _Seen | None:
    """Size and time of a file; None where there is none, or something else."""
    try:
        status = path.lstat()
    except OSError:
        return None
    return (status.st_size, status.st_mtime_ns, status.st_ino) if stat.S_ISREG(status.st_mode) else None


def _has_end(path: Path) -> bool:
    """Whether the last record of a zip archive is there: a copy that was cut short has none."""
    try:
        with open(path, "rb") as file:
            file.seek(-_END_SIZE, os.SEEK_END)
            return file.read(4) == _END_OF_ZIP
    except OSError:
        return False


def _free(path: Path) -> Path:
    """The path itself, or with a number where it is taken."""
    taken, number = path, 1
    while taken.exists():
        number += 1
        taken = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return taken
