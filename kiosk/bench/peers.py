"""The same live line as others draw it: each sets new data and paints into a picture, as its users would."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

Floats = NDArray[np.float64]
Draw = Callable[[], object]
COLOUR = "#58A6FF"


def pyqtgraph(times: Floats, values: Floats, width: int, height: int) -> Draw:
    """pyqtgraph with automatic downsampling (peaks) and clipping to the view."""
    import pyqtgraph as pg

    view = pg.PlotWidget(background=None)
    view.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    view.resize(width, height)
    view.show()
    line = view.plot(pen=pg.mkPen(COLOUR, width=4), antialias=True)
    line.setDownsampling(auto=True, method="peak")
    line.setClipToView(True)

    def draw() -> QImage:
        line.setData(times, values)
        return _rendered(view.scene(), width, height)

    return draw


def matplotlib(times: Floats, values: Floats, width: int, height: int) -> Draw:
    """matplotlib's Agg with its own path simplification."""
    agg, figures = import_module("matplotlib.backends.backend_agg"), import_module("matplotlib.figure")
    figure = figures.Figure(figsize=(width / 100, height / 100), dpi=100)
    canvas = agg.FigureCanvasAgg(figure)
    axes = figure.add_subplot()
    (line,) = axes.plot(times[:2], values[:2], color=COLOUR, linewidth=3)
    axes.set_xlim(times[0], times[-1])
    axes.set_ylim(values.min(), values.max())

    def draw() -> object:
        line.set_data(times, values)
        canvas.draw()
        return canvas

    return draw


def qtcharts(times: Floats, values: Floats, width: int, height: int) -> Draw:
    """QtCharts (Qt's Addons), which has no downsampling of its own."""
    from PySide6.QtWidgets import QGraphicsScene

    charts = import_module("PySide6.QtCharts")
    scene, chart, series = QGraphicsScene(), charts.QChart(), charts.QLineSeries()
    chart.addSeries(series)
    chart.createDefaultAxes()
    chart.resize(width, height)
    scene.addItem(chart)

    def draw() -> QImage:
        series.replaceNp(times, values)
        return _rendered(scene, width, height)

    return draw


PEERS: tuple[tuple[str, Callable[[Floats, Floats, int, int], Draw], bool], ...] = (
    ("pyqtgraph, autoDownsample and clipToView", pyqtgraph, True),
    ("matplotlib, Agg", matplotlib, False),
    ("QtCharts", qtcharts, False),
)
"""Name, how it draws, and whether the budget is measured against it."""


def _rendered(scene: Any, width: int, height: int) -> QImage:
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    scene.render(painter, QRectF(image.rect()), QRectF(0, 0, width, height))
    painter.end()
    return image
