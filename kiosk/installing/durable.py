"""Changes on disk that a power cut leaves done or not done, never half done.

Everything that installing writes goes through here. The order is always the same: write under another name,
flush the bytes to the disk, rename, flush the folder that holds the name. Errors are OSError.
"""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Iterable
from pathlib import Path

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


def make_folder(folder: Path) -> None:
    """Make a folder and those above it where they are missing; their names are on the disk afterwards."""
    if folder.is_dir():
        return
    make_folder(folder.parent)
    try:
        os.mkdir(folder)
    except FileExistsError:
        if not folder.is_dir():
            raise
    flush_folder(folder.parent)


def write_new(path: Path, pieces: Iterable[bytes], flush: bool = True) -> None:
    """Write a file that is not there yet; with `flush` its bytes (not its name) are on the disk afterwards."""
    handle = os.open(path, _NEW, 0o644)
    try:
        for piece in pieces:
            rest = memoryview(piece)
            while rest:
                rest = rest[os.write(handle, rest) :]
        if flush:
            os.fsync(handle)
    finally:
        os.close(handle)


def replace(path: Path, data: bytes) -> None:
    """Put a file in the place of another: afterwards the disk holds the old one or the new one, whole."""
    draft = path.with_name(f".{path.name}.new")
    remove(draft)
    write_new(draft, [data])
    os.replace(draft, path)
    flush_folder(path.parent)


def move(source: Path, target: Path) -> None:
    """Give a flushed file or folder another name on the same disk, in one step; the target may not be there."""
    os.rename(source, target)
    flush_folder(target.parent)
    if source.parent != target.parent:
        flush_folder(source.parent)


def flush_tree(folder: Path) -> None:
    """Flush the names in a folder and in all folders below it."""
    for here, _, _ in os.walk(folder, topdown=False):
        flush_folder(Path(here))


def flush_folder(folder: Path) -> None:
    """Flush the names in one folder; Windows does so by itself and can't open one."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def remove(path: Path) -> None:
    """Take away a file, a link or a folder with all that is in it; nothing where nothing is."""
    try:
        is_folder = stat.S_ISDIR(os.lstat(path).st_mode)
    except FileNotFoundError:
        return
    if is_folder:
        shutil.rmtree(path)
    else:
        os.unlink(path)
