"""Days put together to days, weeks or months, so that a plot has room for them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

_MOST_DAYS = 45
_MOST_WEEKS = 420
"""Days that are plotted as weeks, at most."""


@dataclass(frozen=True)
class Bins:
    """Stretches of days in their order."""

    unit: str
    """What a stretch is: "day", "week" or "month"."""
    starts: tuple[date, ...]
    start_of: Callable[[date], date]

    def labels(self) -> list[str]:
        """How the axis names the stretches: by their first day, or by the month."""
        return [f"{start:%b %Y}" if self.unit == "month" else f"{start.day} {start:%b}" for start in self.starts]

    def note(self, days: Sequence[date]) -> str:
        """What must be known of a last stretch that is not over; "" where nothing must."""
        counted = sum(self.start_of(when) == self.starts[-1] for when in days)
        whole = {"day": 1, "week": 7, "month": 28}[self.unit]
        return f"The last {self.unit} has {counted} of its days so far." if counted < whole else ""

    def sums(self, by_day: Mapping[date, float]) -> list[float]:
        """The values of each stretch together, 0 for one without any."""
        found = dict.fromkeys(self.starts, 0.0)
        for when, value in by_day.items():
            if self.start_of(when) in found:
                found[self.start_of(when)] += value
        return [*found.values()]


def bins(days: Sequence[date]) -> Bins:
    """Stretches from the first day to the last, those without records among them."""
    first, last = days[0], days[-1]
    length = (last - first).days + 1
    if length <= _MOST_DAYS:
        return Bins("day", tuple(first + timedelta(n) for n in range(length)), lambda when: when)
    if length <= _MOST_WEEKS:
        monday = _monday(first)
        return Bins("week", tuple(monday + timedelta(n) for n in range(0, (last - monday).days + 1, 7)), _monday)
    months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    return Bins("month", tuple(date(n // 12, n % 12 + 1, 1) for n in months), lambda when: when.replace(day=1))


def _monday(when: date) -> date:
    return when - timedelta(when.weekday())
