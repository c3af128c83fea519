"""The store behind every live graph: bounded memory, and answers that cost the same however much has arrived."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from kiosk.feeds.feed import Columns, Floats, Samples
from kiosk.feeds.shelf import COUNT, END, HIGH, LOW, START, TOTAL, Places, Shelf, joined, raw

LEVELS = 14
"""Shelf k holds stretches of 4^k samples: thirteen steps reach over 5 x 10^11 samples."""
_FEW = 4096
_AT_ONCE = 65_536


class History:
    """Samples in the order of their times, each shelf four times coarser than the one before.

    A stretch knows its lowest, highest and mean value exactly. The newest samples are always there one by one. Of
    time before a gap and after it no stretch tells together; so histories of more than 8192 gaps forget the oldest.
    """

    def __init__(self) -> None:
        self.shelves = tuple(Shelf() for _ in range(LEVELS))
        self.added = 0
        """How often something was added or all was forgotten."""

    @property
    def last(self) -> tuple[float, float] | None:
        """Time and value of the newest sample."""
        block = self.shelves[0].block
        return (float(block[START, -1]), float(block[TOTAL, -1])) if block.shape[1] else None

    def append(self, times: Floats, values: Floats, gaps: Sequence[int] | Places = ()) -> None:
        """Add samples, finite and in order, none older than the last; a gap lies before each place in `gaps`."""
        places = np.asarray(gaps, np.intp)
        for at in range(0, len(times), _AT_ONCE):
            end = min(at + _AT_ONCE, len(times))
            cuts = places[(places >= at) & (places < end)] - at
            self._fold(raw(times[at:end], values[at:end]), cuts)
        self.added += 1 if len(times) else 0

    def gap(self) -> None:
        """What comes next is no continuation of what was."""
        self._fold(np.empty((6, 0)), np.zeros(1, np.intp))

    def _fold(self, block: Floats, cuts: Places) -> None:
        for shelf in self.shelves[:-1]:
            if not (block.shape[1] or len(cuts)):
                return
            block, cuts = shelf.fold(block, cuts)
        self.shelves[-1].add(block)

    def clear(self) -> None:
        """Forget everything."""
        self.shelves = tuple(Shelf() for _ in range(LEVELS))
        self.added += 1

    def columns(self, since: float, until: float, most: int) -> Columns:
        """The time in `most` to four times as many stretches, or the single samples where there are fewer."""
        block = _bounded(self._finest(since, until, 4 * most), 4 * most)
        mean = np.clip(block[TOTAL] / block[COUNT], block[LOW], block[HIGH])
        return Columns(block[START], block[END], block[LOW], block[HIGH], mean, block[COUNT])

    def _finest(self, since: float, until: float, most: int) -> Floats:
        """The finest stretches that reach back to `since` and are not more than `most`, or else the coarsest."""
        tails: list[Floats] = []
        for shelf in self.shelves:
            last = shelf is self.shelves[-1]
            if last or shelf.covers(since):
                parts = [_within(part, since, until) for part in (shelf.block, *tails)]
                if last or sum(part.shape[1] for part in parts) <= most:
                    return np.concatenate(parts, axis=1)
            tails.insert(0, shelf.rest())
        raise AssertionError("the coarsest shelf always answers")

    def window(self, since: float, until: float) -> Samples:
        """The samples themselves where they are few and still there; else lowest and highest of each stretch."""
        block = self.shelves[0].block
        first = max(0, int(np.searchsorted(block[START], since, "right")) - 1)
        last = int(np.searchsorted(block[START], until, "right"))
        if last - first <= _FEW and self.shelves[0].covers(since):
            return Samples(block[START, first:last].copy(), block[TOTAL, first:last].copy())
        return self._extremes(since, until, block[:, :last])

    def _extremes(self, since: float, until: float, samples: Floats) -> Samples:
        found = self.columns(since, until, _FEW // 8)
        times = np.stack((found.start, found.end), axis=1).reshape(-1)
        values = np.stack((found.low, found.high), axis=1).reshape(-1)
        # A stretch does not know its last value; the newest samples stand there one by one.
        return Samples(np.append(times, samples[START, -1:]), np.append(values, samples[TOTAL, -1:]))


def _within(block: Floats, since: float, until: float) -> Floats:
    """The stretches that touch this time."""
    first = np.searchsorted(block[END], since, "left")
    last = np.searchsorted(block[START], until, "right")
    return block[:, first:last]


def _bounded(block: Floats, most: int) -> Floats:
    """Neighbours put together until there are at most `most`."""
    stride = -(-block.shape[1] // max(1, most))
    return block if stride <= 1 else joined(block, np.arange(0, block.shape[1], stride))
