"""The scrims: the ground colour laid over a picture, so that text has ground to stand on."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter
from PySide6.QtQuick import QQuickImageProvider

Stops = tuple[tuple[float, float], ...]

_GROUND = QColor(0x10, 0x0D, 0x0A)
# (position, opacity) across and down the screen, laid over each other.
_ACROSS: dict[str, Stops] = {
    "theme": ((0, 0.93), (0.22, 0.86), (0.33, 0.62), (0.42, 0.26), (0.50, 0.07), (0.58, 0)),
    "opening": ((0, 0.78), (0.30, 0.46), (0.56, 0)),
    "poll": ((0, 0.55), (0.05, 0.15), (0.24, 0.10), (0.345, 1)),
}
_DOWN: dict[str, Stops] = {
    "theme": (
        (0, 0.62),
        (0.08, 0.56),
        (0.15, 0.10),
        (0.20, 0),
        (0.33, 0),
        (0.40, 0.22),
        (0.46, 0.72),
        (0.54, 0.84),
        (0.70, 0.90),
        (0.84, 1),
    ),
    "opening": ((0, 0.18), (0.2, 0), (0.55, 0), (0.66, 0.40), (0.80, 0.74), (1, 0.96)),
    "poll": ((0, 1), (0.55, 1), (0.64, 0.30), (0.72, 0.10), (0.79, 0.30), (0.875, 1)),
}
_PORTRAIT: dict[str, Stops] = {
    "theme": ((0, 0.62), (0.045, 0.56), (0.085, 0.10), (0.11, 0), (0.18, 0.05), (0.26, 0.60), (0.33, 0.94), (0.38, 1)),
    "poll": ((0, 0.62), (0.045, 0.56), (0.085, 0.10), (0.11, 0), (0.17, 0.20), (0.22, 0.72), (0.28, 0.94), (0.33, 1)),
    "opening": ((0, 1), (0.30, 1), (0.35, 0.72), (0.41, 0), (0.60, 0), (0.68, 0.45), (0.76, 0.82), (0.832, 1)),
}


def draw_scrim(name: str, size: QSize) -> QImage:
    """The scrim called "theme", "opening" or "poll" for a screen of `size` device pixels, premultiplied."""
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    if size.height() > size.width():
        _lay(painter, size, (0, 1), _PORTRAIT[name])
    else:
        _lay(painter, size, (1, 0), _ACROSS[name])
        _lay(painter, size, (0, 1), _DOWN[name])
    painter.end()
    return image


def _lay(painter: QPainter, size: QSize, towards: tuple[int, int], stops: Stops) -> None:
    gradient = QLinearGradient(0, 0, towards[0] * size.width(), towards[1] * size.height())
    for position, opacity in stops:
        colour = QColor(_GROUND)
        colour.setAlphaF(opacity)
        gradient.setColorAt(position, colour)
    painter.fillRect(0, 0, size.width(), size.height(), gradient)


class Scrims(QQuickImageProvider):
    """Answers `image://scrims/<theme|opening|poll>/<width>x<height>`."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, id: str, size: QSize, requested: QSize) -> QImage:
        name, _, pixels = id.partition("/")
        width, _, height = pixels.partition("x")
        return draw_scrim(name, QSize(max(1, int(width)), max(1, int(height))))
