"""A package's file while it is read: a regular file, and a disk that gives out says so in one sentence."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from kiosk.installing.refusal import Refused

COPY_AGAIN = "copy the package again"
_NO_WAITING = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


@dataclass(frozen=True, slots=True)
class PackageFile:
    """An open file that may be a package."""

    file: BinaryIO
    size: int
    """In bytes, when it was opened."""

    def read(self, start: int, length: int) -> bytes:
        """At most `length` bytes from `start` on; Refused where the disk gives out."""
        try:
            self.file.seek(start)
            return self.file.read(length)
        except OSError as error:
            raise _unreadable(error) from None


@contextmanager
def opened_file(path: Path) -> Iterator[PackageFile]:
    """A regular file, open for reading; Refused where it is none."""
    try:
        file = open(os.open(path, os.O_RDONLY | _NO_WAITING), "rb")  # noqa: SIM115
    except FileNotFoundError:
        raise Refused("is not there", "mend the name, or copy the package there") from None
    except IsADirectoryError:
        raise Refused("is a folder", "pack it with kiosk pack, and name the .kiosk file") from None
    except (OSError, ValueError) as error:
        raise _unreadable(error) from None
    with file:
        state = os.fstat(file.fileno())
        if not stat.S_ISREG(state.st_mode):
            raise Refused("is not a file", "name the .kiosk file itself")
        yield PackageFile(file, state.st_size)


def _unreadable(error: OSError | ValueError) -> Refused:
    return Refused(f"can't be read ({getattr(error, 'strerror', None) or error})", COPY_AGAIN)
