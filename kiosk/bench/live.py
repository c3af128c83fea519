"""What a live graph costs, and whether that follows its pixels or its history."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from statistics import median

import numpy as np
from pydantic import TypeAdapter

from kiosk.app import application
from kiosk.bench.peers import PEERS
from kiosk.bench.processes import probe
from kiosk.bench.recorded import Recorded
from kiosk.bench.row import Budget, Row
from kiosk.content.graph import Graph
from kiosk.content.words import Words
from kiosk.graphs import Ask, Drawing, drawing_for

_LARGE = Ask(706, 273, 10.8)
_LENGTHS = (10**4, 10**5, 10**6, 10**7, 10**8)
_PEER_LENGTH = 10**7
_FRAMES = 40
_RATE = 1000.0
"""Samples a second."""
_BATCH = 10**6


def rows() -> list[Row]:
    """A frame in which a value has come, whole history in view, against its length; then beside peers."""
    application()
    return [*_lengths(), *_append(), *_frames()]


def _lengths() -> list[Row]:
    """Frames of all lengths take turns, so that whatever else the machine does falls on each alike."""
    feeds = [Recorded(_RATE) for _ in _LENGTHS]
    for recorded, length in zip(feeds, _LENGTHS, strict=True):
        _fill(recorded, length)
    steps = [_step(recorded) for recorded in feeds]
    taken = [[_seconds(step) for step in steps] for _ in range(_FRAMES + 1)][1:]
    frames = [1000 * median(turn) for turn in zip(*taken, strict=True)]
    found: list[Row] = []
    for length, frame in zip(_LENGTHS, frames, strict=True):
        beside = None if length == _LENGTHS[0] else (f"{_LENGTHS[0]:,} samples", frames[0])
        last = length == _LENGTHS[-1]
        found.append(
            Row(f"stream of {length:,} samples: a frame", frame, "ms", beside, Budget(1.2, "ratio") if last else None)
        )
        if length == _PEER_LENGTH:
            found += _peers(frame)
    megabytes = feeds[-1].megabytes
    found.append(Row(f"memory of {_LENGTHS[-1]:,} samples of history", megabytes, "MB"))
    found.append(Row("… a million samples", megabytes / (_LENGTHS[-1] / 1e6), "MB"))
    return found


def _peers(ours: float) -> list[Row]:
    """The same window over the same number of samples, drawn by others as their users would."""
    times = np.arange(_PEER_LENGTH) / _RATE
    values = np.sin(times / 500) + np.random.default_rng(1).normal(0, 0.2, _PEER_LENGTH)
    found = []
    for name, peer, limit in PEERS:
        try:
            draw: Callable[[], object] | None = peer(times, values, _LARGE.width, _LARGE.height)
        except ImportError:
            draw = None
        if draw is None:
            found.append(Row("… beside a peer", ours, "ms", (f"{name}: not installed", None)))
            continue
        budget = Budget(20, "ratio", at_least=True) if limit else None
        found.append(Row(f"… the same by {name}", 1000 * _median(draw, 3), "ms", ("stream", ours), budget))
    return found


def _append() -> list[Row]:
    recorded = Recorded(_RATE)
    _fill(recorded, 10**5)
    start = time.perf_counter()
    for _ in range(20_000):
        recorded.add(1)
    single = (time.perf_counter() - start) / 20_000
    start = time.perf_counter()
    _fill(recorded, 10**5 + 10**7)
    return [
        Row("one sample appended", 1e6 * single, "µs"),
        Row("… in batches, each", 1e9 * (time.perf_counter() - start) / 10**7, "ns"),
    ]


def _frames() -> list[Row]:
    found = probe("live_frames")
    return [
        Row(
            "frames in time, three live graphs at 60 Hz, 1080p, software",
            100 * found["in_time"],
            "%",
            None,
            Budget(95, at_least=True),
        ),
        Row("… a frame, median", 1000 * found["median"], "ms", ("60 Hz", 1000 / 60)),
        Row("… processor", 100 * found["processor"], "%"),
    ]


def _fill(recorded: Recorded, length: int) -> None:
    while recorded.count < length:
        recorded.add(min(_BATCH, length - recorded.count))


def stream(recorded: Recorded, seconds: float) -> Drawing[Graph]:
    """A stream graph of so many seconds."""
    said = {"kind": "stream", "title": "T", "source": "S", "feed": "f", "window": seconds}
    graph = TypeAdapter(Graph).validate_python(said)
    clock = partial(recorded.seen, 0.0)
    return drawing_for(graph, accent="#58A6FF", language="en", words=Words(), feed=recorded, clock=clock)  # type: ignore[arg-type]


def _step(recorded: Recorded) -> Callable[[], object]:
    """A value that comes and the picture that shows it, the whole history in view."""
    drawing = stream(recorded, recorded.count / _RATE)
    drawing.draw(_LARGE)

    def step() -> None:
        recorded.add(16)
        drawing.draw(_LARGE)

    return step


def _median(act: Callable[[], object], times: int) -> float:
    act()
    return median(_seconds(act) for _ in range(times))


def _seconds(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start
