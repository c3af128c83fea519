"""People on the promenade, modelled as solid limbs and lit from behind: a runner in mid-stride and a walker."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from sdf import Array, ellipsoid, rotate_y, round_cone, smooth_union, trace

SKIN, SHIRT, TIGHTS, HAIR, SHOE = range(5)
Joint = tuple[float, float, float]


class Pose(NamedTuple):
    """Joints in metres: x forward, y up, z to the right-hand side.

    Legs are hip, knee, ankle, toe; arms shoulder, elbow, wrist. `lean` moves each height of the trunk forward per
    metre above the hips, `twist` turns the shoulders, `tail` is the way the ponytail swings.
    """

    near_leg: tuple[Joint, Joint, Joint, Joint]
    far_leg: tuple[Joint, Joint, Joint, Joint]
    near_arm: tuple[Joint, Joint, Joint]
    far_arm: tuple[Joint, Joint, Joint]
    hips: float
    lean: float
    tail: tuple[Joint, Joint]


RUN = Pose(
    near_leg=((-0.01, 0.935, 0.082), (-0.125, 0.525, 0.075), (-0.385, 0.195, 0.060), (-0.295, 0.045, 0.055)),
    far_leg=((0.02, 0.935, -0.082), (0.300, 0.635, -0.085), (0.210, 0.245, -0.070), (0.370, 0.210, -0.070)),
    near_arm=((0.115, 1.385, 0.160), (0.155, 1.125, 0.215), (0.370, 1.225, 0.110)),
    far_arm=((0.075, 1.385, -0.160), (-0.150, 1.225, -0.220), (-0.020, 1.035, -0.205)),
    hips=0.945,
    lean=0.19,
    tail=((-0.055, 1.665, 0.02), (-0.150, 1.530, 0.035)),
)
WALK = Pose(
    near_leg=((-0.01, 0.90, 0.08), (-0.06, 0.48, 0.08), (-0.27, 0.135, 0.08), (-0.15, 0.03, 0.08)),
    far_leg=((0.01, 0.90, -0.08), (0.16, 0.50, -0.08), (0.22, 0.09, -0.08), (0.40, 0.07, -0.08)),
    near_arm=((0.02, 1.37, 0.17), (0.06, 1.10, 0.21), (0.17, 0.88, 0.19)),
    far_arm=((0.01, 1.37, -0.17), (-0.06, 1.10, -0.21), (-0.06, 0.86, -0.20)),
    hips=0.915,
    lean=0.03,
    tail=((-0.06, 1.53, 0.0), (-0.075, 1.42, 0.0)),
)

STEP = WALK._replace(  # the other half of the walker's stride
    near_leg=tuple((x, y, -z) for x, y, z in WALK.far_leg),
    far_leg=tuple((x, y, -z) for x, y, z in WALK.near_leg),
    near_arm=tuple((x, y, -z) for x, y, z in WALK.far_arm),
    far_arm=tuple((x, y, -z) for x, y, z in WALK.near_arm),
)


def _point(joint: Joint) -> Array:
    return np.array(joint, np.float32)


def _leg(p: Array, joints: tuple[Joint, ...]) -> tuple[Array, Array, Array]:
    """Distances to the bare leg, the tights (down to the calf) and the shoe."""
    hip, knee, ankle, toe = map(_point, joints)
    shin, foot = ankle - knee, toe - ankle
    forward = np.array([-shin[1], shin[0], 0], np.float32)
    forward *= np.sign(forward @ foot) / np.linalg.norm(forward)
    calf = knee + shin * 0.16 - forward * 0.018
    lower = round_cone(p, knee, ankle, 0.046, 0.029)
    lower = smooth_union(lower, round_cone(p, calf, calf + shin * 0.26, 0.048, 0.041), 0.05)
    bulge = hip + (knee - hip) * 0.35
    thigh = smooth_union(round_cone(p, hip, knee, 0.082, 0.048), round_cone(p, bulge, knee, 0.073, 0.046), 0.05)
    leg = smooth_union(thigh, lower, 0.04)
    below = (p - knee - shin * 0.42) @ (shin / np.linalg.norm(shin))
    tights = np.maximum(leg - 0.004, below)
    heel, ball = ankle - foot * 0.12 - (knee - ankle) * 0.06, ankle + foot * 0.66 - (knee - ankle) * 0.03
    shoe = smooth_union(round_cone(p, heel, ball, 0.032, 0.032), round_cone(p, ball, toe, 0.031, 0.020), 0.02)
    shoe = smooth_union(shoe, round_cone(p, ankle, ball, 0.033, 0.029), 0.025)
    return leg, tights, shoe


def _arm(p: Array, joints: tuple[Joint, ...]) -> tuple[Array, Array]:
    """Distances to the bare arm with its loose fist and to the short sleeve."""
    shoulder, elbow, wrist = map(_point, joints)
    belly = elbow + (wrist - elbow) * 0.12
    bare = smooth_union(round_cone(p, shoulder, elbow, 0.046, 0.034), round_cone(p, elbow, wrist, 0.034, 0.021), 0.02)
    bare = smooth_union(bare, round_cone(p, belly, belly + (wrist - elbow) * 0.3, 0.037, 0.031), 0.02)
    palm = wrist + (wrist - elbow) * 0.20
    hand = smooth_union(ellipsoid(p, palm, (0.033, 0.029, 0.023)), round_cone(p, wrist, palm, 0.021, 0.024), 0.02)
    sleeve = round_cone(p, shoulder, shoulder + (elbow - shoulder) * 0.50, 0.054, 0.052)
    return smooth_union(bare, hand, 0.02), sleeve


def _trunk(p: Array, pose: Pose) -> tuple[Array, Array]:
    """Distances to the shirt's body and to the hips in tights."""

    def at(height: float, x: float = 0.0, z: float = 0.0) -> Array:
        return np.array([x + pose.lean * (height - pose.hips), height, z], np.float32)

    twist = (pose.near_arm[0][0] - pose.far_arm[0][0]) * 0.5
    shirt = smooth_union(
        ellipsoid(p, at(1.255, 0.005), (0.102, 0.185, 0.135)), ellipsoid(p, at(1.10, 0.0), (0.088, 0.16, 0.112)), 0.08
    )
    shirt = smooth_union(shirt, ellipsoid(p, at(1.265, 0.075, 0.058), (0.056, 0.066, 0.062)), 0.05)
    shirt = smooth_union(shirt, ellipsoid(p, at(1.265, 0.075, -0.058), (0.056, 0.066, 0.062)), 0.05)
    yoke = round_cone(p, at(1.395, twist, 0.118), at(1.395, -twist, -0.118), 0.056, 0.056)
    shirt = smooth_union(shirt, yoke, 0.09)
    shirt = smooth_union(shirt, round_cone(p, at(1.40), at(1.46), 0.066, 0.046), 0.05)
    hem = ellipsoid(p, at(pose.hips + 0.035, -0.005), (0.112, 0.085, 0.148))
    shirt = smooth_union(shirt, hem, 0.08)
    seat = ellipsoid(p, at(pose.hips - 0.03), (0.104, 0.105, 0.142))
    for side in (-1, 1):
        cheek = ellipsoid(p, at(pose.hips - 0.055, -0.036, 0.066 * side), (0.074, 0.092, 0.076))
        seat = smooth_union(seat, cheek, 0.06)
    return shirt, seat


