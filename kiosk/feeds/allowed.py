"""What a feed may reach: files in the bundle, and what staff allow."""

from __future__ import annotations

import os
from collections.abc import Set
from pathlib import Path

from kiosk.content.disk import Unreadable
from kiosk.content.files import located


def allowed_path(folder: Path, allowed: Set[str], said: str) -> Path:
    """Where the file that a bundle names lies; Unreadable where it is not there, or neither in the bundle nor allowed.

    In the bundle links may not lead out of it; what staff allow is taken as it is.
    """
    if not os.path.isabs(said):
        return located(folder, said)
    if said not in allowed:
        raise Unreadable("lies outside the bundle", f"staff may allow it: kiosk run --allow {said}")
    return Path(said)


def check_broker(allowed: Set[str], host: str, port: int) -> None:
    """Unreadable unless staff allow this broker."""
    address = f"mqtt://[{host}]:{port}" if ":" in host else f"mqtt://{host}:{port}"
    if address not in allowed:
        raise Unreadable("is not allowed", f"staff may allow it: kiosk run --allow {address}")
