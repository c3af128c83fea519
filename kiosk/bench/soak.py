"""Thousands of visitors in time-lapse: whether anything grows with them."""

from __future__ import annotations

import click
import numpy as np

from kiosk.bench.processes import probe, resident_mb
from kiosk.bench.row import Budget, Row

_WARM_UP = 0.2
"""The share of the cycles after which pictures, letters and languages have all been seen."""
_SECONDS_A_CYCLE = 10.0


def rows(cycles: int) -> list[Row]:
    """The slope of what the process holds against the number of visitors, after a warm-up."""
    if resident_mb() is None:
        click.echo("memory is read from /proc, which this system does not have: not measured", err=True)
        return []
    samples = probe("visitor_cycles", str(cycles), patience=60 + cycles * _SECONDS_A_CYCLE)
    warm = [sample for sample in samples if sample["cycle"] > _WARM_UP * cycles]
    first, last = warm[0], warm[-1]
    return [
        Row("visitors after the warm-up", last["cycle"] - first["cycle"], ""),
        Row("memory grows by, a visitor", _slope(warm, "memory"), "kB", None, Budget(0.2)),
        Row("… resident at the end", last["memory"] / 1000, "MB", ("after the warm-up", first["memory"] / 1000)),
        Row("open handles, a thousand visitors", 1000 * _slope(warm, "handles"), "", None, Budget(0.1)),
        Row("threads, a thousand visitors", 1000 * _slope(warm, "threads"), "", None, Budget(0.1)),
        Row("Python's memory blocks, a visitor", _slope(warm, "blocks"), "", None, Budget(1)),
        Row("Qt's objects, a thousand visitors", 1000 * _slope(warm, "objects"), "", None, Budget(1)),
    ]


def _slope(samples: list[dict[str, float]], what: str) -> float:
    """How much it grows a cycle, by least squares."""
    cycles = [sample["cycle"] for sample in samples]
    return float(np.polyfit(cycles, [sample[what] for sample in samples], 1)[0])
