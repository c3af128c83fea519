"""What the log complained of lately, for who looks behind the glass."""

from __future__ import annotations

import logging
from collections import deque

from kiosk.care.health import Trouble
from kiosk.care.log_lines import Short

MOST = 5


class RecentTroubles(logging.Handler):
    """Remembers the last few warnings and errors, from `listen` to `close`; what is said again counts once."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._troubles: deque[Trouble] = deque(maxlen=MOST)
        self.setFormatter(Short())

    @property
    def troubles(self) -> list[Trouble]:
        """The newest first."""
        return [*reversed(self._troubles)]

    @property
    def latest(self) -> Trouble | None:
        return self._troubles[-1] if self._troubles else None

    def listen(self) -> None:
        """Hear what is logged from now on."""
        logging.getLogger().addHandler(self)

    def close(self) -> None:
        logging.getLogger().removeHandler(self)
        super().close()

    def emit(self, record: logging.LogRecord) -> None:
        said = self.format(record)
        for known in [trouble for trouble in self._troubles if trouble.said == said]:
            self._troubles.remove(known)
        self._troubles.append(Trouble(at=record.created, said=said))
