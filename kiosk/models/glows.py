"""Light around a line: soft in every direction, in the colour of an accent."""

from __future__ import annotations

from math import exp

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter
from PySide6.QtQuick import QQuickImageProvider

from kiosk.models.addresses import size_of

_STEPS = 16
"""Stops of a gradient on either side: enough that no edge of one is seen."""
_WIDTH = 0.34
"""Of the bell that light falls off by, as a share of the way from the middle to the edge."""


def draw_glow(address: str) -> QImage:
    """The glow at `<RRGGBB>/<ends>/<width>x<height>`, premultiplied.

    Its light is strongest along the middle of its height. Left and right it fades out over `ends` pixels; all lengths
    are in device pixels.
    """
    colour, ends, pixels = address.split("/")
    size = size_of(pixels)
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(f"#{colour}"))
    painter = QPainter(image)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    soft = min(0.5, max(0.0, float(ends)) / size.width())
    painter.fillRect(image.rect(), _falling(QLinearGradient(0, 0, 0, size.height()), 0.5))
    painter.fillRect(image.rect(), _falling(QLinearGradient(0, 0, size.width(), 0), soft))
    painter.end()
    return image


def _falling(gradient: QLinearGradient, soft: float) -> QLinearGradient:
    """Opaque in the middle, falling to nothing over `soft` (0 to 0.5) of the way at both ends."""
    for step in range(_STEPS + 1):
        away = 1 - step / _STEPS
        colour = QColor(Qt.GlobalColor.black)
        colour.setAlphaF(max(0.0, _bell(away)))
        gradient.setColorAt(soft * step / _STEPS, colour)
        gradient.setColorAt(1 - soft * step / _STEPS, colour)
    return gradient


def _bell(away: float) -> float:
    """1 in the middle, 0 at a distance of 1."""
    edge = exp(-1 / (2 * _WIDTH**2))
    return (exp(-(away**2) / (2 * _WIDTH**2)) - edge) / (1 - edge)


class Glows(QQuickImageProvider):
    """Answers `image://glows/<address of a glow>`."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, id: str, size: QSize, requested: QSize) -> QImage:
        return draw_glow(id)
