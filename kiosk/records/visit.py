"""One visit while it lasts; nothing of it is kept but the counts that it adds."""

from __future__ import annotations

from collections.abc import Set

BUCKETS = (
    (1.0, "one touch"),
    (15.0, "to 15 s"),
    (30.0, "to 30 s"),
    (60.0, "to 1 min"),
    (120.0, "to 2 min"),
    (300.0, "to 5 min"),
    (600.0, "to 10 min"),
    (1800.0, "to 30 min"),
)
"""Spans that lengths of visits are counted in: up to so many seconds, and the name."""
LONGEST = "more than 30 min"
BUCKET_NAMES = (*(name for _, name in BUCKETS), LONGEST)


def bucket(seconds: float) -> str:
    """The name of the span that a visit's length falls into."""
    return next((name for limit, name in BUCKETS if seconds <= limit), LONGEST)


class Visit:
    """From the waking touch to the reset. Moments are seconds of a clock that only goes forward."""

    def __init__(self, now: float, hour: str, content: str, settings: Set[str]) -> None:
        """Somebody woke the glass; `settings` are on without anybody's doing."""
        self.hour = hour
        self.content = content
        self.language = ""
        """What it is in now."""
        self.chosen: set[str] = set()
        """Settings that the visitor has turned on."""
        self.used: set[str] = set()
        """Screens that were in use for any time."""
        self._begun = self._last_use = now
        self._own = settings
        self._passed: list[tuple[str, float, float]] = []

    @property
    def length(self) -> float:
        """Seconds from the first to the last touch."""
        return self._last_use - self._begun

    def sees(self, language: str, settings: Set[str]) -> None:
        """How the visitor has it now."""
        self.language = language
        self.chosen |= settings - self._own

    def passes(self, screen: str, begin: float, end: float) -> None:
        """Time has passed on a screen; whether anybody was there, only the next touch tells."""
        if end > begin:
            self._passed.append((screen, begin, end))

    def use(self, moment: float) -> list[tuple[str, float]]:
        """Somebody did something then, so all until then was use: the screens and their seconds since the last use."""
        if moment <= self._last_use:
            return []
        self._last_use = moment
        taken = [(screen, min(end, moment) - begin) for screen, begin, end in self._passed if begin < moment]
        self._passed = [(screen, max(begin, moment), end) for screen, begin, end in self._passed if end > moment]
        self.used |= {screen for screen, _ in taken}
        return taken
