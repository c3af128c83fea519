"""Pictures that are larger than a wall can show, made smaller: they take less room and are decoded faster."""

from __future__ import annotations

import math

from kiosk.content.disk import Unreadable
from kiosk.content.pictures import picture

Size = tuple[int, int]
"""Width and height in pixels."""

LANDSCAPE = 1.18
"""Layouts draw a picture at most so much wider than the wall, for its focus and its drift."""
SHAPE = 16 / 9
"""Width by height of what a picture is placed in."""
_QUALITY = 92
_LOSSLESS = 100
_HEAD = 4096
"""Bytes within which a WebP says that it is lossless, behind its colour profile."""


def fitted(data: bytes, wall: Size) -> bytes:
    """The picture in `data` for a wall of so many pixels: as it is, or smaller and in the same format.

    It still covers the largest place that a layout gives it. The same input gives the same bytes. Unreadable where
    the picture can't be decoded.
    """
    known = picture(data)
    size = (known.width, known.height)
    smaller = covering(size, wall)
    return data if smaller == size else _scaled(data, smaller)


def covering(size: Size, wall: Size) -> Size:
    """The least size of a picture's shape that covers its place on the wall; its own where that is less."""
    wide = wall[0] >= wall[1]
    width = max(wall[0], wall[1] * SHAPE) * LANDSCAPE if wide else wall[0] * SHAPE
    share = max(width / size[0], width / SHAPE / size[1])
    return size if share >= 1 else (math.ceil(size[0] * share), math.ceil(size[1] * share))


def _scaled(data: bytes, size: Size) -> bytes:
    """`data` at another size, in its own format."""
    from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt
    from PySide6.QtGui import QImage, QImageReader, QImageWriter

    source = QBuffer()
    source.setData(data)
    source.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(source)
    kind, image = reader.format(), reader.read()
    if image.isNull():
        raise Unreadable("can't be decoded", "save the picture again")
    profile = image.colorSpace()
    alpha = image.hasAlphaChannel()
    image.convertTo(QImage.Format.Format_ARGB32_Premultiplied if alpha else QImage.Format.Format_RGB32)
    image = image.scaled(QSize(*size), Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    image.setColorSpace(profile)
    made = QBuffer()
    made.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(made, kind)
    if kind != b"png":
        writer.setQuality(_LOSSLESS if b"VP8L" in data[:_HEAD] else _QUALITY)
    if not writer.write(image):
        raise Unreadable(f"can't be made smaller ({writer.errorString()})", "save it smaller yourself")
    return bytes(made.data().data())