def _head(p: Array, pose: Pose) -> tuple[Array, Array]:
    """Distances to neck and face, and to the hair with its ponytail."""
    x = pose.lean * (1.58 - pose.hips) + 0.012
    q = p - np.array([x, 0, 0], np.float32)
    skull = ellipsoid(q, (0.0, 1.600, 0), (0.092, 0.098, 0.075))
    jaw = round_cone(q, (0.045, 1.548, 0), (0.076, 1.508, 0), 0.050, 0.026)
    nose = round_cone(q, (0.092, 1.590, 0), (0.112, 1.560, 0), 0.009, 0.013)
    lips = ellipsoid(q, (0.098, 1.532, 0), (0.014, 0.016, 0.024))
    brow = ellipsoid(q, (0.070, 1.612, 0), (0.030, 0.030, 0.052))
    face = smooth_union(smooth_union(skull, jaw, 0.05), smooth_union(smooth_union(nose, lips, 0.012), brow, 0.02), 0.02)
    neck = round_cone(q, (-0.045, 1.43, 0), (-0.018, 1.545, 0), 0.050, 0.044)
    ear = ellipsoid(q, (0.005, 1.575, 0.072), (0.016, 0.026, 0.012))
    skin = smooth_union(smooth_union(face, neck, 0.03), ear, 0.01)
    hair = ellipsoid(q, (-0.012, 1.612, 0), (0.100, 0.104, 0.084))
    hair = np.maximum(hair, -ellipsoid(q, (0.086, 1.545, 0), (0.084, 0.105, 0.13)))
    knot, end = map(_point, pose.tail)
    root = np.array([-0.085 + x, 1.645, 0], np.float32)
    tail = smooth_union(round_cone(p, root, knot, 0.022, 0.034), round_cone(p, knot, end, 0.036, 0.008), 0.03)
    return skin, smooth_union(hair, tail, 0.025)


