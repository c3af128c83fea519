"""Staff's way behind the glass as QML sees it: the PIN, what they may do there, and what came of it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import datetime

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.care.health import Trouble
from kiosk.care.pin import Answer, Pin
from kiosk.models.pin_entry import PinEntry
from kiosk.models.show_model import ShowModel
from kiosk.models.staff_status import StaffStatus
from kiosk.show.show import Show
from kiosk.show.state import Phase

QML_IMPORT_NAME = "Exhibit.Models"
QML_IMPORT_MAJOR_VERSION = 1

_TICKS = 5
"""The page looks for news with every so many ticks of the show: twice a second."""
_GRAVE = {"back", "restart", "leave"}
"""These are asked for twice."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class StaffActions:
    """What staff may do beside what the show itself can."""

    reload: Callable[[], str]
    """Read the content again; what came of it, in a sentence."""
    back: Callable[[], str] | None
    """Take the live version off; what comes instead. None where nothing is installed."""
    restart: Callable[[], None]
    leave: Callable[[], None]


@QmlElement
@QmlUncreatable("the program makes the one StaffModel")
class StaffModel(QObject):
    """Lets staff in who know the PIN, and does what they ask for; every change of the glass goes through the show."""

    changed = Signal()

    def __init__(
        self,
        show: Show,
        model: ShowModel,
        pin: Pin,
        status: StaffStatus,
        troubles: Callable[[], list[Trouble]],
        actions: StaffActions,
    ) -> None:
        super().__init__()
        self.can_restart = True
        """Whether anything starts the program again."""
        self._show = show
        self._model = model
        self._entry = PinEntry(pin)
        self._status = status
        self._troubles = troubles
        self._actions = actions
        self._phase = show.state.phase
        self._asked = ""
        self._note = ""
        self._rows: list[dict[str, str]] = []
        self._ticks = 0
        model.stateChanged.connect(self._follow)
        model.timeChanged.connect(self._look)

    # --- the PIN -------------------------------------------------------------------------------------------------

    @Slot(str)
    def type(self, digit: str) -> None:
        """A key of the number pad."""
        self._model.touch()
        if self._phase is Phase.PIN:
            self._entry.type(digit)
            self.changed.emit()

    @Slot()
    def erase(self) -> None:
        """Take the last digit away."""
        self._model.touch()
        self._entry.erase()
        self.changed.emit()

    @Slot()
    def enter(self) -> None:
        """Open the page, if the digits are the PIN."""
        self._model.touch()
        if self._phase is not Phase.PIN or not self._entry.complete:
            return
        if self._entry.enter() is Answer.RIGHT:
            log.info("staff look behind the glass")
            self._model.do(lambda: self._show.enter_staff(trusted=True))
        else:
            log.info("a wrong PIN was entered behind the glass")
        self.changed.emit()

    # --- what staff do -------------------------------------------------------------------------------------------

    @Slot(str)
    def act(self, name: str) -> None:
        """Do what a button of the page says; what is grave only when it is asked for twice in a row."""
        self._model.touch()
        if not self._show.state.trusted:
            return
        asked, self._asked, self._note = self._asked, "", ""
        if name in _GRAVE and asked != name:
            self._asked = name
        else:
            log.info("staff ask for %s", name)
            self._do(name)
        self.changed.emit()

    def _do(self, name: str) -> None:
        show, actions = self._show, self._actions
        match name:
            case "reload":
                self._note = actions.reload()
            case "back" if actions.back:
                self._note = actions.back()
            case "clean":
                self._model.do(show.clean)
            case "language":
                self._model.do(show.prefer_next_language)
            case "black":
                self._model.do(show.darken)
            case "restart" if self.can_restart:
                actions.restart()
            case "leave":
                actions.leave()

    @Slot()
    def dismiss(self) -> None:
        """Back to the public."""
        self._model.do(self._show.leave_staff)

    # --- what is told --------------------------------------------------------------------------------------------

    def _follow(self) -> None:
        """Whatever was typed or asked is forgotten on the way. Without a PIN, everybody may look and nobody may act."""
        before, self._phase = self._phase, self._show.state.phase
        if self._phase is before:
            return
        self._entry.clear()
        self._asked, self._note = "", ""
        if self._phase is Phase.PIN and not self._entry.is_set:
            self._model.do(self._show.enter_staff)
            return
        self._look_behind()
        self.changed.emit()

    def _look(self) -> None:
        self._ticks += 1
        if self._ticks % _TICKS == 0 and self._phase in (Phase.PIN, Phase.STAFF):
            self._look_behind()
            self.changed.emit()

    def _look_behind(self) -> None:
        """Rows that say the same stay the same: nothing is built anew for them."""
        if self._phase is Phase.STAFF:
            self._rows = [asdict(row) for row in self._status.rows()]

    def _said_troubles(self) -> list[str]:
        return [f"{datetime.fromtimestamp(each.at):%a %H:%M}  {each.said}" for each in self._troubles()]

    entered = Property(int, lambda self: self._entry.length, notify=changed)
    complete = Property(bool, lambda self: self._entry.complete, notify=changed)
    wrong = Property(bool, lambda self: self._entry.wrong, notify=changed)
    secondsToWait = Property(int, lambda self: self._entry.seconds_to_wait, notify=changed)
    pinSet = Property(bool, lambda self: self._entry.is_set, notify=changed)
    trusted = Property(bool, lambda self: self._show.state.trusted, notify=changed)
    rows = Property(list, lambda self: self._rows, notify=changed)
    troubles = Property(list, _said_troubles, notify=changed)
    asked = Property(str, lambda self: self._asked, notify=changed)
    note = Property(str, lambda self: self._note, notify=changed)
    canRestart = Property(bool, lambda self: self.can_restart, notify=changed)
    canGoBack = Property(bool, lambda self: self._actions.back is not None, notify=changed)
