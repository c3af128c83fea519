"""The same readings drawn by a library's own means: matplotlib where it is installed, else pyqtgraph with its axes."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from kiosk.content.graph import Graph

Readings = list[NDArray[np.float64]]


def library() -> str:
    """What the plain picture is drawn by."""
    return "plain matplotlib" if find_spec("matplotlib") else "plain pyqtgraph"


def plain_picture(graph: Graph, width: int, height: int) -> Callable[[], object] | None:
    """Draws a graph of that many pixels when called; None for a graph without readings of its own."""
    series = _readings(graph)
    if not series:
        return None
    lines = graph.kind in ("line", "steps", "route")
    return (_matplotlib if find_spec("matplotlib") else _pyqtgraph)(series, lines, width, height)


def _readings(graph: Graph) -> Readings:
    """Rows of (across, up): readings by their number, stops of a route by their place."""
    stops = getattr(graph, "stops", None)
    if stops:
        return [np.array([stop.at for stop in stops], dtype=float)]
    return [
        np.array([(n, point.value) for n, point in enumerate(series.points) if point.value is not None], dtype=float)
        for series in getattr(graph, "series", [])
    ]


def _pyqtgraph(series: Readings, lines: bool, width: int, height: int) -> Callable[[], object]:
    view = pg.PlotWidget(background=None)
    view.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    view.resize(width, height)
    view.show()
    for number, readings in enumerate(series):
        if lines:
            view.plot(readings, pen=pg.mkPen("w", width=5), antialias=True)
        else:
            offset = number / (len(series) + 1)
            bars = pg.BarGraphItem(x=readings[:, 0] + offset, height=readings[:, 1], width=0.8 / len(series), brush="w")
            view.addItem(bars)

    def draw() -> QImage:
        image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        view.scene().prepareForPaint()
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        view.scene().render(painter, QRectF(image.rect()), QRectF(image.rect()))
        painter.end()
        return image

    return draw


def _matplotlib(series: Readings, lines: bool, width: int, height: int) -> Callable[[], object]:
    figure: Any = import_module("matplotlib.figure").Figure(figsize=(width / 100, height / 100), dpi=100)
    canvas = import_module("matplotlib.backends.backend_agg").FigureCanvasAgg(figure)
    axes = figure.add_subplot()
    for number, readings in enumerate(series):
        if lines:
            axes.plot(readings[:, 0], readings[:, 1], linewidth=4)
        else:
            axes.bar(readings[:, 0] + number / (len(series) + 1), readings[:, 1], 0.8 / len(series))

    def draw() -> object:
        canvas.draw()
        return canvas.buffer_rgba()

    return draw
