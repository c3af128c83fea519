"""Whether a bundle on disk has changed."""

from __future__ import annotations

from pathlib import Path

_Signature = frozenset[tuple[str, int, int]]


class Watch:
    """Compares the names, sizes and times of a bundle's files; a change counts once it has come to rest."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder if folder.is_dir() else folder.parent
        self._known = self._seen = self._look()

    def changed(self) -> bool:
        """True once after each change, when two looks in a row found the same."""
        before, self._seen = self._seen, self._look()
        if self._seen == self._known or self._seen != before:
            return False
        self._known = self._seen
        return True

    def _look(self) -> _Signature:
        found = set()
        try:
            for path in self._folder.rglob("*"):
                status = path.stat()
                found.add((str(path), status.st_size, status.st_mtime_ns))
        except OSError:
            pass
        return frozenset(found)
