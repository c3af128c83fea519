"""The scrims: the ground colour laid over a picture, so that text has ground to stand on."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QTransform
from PySide6.QtQuick import QQuickImageProvider

from kiosk.content.palette import HIGH_CONTRAST, PALETTES
from kiosk.models.addresses import size_of
from kiosk.models.shades import Stops, shade_of

_SOFT = ((0.0, 0.0), (0.25, 0.16), (0.5, 0.5), (0.75, 0.84), (1.0, 1.0))
_PATCH = 0.64
"""Opacity of a patch in the dark palette; in high contrast it is solid."""


def draw_scrim(address: str) -> QImage:
    """The scrim at `<place>/<layout>/<palette>/<ltr|rtl>/<width>x<height>` in device pixels, premultiplied."""
    place, layout, name, direction, pixels = address.split("/")
    size, palette = size_of(pixels), PALETTES[name]
    u = min(size.width(), size.height()) / 100
    shade = shade_of(place, layout, palette is HIGH_CONTRAST, size.width() / u, size.height() / u)
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    for stops, towards in ((shade.across, (1, 0)), (shade.down, (0, 1))):
        if any(opacity for _, opacity in stops):
            painter.fillRect(image.rect(), _gradient(stops, u, towards, palette.ground))
    painter.end()
    return image.transformed(QTransform().scale(-1, 1)) if direction == "rtl" else image


def draw_patch(address: str) -> QImage:
    """A dark patch with soft edges at `<palette>/<edge>/<width>x<height>`, all in device pixels, premultiplied."""
    name, edge, pixels = address.split("/")
    size, palette = size_of(pixels), PALETTES[name]
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(palette.ground))
    painter = QPainter(image)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    strength = 1.0 if palette is HIGH_CONTRAST else _PATCH
    for length, towards, most in ((size.width(), (1, 0), strength), (size.height(), (0, 1), 1.0)):
        soft = min(float(edge), length / 2)
        rise = [(soft * at, most * share) for at, share in _SOFT]
        fall = [(length - at, opacity) for at, opacity in reversed(rise)]
        painter.fillRect(image.rect(), _gradient((*rise, *fall), 1.0, towards, palette.ground))
    painter.end()
    return image


def _gradient(stops: Stops, u: float, towards: tuple[int, int], ground: str) -> QLinearGradient:
    """Opacities of the ground across or down, at distances in u."""
    end = max(1.0, stops[-1][0] * u)
    gradient = QLinearGradient(0, 0, towards[0] * end, towards[1] * end)
    for place, opacity in stops:
        colour = QColor(ground)
        colour.setAlphaF(opacity)
        gradient.setColorAt(min(1.0, place * u / end), colour)
    return gradient


class Scrims(QQuickImageProvider):
    """Answers `image://scrims/<address of a scrim>` and `image://scrims/patch/<address of a patch>`.

    Nothing is kept: a scrim is drawn in a third of a frame, and three of them would take 25 MB.
    """

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, id: str, size: QSize, requested: QSize) -> QImage:
        return draw_patch(id.removeprefix("patch/")) if id.startswith("patch/") else draw_scrim(id)
