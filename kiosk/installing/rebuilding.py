"""A ledger from what lies on the disk, for the day on which the file itself is damaged."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from kiosk import __version__
from kiosk.content.disk import Unreadable
from kiosk.content.text import say
from kiosk.installing.ledger import KEPT, Entry, Ledger
from kiosk.installing.whole import check_whole, manifest_of


def rebuilt(versions: Path) -> Ledger:
    """The newest versions that are whole. All are on probation: nobody knows any more which had failed."""
    kept = sorted(_whole(versions), key=lambda entry: -entry.installed_at)[:KEPT]
    return Ledger(live=kept[0].name if kept else None, kept=tuple(kept))


def _whole(versions: Path) -> Iterator[Entry]:
    for folder in versions.iterdir() if versions.is_dir() else ():
        try:
            check_whole(folder)
            said = manifest_of(folder)
            yield Entry(
                name=folder.name,
                id=said.id,
                version=said.version,
                title=say(said.title, ""),
                sha256="",
                signed=False,
                installed_at=folder.stat().st_mtime,
                checked_by=__version__,
            )
        except (Unreadable, ValidationError, OSError):
            continue
