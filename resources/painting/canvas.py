"""The sheet a scene is painted on: picture units, blending, blurring, and QPainter in linear light.

Every length is given in picture units: the picture is 1920 units wide and 1080 high at any pixel size.
"""

from __future__ import annotations

import os

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QImage,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
)
from scipy.ndimage import gaussian_filter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
Array = np.ndarray
Paint = np.ndarray | QLinearGradient
_application = QGuiApplication.instance() or QGuiApplication([])


class Canvas:
    """Size and pixel coordinates of a 16:9 picture `width` pixels wide."""

    def __init__(self, width: int) -> None:
        self.width, self.height = width, width * 9 // 16
        self.scale = width / 1920
        self.x = ((np.arange(self.width) + 0.5) / self.scale).astype(np.float32)[None, :]
        self.y = ((np.arange(self.height) + 0.5) / self.scale).astype(np.float32)[:, None]

    def blank(self, channels: int = 3) -> Array:
        """A black (and, with 4 channels, transparent) picture."""
        return np.zeros((self.height, self.width, channels), np.float32)

    def raster(self) -> Raster:
        """A transparent drawing surface of the same size."""
        return Raster(self)

    def column(self, x: float) -> int:
        """Pixel column at picture position x, kept inside the picture."""
        return int(np.clip(x * self.scale, 0, self.width - 1))

    def row(self, y: float) -> int:
        """Pixel row at picture position y, kept inside the picture."""
        return int(np.clip(y * self.scale, 0, self.height - 1))

    def curve(self, points: list[tuple[float, float]]) -> Array:
        """One value per pixel column, interpolated between (x, value) points."""
        xs, values = zip(*points, strict=True)
        return np.interp(self.x[0], xs, values).astype(np.float32)

    def hump(self, centre: float, spread: float) -> Array:
        """Bell of height 1 along x, one value per pixel column."""
        return np.exp(-(((self.x[0] - centre) / spread) ** 2))

    def below(self, curve: Array, soft: float = 0.8) -> Array:
        """Coverage 0..1 of the pixels under y = curve, the edge `soft` pixels wide."""
        return np.clip((self.y - curve[None, :]) * self.scale / soft + 0.5, 0, 1).astype(np.float32)

    def blur(self, a: Array, sigma: float) -> Array:
        """Gaussian blur, `sigma` in picture units; wide ones run on a reduced picture."""
        sigma, factor = sigma * self.scale, 1
        while sigma / factor > 5 and factor < 32:
            factor *= 2
        flat = (0,) * (a.ndim - 2)
        if factor == 1:
            return gaussian_filter(a, (sigma, sigma, *flat), truncate=3)
        h, w = a.shape[:2]
        rows, cols = -(-h // factor), -(-w // factor)
        b = np.pad(a, ((0, rows * factor - h), (0, cols * factor - w)) + ((0, 0),) * len(flat), mode="edge")
        b = b.reshape((rows, factor, cols, factor, *a.shape[2:])).mean((1, 3), dtype=np.float32)
        b = gaussian_filter(b, (sigma / factor, sigma / factor, *flat), truncate=3)
        return _enlarge(_enlarge(b, factor, h, 0), factor, w, 1)


def _enlarge(a: Array, factor: int, size: int, axis: int) -> Array:
    last = a.shape[axis] - 1
    u = np.clip((np.arange(size) + 0.5) / factor - 0.5, 0, last)
    i = np.minimum(u.astype(int), max(last - 1, 0))
    t = (u - i).astype(np.float32).reshape([-1 if k == axis else 1 for k in range(a.ndim)])
    return a.take(i, axis) * (1 - t) + a.take(np.minimum(i + 1, last), axis) * t


def cover(image: Array, mask: Array, paint: Array) -> None:
    """Lay `paint` (one colour or a picture) over an RGB `image` where `mask` is 1."""
    image += (paint - image) * mask[..., None]


def lay(image: Array, rgba: Array) -> None:
    """Lay a premultiplied RGBA layer over an RGB or premultiplied RGBA `image`."""
    image *= 1 - rgba[..., 3:4]
    image += rgba[..., : image.shape[-1]]


def pen_colour(c: Array, alpha: float = 1.0) -> QColor:
    """QColor of a linear RGB colour (clipped to 0..1)."""
    r, g, b = (float(v) for v in np.clip(c, 0, 1))
    return QColor.fromRgbF(r, g, b, float(min(max(alpha, 0), 1)))


def shade(x0: float, y0: float, x1: float, y1: float, *stops: tuple) -> QLinearGradient:
    """Gradient brush between two points; stops are (position, colour) or (position, colour, alpha)."""
    gradient = QLinearGradient(float(x0), float(y0), float(x1), float(y1))
    for position, *paint in stops:
        gradient.setColorAt(position, pen_colour(*paint))
    return gradient


class Raster:
    """QPainter on a float image: antialiasing in linear light, coordinates in picture units.

    `pixels` is a live view of the premultiplied linear RGBA content; `painter` may be used directly.
    """

    def __init__(self, canvas: Canvas) -> None:
        self._image = QImage(canvas.width, canvas.height, QImage.Format_RGBA32FPx4_Premultiplied)
        self._image.fill(Qt.transparent)
        flat = np.frombuffer(self._image.bits(), np.float32).reshape(canvas.height, -1, 4)
        self.pixels: Array = flat[:, : canvas.width]
        self.painter = QPainter(self._image)
        self.painter.setRenderHints(QPainter.Antialiasing | QPainter.SmoothPixmapTransform)
        self.painter.scale(canvas.scale, canvas.scale)
        self.painter.setPen(Qt.NoPen)

    def array(self) -> Array:
        """End painting and return a copy of the content."""
        self.painter.end()
        return self.pixels.copy()

    def brush(self, paint: Paint, alpha: float = 1.0) -> None:
        self.painter.setBrush(paint if isinstance(paint, QLinearGradient) else pen_colour(paint, alpha))

    def polygon(self, points, paint: Paint, alpha: float = 1.0) -> None:
        self.brush(paint, alpha)
        self.painter.drawPolygon(QPolygonF([QPointF(float(x), float(y)) for x, y in points]))

    def rect(self, x: float, y: float, w: float, h: float, paint: Paint, alpha: float = 1.0) -> None:
        fill = paint if isinstance(paint, QLinearGradient) else pen_colour(paint, alpha)
        self.painter.fillRect(QRectF(float(x), float(y), float(w), float(h)), fill)

    def ellipse(self, x: float, y: float, rx: float, ry: float, paint: Paint, alpha: float = 1.0) -> None:
        self.brush(paint, alpha)
        self.painter.drawEllipse(QPointF(float(x), float(y)), float(rx), float(ry))

    def line(self, x0: float, y0: float, x1: float, y1: float, width: float, paint: Array, alpha: float = 1.0) -> None:
        self.painter.setPen(QPen(pen_colour(paint, alpha), float(width), Qt.SolidLine, Qt.FlatCap))
        self.painter.drawLine(QPointF(float(x0), float(y0)), QPointF(float(x1), float(y1)))
        self.painter.setPen(Qt.NoPen)

    def polyline(self, points, width: float, paint: Array, alpha: float = 1.0) -> None:
        path = outline(points)
        self.painter.setBrush(Qt.NoBrush)
        pen = QPen(pen_colour(paint, alpha), float(width), Qt.SolidLine, Qt.FlatCap, Qt.RoundJoin)
        self.painter.setPen(pen)
        self.painter.drawPath(path)
        self.painter.setPen(Qt.NoPen)

    def path(self, path: QPainterPath, paint: Paint, alpha: float = 1.0) -> None:
        self.brush(paint, alpha)
        self.painter.drawPath(path)

    def stamp(self, image: QImage, x: float, y: float, w: float, h: float) -> None:
        """Draw a picture into the rectangle whose upper left corner is (x, y)."""
        self.painter.drawImage(QRectF(float(x), float(y), float(w), float(h)), image)


def outline(points) -> QPainterPath:
    """Open path through (x, y) points."""
    points = list(points)
    path = QPainterPath(QPointF(float(points[0][0]), float(points[0][1])))
    for x, y in points[1:]:
        path.lineTo(float(x), float(y))
    return path
