"""Woods against the light: crowns that read as one dark mass with a bright upper edge."""

from __future__ import annotations

import numpy as np
from colour import mix
from PySide6.QtGui import QImage
from scipy.ndimage import gaussian_filter
from trees import Crown, crowns, tinted

Array = np.ndarray


def backlit(count: int, seed: int, size: int = 96, blobs: int = 70) -> list[Crown]:
    """Crowns lit from behind: shade below, leaves that catch the light along the top, little relief between."""
    return [
        _turned(crown, np.random.default_rng(seed + 900 + i))
        for i, crown in enumerate(crowns(count, seed, size, blobs))
    ]


def _turned(crown: Crown, r: np.random.Generator) -> Crown:
    size = len(crown.alpha)
    covered = np.cumsum(crown.alpha, axis=0) / size
    rim = np.exp(-covered / 0.13)
    mass = np.exp(-covered / 0.45)
    leaf = gaussian_filter(r.standard_normal((size, size)), 1.1)
    light = 0.42 * rim + 0.26 * mass + 0.20 * crown.light
    return Crown(crown.alpha, np.clip(light * (1 + 0.16 * leaf / leaf.std()), 0, 1).astype(np.float32))


def shades(shapes: list[Crown], dark: Array, lit: Array, steps: int) -> list[list[QImage]]:
    """The crowns in `steps` strengths of light, from the shade to full light."""
    return [tinted(shapes, mix(dark, lit, 0.22 * t), mix(dark, lit, t)) for t in np.linspace(0.12, 1, steps)]
