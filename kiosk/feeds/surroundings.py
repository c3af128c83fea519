"""What a feed gets from the kiosk that it runs in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.content.graph import Series
from kiosk.feeds.pulse import Pulse


@dataclass(frozen=True)
class Surroundings:
    """Where a feed may look, what time it is, and what this kiosk counts itself."""

    folder: Path
    """The bundle's folder."""
    clock: Callable[[], float]
    """Unix time in seconds; it may be asked on any thread, and may jump."""
    pulse: Pulse
    """The touches of this kiosk."""
    allowed: frozenset[str] = frozenset()
    """What staff allow beside the bundle: full paths, and addresses of brokers, "mqtt://host:port"."""
    state: Path | None = None
    """Folder for the histories that are kept; None: nothing is kept."""
    votes: Callable[[], Sequence[Series]] = tuple
    """How often each answer of the poll was chosen."""
