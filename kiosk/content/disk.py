"""Reading files that anybody may have put there: bounded, regular files only, never a surprise."""

from __future__ import annotations

import os
import stat
from pathlib import Path

_NO_WAITING = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


class Unreadable(Exception):
    """Why a file can't be used: what is wrong and what to do about it."""

    def __init__(self, what: str, todo: str) -> None:
        super().__init__(what, todo)
        self.what, self.todo = what, todo


def read_file(path: Path, largest: int) -> bytes:
    """The bytes of a regular file of at most `largest` bytes; anything else is Unreadable."""
    try:
        handle = os.open(path, os.O_RDONLY | _NO_WAITING)
        with open(handle, "rb") as file:
            state = os.fstat(handle)
            if not stat.S_ISREG(state.st_mode):
                raise Unreadable("is not a file", "put the file itself in its place")
            data = file.read(largest + 1) if state.st_size <= largest else None
    except (FileNotFoundError, NotADirectoryError):
        raise Unreadable("is not there", "put it there, or mend the name") from None
    except IsADirectoryError:
        raise Unreadable("is a folder", "name the file in it") from None
    except PermissionError:
        raise Unreadable("may not be read", "give the kiosk's user the right to read it") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise Unreadable(f"can't be read ({reason})", "check the disk, or copy the bundle again") from None
    if data is None or len(data) > largest:
        raise Unreadable(f"is larger than {_megabytes(largest)}", "make it smaller")
    return data


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:g} MB"
