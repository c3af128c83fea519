"""Cubic B-spline value noise with about unit variance, independent of the pixel size."""

from __future__ import annotations

import numpy as np
from canvas import Canvas

Array = np.ndarray
SMALLEST_CELL = 1.1  # pixels; finer octaves would make a small picture differ from a large one


def _weights(f: Array) -> Array:
    f = f.astype(np.float32)
    inner = 3 * f**3 - 6 * f**2 + 4, -3 * f**3 + 3 * f**2 + 3 * f + 1
    return np.stack([(1 - f) ** 3, *inner, f**3]) / np.float32(6)


def _taps(count: int, step: float, cells: int) -> tuple[Array, Array]:
    u = 0.5 + np.arange(count) * step
    i = np.floor(u).astype(int)
    return np.stack([(i + k) % cells for k in range(4)]), _weights(u - i)


def value_noise(canvas: Canvas, cell_x: float, cell_y: float, seed: int) -> Array:
    """One octave over the whole picture; cell sizes in picture units."""
    nx, ny = int(canvas.width / canvas.scale / cell_x) + 6, int(canvas.height / canvas.scale / cell_y) + 6
    lattice = np.random.default_rng(seed).standard_normal((ny, nx)).astype(np.float32) * 2.1
    columns, wx = _taps(canvas.width, 1 / (cell_x * canvas.scale), nx)
    rows, wy = _taps(canvas.height, 1 / (cell_y * canvas.scale), ny)
    across = sum(lattice[:, columns[k]] * wx[k] for k in range(4))
    out = np.zeros((canvas.height, canvas.width), np.float32)
    for k in range(4):
        out += across[rows[k]] * wy[k][:, None]
    return out


def fbm(canvas: Canvas, cell_x: float, cell_y: float, octaves: int, seed: int, gain: float = 0.5) -> Array:
    """Fractal noise over the whole picture: each octave half the cell and `gain` times the strength."""
    out, strength, power = np.zeros((canvas.height, canvas.width), np.float32), 1.0, 0.0
    for octave in range(octaves):
        if min(cell_x, cell_y) * canvas.scale / 2**octave < SMALLEST_CELL:
            break
        out += strength * value_noise(canvas, cell_x / 2**octave, cell_y / 2**octave, seed * 131 + octave)
        power += strength**2
        strength *= gain
    return out / np.float32(np.sqrt(max(power, 1e-9)))


def profile(canvas: Canvas, cell: float, octaves: int, seed: int, gain: float = 0.5, ridged: bool = False) -> Array:
    """Fractal noise along x, one value per pixel column; `ridged` folds it into sharp crests."""
    out, strength = np.zeros(canvas.width, np.float32), 1.0
    for octave in range(octaves):
        size = cell / 2**octave
        draw = np.random.default_rng(seed * 977 + octave)
        lattice = draw.standard_normal(int(1920 / size) + 8).astype(np.float32)
        u = canvas.x[0] / size + 0.37
        i = np.floor(u).astype(int)
        v = 1.5 * sum(w * lattice[i + k] for k, w in enumerate(_weights(u - i)))
        out += strength * ((0.55 - np.abs(v)) if ridged else v)
        strength *= gain
    return out


def texture(seed: int, power: float, low: float, high: float, size: int = 1024) -> Array:
    """Tileable noise with a k^-power spectrum between two frequencies, unit variance."""
    k = np.fft.fftfreq(size) * size
    radius = np.hypot(k[:, None], k[None, :])
    radius[0, 0] = 1
    white = np.fft.fft2(np.random.default_rng(seed).standard_normal((size, size)))
    out = np.fft.ifft2(white * np.where((radius > low) & (radius < high), radius**-power, 0)).real
    return (out / out.std()).astype(np.float32)
