"""Whether a file is a font that the kiosk can load."""

from __future__ import annotations

import struct

from kiosk.content.disk import Unreadable

_SINGLE = (b"\0\1\0\0", b"OTTO", b"true")
_MOST_FACES = 64
_MOST_TABLES = 256


def check_font(data: bytes) -> None:
    """Unreadable unless `data` is a whole TrueType or OpenType font, or a collection of them."""
    if data[:4] in (b"wOFF", b"wOF2"):
        raise Unreadable("is a web font", "convert it to TTF or OTF")
    try:
        if data[:4] == b"ttcf":
            (faces,) = struct.unpack_from(">I", data, 8)
            if not 1 <= faces <= _MOST_FACES:
                raise Unreadable("is damaged", "copy the font again")
            for start in struct.unpack_from(f">{faces}I", data, 12):
                _check_face(data, start)
        elif data[:4] in _SINGLE:
            _check_face(data, 0)
        else:
            raise Unreadable("is no font", "give a TTF, OTF or TTC file")
    except struct.error:
        raise Unreadable("is cut short", "copy the font again") from None


def _check_face(data: bytes, start: int) -> None:
    magic, tables = struct.unpack_from(">4sH", data, start)
    if magic not in _SINGLE or not 1 <= tables <= _MOST_TABLES:
        raise Unreadable("is damaged", "copy the font again")
    for index in range(tables):
        _, _, offset, length = struct.unpack_from(">4sIII", data, start + 12 + 16 * index)
        if offset + length > len(data):
            raise Unreadable("is cut short", "copy the font again")
