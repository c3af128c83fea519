"""Headers of pictures, as other programs write them and as no program should."""

from __future__ import annotations

import struct
from contextlib import suppress
from pathlib import Path
from zlib import crc32

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QImage

from kiosk.content.disk import Unreadable
from kiosk.content.pictures import Picture, picture
from tests.content.bundles import png, webp


def jpeg(width: int, height: int, depth: int = 8, marker: int = 0xC2) -> bytes:
    """The frame of a JPEG, without a single pixel."""
    frame = struct.pack(">BBHBHHB", 0xFF, marker, 11, depth, height, width, 1) + b"\1\x11\0"
    return b"\xff\xd8\xff\xe0" + struct.pack(">H", 16) + b"JFIF" + bytes(10) + frame + b"\xff\xda\0\2\xff\xd9"


def chunks(*tags: bytes) -> bytes:
    """A PNG whose chunks agree with their sums, each of them empty."""
    header = png(30, 20)[:33]
    return header + b"".join(bytes(4) + tag + struct.pack(">I", crc32(tag)) for tag in (*tags, b"IEND"))


def riff(*chunks: tuple[bytes, bytes]) -> bytes:
    body = b"".join(tag + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2) for tag, data in chunks)
    return b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body


LOSSY = b"\0\0\0\x9d\x01\x2a" + struct.pack("<HH", 640, 360)
WIDE = struct.pack("<I", 0x10) + (3839).to_bytes(3, "little") + (2159).to_bytes(3, "little")


@pytest.mark.parametrize(
    ("data", "size"),
    [
        (png(30, 20), Picture(30, 20, False)),
        (png(30, 20, transparent=True), Picture(30, 20, True)),
        (png(30, 20) + b"appended", Picture(30, 20, False)),
        (webp(3840, 2160), Picture(3840, 2160, False)),
        (riff((b"VP8 ", LOSSY)), Picture(640, 360, False)),
        (riff((b"VP8X", WIDE), (b"ALPH", b"abc"), (b"VP8 ", LOSSY)), Picture(3840, 2160, True)),
        (jpeg(300, 200), Picture(300, 200, False)),
        (jpeg(300, 200) + b"\0\0", Picture(300, 200, False)),
    ],
)
def test_size_and_transparency(data: bytes, size: Picture) -> None:
    assert picture(data) == size


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"GIF89a", "is a GIF"),
        (b"  <svg xmlns=''>", "is an SVG"),
        (b"\0\0\0\x1cftypavif", "is an AVIF"),
        (b"version https://git-lfs.github.com/spec/v1", "Git LFS"),
        (b"hello", "no picture"),
        (png(30, 20)[:20], "is cut short"),
        (png(30, 20)[:-1], "is cut short"),
        (png(30, 20).replace(b"IHDR", b"IHDX"), "is damaged"),
        (png(30, 20).replace(struct.pack(">I", 30), struct.pack(">I", 31)), "is damaged"),
        (png(30, 20).replace(b"IDAT", b"iDOT"), "is damaged"),
        (chunks(b"iDOT"), "is damaged"),
        (chunks(b"acTL", b"IDAT"), "is an animation"),
        (png(30, 20, transparent=True).replace(b"IDATx", b"IDATy"), "is damaged"),
        (webp(30, 20)[:-1], "is cut short"),
        (riff((b"VP8X", bytes([2]) + bytes(9))), "is an animation"),
        (riff((b"EXIF", b"")), "is damaged"),
        (riff((b"VP8 ", bytes(10))), "is damaged"),
        (riff((b"VP8L", bytes(10))), "is damaged"),
        (jpeg(300, 200)[:-1], "is cut short"),
        (jpeg(300, 200)[:24], "is cut short"),
        (jpeg(300, 200, depth=12), "12 bits"),
        (b"\xff\xd8\xff\xd9\0\2", "is damaged"),
        (b"\xff\xd8\xff\xe0\0\2abc", "is damaged"),
    ],
)
def test_what_can_not_be_shown(data: bytes, says: str) -> None:
    with pytest.raises(Unreadable) as caught:
        picture(data)
    assert says in caught.value.what
    assert caught.value.todo


@pytest.mark.parametrize("form", ["PNG", "WEBP", "JPEG"])
def test_qt_agrees(form: str, tmp_path: Path) -> None:
    path = tmp_path / "picture"
    image = QImage(61, 43, QImage.Format.Format_ARGB32)
    image.fill(0x40FF8000)
    assert image.save(str(path), form)
    assert picture(path.read_bytes()) == Picture(61, 43, form != "JPEG")


def test_qt_opens_the_pictures_of_the_tests() -> None:
    for data in (png(30, 20), webp(30, 20)):
        image = QImage.fromData(data)
        assert (image.width(), image.height()) == (30, 20)


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from([png(9, 9), webp(9, 9), jpeg(9, 9), riff((b"VP8X", WIDE), (b"VP8 ", LOSSY))]),
    st.lists(st.tuples(st.integers(0, 200), st.binary(max_size=6)), max_size=4),
    st.integers(0, 200),
)
def test_no_bytes_are_too_strange(data: bytes, changes: list[tuple[int, bytes]], end: int) -> None:
    for at, change in changes:
        data = data[:at] + change + data[at + len(change) :]
    with suppress(Unreadable):
        picture(data[: end or None])
