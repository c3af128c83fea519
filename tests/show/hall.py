"""A show of six screens with a clock that stands until it is told."""

from __future__ import annotations

from datetime import datetime

from kiosk.content.bundle import Rhythm
from kiosk.content.hours import Hours
from kiosk.show.programme import Programme
from kiosk.show.show import Show
from kiosk.show.state import Phase, State

PAGES = (3, 2, 1, 3, 1, 2)
RHYTHM = Rhythm(dwell=24, visit_dwell=45, idle_timeout=75, countdown=20)
OFFICE_HOURS = Hours(days=["mon", "tue", "wed", "thu", "fri"], open="09:00", close="18:00")
MONDAY_NOON = datetime(2026, 11, 23, 12, 0)
MONDAY_NIGHT = datetime(2026, 11, 23, 23, 0)


class Hall:
    """The show with its two clocks; time passes in steps of a tenth of a second, as on the wall."""

    def __init__(
        self,
        *,
        present: bool = False,
        rhythm: Rhythm = RHYTHM,
        pages: tuple[int, ...] = PAGES,
        languages: tuple[str, ...] = ("en", "zh"),
        hours: bool = False,
    ) -> None:
        self.now = 1000.0
        self.local = MONDAY_NOON
        self.show = Show(lambda: self.now, lambda: self.local, present=present)
        rhythm = rhythm.model_copy(update={"hours": [OFFICE_HOURS]}) if hours else rhythm
        self.programme = Programme(pages, languages, rhythm)
        self.show.load(self.programme)

    @property
    def state(self) -> State:
        return self.show.state

    @property
    def phase(self) -> Phase:
        return self.show.state.phase

    def wait(self, seconds: float, step: float = 0.1) -> None:
        """Let time pass as the timer of the wall does."""
        for _ in range(round(seconds / step)):
            self.now += step
            self.show.tick()

    def jump(self, seconds: float) -> None:
        """Time passes while the machine sleeps: one tick at its end."""
        self.now += seconds
        self.show.tick()

    def visit(self, screen: int = 1) -> Hall:
        """A visitor has woken the glass and gone to a screen."""
        self.show.touch()
        self.show.go(screen)
        return self

    def leave(self) -> Hall:
        """The visitor has gone and the countdown has begun."""
        self.jump(self.programme.rhythm.idle_timeout + 0.01)
        assert self.phase is Phase.LEAVING
        return self
