"""Digests of packages, which may be too large for memory."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from kiosk.content.disk import Unreadable

Data = bytes | Path | BinaryIO
"""Bytes, the file that holds them, or that file already opened."""

_BLOCK = 2**20


def sha256(data: Data) -> str:
    """The SHA-256 in hexadecimal digits; Unreadable where the disk refuses."""
    digest = hashlib.sha256()
    for block in _blocks(data):
        digest.update(block)
    return digest.hexdigest()


def blake2b(data: Data) -> bytes:
    """The 64 bytes of BLAKE2b, which is what minisign signs; Unreadable where the disk refuses."""
    digest = hashlib.blake2b()
    for block in _blocks(data):
        digest.update(block)
    return digest.digest()


@contextmanager
def opened(data: Path | BinaryIO) -> Iterator[BinaryIO]:
    """The file from its start; what the disk refuses is Unreadable."""
    try:
        if isinstance(data, Path):
            with open(data, "rb") as file:
                yield file
        else:
            data.seek(0)
            yield data
    except OSError as error:
        raise Unreadable(f"can't be read ({error.strerror or error})", "check the disk, or copy it again") from None


def _blocks(data: Data) -> Iterator[bytes]:
    if isinstance(data, bytes):
        yield data
        return
    with opened(data) as file:
        while block := file.read(_BLOCK):
            yield block
