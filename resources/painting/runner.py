"""One runner in mid-stride, modelled as solid limbs and lit from behind."""

from __future__ import annotations

import numpy as np
from sdf import Array, ellipsoid, rotate_y, round_cone, smooth_union, trace

SKIN, SHIRT, SHORTS, HAIR, SHOE = range(5)

# Joints in metres: x forward, y up, z toward the runner's left. The right foot has just pushed off.
HEAD = (0.185, 1.605, 0.0)
NECK, CHEST, WAIST, PELVIS = (0.135, 1.47, 0.0), (0.105, 1.30, 0.0), (0.045, 1.10, 0.0), (0.0, 0.955, 0.0)
FRONT_LEG = ((0.02, 0.93, 0.085), (0.365, 0.72, 0.10), (0.255, 0.31, 0.085), (0.455, 0.285, 0.085))
BACK_LEG = ((-0.01, 0.93, -0.085), (-0.15, 0.53, -0.085), (-0.47, 0.235, -0.075), (-0.405, 0.03, -0.07))
FRONT_ARM = ((0.115, 1.405, -0.175), (0.215, 1.135, -0.215), (0.43, 1.265, -0.12))
BACK_ARM = ((0.105, 1.405, 0.175), (-0.155, 1.245, 0.235), (-0.05, 1.02, 0.22))


def _leg(p: Array, joints: tuple) -> tuple[Array, Array, Array]:
    """Distances to bare leg, shorts and shoe."""
    hip, knee, ankle, toe = (np.array(j, np.float32) for j in joints)
    calf = knee + (ankle - knee) * 0.30 + np.array([-0.016, 0, 0], np.float32)
    bare = smooth_union(round_cone(p, hip, knee, 0.082, 0.050), round_cone(p, knee, ankle, 0.047, 0.030), 0.03)
    bare = smooth_union(bare, round_cone(p, calf, calf + (ankle - knee) * 0.22, 0.054, 0.044), 0.04)
    shorts = round_cone(p, hip, hip + (knee - hip) * 0.46, 0.098, 0.086)
    heel = ankle + (ankle - toe) * 0.22 - (knee - ankle) * -0.06
    ball = ankle + (toe - ankle) * 0.62
    sole = smooth_union(round_cone(p, heel, ball, 0.040, 0.037), round_cone(p, ball, toe, 0.037, 0.022), 0.02)
    sole = smooth_union(sole, round_cone(p, ankle, ball, 0.037, 0.030), 0.02)
    return bare, shorts, sole


def _arm(p: Array, joints: tuple) -> tuple[Array, Array]:
    """Distances to bare arm with fist and to the sleeve."""
    shoulder, elbow, wrist = (np.array(j, np.float32) for j in joints)
    bare = smooth_union(round_cone(p, shoulder, elbow, 0.046, 0.036), round_cone(p, elbow, wrist, 0.038, 0.022), 0.02)
    fist = ellipsoid(p, wrist + (wrist - elbow) * 0.16, (0.044, 0.040, 0.034))
    sleeve = round_cone(p, shoulder, shoulder + (elbow - shoulder) * 0.45, 0.058, 0.052)
    return smooth_union(bare, fist, 0.02), sleeve


def _parts(p: Array) -> list[Array]:
    """Distance to each material of the figure, in the order of the constants above."""
    legs = [_leg(p, FRONT_LEG), _leg(p, BACK_LEG)]
    arms = [_arm(p, FRONT_ARM), _arm(p, BACK_ARM)]
    head = ellipsoid(p, HEAD, (0.098, 0.122, 0.078))
    face = ellipsoid(p, (0.235, 1.575, 0), (0.052, 0.072, 0.052))
    nose = ellipsoid(p, (0.287, 1.592, 0), (0.018, 0.020, 0.014))
    head = smooth_union(smooth_union(head, face, 0.04), nose, 0.02)
    skin = smooth_union(head, round_cone(p, NECK, HEAD, 0.052, 0.048), 0.03)
    for bare in (legs[0][0], legs[1][0], arms[0][0], arms[1][0]):
        skin = np.minimum(skin, bare)
    yoke = round_cone(p, (0.11, 1.41, -0.145), (0.11, 1.41, 0.145), 0.066, 0.066)
    shirt = smooth_union(ellipsoid(p, CHEST, (0.118, 0.20, 0.165)), yoke, 0.07)
    shirt = smooth_union(shirt, ellipsoid(p, WAIST, (0.10, 0.17, 0.135)), 0.08)
    hem = ellipsoid(p, (-0.005, 0.99, 0), (0.122, 0.10, 0.150))
    shirt = smooth_union(shirt, hem, 0.06)
    for sleeve in (arms[0][1], arms[1][1]):
        shirt = smooth_union(shirt, sleeve, 0.035)
    shorts = ellipsoid(p, PELVIS, (0.125, 0.11, 0.155))
    for leg in legs:
        shorts = smooth_union(shorts, leg[1], 0.05)
    hair = ellipsoid(p, (0.162, 1.632, 0), (0.104, 0.112, 0.088))
    hair = np.maximum(hair, -ellipsoid(p, (0.262, 1.575, 0), (0.085, 0.095, 0.12)))
    tail = smooth_union(
        round_cone(p, (0.075, 1.675, 0), (-0.02, 1.665, 0.015), 0.026, 0.038),
        round_cone(p, (-0.02, 1.665, 0.015), (-0.145, 1.555, 0.03), 0.038, 0.012),
        0.03,
    )
    return [skin, shirt, shorts, smooth_union(hair, tail, 0.03), np.minimum(legs[0][2], legs[1][2])]


def _figure(p: Array) -> Array:
    return np.minimum.reduce(_parts(p))


def paint_runner(size: float, facing: float, palette: Array, sun: Array, sunlight: Array, sky: Array) -> Array:
    """Return the runner as premultiplied linear RGBA; `size` is pixels per metre.

    The array spans x -0.75..0.75 m and y 1.85..-0.05 m. `facing` turns the figure (0 runs right, pi runs left),
    `palette` holds one linear colour per material, `sun` points to the light (viewer's axes).
    """
    x = -0.75 + (np.arange(round(1.5 * size)) + 0.5) / size
    y = 1.85 - (np.arange(round(1.9 * size)) + 0.5) / size
    turned = lambda p: rotate_y(p, facing)  # noqa: E731
    hit = trace(lambda p: _figure(turned(p)), x, y, 0.8)
    on = hit.coverage > 0
    normal = hit.normal[on]
    material = np.argmin(np.stack(_parts(turned(hit.point[on]))), 0)
    sun = np.asarray(sun, np.float32) / np.linalg.norm(sun)
    direct = np.clip(normal @ sun, 0, 1)[:, None]
    rim = (np.clip(1 - normal[:, 2:], 0, 1) ** 1.7) * np.clip(normal @ sun + 0.25, 0, 1.25)[:, None]
    above = 0.45 + 0.55 * normal[:, 1:2]
    base = np.asarray(palette, np.float32)[material]
    colour = base * (sky * above + sunlight * direct) + sunlight * rim * (0.55 + 0.75 * base)
    out = np.zeros((*on.shape, 4), np.float32)
    out[on, :3] = colour * hit.coverage[on][:, None]
    out[..., 3] = hit.coverage
    return out
