"""One resolution of a history: a bounded row of stretches of time, the newest last."""

from __future__ import annotations

import numpy as np

from kiosk.feeds.feed import Floats

KEPT = 8192
"""Stretches that a shelf keeps at the least; it holds up to twice as many."""
FOLD = 4
"""How many stretches make one of the next coarser shelf."""
START, END, LOW, HIGH, TOTAL, COUNT = range(6)
"""The rows of a block: a block is six rows, and a column for each stretch."""
Places = np.ndarray[tuple[int], np.dtype[np.intp]]


def raw(times: Floats, values: Floats) -> Floats:
    """The block of single samples."""
    return np.stack((times, times, values, values, values, np.ones(len(times))))


def joined(block: Floats, firsts: Places) -> Floats:
    """The stretches of a block put together: one from each place in `firsts` up to the next."""
    result = np.empty((6, len(firsts)))
    if len(firsts):
        result[START] = block[START, firsts]
        result[END] = block[END, np.append(firsts[1:], block.shape[1]) - 1]
        np.minimum.reduceat(block[LOW], firsts, out=result[LOW])
        np.maximum.reduceat(block[HIGH], firsts, out=result[HIGH])
        np.add.reduceat(block[TOTAL], firsts, out=result[TOTAL])
        np.add.reduceat(block[COUNT], firsts, out=result[COUNT])
    return result


def _folded(block: Floats) -> Floats:
    """Every four stretches of a block put together; as `joined`, and several times as fast."""
    a, b, c, d = (block[:, place::FOLD] for place in range(FOLD))
    result = np.empty_like(a)
    result[START], result[END] = a[START], d[END]
    result[LOW] = np.minimum(np.minimum(a[LOW], b[LOW]), np.minimum(c[LOW], d[LOW]))
    result[HIGH] = np.maximum(np.maximum(a[HIGH], b[HIGH]), np.maximum(c[HIGH], d[HIGH]))
    result[TOTAL:] = a[TOTAL:] + b[TOTAL:] + c[TOTAL:] + d[TOTAL:]
    return result


class Shelf:
    """Adding is amortised constant: the rows are twice as long as needed and move up when they are full."""

    def __init__(self) -> None:
        self._rows = np.empty((6, 2 * KEPT))
        self._size = 0
        self.open = 0
        """How many of the last stretches are not yet part of the next coarser shelf."""
        self.lossy = False
        """Whether older stretches had to go."""

    def __len__(self) -> int:
        return self._size

    @property
    def nbytes(self) -> int:
        """What it takes in memory, in bytes."""
        return self._rows.nbytes

    @property
    def block(self) -> Floats:
        """All stretches, oldest first; good until the next `add`."""
        return self._rows[:, : self._size]

    def rest(self) -> Floats:
        """The last stretches, those that are not yet part of the next coarser shelf."""
        return self._rows[:, self._size - self.open : self._size]

    def covers(self, since: float) -> bool:
        """Whether nothing is missing from `since` on."""
        return not self.lossy or (self._size > 0 and bool(self._rows[START, 0] <= since))

    def add(self, block: Floats) -> None:
        """Put stretches at the end; the oldest go when there is no room."""
        count = block.shape[1]
        if self._size + count > 2 * KEPT:
            kept = min(self._size, max(0, KEPT - count))
            self.lossy = True
            self._rows[:, :kept] = self._rows[:, self._size - kept : self._size].copy()
            self._size = kept
            block = block[:, -KEPT:]
        self._rows[:, self._size : self._size + block.shape[1]] = block
        self._size += block.shape[1]

    def fold(self, block: Floats, cuts: Places) -> tuple[Floats, Places]:
        """Add a block, and give what is full of it for the next coarser shelf, with the cuts in that.

        A cut is a place in the block, 0 to its length, over which no stretch may reach: what stands open before it is
        closed, full or not.
        """
        whole = np.concatenate((self.rest(), block), axis=1) if self.open else block
        if not len(cuts):
            used = whole.shape[1] // FOLD * FOLD
            self.add(block)
            self.open = whole.shape[1] - used
            return _folded(whole[:, :used]), cuts
        starts = np.concatenate(([0], cuts + self.open))
        lengths = np.diff(starts, append=whole.shape[1])
        groups = -(-lengths // FOLD)
        groups[-1] = lengths[-1] // FOLD
        before = np.cumsum(groups) - groups
        firsts = np.repeat(starts, groups) + FOLD * (np.arange(groups.sum()) - np.repeat(before, groups))
        used = int(starts[-1] + FOLD * groups[-1])
        self.add(block)
        self.open = whole.shape[1] - used
        return joined(whole[:, :used], firsts), np.unique(before[1:])
