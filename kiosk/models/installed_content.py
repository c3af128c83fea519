"""What is installed on this kiosk comes onto the glass, and leaves it again when it fails."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.installing.ledger import Trouble
from kiosk.installing.shelf import Shelf
from kiosk.models.content_exchange import ContentExchange
from kiosk.models.exhibit_model import ExhibitModel
from kiosk.models.probation import Probation

_LOOK_MS = 1000

log = logging.getLogger(__name__)


class InstalledContent(QObject):
    """Follows the shelf: what is new comes on probation when nobody visits; in trouble the last good comes back."""

    changed = Signal()
    """Other content is live."""

    def __init__(
        self, shelf: Shelf, default: Path, content: ContentExchange, exhibit: ExhibitModel, probation: Probation
    ) -> None:
        """`default` is the bundle to show while nothing is installed."""
        super().__init__()
        self._shelf = shelf
        self._default = default
        self._content = content
        self._exhibit = exhibit
        self._probation = probation
        self._shown = content.bundle
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)
        content.keep_note(self._note())
        content.coming.connect(self._coming)
        content.came.connect(self._came)
        content.failed.connect(self._failed)
        probation.passed.connect(self._passed)
        probation.trouble.connect(self._trouble)

    def start(self) -> None:
        """Look for new content from now on."""
        self._timer.start()

    def stop(self) -> None:
        """The exhibit comes to a clean end."""
        self._timer.stop()
        self._probation.end()
        self._shelf.end()

    def look(self) -> None:
        """Has anything been installed, or taken back?"""
        if self._shelf.changed():
            self._turn()

    def take_off(self) -> str:
        """Staff want what was good before; what comes instead, in a sentence."""
        before = self._shelf.current()
        now = self._shelf.roll_back("was taken off by staff")
        if before is None or now == before:
            return "There is nothing to go back from." if before is None else "The disk can't be written: check it."
        self._turn()
        title = f"{now.title} {now.version}" if now else "the exhibit that comes with the kiosk"
        return f"{before.title} {before.version} is off; {title} comes on when you leave this page."

    def _turn(self, *, at_once: bool = False) -> None:
        live = self._shelf.current()
        folder = live.folder if live else self._default
        # At once, even where the same waits for the end of a visit.
        if folder != self._shown or at_once:
            self._shown = folder
            self._content.turn_to(folder, note=self._note(), at_once=at_once)
            self.changed.emit()

    def _note(self) -> str:
        trouble = self._shelf.last_trouble
        return said(trouble) if trouble else ""

    def _coming(self, bundle: Path) -> None:
        self._probation.end()
        live = self._shelf.current()
        if live and live.folder == bundle:
            self._shelf.begin()
        else:
            self._shelf.end()

    def _came(self, bundle: Path) -> None:
        live = self._shelf.current()
        shown = self._exhibit.bundle
        if live and live.folder == bundle and live.on_probation and shown:
            self._probation.begin(len(shown.screens))

    def _failed(self, bundle: Path, why: str) -> None:
        live = self._shelf.current()
        if live and live.folder == bundle:
            self._trouble(why)

    def _passed(self) -> None:
        self._shelf.passed()
        log.info("%s has proven itself", self._shown.name)

    def _trouble(self, why: str) -> None:
        """Back to the last good content, at once: what is on the glass now is worse than a visit cut short."""
        self._shelf.roll_back(why)
        log.error("%s", self._note())
        self._turn(at_once=True)


def said(trouble: Trouble) -> str:
    """What staff should know of content that has failed."""
    return f"{trouble.title} {trouble.version} {trouble.reason}; what was good before is shown instead"
