"""Notices at once that something in a bundle's folder was written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer

_REST_MS = 20
"""A change has come to rest when nothing has been written for so long."""
_MOST_FILES = 2000


class Saves(QObject):
    """Lets somebody look when files are written in their place, renamed to it, added or taken away.

    The system tells of a file by its name in a folder only when it comes or goes, and of what is written into it only
    when the file itself is watched: so both are.
    """

    def __init__(self, folder: Path, look: Callable[[], None]) -> None:
        """`look` is called when something moves and again when it has come to rest."""
        super().__init__()
        self._folder = folder
        self._look = look
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._stir)
        self._watcher.fileChanged.connect(self._stir)
        self._rest = QTimer(self, interval=_REST_MS, singleShot=True)
        self._rest.timeout.connect(look)
        self._watch()

    def stop(self) -> None:
        self._rest.stop()
        self._watcher.directoryChanged.disconnect(self._stir)
        self._watcher.fileChanged.disconnect(self._stir)

    def _stir(self) -> None:
        self._watch()
        if not self._rest.isActive():
            self._look()
        self._rest.start()

    def _watch(self) -> None:
        """Watch what is new: a file that was replaced by another is forgotten by the system."""
        known = {*self._watcher.directories(), *self._watcher.files()}
        new = [path for path in map(str, islice(self._paths(), _MOST_FILES)) if path not in known]
        if new:
            self._watcher.addPaths(new)

    def _paths(self) -> Iterator[Path]:
        """The folder and all in it but what is hidden; until it is there, the folder around it."""
        if not self._folder.is_dir():
            yield from (parent for parent in self._folder.parents[:1] if parent.is_dir())
            return
        yield self._folder
        try:
            for path in self._folder.rglob("*"):
                if not any(step.startswith(".") for step in path.relative_to(self._folder).parts):
                    yield path
        except OSError:
            return  # It went away under our eyes.
