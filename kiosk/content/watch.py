"""Whether a bundle on disk has changed."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from kiosk.content.problems import BUNDLE_FILE

_Signature = frozenset[tuple[str, int, int]]


class Watch:
    """Compares the names, sizes and times of a bundle's files; a change counts once it has come to rest."""

    def __init__(self, bundle: Path) -> None:
        self._bundle = bundle
        self._left_out: frozenset[str] = frozenset()
        self._known = self._seen = self._look()

    def leave_out(self, files: Iterable[str]) -> None:
        """Files of the bundle whose changes do not count: feeds read them by themselves."""
        folder = self._folder()
        self._left_out = frozenset(str(folder / file) for file in files)
        self._known, self._seen = (
            frozenset(entry for entry in signature if entry[0] not in self._left_out)
            for signature in (self._known, self._seen)
        )

    def changed(self) -> bool:
        """True once after each change, when two looks in a row found the same."""
        before, self._seen = self._seen, self._look()
        if self._seen == self._known or self._seen != before:
            return False
        self._known = self._seen
        return True

    def _folder(self) -> Path:
        return self._bundle.parent if self._bundle.name == BUNDLE_FILE else self._bundle

    def _look(self) -> _Signature:
        folder = self._folder()
        found = set()
        try:
            paths = list(folder.rglob("*")) if folder.is_dir() else []
        except OSError:
            paths = []  # It went away under our eyes.
        for path in paths:
            try:
                # A folder's own time changes with every file that a feed's writer puts there and takes away.
                if str(path) in self._left_out or path.is_dir():
                    continue
                status = path.stat()
            except OSError:
                continue  # Gone again, or a link to nowhere: an editor's lock is one.
            found.add((str(path), status.st_size, status.st_mtime_ns))
        return frozenset(found)
