"""The pixel orbit: everything moves a little and slowly, so that no edge burns into the display."""

from __future__ import annotations

STEP = 120.0
"""Seconds between two steps."""
_ACROSS, _DOWN = 31, 17
"""Steps from the middle to the side and back; without a common factor, so that the way fills its whole box."""


def orbit(seconds: float) -> tuple[float, float]:
    """Where the exhibit stands after so many seconds: -1 to 1 across and down, beginning in the middle."""
    step = int(max(0.0, seconds) // STEP)
    return _to_and_fro(step / _ACROSS), _to_and_fro(step / _DOWN)


def _to_and_fro(turns: float) -> float:
    """0 → 1 → -1 → 0, evenly, once for every two turns."""
    phase = (turns / 2 + 0.25) % 1
    return 1 - abs(4 * phase - 2)
