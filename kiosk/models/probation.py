"""New content on the glass is watched until it has proven itself."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from kiosk.installing.trial import Trial
from kiosk.models.blank import is_blank
from kiosk.models.show_model import ShowModel
from kiosk.show.show import Show
from kiosk.show.state import Phase

_LOOK_MS = 1000
_ON_THE_GLASS = (Phase.ATTRACT, Phase.VISIT, Phase.PRESENT)


class Probation(QObject):
    """Watches the screens of content on probation: they must arrive, show something, and nothing may fail meanwhile."""

    passed = Signal()
    trouble = Signal(str)
    """Why the content must go: goes on a sentence about it."""

    def __init__(self, show: Show, model: ShowModel, clock: Callable[[], float], picture: Callable[[], QImage]) -> None:
        """`clock` counts the show's seconds; `picture` is what is on the glass now."""
        super().__init__()
        self._show = show
        self._clock = clock
        self._picture = picture
        self._trial: Trial | None = None
        self._settled = False
        self._judged = False
        """The screen on the glass has been looked at."""
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)
        model.settled.connect(self._settle)
        model.unsettled.connect(self._unsettle)

    def begin(self, screens: int) -> None:
        """The content of so many screens comes on now."""
        self._trial = Trial(screens, self._clock, monotonic)
        self._judged = False
        self._timer.start()

    def end(self) -> None:
        """Watch no longer, whatever came of it."""
        self._trial = None
        self._timer.stop()

    def look(self) -> None:
        """Has it passed, is a screen empty, or does one not come?"""
        trial, screen = self._trial, self._show.state.screen
        if trial is None:
            return
        if not self._on_the_glass:
            trial.rests()
        elif not self._settled:
            trial.awaits()
        elif not self._judged:
            self._judged = True
            if is_blank(self._picture()):
                self._fail(f"left screen {screen} empty")
                return
            trial.seen(screen)
        if trial.overdue:
            self._fail(f"did not bring screen {screen} onto the glass")
        elif trial.passed:
            self.end()
            self.passed.emit()

    def fault(self, what: str) -> None:
        """Something of the program failed."""
        if self._trial is not None:
            self._fail(f"made the program fail ({what})")

    def _fail(self, why: str) -> None:
        self.end()
        self.trouble.emit(why)

    @property
    def _on_the_glass(self) -> bool:
        state = self._show.state
        return state.phase in _ON_THE_GLASS and not state.black

    def _settle(self, screen: int) -> None:
        self._settled = True
        self._judged = False

    def _unsettle(self) -> None:
        self._settled = False
