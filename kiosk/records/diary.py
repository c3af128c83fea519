"""What happened on the glass, counted as it happens."""

from __future__ import annotations

from collections.abc import Callable, Set
from dataclasses import dataclass
from datetime import datetime

from kiosk.records.counts import Counts, Key, Kind
from kiosk.records.hour import hour_of
from kiosk.records.visit import Visit, bucket

_LEAST_SHOWN = 1.0
"""Seconds that a screen must stay to count as shown: who swipes past has not shown it."""
_STOOD_STILL = 60.0
"""Seconds without a look at the glass: the program hung, and what stood there was not played."""
STALLED = "stalled"


@dataclass(frozen=True, slots=True)
class Glass:
    """What can be seen at a moment."""

    phase: str
    visited: bool = False
    """A visit goes on."""
    content: str = ""
    """Id and version of what is shown; "" where nothing is."""
    screen: str = ""
    """Name of the screen; "" where no screen of the content can be seen."""
    language: str = ""
    settings: Set[str] = frozenset()
    """Names of the settings that are on."""


class Diary:
    """Counts visits, touches and what was on the glass. It keeps no clock time but the hour, and nothing of anybody.

    `clock` gives seconds that only go forward, `local_time` names the hours. Tell it at every change of the glass and
    about once a second besides.
    """

    def __init__(self, clock: Callable[[], float], local_time: Callable[[], datetime]) -> None:
        self.counts = Counts()
        """What has been counted since it was taken last."""
        self._clock = clock
        self._local_time = local_time
        self._glass = Glass("start")
        self._seen = self._shown_since = clock()
        self._shown = False
        self._visit: Visit | None = None
        self._add(Kind.START)

    def see(self, glass: Glass, last_use: float) -> None:
        """This is on the glass now, and somebody touched it or pressed a key at `last_use` of the clock."""
        now = self._clock()
        self._pass(now)
        self._use(last_use)
        if (glass.content, glass.screen) != (self._glass.content, self._glass.screen):
            self._shown_since, self._shown = now, False
        self._glass = glass
        if not glass.visited:
            self._end_visit()
        elif self._visit is None:
            self._visit = Visit(last_use, self._hour(), glass.content, glass.settings)
            self._add(Kind.VISIT)
        if self._visit is not None:
            self._visit.sees(glass.language, glass.settings)

    def touch(self) -> None:
        """A finger came down."""
        if self._glass.screen:
            self._add(Kind.TOUCH, self._glass.screen, count=1)

    def close(self) -> None:
        """The program ends: so does a visit."""
        self._pass(self._clock())
        self._end_visit()

    def _pass(self, now: float) -> None:
        """The time since the last look belongs to what was there."""
        seen, self._seen = self._seen, now
        seconds, glass = now - seen, self._glass
        if seconds <= 0:
            return
        if seconds > _STOOD_STILL:
            self._add(Kind.STATE, STALLED, seconds=seconds)
            return
        self._add(Kind.STATE, glass.phase, count=0, seconds=seconds)
        if self._visit is not None:
            self._visit.passes(glass.screen, seen, now)
        if glass.screen:
            newly = not self._shown and now - self._shown_since >= _LEAST_SHOWN
            self._shown = self._shown or newly
            self._add(Kind.PLAY, glass.screen, count=int(newly), seconds=seconds)

    def _use(self, moment: float) -> None:
        if self._visit is None:
            return
        before = set(self._visit.used)
        for screen, seconds in self._visit.use(moment):
            if screen:
                self._add(Kind.SCREEN, screen, count=int(screen not in before), seconds=seconds)
                before.add(screen)

    def _end_visit(self) -> None:
        visit, self._visit = self._visit, None
        if visit is None:
            return
        self._of(visit, Kind.LENGTH, bucket(visit.length), visit.length)
        self._of(visit, Kind.LANGUAGE, visit.language)
        for setting in visit.chosen:
            self._of(visit, Kind.SETTING, setting)

    def _of(self, visit: Visit, kind: Kind, item: str, seconds: float = 0.0) -> None:
        """A visit belongs to the hour in which it began."""
        self.counts.add(Key(visit.hour, kind, visit.content, item), 1, seconds)

    def _add(self, kind: Kind, item: str = "", count: int = 1, seconds: float = 0.0) -> None:
        self.counts.add(Key(self._hour(), kind, self._glass.content, item), count, seconds)

    def _hour(self) -> str:
        return hour_of(self._local_time())
