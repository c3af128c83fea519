"""A river widening before a plain of flooded fields, seen from a low height (metres, all at height 0)."""

from __future__ import annotations

import numpy as np
from canvas import Array
from colour import smooth
from terrain import Relief

WEST = np.array(
    [
        (90, -26),
        (125, -30),
        (165, -47),
        (215, -52),
        (266, -60),
        (340, -82),
        (433, -92),
        (560, -84),
        (693, -92),
        (900, -66),
        (1155, -70),
        (1700, -20),
        (2310, 20),
        (6000, 160),
    ]
)  # (depth, x) of the river's left bank
ISLANDS = ((112, 640, 74, 40), (30, 1150, 150, 60))  # x, depth and both radii


class Plain:
    """Water, fields and soil at world points."""

    def __init__(self) -> None:
        self._relief, self._soil, self._broad = Relief(71, 1.9), Relief(72, 1.2), Relief(73, 2.4)

    def shore(self, x: Array, y: Array) -> Array:
        """Metres from the water's edge, positive on land."""
        rough = np.minimum(1, y / 500) * (9 * self._relief(x, y, 2.6) + 2.2 * self._soil(x, y, 0.9))
        bank = np.interp(y, *WEST.T) - x + rough
        for cx, cy, rx, ry in ISLANDS:
            away = 1 - np.hypot((x - cx) / rx, (y - cy) / ry)
            bank = np.maximum(bank, away * ry + 0.22 * ry * self._relief(x + 90, y, 1.6))
        canal = np.abs(x + 150 + 60 * np.sin(y / 260 + 1.0) + 0.16 * y) - 7 - 0.004 * y
        return np.minimum(bank, canal)

    def paddies(self, x: Array, y: Array) -> tuple[Array, Array]:
        """How far a flooded field mirrors the sky, 0..1, and where the dyke between two fields runs, 0..1."""
        field = 2.4 * self._relief(x, y, 4.0) + 0.022 * y + 0.040 * x
        part = field - np.floor(field)
        key = np.modf(np.abs(np.sin(np.floor(field) * 12.9898 + 4) * 43758.5453))[0]
        edge = np.minimum(part, 1 - part)
        inland = smooth(6, 7.5, self.shore(x, y) + 0.8 * self._soil(x, y, 0.5))
        wide = 0.3 + 0.7 * smooth(180, 700, y)
        wet = (key > 0.32) * smooth(0.05, 0.08, edge / wide) * (0.20 + 0.8 * key)
        return wet * inland * smooth(3600, 1500, y), smooth(0.07, 0.03, edge / wide) * inland

    def rough(self, x: Array, y: Array) -> Array:
        """Patchiness of the ground, about unit variance."""
        return 0.6 * self._soil(x, y, 0.8) + 0.6 * self._relief(x, y, 1.5)

    def broad(self, x: Array, y: Array) -> Array:
        """Slow change of soil and planting."""
        return self._broad(x, y, 1.2)
