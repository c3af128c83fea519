"""Where the content that ships with the program lies."""

from __future__ import annotations

from pathlib import Path


def default_bundle() -> Path:
    """The bundle shown when none is named."""
    return resource("chongqing")


def deployment() -> Path:
    """The systemd units that `kiosk service` fills in, and the page about them."""
    return _ours("deploy")


def resource(name: str) -> Path:
    """Something under resources/."""
    return _ours(f"resources/{name}")


def _ours(path: str) -> Path:
    """What is inside the package once that is installed, and beside it in a checkout."""
    package = Path(__file__).resolve().parent
    installed = package / path
    return installed if installed.exists() else package.parent / path
