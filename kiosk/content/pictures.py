"""What a picture file says of itself, read from its header: nothing is decoded, nothing is trusted.

A PNG carries sums of its own, so a damaged one is found here; a WebP or JPEG shows its damage when it is opened.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import NamedTuple
from zlib import crc32

from kiosk.content.disk import Unreadable

_PNG = b"\x89PNG\r\n\x1a\n"
_FOREIGN = {
    b"GIF8": "a GIF",
    b"BM": "a BMP",
    b"II*\0": "a TIFF",
    b"MM\0*": "a TIFF",
    b"%PDF": "a PDF",
    b"<svg": "an SVG",
    b"<?xml": "an SVG",
    b"8BPS": "a Photoshop file",
    b"version https://git-lfs": "a Git LFS pointer, not the picture",
}
_WITHOUT_SIZE = {0xC4, 0xC8, 0xCC}


class Picture(NamedTuple):
    """Size in pixels, and whether anything can be seen through it."""

    width: int
    height: int
    transparent: bool


def picture(data: bytes) -> Picture:
    """The WebP, PNG or JPEG in `data`, told by its first bytes; Unreadable where it is none or not whole."""
    try:
        if data.startswith(_PNG):
            return _png(data)
        if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
            return _webp(data)
        if data.startswith(b"\xff\xd8\xff"):
            return _jpeg(data)
    except (struct.error, IndexError):
        raise _cut_short() from None
    raise _foreign(data)


def _foreign(data: bytes) -> Unreadable:
    if not data:
        return Unreadable("is empty", "copy the picture again")
    if data[4:8] == b"ftyp":
        return Unreadable("is an AVIF, HEIC or video", "save it as WebP, PNG or JPEG")
    start = data[:64].lstrip(b"\xef\xbb\xbf \t\r\n")
    name = next((name for magic, name in _FOREIGN.items() if start.startswith(magic)), "no picture that can be shown")
    return Unreadable(f"is {name}", "save it as WebP, PNG or JPEG")


def _cut_short() -> Unreadable:
    return Unreadable("is cut short", "copy the picture again")


def _damaged() -> Unreadable:
    return Unreadable("is damaged", "save the picture again")


def _animated() -> Unreadable:
    return Unreadable("is an animation", "save one still picture of it")


def _png(data: bytes) -> Picture:
    length, tag, width, height, depth, colour = struct.unpack_from(">I4sIIBB", data, 8)
    if tag != b"IHDR" or length != 13:
        raise _damaged()
    if colour not in (0, 2, 3, 4, 6) or depth not in (1, 2, 4, 8, 16):
        raise _damaged()
    tags = set(_png_tags(data))
    if b"acTL" in tags:
        raise _animated()
    if b"IDAT" not in tags:
        raise _damaged()
    return Picture(width, height, colour in (4, 6) or b"tRNS" in tags)


def _png_tags(data: bytes) -> Iterator[bytes]:
    """The tags of its chunks; Unreadable at one that is cut short or does not agree with its sum."""
    view = memoryview(data)
    at, tag = 8, b""
    while tag != b"IEND":
        length, tag = struct.unpack_from(">I4s", data, at)
        at += 12 + length
        if at > len(data):
            raise _cut_short()
        if struct.unpack_from(">I", data, at - 4)[0] != crc32(view[at - 8 - length : at - 4]):
            raise _damaged()
        yield tag


def _webp_chunks(data: bytes) -> Iterator[tuple[bytes, int]]:
    """Tag and first byte of every chunk."""
    (length,) = struct.unpack_from("<I", data, 4)
    end, at = length + 8, 12
    if end > len(data):
        raise _cut_short()
    while at < end:
        tag, length = struct.unpack_from("<4sI", data, at)
        if at + 8 + length > end:
            raise _cut_short()
        yield tag, at + 8
        at += 8 + length + length % 2


def _webp(data: bytes) -> Picture:
    size: tuple[int, int] | None = None
    transparent = False
    for tag, body in _webp_chunks(data):
        if tag == b"VP8X":
            if data[body] & 0x02:
                raise _animated()
            transparent = bool(data[body] & 0x10)
            width, height = (int.from_bytes(data[body + at : body + at + 3], "little") for at in (4, 7))
            size = width + 1, height + 1
        elif tag == b"VP8 ":
            if data[body + 3 : body + 6] != b"\x9d\x01\x2a":
                raise _damaged()
            own = struct.unpack_from("<HH", data, body + 6)
            width, height = size or (own[0] & 0x3FFF, own[1] & 0x3FFF)
            return Picture(width, height, transparent)
        elif tag == b"VP8L":
            if data[body] != 0x2F:
                raise _damaged()
            (bits,) = struct.unpack_from("<I", data, body + 1)
            width, height = size or (1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF))
            return Picture(width, height, bool(bits >> 28 & 1))
    raise _damaged()


def _jpeg(data: bytes) -> Picture:
    at, size = 2, None
    while size is None:
        if data[at] != 0xFF:
            raise _damaged()
        while data[at] == 0xFF:
            at += 1
        marker = data[at]
        (length,) = struct.unpack_from(">H", data, at + 1)
        if marker in (0xD9, 0xDA) or length < 2:
            raise _damaged()
        if 0xC0 <= marker <= 0xCF and marker not in _WITHOUT_SIZE:
            depth, height, width = struct.unpack_from(">BHH", data, at + 3)
            if depth != 8:
                raise Unreadable(f"is a JPEG of {depth} bits", "save it with 8 bits a colour")
            size = width, height
        at += 1 + length
    if not data.rstrip(b"\0").endswith(b"\xff\xd9"):
        raise _cut_short()
    return Picture(*size, False)
