"""What the addresses of drawn pictures say."""

from __future__ import annotations

from PySide6.QtCore import QSize


def size_of(pixels: str) -> QSize:
    """The size that "1920x1080" says, in device pixels; at least one each way."""
    width, _, height = pixels.partition("x")
    return QSize(max(1, int(width)), max(1, int(height)))
