"""Egrets: a flock in flight and waders standing on the reefs."""
from __future__ import annotations

from canvas import Array, Canvas, Raster, lay, shade
from colour import colour, mix
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

# x, y of the body, span of a wing, wing raise (1 up, -1 down), tilt in degrees, brightness
FLOCK = ((772, 452, 34, 0.90, -10, 1.0), (836, 432, 30, 0.30, -8, 0.92), (872, 400, 28, -0.55, -10, 0.9),
         (926, 404, 23, 0.80, -9, 0.85), (952, 376, 20, 0.15, -8, 0.8), (992, 384, 17, -0.50, -8, 0.75),
         (712, 420, 30, -0.40, -12, 0.92), (1022, 364, 13, 0.70, -6, 0.7))


def paint_flock(canvas: Canvas, layer: Array, light: Array) -> None:
    """Lay the flock over a premultiplied RGBA layer."""
    raster = canvas.raster()
    for x, y, span, lift, tilt, bright in FLOCK:
        raster.painter.save()
        raster.painter.translate(x, y)
        raster.painter.rotate(tilt)
        _flying(raster, span, lift, light * bright)
        raster.painter.restore()
    lay(layer, raster.array())


def _flying(raster: Raster, span: float, lift: float, light: Array) -> None:
    """An egret flying to the right around the origin, neck drawn in, legs trailing."""
    s = span / 30
    shadow = mix(colour("#3f7a68"), light, 0.30)
    _wing(raster, span * 0.9, lift * 0.8 + 0.15, 5 * s, shadow, mix(shadow, light, 0.35))
    raster.line(-11 * s, 1.0 * s, -25 * s, 2.6 * s, max(0.9 * s, 0.5), colour("#141a16"))
    body = QPainterPath(QPointF(-14 * s, 0.6 * s))
    body.cubicTo(-6 * s, -4.2 * s, 5 * s, -4.6 * s, 9.5 * s, -2.4 * s)
    body.cubicTo(12.5 * s, -4.6 * s, 15.5 * s, -4.2 * s, 17 * s, -2.6 * s)
    body.cubicTo(15 * s, -0.6 * s, 13 * s, 0.4 * s, 11 * s, 1.4 * s)
    body.cubicTo(5 * s, 4.4 * s, -6 * s, 3.8 * s, -14 * s, 0.6 * s)
    raster.path(body, shade(0, -4 * s, 0, 4 * s, (0, light), (1, mix(shadow, light, 0.25))))
    raster.polygon([(16.4 * s, -3.2 * s), (23.5 * s, -1.2 * s), (16.2 * s, -1.7 * s)], colour("#b98a2a"))
    _wing(raster, span, lift, 0, light, mix(shadow, light, 0.45))


def _wing(raster: Raster, span: float, lift: float, shift: float, light: Array, dim: Array) -> None:
    """One broad wing from the shoulder; `lift` 1 is raised, -1 pressed down."""
    s, up = span / 30, -lift * span / 30
    at = lambda x, y: (x * s + shift, y * up - 1.5 * s)  # noqa: E731
    path = QPainterPath(QPointF(*at(6, 0)))
    path.cubicTo(*at(8, 4), *at(11, 9), *at(10, 14))
    path.cubicTo(*at(8, 22), *at(2, 30), *at(-7, 35))
    for out, knot in (((-10.5, 33), (-9, 29)), ((-12.5, 26), (-10.5, 22)), ((-13, 18), (-10.5, 15)),
                      ((-12, 10), (-9, 8)), ((-10, 3), (-7, 0))):
        path.quadTo(*at(*out), *at(*knot))
    path.closeSubpath()
    raster.path(path, shade(*at(8, 4), *at(-7, 33), (0, light), (0.5, mix(dim, light, 0.6)), (1, dim)))


def paint_waders(canvas: Canvas, image: Array, places: list[tuple[float, float]], height: float, light: Array) -> None:
    """Egrets standing at picture positions, `height` units tall."""
    raster = canvas.raster()
    for i, (x, y) in enumerate(places):
        s, face = height / 30 * (0.8 + 0.12 * (i % 3)), 1 if i % 2 else -1
        for leg in (-1.2, 1.4):
            raster.line(x + leg * s, y, x + leg * s, y - 12 * s, 0.5, colour("#15170f"))
        body = QPainterPath(QPointF(x - face * 9 * s, y - 9 * s))
        body.cubicTo(x - face * 5 * s, y - 19 * s, x + face * 4 * s, y - 19 * s, x + face * 5 * s, y - 16 * s)
        body.cubicTo(x + face * 9 * s, y - 22 * s, x + face * 1 * s, y - 26 * s, x + face * 5 * s, y - 30 * s)
        body.lineTo(x + face * 12 * s, y - 28 * s)
        body.cubicTo(x + face * 5 * s, y - 25 * s, x + face * 13 * s, y - 17 * s, x + face * 4 * s, y - 11 * s)
        body.closeSubpath()
        raster.path(body, light)
    lay(image, raster.array())
