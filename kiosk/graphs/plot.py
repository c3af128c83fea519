"""A pyqtgraph view that is never shown: it turns readings into pixels, and its items into a picture."""

from __future__ import annotations

from typing import TypeVar

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene

Item = TypeVar("Item", bound=QGraphicsItem)


class Plot:
    """One hidden view with one ViewBox. Items in `box` speak in readings, all others in device pixels."""

    def __init__(self) -> None:
        self._view = pg.GraphicsView(useOpenGL=False, background=None)
        # With an index, pictures drawn after many changes of items ended in a dead one.
        self._view.scene().setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self._view.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        self._items: list[QGraphicsItem] = []
        self._area = QRectF()
        self._corners = (0.0, 0.0), (1.0, 1.0)
        self.box = pg.ViewBox(enableMouse=False, enableMenu=False)
        self.box.setFlag(QGraphicsItem.GraphicsItemFlag.ItemClipsChildrenToShape, False)
        self._view.scene().addItem(self.box)

    def resize(self, width: int, height: int) -> None:
        """Empty the plot and give it a new size in device pixels."""
        for item in list(self._items):
            self.remove(item)
        self._area = QRectF(0, 0, width, height)
        self._view.resize(width, height)
        self._view.resizeEvent(None)

    def frame(self, area: QRectF, x: tuple[float, float], y: tuple[float, float]) -> None:
        """Say which device pixels show which readings: `x` from left to right, `y` from foot to top."""
        self._corners = (x[0], y[0]), (x[1], y[1])
        self.box.setGeometry(area)
        self.box.setRange(xRange=x, yRange=y, padding=0, disableAutoRange=True)

    def add(self, item: Item, in_readings: bool = False) -> Item:
        """Put an item on top of those that are there."""
        if in_readings:
            self.box.addItem(item, ignoreBounds=True)
        else:
            self._view.scene().addItem(item)
        self._items.append(item)
        return item

    def remove(self, item: QGraphicsItem) -> None:
        """Take an item out."""
        if item in self.box.addedItems:
            self.box.removeItem(item)
        else:
            self._view.scene().removeItem(item)
        self._items.remove(item)

    def pixels(self, x: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
        """Device pixels of readings, one row (across, down) for each."""
        (x0, y0), (x1, y1) = self._corners
        near, far = (self.box.mapViewToScene(QPointF(*corner)) for corner in self._corners)
        across = near.x() + (x - x0) / (x1 - x0) * (far.x() - near.x())
        down = near.y() + (y - y0) / (y1 - y0) * (far.y() - near.y())
        return np.column_stack((across, down))

    def picture(self) -> QImage:
        """Everything as it stands, on transparent ground."""
        image = QImage(self._area.size().toSize(), QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        scene = self._view.scene()
        scene.prepareForPaint()
        painter = QPainter(image)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        scene.render(painter, self._area, self._area)
        painter.end()
        return image
