"""How much of the exhibit is still tried after it has failed again and again: a rung less each time, and back in peace.

Pure rules without a clock: they count the time that the exhibit was on the glass. Where a start hangs before its first
frame, nobody sees anything, so those seconds do not make three failures in a minute any rarer.
"""

from __future__ import annotations

import os
from collections.abc import MutableMapping
from enum import IntEnum

FAILURES = 3
"""Deaths within `WITHIN` seconds on the glass that lead one rung up."""
WITHIN = 60.0
QUIET = 600.0
"""Seconds without a death after which the rung below is tried again."""
LONGEST_QUIET = 6 * 3600.0
ENVIRONMENT = "KIOSK_RUNG"


class Rung(IntEnum):
    """What is started; each has what the ones before it have."""

    PROGRAM = 0
    """The exhibit as it was asked for."""
    PLAIN = 1
    """Drawn without the graphics device, and without feeds."""
    LAST_GOOD = 2
    """With the content that was good before, or else what comes with the kiosk."""
    STILL_PAGE = 3
    """A still page on the glass for as long as that has no frame either."""

    @property
    def label(self) -> str:
        """What runs, in words."""
        return _NAMES[self]

    def environment(self) -> dict[str, str]:
        """What a process on this rung is started with beside what all are."""
        plain = {} if self < Rung.PLAIN else {"QT_QUICK_BACKEND": "software", "QT_XCB_GL_INTEGRATION": "none"}
        return {ENVIRONMENT: str(int(self)), **plain}

    @classmethod
    def found(cls, environment: MutableMapping[str, str] = os.environ) -> Rung:
        """The rung that this process was started on. What it starts itself is on none."""
        return cls(int(environment.pop(ENVIRONMENT, 0)))


_NAMES = {
    Rung.PROGRAM: "the exhibit",
    Rung.PLAIN: "the exhibit without graphics device and feeds",
    Rung.LAST_GOOD: "the content that was good before",
    Rung.STILL_PAGE: "a still page until the content that was good before comes up",
}


class Ladder:
    """Which rung is tried next. Tell it of every death, and ask it in every life whether the one below may be tried."""

    def __init__(self) -> None:
        self.rung = Rung.PROGRAM
        self._on_the_glass = 0.0
        """Seconds of all lives so far."""
        self._deaths: list[float] = []
        self._quiet = QUIET
        self._stepped_down = False

    def died(self, shown: float) -> Rung:
        """A life has failed after so many seconds on the glass; the rung for the next one."""
        self._on_the_glass += shown
        recent = [at for at in self._deaths if self._on_the_glass - at < WITHIN]
        self._deaths = [*recent, self._on_the_glass]
        if len(self._deaths) >= FAILURES and self.rung < Rung.STILL_PAGE:
            self._climb()
        return self.rung

    def rested(self, shown: float) -> bool:
        """Whether a life that has been on the glass for so long may make way for one on the rung below."""
        if self.rung is Rung.PROGRAM:
            if shown >= QUIET:
                self._forgive()
            return False
        return shown >= self._quiet

    def step_down(self) -> Rung:
        """Try the rung below; it is the one for the next life."""
        self._deaths.clear()
        self._stepped_down = True
        self.rung = Rung(max(self.rung - 1, Rung.PROGRAM))
        return self.rung

    def _climb(self) -> None:
        self._deaths.clear()
        self.rung = Rung(self.rung + 1)
        if self._stepped_down:
            # What fails for good is tried less and less often: each try costs the public a minute.
            self._quiet = min(2 * self._quiet, LONGEST_QUIET)
            self._stepped_down = False

    def _forgive(self) -> None:
        self._quiet = QUIET
        self._stepped_down = False
