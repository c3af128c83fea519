"""A wide river seen at a low angle: broken reflections and glittering columns of lamps."""

from __future__ import annotations

import numpy as np
from canvas import Canvas
from colour import colour, smooth
from noise import texture
from scipy.ndimage import gaussian_filter1d, map_coordinates

Array = np.ndarray
Tint = tuple[float, float, float]
LOOKS = np.linspace(-1, 1, 9)  # vertical spread of one ripple's reflections


def _ripples(canvas: Canvas, down: Array, seed: int) -> list[Array]:
    """Three scales of surface slope in perspective; `down` is the distance below the waterline."""
    tile = texture(seed, 1.15, 3, 200)
    away = 26000 / (down + 26)
    u, v = (canvas.x - 960) * away / 520 + 200, away * 1.1 + 0 * canvas.x
    return [
        map_coordinates(tile, [v * fv + ov, u * fu + ou], order=1, mode="grid-wrap")
        for fv, ov, fu, ou in ((0.80, 0, 0.34, 0), (2.5, 300, 0.95, 0), (6.3, 77, 2.0, 50))
    ]


def water(
    canvas: Canvas,
    scene: Array,
    lamps: Array,
    waterline: float,
    body: str = "#0b0c0e",
    tint: Tint = (1.0, 0.93, 0.86),
    lamp_tint: Tint = (1.0, 0.86, 0.7),
    calm: float = 1.0,
    seed: int = 404,
) -> tuple[int, Array]:
    """Water below `waterline`: returns its first pixel row and its picture.

    `scene` is the finished picture above (far and near together), `lamps` the light of its small lamps;
    `calm` below 1 flattens the ripples.
    """
    scene = canvas.blur(scene, 1.1)
    first = int(waterline * canvas.scale)
    rows = canvas.height - first
    down = ((np.arange(rows) + 0.5) / canvas.scale).astype(np.float32)[:, None]
    broad, middle, fine = _ripples(canvas, down, seed)
    slope = (broad * 0.62 + middle * 0.48 + fine * 0.30 * np.clip(down / 160, 0, 1)) * calm
    out = np.zeros((rows, canvas.width, 3), np.float32)
    for look in LOOKS:
        y = waterline - down * 1.02 - (slope * (0.16 * down + 3) + look * (6 + 0.34 * down))
        y = np.where(y > waterline - 1, 2 * waterline - 2 - y, y)
        x = canvas.x + (middle * (0.6 + 0.018 * down) + broad * 0.02 * down) * calm
        at = [np.clip(y * canvas.scale, 0, first - 1), np.clip(x * canvas.scale, 0, canvas.width - 1)]
        for c in range(3):
            seen = map_coordinates(scene[:first, :, c], at, order=1, mode="nearest")
            out[..., c] += np.exp(-((look * 1.3) ** 2)) * seen
    out /= np.exp(-((LOOKS * 1.3) ** 2)).sum()
    fade = np.clip(down / 40, 0.05, 1)
    mirror = (0.90 - 0.44 * smooth(0, 270, down)) * np.clip(1 + 0.42 * slope * fade, 0.25, 2.2)
    depth = 0.6 + 0.25 * np.clip(slope, -1, 2) * fade
    out = out * mirror[..., None] * np.array(tint, np.float32) + colour(body) * depth[..., None]
    glint = np.clip(0.25 + 1.15 * (middle * 0.6 + fine * 0.5 + broad * 0.3), 0, 2.4)
    column = _columns(canvas, lamps, first, rows)
    strength = glint * (2.6 * np.exp(-down / 70) + 1.15 - 0.5 * smooth(0, 260, down))
    return first, (out + column * strength[..., None] * np.array(lamp_tint, np.float32)).astype(np.float32)


def _columns(canvas: Canvas, lamps: Array, first: int, rows: int) -> Array:
    """Lamps mirrored at the waterline and drawn out downward."""
    mirrored = np.zeros((rows, canvas.width, 3), np.float32)
    source = canvas.blur(lamps, 0.9)[:first][::-1][:rows]
    mirrored[: len(source)] = source
    return (
        gaussian_filter1d(mirrored, 7 * canvas.scale, axis=0) * 0.5
        + gaussian_filter1d(mirrored, 30 * canvas.scale, axis=0) * 1.5
    )
