"""Whether a bundle on disk has changed."""

from __future__ import annotations

from pathlib import Path

from kiosk.content.problems import BUNDLE_FILE

_Signature = frozenset[tuple[str, int, int]]


class Watch:
    """Compares the names, sizes and times of a bundle's files; a change counts once it has come to rest."""

    def __init__(self, bundle: Path) -> None:
        self._bundle = bundle
        self._known = self._seen = self._look()

    def changed(self) -> bool:
        """True once after each change, when two looks in a row found the same."""
        before, self._seen = self._seen, self._look()
        if self._seen == self._known or self._seen != before:
            return False
        self._known = self._seen
        return True

    def _look(self) -> _Signature:
        folder = self._bundle.parent if self._bundle.name == BUNDLE_FILE else self._bundle
        found = set()
        try:
            paths = list(folder.rglob("*")) if folder.is_dir() else []
        except OSError:
            paths = []  # It went away under our eyes.
        for path in paths:
            try:
                status = path.stat()
            except OSError:
                continue  # Gone again, or a link to nowhere: an editor's lock is one.
            found.add((str(path), status.st_size, status.st_mtime_ns))
        return frozenset(found)
