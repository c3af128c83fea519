"""Whether the machine's clock can be believed: a wrong one must not keep the house dark."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime

from kiosk.clocks import is_possible

_JUMP = 3600.0
"""Seconds by which a clock may be set without being doubted."""
_EVEN = 86_400.0
"""Seconds for which a clock must run evenly after a jump."""

log = logging.getLogger(__name__)


class ClockTrust:
    """Looks at the wall clock beside one that only goes forward.

    The wall clock is doubted in years that can't be, and for a day after it has jumped by more than an hour from one
    time that can be to another: nobody knows which of the two was right. Time changes are no jumps.
    """

    def __init__(self, local: Callable[[], datetime], steady: Callable[[], float]) -> None:
        """`local` tells the time of day; `steady` counts seconds, also while the machine sleeps."""
        self._local = local
        self._steady = steady
        self._believed: float | None = None
        """How far the wall clock is ahead of the steady one."""
        self._jumped: tuple[float, float] | None = None
        """How far it has been ahead since a jump, and when that was, by the steady clock."""
        self.doubt: str | None = None
        """Why the wall clock is not believed, for staff; None while it is."""

    def look(self) -> bool:
        """Whether the clock can be believed now. Ask often: a jump between two looks is noticed at the second."""
        local = self._local()
        doubt = self._doubt(local)
        if (doubt is None) != (self.doubt is None):
            if doubt:
                log.warning("%s: opening hours do not count until it is right again", doubt)
            else:
                log.info("the clock is believed again: it is %s", f"{local:%Y-%m-%d %H:%M}")
        self.doubt = doubt
        return doubt is None

    def _doubt(self, local: datetime) -> str | None:
        if not is_possible(local):
            self._believed = self._jumped = None
            return f"the clock says {local.year}"
        now = self._steady()
        ahead = local.timestamp() - now
        if self._believed is None or abs(ahead - self._believed) <= _JUMP or self._ran_evenly(ahead, now):
            self._believed, self._jumped = ahead, None
            return None
        return self.doubt or f"the clock jumped by {_amount(ahead - self._believed)} to {local:%Y-%m-%d %H:%M}"

    def _ran_evenly(self, ahead: float, now: float) -> bool:
        if self._jumped is None or abs(ahead - self._jumped[0]) > _JUMP:
            self._jumped = (ahead, now)
        return now - self._jumped[1] >= _EVEN


def _amount(seconds: float) -> str:
    hours = abs(seconds) / 3600
    return f"{hours:.0f} hours" if hours < 48 else f"{hours / 24:,.0f} days"
