"""A USB stick with content, as QML sees it: what would change, the staff PIN, and what came of it."""

from __future__ import annotations

import logging
import threading
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import Property, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.care.pin import Answer, Pin
from kiosk.installing.child import Outcome, install_in_child
from kiosk.models.pin_entry import PinEntry
from kiosk.models.show_model import ShowModel
from kiosk.show.show import Show
from kiosk.show.state import Phase

QML_IMPORT_NAME = "Exhibit.Models"
QML_IMPORT_MAJOR_VERSION = 1

_LOOK_MS = 500

log = logging.getLogger(__name__)


class Step(StrEnum):
    """How far it has come."""

    NOTHING = ""
    NO_PIN = "no pin"
    PIN = "pin"
    INSTALLING = "installing"
    DONE = "done"
    REFUSED = "refused"


@QmlElement
@QmlUncreatable("the program makes the one StickModel")
class StickModel(QObject):
    """Offers what is on a stick to staff, through the show, and installs it for who knows the PIN."""

    changed = Signal()
    _came = Signal(Path, object)
    _ended = Signal(object)

    def __init__(self, show: Show, model: ShowModel, pin: Pin) -> None:
        super().__init__()
        self._show = show
        self._model = model
        self._entry = PinEntry(pin)
        self._package = Path()
        self._step = Step.NOTHING
        self._changes: dict[str, Any] = {}
        self._why = ""
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.changed)
        model.stateChanged.connect(self._follow)
        # Told from other threads.
        self._came.connect(self._offer, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def bring(self, package: Path, changes: dict[str, object] | Outcome) -> None:
        """A stick with this package is there. From any thread."""
        with suppress(RuntimeError):  # The exhibit was taken down meanwhile.
            self._came.emit(package, changes)

    def stop(self) -> None:
        self._timer.stop()

    def _offer(self, package: Path, changes: dict[str, Any] | Outcome) -> None:
        if self._step is Step.INSTALLING:
            return
        self._package = package
        if isinstance(changes, Outcome):
            self._changes, self._why = {}, changes.words
            self._become(Step.REFUSED)
        else:
            self._changes = changes
            self._become(Step.PIN if self._entry.is_set else Step.NO_PIN)
        self._model.do(self._show.offer)

    def _become(self, step: Step) -> None:
        self._step = step
        self._entry.clear()
        self.changed.emit()
        self._follow()

    def _follow(self) -> None:
        """Seconds to wait are counted while they are seen, and digits forgotten when nobody answers."""
        shown = self._show.state.phase is Phase.OFFER
        if shown and self._step is Step.PIN:
            if not self._timer.isActive():
                self._timer.start()
            return
        self._timer.stop()
        if not shown and self._entry.length:
            self._entry.clear()
            self.changed.emit()

    @Slot(str)
    def type(self, digit: str) -> None:
        """A key of the number pad."""
        self._model.do(self._show.offer)
        if self._step is Step.PIN:
            self._entry.type(digit)
            self.changed.emit()

    @Slot()
    def erase(self) -> None:
        """Take the last digit away."""
        self._model.do(self._show.offer)
        self._entry.erase()
        self.changed.emit()

    @Slot()
    def enter(self) -> None:
        """Install, if the digits are the PIN."""
        self._model.do(self._show.offer)
        if self._step is not Step.PIN or not self._entry.complete:
            return
        answer = self._entry.enter()
        if answer is Answer.RIGHT:
            self._install()
        elif answer is Answer.NOT_SET:
            self._become(Step.NO_PIN)
        else:
            log.warning("a wrong PIN was entered for %s", self._package.name)
            self.changed.emit()

    @Slot()
    def dismiss(self) -> None:
        """Staff have seen enough."""
        if self._step is not Step.INSTALLING:
            self._become(Step.NOTHING)
        self._model.do(self._show.withdraw)

    def _install(self) -> None:
        package = self._package
        log.info("%s is installed by staff", package)
        self._become(Step.INSTALLING)

        def work() -> None:
            outcome = install_in_child(package)
            with suppress(RuntimeError):  # The exhibit was taken down meanwhile.
                self._ended.emit(outcome)

        threading.Thread(target=work, name="stick", daemon=True).start()

    def _tell(self, outcome: Outcome) -> None:
        self._why = outcome.words
        self._become(Step.DONE if outcome.done else Step.REFUSED)
        self._model.do(self._show.offer)

    step = Property(str, lambda self: self._step.value, notify=changed)
    changes = Property(dict, lambda self: self._changes, notify=changed)
    entered = Property(int, lambda self: self._entry.length, notify=changed)
    complete = Property(bool, lambda self: self._entry.complete, notify=changed)
    wrong = Property(bool, lambda self: self._entry.wrong, notify=changed)
    secondsToWait = Property(int, lambda self: self._entry.seconds_to_wait, notify=changed)
    why = Property(str, lambda self: self._why, notify=changed)
