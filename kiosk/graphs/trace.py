"""A long line in device pixels, drawn piece by piece."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QPen

from kiosk.graphs import style

MANY = 150
"""Pieces beyond which flat ends do: joins are closer than the line is wide."""


class Trace(pg.PlotCurveItem):
    """A broken line of one opaque colour.

    Each piece is stroked by itself: a path of a thousand pieces as one stroke costs twenty times as much.
    """

    def __init__(self, colour: str, width: float) -> None:
        super().__init__(antialias=True, skipFiniteCheck=True)
        self._pen = QPen(style.colour(colour), width)
        self._pen.setCosmetic(True)
        self.setSegmentedLineMode("on")

    def follow(self, x: NDArray[np.float64], y: NDArray[np.float64], connect: NDArray[np.int32] | str = "all") -> None:
        """Go through these points; `connect` says for each whether a line leads on to the next."""
        few = len(x) <= MANY
        self._pen.setCapStyle(Qt.PenCapStyle.RoundCap if few else Qt.PenCapStyle.FlatCap)
        self.setData(x, y, pen=self._pen, connect=connect)
