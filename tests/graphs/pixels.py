"""Reading pictures in tests."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from kiosk.graphs import style


def rgba(image: QImage) -> NDArray[np.uint8]:
    """A picture as rows, columns and (red, green, blue, alpha), not premultiplied."""
    plain = image.convertToFormat(QImage.Format.Format_RGBA8888)
    data = np.frombuffer(plain.constBits(), dtype=np.uint8)
    return data.reshape(plain.height(), plain.bytesPerLine() // 4, 4)[:, : plain.width()].copy()


def of_colour(image: QImage, name: str, tolerance: int = 24) -> NDArray[np.bool_]:
    """Where a picture is opaque and has a colour, a role of the dark palette or one written #RRGGBB."""
    data, colour = rgba(image).astype(int), style.colour(name)
    wanted = np.array([colour.red(), colour.green(), colour.blue()])
    return (np.abs(data[..., :3] - wanted).max(axis=2) <= tolerance) & (data[..., 3] > 230)
