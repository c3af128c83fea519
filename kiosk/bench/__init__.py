"""Benchmarks: speed and memory on this machine, each number beside what it is compared with.

What is measured runs in processes of its own (`probes`), so that no measurement warms up the next one.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module

import click

from kiosk.bench.row import Row, table

__all__ = ["BENCHMARKS", "Row", "measure", "table"]

_NAMES = ("start", "memory", "processor", "transition", "graphs", "pictures", "check")
_LONG = ("soak",)
"""They take an hour and run only when they are named."""


def _rows(name: str, *how_many: int) -> list[Row]:
    # Imported only now: a probe that imports this package must not pay for all of them.
    found: list[Row] = import_module(f"kiosk.bench.{name}").rows(*how_many)
    return found


BENCHMARKS: dict[str, Callable[..., list[Row]]] = {name: partial(_rows, name) for name in (*_NAMES, *_LONG)}


def measure(names: Sequence[str], visitors: int) -> list[Row]:
    """The rows of these benchmarks, in their order, or of all that are not long; progress goes to stderr."""
    names = names or _NAMES
    rows = []
    with click.progressbar(
        names, label="measuring", file=sys.stderr, item_show_func=lambda name: name or ""
    ) as progress:
        for name in progress:
            rows += BENCHMARKS[name](*([visitors] if name in _LONG else []))
    return rows
