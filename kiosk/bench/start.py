"""From the start of the process to the first picture of content on the glass."""

from __future__ import annotations

import time
from statistics import median

from kiosk.bench.processes import probe
from kiosk.bench.row import Budget, Row

_ROUNDS = 5


def rows() -> list[Row]:
    """Medians of several processes, the kiosk's and a bare window's in turns; the first two only warm the disk."""
    starts = [(_seconds("first_picture"), _seconds("bare_window")) for _ in range(_ROUNDS + 1)][1:]
    kiosk = {name: median(ours[name] for ours, _ in starts) for name in starts[0][0]}
    bare = median(window["frame"] for _, window in starts)
    return [
        Row(
            "start to first frame with the opening's picture",
            kiosk["picture"],
            "s",
            ("bare one-Text QML window", bare),
            Budget(2, "ratio"),
        ),
        Row("… of it until Python has imported the kiosk", kiosk["imported"], "s"),
        Row("… until the bundle is read and the views are built", kiosk["built"], "s"),
        Row("… until the first frame, with text", kiosk["frame"], "s", ("bare one-Text QML window", bare)),
    ]


def _seconds(name: str) -> dict[str, float]:
    """The moments that a probe tells of, in seconds from the start of its process."""
    start = time.monotonic()
    return {moment: at - start for moment, at in probe(name).items()}