def _parts(p: Array, pose: Pose) -> list[Array]:
    """Distance to each material of the figure, in the order of the constants above."""
    legs = [_leg(p, pose.near_leg), _leg(p, pose.far_leg)]
    arms = [_arm(p, pose.near_arm), _arm(p, pose.far_arm)]
    skin, hair = _head(p, pose)
    shirt, tights = _trunk(p, pose)
    for bare, leggings, _shoe in legs:
        skin, tights = np.minimum(skin, bare), smooth_union(tights, leggings, 0.05)
    for bare, sleeve in arms:
        skin, shirt = np.minimum(skin, bare), smooth_union(shirt, sleeve, 0.045)
    folds = 0.0014 * np.sin(40 * p[..., 1] + 22 * p[..., 0] + 9 * np.sin(14 * p[..., 2] + 11 * p[..., 1]))
    return [skin, shirt + folds - 0.003, tights, hair, np.minimum(legs[0][2], legs[1][2])]


def paint_figure(
    size: float, pose: Pose, facing: float, palette: Array, sun: Array, sunlight: Array, sky: Array
) -> Array:
    """Return the figure as premultiplied linear RGBA; `size` is pixels per metre.

    The array spans x -0.75..0.75 m and y 1.85..-0.05 m. `facing` turns the figure (0 walks right, pi walks left),
    `palette` holds one linear colour per material, `sun` points to the light (viewer's axes).
    """
    x = -0.75 + (np.arange(round(1.5 * size)) + 0.5) / size
    y = 1.85 - (np.arange(round(1.9 * size)) + 0.5) / size
    turned = lambda p: rotate_y(p, facing)  # noqa: E731
    hit = trace(lambda p: np.minimum.reduce(_parts(turned(p), pose)), x, y, 0.8)
    on = hit.coverage > 0
    body = turned(hit.point[on])
    material = np.argmin(np.stack(_parts(body, pose)), 0)
    normal = _combed(hit.normal[on], body, material)
    sun = np.asarray(sun, np.float32) / np.linalg.norm(sun)
    direct = np.clip(normal @ sun, 0, 1)[:, None]
    edge = np.clip(1 - normal[:, 2:], 0, 1)
    rim = edge**2.2 * np.clip(normal @ sun + 0.22, 0, 1.2)[:, None] * np.where(material == HAIR, 1.5, 1.0)[:, None]
    above = 0.40 + 0.60 * np.clip(0.5 + 0.5 * normal[:, 1:2], 0, 1)
    base = np.asarray(palette, np.float32)[material]
    colour = base * (sky * above + sunlight * direct) + sunlight * rim * (0.60 + 0.9 * base)
    out = np.zeros((*on.shape, 4), np.float32)
    out[on, :3] = colour * hit.coverage[on][:, None]
    out[..., 3] = hit.coverage
    return out


def _combed(normal: Array, body: Array, material: Array) -> Array:
    """Normals with strands in the hair."""
    strands = np.sin(260 * body[:, 2] + 90 * body[:, 1]) * 0.5 + np.sin(410 * body[:, 1] - 130 * body[:, 0]) * 0.5
    bent = normal + (material == HAIR)[:, None] * strands[:, None] * np.array([0.12, 0.22, 0.0], np.float32)
    return (bent / np.linalg.norm(bent, axis=1, keepdims=True)).astype(np.float32)
