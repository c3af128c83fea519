"""Where the content that ships with the program lies."""

from __future__ import annotations

from pathlib import Path


def default_bundle() -> Path:
    """The bundle shown when none is named."""
    return resource("chongqing")


def resource(name: str) -> Path:
    """Something under resources/: inside the package once installed, beside it in a checkout."""
    package = Path(__file__).resolve().parent
    installed = package / "resources" / name
    return installed if installed.exists() else package.parent / "resources" / name
