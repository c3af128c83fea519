"""The content that is installed on this kiosk: what is live, what to go back to, and how a new one proves itself."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kiosk import __version__
from kiosk.content.disk import Unreadable
from kiosk.installing.durable import remove
from kiosk.installing.installed import Installed, placed
from kiosk.installing.ledger import Entry, Ledger, Trouble
from kiosk.installing.ledger_file import LedgerFile
from kiosk.installing.lock import locked
from kiosk.installing.rebuilding import rebuilt
from kiosk.installing.whole import check_bytes, readable

MOST_STARTS = 2
"""A version on probation that was started so often without a clean end is not started again."""

__all__ = ["MOST_STARTS", "Installed", "Shelf"]

log = logging.getLogger(__name__)


class Shelf:
    """What is installed under a folder. Any number of processes may hold one; the disk is the truth between them.

    The exhibit asks `start` what to show, calls `begin` before it is shown, and `end`, `passed` or `roll_back` for
    what it has begun. None of these raises: a full disk is logged, and the show goes on.
    """

    def __init__(self, folder: Path, now: Callable[[], float] = time.time) -> None:
        """`now` is Unix time in seconds."""
        self.folder = folder
        self.versions = folder / "versions"
        """Unpacked bundles, complete, never written again."""
        self.staging = folder / "staging"
        """What is being unpacked; without an installer at work, rubbish."""
        self.now = now
        self._file = LedgerFile(folder, lambda: rebuilt(self.versions))
        self._seen = self._file.stamp()
        self._begun: str | None = None

    def current(self) -> Installed | None:
        """The live version; None: the kiosk's own exhibit is shown. Cheap enough for once a second."""
        ledger = self._file.look()
        return self._installed(ledger.entry(ledger.live))

    def changed(self) -> bool:
        """True once after each change of what is installed, whichever process made it. Costs one look at a file."""
        before, self._seen = self._seen, self._file.stamp()
        return self._seen != before

    def history(self) -> tuple[Installed, ...]:
        """What is kept, the newest first, the live one among them."""
        return tuple(placed(entry, self.versions) for entry in self._file.look().kept)

    @property
    def last_trouble(self) -> Trouble | None:
        """Why content was last taken off the glass."""
        return self._file.look().trouble

    def start(self) -> Installed | None:
        """What to show when the exhibit starts: the live version, or the next good one where that has failed."""
        return self._pass_over_unfit()

    def begin(self) -> None:
        """Note, before it is shown, that the live version starts. What was begun before has ended well by that."""
        self.end()
        entry = self._live()
        self._begun = entry.name if entry else None
        self._note(lambda known: known.model_copy(update={"starts": known.starts + 1}))

    def end(self) -> None:
        """What was begun has come to a clean end: that start no longer counts."""
        self._note(lambda known: known.model_copy(update={"starts": max(known.starts - 1, 0)}))
        self._begun = None

    def passed(self) -> None:
        """What was begun has proven itself: from now on it is the last known good."""
        self._note(lambda known: known.model_copy(update={"proven": True, "starts": 0}))

    def roll_back(self, reason: str) -> Installed | None:
        """Give up what this process has begun, or else the live version; what is live afterwards.

        `reason` goes on a sentence about the content: "was started twice and did not last".
        """
        ledger = self._file.look()
        entry = ledger.entry(self._begun) or ledger.entry(ledger.live)
        self._begun = None
        if entry:
            self._give_up(entry, reason)
        return self._pass_over_unfit()

    @contextmanager
    def installing(self) -> Iterator[None]:
        """Only one process at a time unpacks and takes away versions; Busy while another does."""
        with locked(self.folder / "installing.lock", 0):
            yield

    def clear(self) -> None:
        """Take away what an earlier try has left. For whoever holds `installing`; OSError where it can't be."""
        remove(self.staging)
        if not self._file.damaged:
            self._keep_only(self._file.look())

    def add(self, entry: Entry) -> Installed:
        """Make an unpacked version the live one. For whoever holds `installing`; OSError where it can't be noted."""
        before = self._file.look()
        after = self._file.change(lambda ledger: ledger.with_new(entry))
        with suppress(OSError):  # It is live; what can't be taken away now goes another time.
            # One install longer than the ledger says: the exhibit may still show it, until a visit ends.
            self._keep_only(before, after)
        return placed(entry, self.versions)

    def _keep_only(self, *ledgers: Ledger) -> None:
        names = {entry.name for ledger in ledgers for entry in ledger.kept}
        for folder in self.versions.iterdir() if self.versions.is_dir() else ():
            if folder.name not in names:
                remove(folder)

    def _pass_over_unfit(self) -> Installed | None:
        """The live version, once it is one that can be shown."""
        while (entry := self._live()) is not None:
            reason = self._unfit(entry)
            if not reason:
                break
            log.info("%s %s %s: going back", entry.title, entry.version, reason)
            self._give_up(entry, reason)
        return self._installed(entry)

    def _unfit(self, entry: Entry) -> str:
        """Why a version can't be started; "" for no reason."""
        if not entry.proven and entry.starts >= MOST_STARTS:
            return "was started twice and did not last"
        try:
            check_bytes(self.versions / entry.name)
            if entry.checked_by != __version__:  # Another kiosk may know other rules.
                readable(self.versions / entry.name)
        except Unreadable as reason:
            return reason.what
        return ""

    def _give_up(self, entry: Entry, reason: str) -> None:
        trouble = Trouble(title=entry.title, version=entry.version, reason=reason, at=self.now())
        self._file.change_if_possible(lambda ledger: ledger.without(entry.name, trouble))

    def _note(self, how: Callable[[Entry], Entry]) -> None:
        """Change what is known of the version begun, while it is on probation."""

        def noted(ledger: Ledger) -> Ledger:
            entry = ledger.entry(self._begun)
            return ledger.with_changed(how(entry)) if entry else ledger

        entry = self._file.look().entry(self._begun)
        if entry and not entry.proven:
            self._file.change_if_possible(noted)

    def _live(self) -> Entry | None:
        ledger = self._file.look()
        return ledger.entry(ledger.live)

    def _installed(self, entry: Entry | None) -> Installed | None:
        return placed(entry, self.versions) if entry else None
