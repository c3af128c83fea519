"""Opening hours."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from kiosk.content.bundle import Hours

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def is_open(hours: Sequence[Hours], local: datetime) -> bool:
    """Whether the house is open at a local time. No hours at all means always."""
    day, time = _DAYS[local.weekday()], local.strftime("%H:%M")
    return not hours or any(day in span.days and span.open <= time < span.close for span in hours)
