"""Following a file that grows, or a named pipe: what is new in it, a bounded piece at a time, without ever waiting."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path

from kiosk.content.disk import Unreadable
from kiosk.feeds.parsing import LONGEST

PIECE = 1_000_000
"""Bytes that are read at once at the most, and, from its end, of a file that is opened."""
_REMEMBERED = 64
"""Bytes by which a file that grew is told from one that was written anew, and longer."""
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


class Tail:
    """Whole lines, in order. Writers of a pipe may come and go; a file may vanish, come back, be cut or be replaced.

    `find` says where the file lies, and is asked whenever it has to be opened.
    """

    def __init__(self, find: Callable[[], Path]) -> None:
        self._find = find
        self._path = Path()
        self._handle: int | None = None
        self._opened: os.stat_result | None = None
        self._pipe = False
        self._partial = b""
        self._skipping = False
        self._behind = False
        self._settled: int | None = None
        self._last = b""
        self.again = False
        """Whether the last lines may have been read before: the file was there at the start, or is read anew."""
        self.too_long = 0
        """Lines left out so far because they were longer than `LONGEST`."""
        self.modified = 0.0
        """When the file was last written to as the last lines were read, Unix time in seconds."""

    def read(self) -> list[bytes]:
        """The lines that are whole by now; Unreadable while there is no such file."""
        try:
            if self._handle is not None and self._replaced():
                rest = self._piece(self._handle)
                if rest:
                    return rest
                self.close()
            if self._handle is None:
                self._open()
            assert self._handle is not None
            if not self._pipe:
                self._look(self._handle)
            return self._piece(self._handle)
        except FileNotFoundError:
            self.close()
            raise Unreadable("is not there", "start what writes it, or mend the path") from None
        except OSError as error:
            self.close()
            raise Unreadable(f"can't be read ({error.strerror})", "check the disk, and the rights") from None

    def close(self) -> None:
        """Let go of the file; the next `read` opens it again."""
        if self._handle is not None:
            os.close(self._handle)
        self._handle = self._opened = None

    def _replaced(self) -> bool:
        return self._opened is not None and not os.path.samestat(os.stat(self._path), self._opened)

    def _open(self) -> None:
        self._path = self._find()
        self._handle = os.open(self._path, _FLAGS)
        self._opened = state = os.fstat(self._handle)
        self._pipe = stat.S_ISFIFO(state.st_mode)
        if not self._pipe and not stat.S_ISREG(state.st_mode):
            self.close()
            raise Unreadable("is neither a file nor a named pipe", "name the file itself")
        self._begin(max(0, state.st_size - PIECE))

    def _begin(self, place: int) -> None:
        """Read on from here; in the middle of a file the first line is no whole one."""
        if self._handle is not None and not self._pipe:
            os.lseek(self._handle, place, os.SEEK_SET)
        self._partial, self._skipping, self._behind = b"", place > 0, not self._pipe
        self._settled, self._last = None, b""

    def _look(self, handle: int) -> None:
        """Begin anew where the file was cut or written anew."""
        state, place = os.fstat(handle), os.lseek(handle, 0, os.SEEK_CUR)
        if state.st_size == place and self._settled in (None, state.st_mtime_ns):
            return
        if state.st_size <= place or not self._remembers(handle, place):
            self._begin(max(0, state.st_size - PIECE))

    def _remembers(self, handle: int, place: int) -> bool:
        """Whether the file still says before this place what was read there."""
        os.lseek(handle, place - len(self._last), os.SEEK_SET)
        return os.read(handle, len(self._last)) == self._last

    def _piece(self, handle: int) -> list[bytes]:
        self.again = self._behind
        try:
            piece = os.read(handle, PIECE)
        except BlockingIOError:  # A pipe whose writer says nothing now.
            return []
        if self._pipe:
            if not piece:  # The last writer has gone; the next one begins a new line.
                self._partial, self._skipping = b"", False
        else:
            state = os.fstat(handle)
            self.modified = state.st_mtime
            self._settled = state.st_mtime_ns if state.st_size == os.lseek(handle, 0, os.SEEK_CUR) else None
            self._behind = self._behind and len(piece) == PIECE
            self._last = (self._last + piece)[-_REMEMBERED:]
        return self._lines(piece)

    def _lines(self, piece: bytes) -> list[bytes]:
        *lines, self._partial = (self._partial + piece).split(b"\n")
        if lines and self._skipping:
            self._skipping = False
            del lines[0]
        if len(self._partial) > LONGEST:
            self.too_long += not self._skipping
            self._partial, self._skipping = b"", True
        fitting = [line for line in lines if len(line) <= LONGEST]
        self.too_long += len(lines) - len(fitting)
        return fitting
