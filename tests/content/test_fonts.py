"""Fonts by their first bytes and their table of contents."""

from __future__ import annotations

import struct

import pytest

from kiosk.content.disk import Unreadable
from kiosk.content.fonts import check_font


def font(start: int = 0, length: int = 4) -> bytes:
    """A font of one table."""
    return struct.pack(">4sHHHH", b"OTTO", 1, 0, 0, 0) + struct.pack(">4sIII", b"name", 0, start + 28, length) + b"name"


@pytest.mark.parametrize("data", [font(), struct.pack(">4sIII", b"ttcf", 0x10000, 1, 16) + font(16)])
def test_whole_fonts(data: bytes) -> None:
    check_font(data)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"wOF2" + bytes(40), "is a web font"),
        (b"PK\3\4", "is no font"),
        (b"", "is no font"),
        (font(length=5), "is cut short"),
        (font()[:20], "is cut short"),
        (b"OTTO" + bytes(40), "is damaged"),
        (struct.pack(">4sII", b"ttcf", 0x10000, 1 << 30), "is damaged"),
        (struct.pack(">4sIII", b"ttcf", 0x10000, 1, 99), "is cut short"),
        (struct.pack(">4sIII", b"ttcf", 0x10000, 1, 0), "is damaged"),
    ],
)
def test_what_is_no_font(data: bytes, says: str) -> None:
    with pytest.raises(Unreadable) as caught:
        check_font(data)
    assert says in caught.value.what
