"""Fonts of this machine that may be passed on: the exhibit's typeface, and a few that know other scripts."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from kiosk.content.disk import Unreadable
from kiosk.packing.fonts import DAMAGED, FAMILY, drawable, faces, family_of, read_font

WEIGHTS = (400, 700)
"""Regular and bold: what the views set."""
_TYPEFACE = re.compile(r"(?i)NotoSansCJK(sc)?-(Regular|Bold)\.(ttc|otf|ttf)")
# All of them under open licences; Noto has one a script.
_COMPANION = re.compile(r"NotoSans([A-Z][a-z]+)?-Regular\.[ot]tf|DejaVuSans\.ttf")


def typeface() -> list[Path]:
    """The files with the regular and the bold face of the exhibit's typeface; empty unless both are there."""
    found: dict[int, Path] = {}
    for file in _named(_TYPEFACE):
        for weight in _weights(file):
            found.setdefault(weight, file)
    return [found[weight] for weight in WEIGHTS] if found.keys() >= {*WEIGHTS} else []


def companions(letters: frozenset[str]) -> list[Path]:
    """Files that together draw these letters as far as this machine can, the fewer the better."""
    found = []
    for file in _named(_COMPANION):
        if drawn := letters & _drawable(file):
            found.append(file)
            letters -= drawn
    return found


def _named(names: re.Pattern[str]) -> Iterator[Path]:
    """Font files with such names, in an order that does not depend on the disk."""
    for folder in _folders():
        for here, _, files in sorted(os.walk(folder)):
            yield from (Path(here) / name for name in sorted(files) if names.fullmatch(name))


def _drawable(file: Path) -> frozenset[str]:
    try:
        return drawable(read_font(file))
    except Unreadable:
        return frozenset()


def _folders() -> list[Path]:
    home = Path.home()
    windows = os.environ.get("WINDIR")
    return [
        *([Path(windows) / "Fonts"] if windows else []),
        home / ".local/share/fonts",
        home / ".fonts",
        home / "Library/Fonts",
        Path("/Library/Fonts"),
        Path("/usr/local/share/fonts"),
        Path("/usr/share/fonts"),
    ]


def _weights(file: Path) -> list[int]:
    """The weights in which a file holds the typeface."""
    try:
        return [face["OS/2"].usWeightClass for face in faces(read_font(file)) if family_of(face) == FAMILY]
    except (Unreadable, *DAMAGED):
        return []
