"""A wide plain of paddies and waterways, seen from a low height (metres)."""
from __future__ import annotations

import numpy as np
from colour import smooth
from terrain import Relief

Array = np.ndarray


class Plain:
    """Water and soil at world points; everything lies at height 0."""

    def __init__(self) -> None:
        self._relief, self._soil, self._broad = Relief(71, 1.9), Relief(72, 1.2), Relief(73, 2.4)

    def river(self, x: Array, y: Array) -> Array:
        """1 on the river and the canals."""
        middle = 150 + 62 * np.sin(y / 210) + 20 * self._relief(x, y, 9.0)
        river = smooth(6, -6, np.abs(x - middle) - 42 - 0.02 * y)
        canal = np.abs(x + 40 + 70 * np.sin(y / 330 + 1.0) + 12 * self._relief(x, y, 6.0)) - 9
        ditch = np.abs(x - 60 - 0.35 * y + 36 * np.sin(y / 120) + 8 * self._relief(x, y, 5.0)) - 4
        return np.maximum(river, np.maximum(smooth(3, -3, canal), smooth(1.5, -1.5, ditch)))

    def paddies(self, x: Array, y: Array) -> Array:
        """0..1: how far a flooded field mirrors the sky."""
        field = 2.3 * self._relief(x, y, 5.0) + 0.012 * y + 0.03 * x
        part = field - np.floor(field)
        key = np.modf(np.abs(np.sin(np.floor(field) * 12.9898 + 4) * 43758.5453))[0]
        bund = smooth(0.09, 0.04, np.minimum(part, 1 - part))
        return (key > 0.45) * (1 - bund) * (0.45 + 0.45 * key) * smooth(2600, 1200, y)

    def rough(self, x: Array, y: Array) -> Array:
        """Patchiness of the ground, about unit variance."""
        return 0.6 * self._soil(x, y, 0.8) + 0.6 * self._relief(x, y, 1.5)

    def broad(self, x: Array, y: Array) -> Array:
        """Slow change of soil and planting."""
        return self._broad(x, y, 1.2)
