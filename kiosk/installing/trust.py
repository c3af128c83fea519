"""The key that packages must be signed with on this kiosk, once there is one."""

from __future__ import annotations

from pathlib import Path

from kiosk.installing.durable import make_folder, replace
from kiosk.packing.public_key import PublicKey, read_text

KEY_FILE = "trusted.pub"


def trusted_key(folder: Path) -> PublicKey | None:
    """The key that is trusted; None before one is set. Unreadable where its file is damaged."""
    path = folder / KEY_FILE
    return PublicKey.read(read_text(path)) if path.exists() or path.is_symlink() else None


def trust(folder: Path, key: PublicKey) -> None:
    """From now on only what this key has signed is installed; OSError where that can't be written."""
    make_folder(folder)
    replace(folder / KEY_FILE, key.text.encode())
