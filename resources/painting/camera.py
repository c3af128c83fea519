"""Level pinhole camera with a shifted picture plane, as in an architectural photograph."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

Array = np.ndarray


@dataclass(frozen=True)
class Camera:
    """World metres (x right, y into the picture, z up) to picture units (1920 across, y down)."""

    height: float
    horizon: float
    focal: float
    centre: float = 960.0

    def project(self, x: Array, y: Array, z: Array) -> tuple[Array, Array]:
        """Picture position of world points in front of the camera."""
        y = np.maximum(y, 1e-3)
        return self.centre + self.focal * x / y, self.horizon + self.focal * (self.height - z) / y

    def place(self, px: Array, py: Array, depth: Array) -> tuple[Array, Array]:
        """World x and z of picture positions at a known depth."""
        return (px - self.centre) * depth / self.focal, self.height - (py - self.horizon) * depth / self.focal
