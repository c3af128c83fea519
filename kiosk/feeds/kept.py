"""Histories that outlive a restart: one file a feed, never half written."""

from __future__ import annotations

import io
import logging
from pathlib import Path

import numpy as np

from kiosk.content.disk import read_file
from kiosk.content.replace import replacing
from kiosk.content.tokens import LARGEST_NUMBER
from kiosk.feeds.feed import Floats
from kiosk.feeds.history import LEVELS, History
from kiosk.feeds.shelf import COUNT, END, FOLD, HIGH, KEPT, LOW, START

FORMAT = 1
_LARGEST = LEVELS * 2 * KEPT * 6 * 8 + 100_000
Parts = dict[str, Floats]
log = logging.getLogger(__name__)


def save(history: History, path: Path) -> None:
    """Write the file in one step: after a power cut the old one or the new one is there. OSError where it can't be."""
    write(packed(history), path)


def packed(history: History) -> Parts:
    """A copy of all that a history holds, for `write`, which may then take its time on another thread."""
    shelves = history.shelves
    return {
        "format": np.array([float(FORMAT)]),
        "shelves": np.array([[len(shelf), shelf.open, shelf.lossy] for shelf in shelves], np.float64),
        "blocks": np.concatenate([shelf.block for shelf in shelves], axis=1),
    }


def write(parts: Parts, path: Path) -> None:
    """Write what `packed` gave; OSError where the disk refuses."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with replacing(path) as file:
        np.savez(file, **parts)  # type: ignore[arg-type]


def load(path: Path) -> History:
    """What was saved; without a usable file an empty history, and a warning where a file is damaged or foreign."""
    if not path.exists():
        return History()
    try:
        with np.load(io.BytesIO(read_file(path, _LARGEST)), allow_pickle=False) as parts:
            return _unpacked(parts["format"], parts["shelves"], parts["blocks"])
    except Exception as error:  # A damaged archive fails in any of the ways of zipfile, numpy and ast.
        log.warning(f"the kept history {path} can't be used ({error}): a new one is begun; nothing needs to be done")
        return History()


def _unpacked(form: Floats, shelves: Floats, blocks: Floats) -> History:
    history = History()
    if form.tolist() != [FORMAT] or shelves.shape != (LEVELS, 3) or blocks.dtype != np.float64 or len(blocks) != 6:
        raise ValueError("not a history of this version")
    sizes, rests, lossy = shelves.T.astype(int)
    if not ((0 <= rests) & (rests <= np.minimum(sizes, FOLD)) & (sizes <= 2 * KEPT)).all():
        raise ValueError("impossible sizes")
    if blocks.shape[1] != sizes.sum() or not _sound(blocks):
        raise ValueError("impossible numbers")
    ends = np.cumsum(sizes)
    for shelf, start, end, rest, old in zip(history.shelves, ends - sizes, ends, rests, lossy, strict=True):
        block = blocks[:, start:end]
        if (np.diff(block[START]) < 0).any() or (block[START, 1:] < block[END, :-1]).any():
            raise ValueError("times out of order")
        shelf.add(block)
        shelf.open, shelf.lossy = int(rest), bool(old)
    history.added = 1
    return history


def _sound(blocks: Floats) -> bool:
    return bool(
        np.isfinite(blocks).all()
        and (blocks[START] <= blocks[END]).all()
        and (blocks[LOW] <= blocks[HIGH]).all()
        and (np.abs(blocks[[LOW, HIGH]]) <= LARGEST_NUMBER).all()
        and (blocks[COUNT] >= 1).all()
    )
