"""What a feed complains of: one sentence in the log, and not again within a minute."""

from __future__ import annotations

import logging
from collections.abc import Callable

_QUIET_SECONDS = 60.0
log = logging.getLogger(__name__)


class Faults:
    """The complaints of one feed. The same fault is told at most once a minute, then with how often it came."""

    def __init__(self, name: str, clock: Callable[[], float]) -> None:
        self._name, self._clock = name, clock
        self._told: dict[str, float] = {}
        self._count: dict[str, int] = {}

    def add(self, fault: str, count: int = 1) -> None:
        """Tell this fault, a sentence of what is wrong and what to do, or count it for the next time."""
        self._count[fault] = self._count.get(fault, 0) + count
        now = self._clock()
        last = self._told.get(fault)
        if last is not None and 0 <= now - last < _QUIET_SECONDS:
            return
        self._told[fault] = now
        times = self._count.pop(fault)
        log.warning(f'feed "{self._name}": {fault}' + (f" ({times} times)" if times > 1 else ""))
