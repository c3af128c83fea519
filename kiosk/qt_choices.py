"""Choices that Qt reads from the environment before its first import. What is set already stays."""

from __future__ import annotations

import os
import sys
from collections.abc import MutableMapping
from pathlib import Path


def choose(environment: MutableMapping[str, str] = os.environ, *, offscreen: bool = False) -> None:
    """Set the platform where none is wanted and the renderer where there is no graphics device."""
    if offscreen:
        environment["QT_QPA_PLATFORM"] = "offscreen"
    if environment.get("QT_QPA_PLATFORM") == "offscreen" or not _has_graphics_device():
        environment.setdefault("QT_QUICK_BACKEND", "software")
    environment.setdefault("QT_ENABLE_HIGHDPI_SCALING", "1")
    # pyqtgraph must take the binding that is there.
    environment.setdefault("PYQTGRAPH_QT_LIB", "PySide6")


def has_display(environment: MutableMapping[str, str] = os.environ) -> bool:
    """Whether a window could open at all."""
    if "QT_QPA_PLATFORM" in environment or not sys.platform.startswith("linux"):
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def _has_graphics_device() -> bool:
    return not sys.platform.startswith("linux") or any(Path("/dev/dri").glob("card*"))
