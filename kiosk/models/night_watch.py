"""What happens at night beside the glass: the backlight goes out, and the program starts anew."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject

from kiosk.care.backlight import Backlight
from kiosk.models.show_model import ShowModel
from kiosk.show.nightly import Nightly
from kiosk.show.show import Show
from kiosk.show.state import Phase


class NightWatch(QObject):
    """Lets the backlight follow the show, and leaves once a night when nobody is there."""

    def __init__(
        self,
        show: Show,
        model: ShowModel,
        local: Callable[[], datetime],
        leave: Callable[[], None],
        backlight: Backlight | None = None,
        nightly: Nightly | None = None,
    ) -> None:
        super().__init__()
        self.restarting = False
        """The program ends only to be started again."""
        self._show = show
        self._local = local
        self._leave = leave
        self._backlight = backlight
        self._nightly = nightly
        model.timeChanged.connect(self._look)

    def stop(self) -> None:
        """Leave a display that shines."""
        self._nightly = None
        if self._backlight:
            self._backlight.close()
            self._backlight = None

    def _look(self) -> None:
        if self._backlight:
            self._backlight.shine(self._show.state.phase is not Phase.CLOSED)
        if self._nightly and self._nightly.due(self._local()) and self._show.idle:
            self._nightly = None
            self.restarting = True
            self._leave()
