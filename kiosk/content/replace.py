"""Files that are there whole or not at all, even after a power cut."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from io import BufferedRandom
from pathlib import Path


@contextmanager
def replacing(file: Path, mode: int = 0o666) -> Iterator[BufferedRandom]:
    """Write what will stand at `file`: under another name first, on the disk before it is renamed.

    Whatever goes wrong, OSError among it, leaves what was there before and nothing else. `mode` says who may use
    the file, less what the process withholds from everybody.
    """
    draft = file.with_name(f".{file.name}.{os.getpid()}.draft")
    try:
        with open(draft, "w+b", opener=partial(os.open, mode=mode)) as written:
            yield written
            written.flush()
            os.fsync(written.fileno())
        os.replace(draft, file)
    except BaseException:
        with suppress(OSError):
            draft.unlink()
        raise
    _settle(file.parent)


def _settle(folder: Path) -> None:
    """Make the new name last; Windows does so by itself and can't open a folder."""
    if hasattr(os, "O_DIRECTORY"):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
