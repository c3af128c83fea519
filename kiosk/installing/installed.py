"""A version of an exhibit that is on this kiosk, as others see it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kiosk.installing.ledger import Entry


@dataclass(frozen=True, slots=True)
class Installed:
    """A version that is on this kiosk."""

    folder: Path
    """The unpacked bundle; nothing in it ever changes."""
    name: str
    """Of the folder, one a package."""
    id: str
    version: str
    title: str
    sha256: str
    """Of the package that it came in."""
    installed_at: float
    """Unix time in seconds."""
    signed: bool
    """Whether a trusted key had signed the package."""
    on_probation: bool
    starts: int
    """Starts on probation that have not come to a clean end."""


def placed(entry: Entry, versions: Path) -> Installed:
    """An entry of the ledger, with the folder that it has under `versions`."""
    return Installed(
        folder=versions / entry.name,
        name=entry.name,
        id=entry.id,
        version=entry.version,
        title=entry.title,
        sha256=entry.sha256,
        installed_at=entry.installed_at,
        signed=entry.signed,
        on_probation=not entry.proven,
        starts=entry.starts,
    )
