"""The ways in which the glass is looked at: languages, sizes of text, and shapes of screens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize

from kiosk.content.bundle import Bundle

SIZES = ((1920, 1080), (1024, 768), (1080, 1920))
LARGEST_TEXT = 2
_SHAPES = {(1920, 1080): "a 16:9", (1024, 768): "a 4:3", (1080, 1920): "an upright"}


@dataclass(frozen=True, slots=True)
class Look:
    """One screen of the exhibit as somebody sees it."""

    language: str
    text_step: int
    size: tuple[int, int]
    screen: int

    @property
    def glass(self) -> QSize:
        return QSize(*self.size)


def plan(bundle: Bundle, sizes: Sequence[tuple[int, int]] = SIZES) -> list[Look]:
    """Every screen in every way; what costs most to change stays longest."""
    return [
        Look(language, step, size, screen)
        for language in bundle.languages
        for step in (0, LARGEST_TEXT)
        for size in sizes
        for screen in range(len(bundle.screens))
    ]


def described(looks: Sequence[Look], sizes: Sequence[tuple[int, int]]) -> str:
    """Where something was seen: "on an upright screen (1080 x 1920), with the largest text only"."""
    seen = [size for size in sizes if any(look.size == size for look in looks)]
    where = "on every size of screen" if len(seen) == len(sizes) > 1 else " and ".join(_shape(size) for size in seen)
    largest = all(look.text_step for look in looks)
    return f"{where}, when a visitor takes the largest text" if largest else where


def _shape(size: tuple[int, int]) -> str:
    shape = _SHAPES.get(size)
    pixels = f"{size[0]} x {size[1]}"
    return f"on {shape} screen ({pixels})" if shape else f"on a screen of {pixels}"
