"""Where the content that ships with the program lies."""

from __future__ import annotations

from pathlib import Path

_BUNDLE = Path("resources", "chongqing")


def default_bundle() -> Path:
    """The bundle shown when none is named: inside the package once installed, beside it in a checkout."""
    package = Path(__file__).resolve().parent
    installed = package / _BUNDLE
    return installed if installed.is_dir() else package.parent / _BUNDLE
