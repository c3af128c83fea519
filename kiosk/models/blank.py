"""Whether a picture of the glass shows anything at all."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

_SIZE = QSize(96, 96)
_SAME = 6
"""Levels of grey, of 256, that count as one colour."""
_SHOWS = 0.005
"""The share of the picture that must differ: one line of text does."""


def is_blank(picture: QImage) -> bool:
    """Nearly all of one colour, or no picture at all: nothing that a visitor could read or look at."""
    if picture.isNull():
        return True
    small = picture.scaled(_SIZE, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    greys = sorted(small.convertToFormat(QImage.Format.Format_Grayscale8).constBits())
    middle = greys[len(greys) // 2]
    return sum(abs(grey - middle) > _SAME for grey in greys) < _SHOWS * len(greys)
