"""A high-speed train on the viaduct's near track, its windows lit (metres)."""
from __future__ import annotations

from itertools import pairwise

import numpy as np
from canvas import Raster, shade
from colour import colour, mix
from viaduct import DECK, MAST, STEP, Viaduct

CAR, COACHES, TRACK = 25.0, 8, 2.25
NOSE = 11.0  # length of the tapered head and tail
FLOOR, ROOF = DECK + 0.45, DECK + 4.1


def paint_express(line: Viaduct, nose: float, body: Raster, lamps: Raster) -> None:
    """Draw the train with its nose at metre `nose`, its tail further along the line."""
    length = CAR * COACHES
    runs = np.unique(np.r_[0:NOSE:0.4, NOSE:length - NOSE:1.0, length - NOSE:length:0.4])
    slices = sorted(pairwise(runs), key=lambda s: -line.points[int(nose + s[0]), 1])
    for start, stop in slices:
        _hull(line, nose, start, min(stop + 0.25, length), body, lamps)
    for car in range(COACHES):
        _coach(line, nose + car * CAR, car, body, lamps)
    _cab(line, nose, body, lamps)
    for i in range(int(nose - 6) // STEP * STEP, int(nose + length + 6), STEP):
        if i % MAST < STEP:
            line.mast(body, i + 1, 1)
        line.girder(body, lamps, i)


def _roof(run: float) -> float:
    """Height of the roof `run` metres behind the nose; the tail is the same."""
    t = min(run, CAR * COACHES - run, NOSE) / NOSE
    return FLOOR + (ROOF - FLOOR) * (0.24 + 0.76 * (1 - (1 - t) ** 2.1))


def _hull(line: Viaduct, nose: float, start: float, stop: float, body: Raster, lamps: Raster) -> None:
    i, j, lit = nose + start, nose + stop, line.glow(nose + start)
    half = 1.68 * min(1.0, 0.35 + 0.65 * min(start, CAR * COACHES - start, NOSE) / NOSE)
    near, far, roof, behind = TRACK + half, TRACK - half, _roof(start), _roof(stop)
    hull, low = line.tone(mix(colour("#8a84a6"), colour("#cfc0d2"), 0.4 * lit), i), line.tone(colour("#201b2b"), i)
    top = line.tone(mix(colour("#7d7398"), colour("#ffd2b4"), 0.8 * lit), i)
    edge = line.at(i, near - 0.5, roof), line.at(j, near - 0.5, behind)
    body.polygon([line.at(i, far, roof), line.at(j, far, behind), edge[1], edge[0]], top)
    side = [*edge, line.at(j, near, FLOOR), line.at(i, near, FLOOR)]
    y0, y1 = side[0][1], side[3][1]
    body.polygon(side, shade(0, y0, 0, y1, (0, top), (0.14, hull), (0.55, mix(low, hull, 0.62)), (1, low)))
    lamps.polygon(side, np.zeros(3))
    if 3 < start < CAR * COACHES - 3:
        body.polygon(line.quad(i, j, (near, DECK + 1.70), (near, DECK + 1.45)), line.tone(colour("#b395ff") * 0.85, i))


def _coach(line: Viaduct, front: float, car: int, body: Raster, lamps: Raster) -> None:
    """Window band, lit panes, gangway and, on two coaches, a pantograph."""
    near = TRACK + 1.58
    r = np.random.default_rng(300 + car)
    head, tail = (NOSE if car == 0 else 2.2), (NOSE if car == COACHES - 1 else 2.2)
    for s in np.arange(head - 0.6, CAR - tail + 0.6, 0.6):
        body.polygon(line.quad(front + s, front + s + 0.8, (near, DECK + 3.25), (near, DECK + 2.1)),
                     line.tone(colour("#0b0910"), front + s))
    for s in np.arange(head, CAR - tail - 1.4, 1.9):
        pane = line.quad(front + s, front + s + 1.45, (near, DECK + 3.12), (near, DECK + 2.24))
        bright = 0.55 + 0.35 * r.random() if r.random() < 0.9 else 0.12
        y0, y1 = pane[0][1], pane[3][1]
        upper, lower = colour("#ffe2b4") * bright, colour("#f0a868") * (bright * 0.6)
        lamps.polygon(pane, shade(0, y0, 0, y1, (0, upper), (1, lower)))
    if car:
        body.polygon(line.quad(front - 0.35, front + 0.35, (near + 0.1, _roof(60) - 0.1), (near + 0.1, FLOOR)),
                     line.tone(colour("#08060b"), front), 0.9)
    if car in (2, 5):
        middle, paint = front + CAR / 2, line.tone(colour("#0c0a10"), front)
        elbow = line.at(middle + 1.8, TRACK, ROOF + 1.3)
        head = line.at(middle + 0.4, TRACK, DECK + 6.6)
        body.polyline([line.at(middle, TRACK, ROOF - 0.2), elbow, head], 0.7, paint)
        body.line(head[0] - 2.2, head[1], head[0] + 2.2, head[1], 0.7, paint)


def _cab(line: Viaduct, nose: float, body: Raster, lamps: Raster) -> None:
    """Windscreen and head lamps."""
    glass = [line.at(nose + 4.2, TRACK + 0.9, _roof(4.2) - 0.15), line.at(nose + 7.6, TRACK + 1.0, _roof(7.6) - 0.12),
             line.at(nose + 8.4, TRACK + 1.5, DECK + 2.5), line.at(nose + 5.4, TRACK + 1.25, DECK + 2.3)]
    body.polygon(glass, line.tone(colour("#0a080e"), nose))
    x, y = line.at(nose + 0.8, TRACK + 0.5, DECK + 1.15)
    lamps.ellipse(x, y, 2.4, 1.1, colour("#fff1dc") * 0.95)
