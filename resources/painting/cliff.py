"""Near layer of the opening: stilt houses on the cliff between trees, a lit stair, footbridges."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from canvas import lay
from colour import colour, smooth
from house import GABLE, HIP, PAVILION, TERRACE, House, Village
from light import Air
from noise import fbm, profile
from trees import crowns, forest, plant, tinted

Array = np.ndarray
CLIFF = [
    (1290, 1092),
    (1350, 1036),
    (1420, 972),
    (1500, 908),
    (1580, 832),
    (1660, 776),
    (1750, 706),
    (1840, 646),
    (1930, 612),
]
STAIR = [(1418, 1076), (1500, 1010), (1486, 990), (1590, 916), (1574, 898), (1680, 826), (1668, 806), (1768, 734)]


def paint_cliff(air: Air) -> Array:
    """Near layer: rock, stilt houses between trees, a lit stair and two footbridges; premultiplied RGBA."""
    canvas = air.canvas
    edge = canvas.curve(CLIFF) + 7 * profile(canvas, 70, 5, 501) + 3 * profile(canvas, 12, 3, 502)
    edge[canvas.x[0] < 1270] = 2000
    rock = canvas.below(edge)
    layers = np.clip(1 + 0.55 * fbm(canvas, 26, 44, 6, 510, 0.62) + 0.4 * fbm(canvas, 150, 9, 5, 511, 0.55), 0.3, 2.6)
    near = np.concatenate([colour("#130e0b") * (layers * rock)[..., None], rock[..., None]], -1).astype(np.float32)
    forest(air, near, edge + 4, edge + 420, 1500, 512, (11, 34), "#070706", "#2e2318", 0.0, (1285, 1945), 700)
    body, lights = canvas.raster(), canvas.raster()
    village = Village(body, lights, "#e0904c", 811)
    for _, draw in sorted(_things(village), key=lambda thing: thing[0]):
        draw()
    a, e = body.array(), lights.array()
    lay(near, a)
    lit = e[..., :3] * (near[..., 3:] > 0.2)
    near[..., :3] += canvas.blur(lit, 11) * near[..., :3] * 15  # pools of light on wood and rock
    add_glow(near, lit * 1.25 + canvas.blur(lit, 1.4) * 0.35 + canvas.blur(lit, 7) * 0.28 + canvas.blur(lit, 34) * 0.32)
    haze = smooth(840, 940, canvas.y) * (1 - smooth(940, 1050, canvas.y)) * smooth(1250, 1420, canvas.x) * 0.25
    haze = (haze * np.clip(0.4 + 0.45 * fbm(canvas, 260, 24, 6, 520), 0, 1))[..., None]
    lay(near, np.concatenate([air.fog * 0.8 * haze, haze], -1))
    return near


def _things(village: Village) -> list:
    """Everything that stands on the cliff with its foot's y, to be drawn from far to near."""
    r = village.r
    base = lambda x: float(np.interp(x, *zip(*CLIFF, strict=True)))  # noqa: E731
    shapes = crowns(10, 5)
    greens = [
        tinted(shapes, colour("#060606"), colour("#1c1712")),
        tinted(shapes, colour("#080706"), colour("#33251a")),
    ]
    blacks = tinted(shapes, colour("#000000"), colour("#000000"))
    things, houses = [], []
    for row in range(7):
        for step in np.arange(1330 + row * 20, 1960, 98):
            x = step + r.uniform(-30, 30)
            y = base(x + 25) + (1130 - base(x + 25)) * row / 6.6 * 0.95 - 2 + r.uniform(-12, 12)
            if y > 1130 or r.random() < 0.10 or _on_stair(x, y):
                continue
            scale = 1.2 + 0.85 * (y - 600) / 450
            roof = int(r.choice([HIP, HIP, GABLE, TERRACE, PAVILION, HIP, GABLE]))
            house = House(
                x,
                y,
                r.uniform(32, 52) * scale,
                int(r.choice([1, 2, 2, 3])),
                r.uniform(11.5, 13.5) * scale,
                roof,
                float(r.choice([0.05, 0.16, 0.34, 0.60])),
                r.uniform(10, 18) * scale,
                (y - 690) / 900,
            )
            ground = max(base(x), base(x + house.width)) + 10
            houses.append(house)
            ground = max(ground, y + house.storey * 0.8)
            things.append((y, lambda h=house, g=ground: village.house(h, g)))
            for _ in range(r.integers(3, 8)):
                size, kind, look = r.uniform(16, 44) * scale * 0.7, r.integers(10), int(r.random() < 0.45)
                tx, ty = x + r.uniform(-40, house.width + 16), y + r.uniform(0, 18)
                if ty > base(tx) + 4 and not _on_stair(tx - 12, ty, 16):
                    things.append(
                        (
                            y + 0.1,
                            lambda a=tx, b=ty, s=size, k=kind, g=look: (
                                plant(village.body, greens[g][k], a, b, s),
                                plant(village.lamps, blacks[k], a, b, s),
                            ),
                        )
                    )
    for (x0, y0), (x1, y1) in zip(STAIR[::2], STAIR[1::2], strict=True):
        things.append((y0 - 6, lambda a=x0, b=y0, c=x1, d=y1: village.flight(a, b, c, d, 20 + (b - 700) * 0.02)))
    return things + _bridges(village, houses)


def _bridges(village: Village, houses: list[House]) -> list:
    """Footbridges between neighbours that stand at about the same height."""
    things = []
    for a, b in pairwise(sorted(houses, key=lambda h: (round(h.y / 60), h.x))):
        x0, x1 = a.x + a.width, b.x - b.depth
        if 14 < x1 - x0 < 80 and abs(a.y - b.y) < 26 and a.y < 1000:
            y1 = b.y - b.depth * b.rise
            things.append(
                (min(a.y, b.y) - 1, lambda x0=x0, y0=a.y, x1=x1, y1=y1: village.bridge(x0 - 2, y0, x1 + 2, y1))
            )
    return things


def _on_stair(x: float, y: float, room: float = 62) -> bool:
    """Whether a house at (x, y) would stand on the stair."""
    for (x0, y0), (x1, y1) in zip(STAIR[::2], STAIR[1::2], strict=True):
        if y1 - 10 < y < y0 + 34 and abs(x + room / 2 - np.interp(y, (y1, y0), (x1, x0)) - 10) < room * 0.75:
            return True
    return False


def add_glow(near: Array, light: Array) -> None:
    """Add light to a premultiplied layer; light needs opacity of its own where nothing else is."""
    near[..., :3] += light
    near[..., 3] = 1 - (1 - near[..., 3]) * (1 - np.clip(light.max(-1) * 0.9, 0, 1))
    near[..., :3] = np.minimum(near[..., :3], near[..., 3:] * 1.6)
