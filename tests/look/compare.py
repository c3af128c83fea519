"""How far two pictures of the same screen differ, in a way that the edges of letters do not matter to."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

_CELL = 3
"""Pixels averaged before anything is compared: a letter may be drawn a shade sharper."""
_BLOCK = 6
"""Cells on a side of the blocks that are compared: about two lines of the smallest text."""

MEAN_LIMIT = 2.0
BLOCK_LIMIT = 12.0
"""Shades of 255 by which a whole picture, and any block of it, may differ.

Measured: 1.1 and 8 for what WebP leaves out, under 0.2 for light hinting of letters, 30 for the block of a lost line of
the smallest text.
"""


class Difference(NamedTuple):
    """Shades of 255: over the whole picture, and in the block that differs most, with its place in pixels."""

    mean: float
    worst: float
    at: tuple[int, int]

    @property
    def tolerable(self) -> bool:
        return self.mean <= MEAN_LIMIT and self.worst <= BLOCK_LIMIT


def difference(one: QImage, two: QImage) -> Difference:
    """Compare two pictures; of different sizes they differ by everything."""
    if one.isNull() or two.isNull() or one.size() != two.size():
        return Difference(255, 255, (0, 0))
    apart = np.abs(_cells(one) - _cells(two)).mean(axis=2)
    windows = np.lib.stride_tricks.sliding_window_view(apart, (_BLOCK, _BLOCK)).mean(axis=(2, 3))
    down, across = np.unravel_index(np.argmax(windows), windows.shape)
    return Difference(float(apart.mean()), float(windows.max()), (int(across) * _CELL, int(down) * _CELL))


def _cells(picture: QImage) -> npt.NDArray[np.float64]:
    small = picture.scaled(
        QSize(picture.width() // _CELL, picture.height() // _CELL),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    ).convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(small.constBits(), np.uint8).reshape(small.height(), small.bytesPerLine())
    return rows[:, : small.width() * 3].reshape(small.height(), small.width(), 3).astype(np.float64)
