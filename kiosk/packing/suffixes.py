"""What a package and its signature are called."""

from __future__ import annotations

from pathlib import Path

PACKAGE_SUFFIX = ".kiosk"
SIGNATURE_SUFFIX = ".minisig"


def signature_file(package: Path) -> Path:
    """Where the signature of a package lies: beside it."""
    return package.with_name(package.name + SIGNATURE_SUFFIX)
