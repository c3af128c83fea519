"""Packages that were dealt with and could not be moved away, known by what is in them."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from kiosk.content.disk import Unreadable, read_file
from kiosk.installing.durable import make_folder, replace

_MOST = 200
_LARGEST = 100_000


class Remembered:
    """A set of files by their SHA-256, kept in a file; where that can't be written, for as long as the program runs."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._hashes = _read(file)
        self._known: dict[tuple[str, int, int], str] = {}

    def add(self, path: Path) -> None:
        """Remember a file; nothing where it has gone."""
        sha256 = self._sha256(path)
        if sha256 is None or sha256 in self._hashes:
            return
        self._hashes = [*self._hashes, sha256][-_MOST:]
        try:
            make_folder(self._file.parent)
            replace(self._file, json.dumps(self._hashes).encode())
        except OSError:
            pass

    def __contains__(self, path: Path) -> bool:
        return bool(self._hashes) and self._sha256(path) in self._hashes

    def _sha256(self, path: Path) -> str | None:
        """Read only once as long as size and time of the file stay."""
        try:
            status = path.stat()
            key = (str(path), status.st_size, status.st_mtime_ns)
            if key not in self._known:
                with open(path, "rb") as file:
                    self._known[key] = hashlib.file_digest(file, "sha256").hexdigest()
        except OSError:
            return None
        return self._known[key]


def _read(file: Path) -> list[str]:
    try:
        said = json.loads(read_file(file, _LARGEST))
    except (Unreadable, ValueError):
        return []
    return [entry for entry in said if isinstance(entry, str)] if isinstance(said, list) else []
