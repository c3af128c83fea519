"""Two ways of showing a ready picture in QML: asked of an image provider, as the kiosk does, or painted by an item."""

from __future__ import annotations

from kiosk.bench.processes import probe
from kiosk.bench.row import Row

_SIZES = ((706, 273), (1500, 600))
_FRAMES = 3000


def rows() -> list[Row]:
    """The processor's time for a shown frame, and what memory grew by over 3,000 frames, at two sizes."""
    found = []
    for width, height in _SIZES:
        size = f"{width} x {height}"
        ours, other = (
            probe("shown_pictures", way, str(width), str(height), str(_FRAMES), QT_QPA_UPDATE_IDLE_TIME="0")
            for way in ("provider", "painted")
        )
        found.append(Row(f"provider and Image, {size}: a frame", ours["frame"], "ms", ("painted item", other["frame"])))
        if ours["grown"] is not None:
            found.append(
                Row(f"… memory grown in {_FRAMES:,} frames", ours["grown"], "MB", ("painted item", other["grown"]))
            )
    return found
