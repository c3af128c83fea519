"""What is to be shown: content, its feeds, the staff PIN, the program and whether it runs."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from platform import python_version

from kiosk import __version__
from kiosk.care.health import FeedHealth, Health, Verdict
from kiosk.care.pin import Pin
from kiosk.content.bundle import Bundle
from kiosk.content.disk import Unreadable
from kiosk.content.problems import ContentError
from kiosk.content.reader import Content, read
from kiosk.doctor.finding import Finding, mend, ok, remark
from kiosk.feeds import Surroundings, open_feed
from kiosk.feeds.pulse import Pulse
from kiosk.installing.shelf import Shelf
from kiosk.installing.trust import trusted_key

_FEED_SECONDS = 3.0
_LOOK_SECONDS = 0.1


def content(bundle: Path, shelf: Shelf | None) -> tuple[Finding, Content | None]:
    """Can it be shown?"""
    live = shelf.current() if shelf else None
    folder = live.folder if live else bundle
    try:
        found = read(folder)
    except ContentError as error:
        first, more = str(error.problems[0]), len(error.problems) - 1
        return mend("content", f"{first}{f' (and {more} more)' if more else ''}", f"kiosk check {folder}"), None
    title = f"{found.bundle.id} {found.bundle.version}"
    if shelf is None or live:
        proven = ", on probation until it has run ten minutes" if live and live.on_probation else ""
        return ok("content", f"{title} can be shown{proven}"), found
    return remark("content", f"{title}, which comes with the kiosk: nothing is installed", "kiosk install FILE"), found


def installing(shelf: Shelf) -> Iterator[Finding]:
    """Can new content come in, and did it fail before?"""
    try:
        trusted_key(shelf.folder)
    except Unreadable as reason:
        yield mend("key", f"the trusted key {reason.what}, so nothing is installed", "kiosk install --trust FILE.pub")
    trouble = shelf.last_trouble
    if trouble:
        yield remark(
            "content",
            f"{trouble.title} {trouble.version} {trouble.reason}",
            "mend it and install it again; more is told by: kiosk status",
        )


def feeds(found: Content, allowed: frozenset[str], health: Health | None, verdict: Verdict) -> Iterator[Finding]:
    """Do live numbers come? The running exhibit is asked; without one the feeds are opened for some seconds."""
    if not found.bundle.feeds:
        yield ok("feeds", "the content has none")
        return
    complaints = _Complaints()
    running = health is not None and verdict is Verdict.RUNNING
    states = list(health.feeds) if health and running else _opened(found.bundle, found.folder, allowed, complaints)
    bad = [feed for feed in states if feed.state in ("late", "lost")]
    for feed in bad:
        said = f"{feed.name} is {feed.state}: its graphs say so and show what they had"
        reason = next((line for line in complaints.said if feed.name in line), "")
        yield remark("feeds", reason or said, "start what feeds it; what it may reach is said by: kiosk run --allow")
    if not bad:
        yield ok("feeds", f"{len(states)} of {len(states)} bring their numbers")


def _opened(bundle: Bundle, folder: Path, allowed: frozenset[str], complaints: _Complaints) -> list[FeedHealth]:
    around = Surroundings(folder=folder, clock=time.time, pulse=Pulse(time.time), allowed=allowed)
    with complaints:
        opened = {name: open_feed(name, model, around) for name, model in bundle.feeds.items()}
        end = time.monotonic() + _FEED_SECONDS
        try:
            while True:
                now = time.time()
                for feed in opened.values():
                    feed.revision(now)
                states = [FeedHealth(name=name, state=feed.state(now), age=None) for name, feed in opened.items()]
                if all(said.state != "lost" for said in states) or time.monotonic() > end:
                    return states
                time.sleep(_LOOK_SECONDS)
        finally:
            for feed in opened.values():
                feed.close()


class _Complaints(logging.Handler):
    """What feeds log while they are looked at, instead of the terminal's reader."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []
        self._log = logging.getLogger("kiosk.feeds")

    def __enter__(self) -> _Complaints:
        self._log.addHandler(self)
        self._log.propagate = False
        return self

    def __exit__(self, *_: object) -> None:
        self._log.propagate = True
        self._log.removeHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage())


def staff(pin_file: Path) -> Finding:
    """Can staff come in?"""
    if Pin(pin_file, time.time).is_set:
        return ok("PIN", "the staff PIN is set")
    return remark("PIN", "no staff PIN is set: nothing can be done on the glass itself", "kiosk pin")


def program() -> Finding:
    """What is installed."""
    return ok("program", f"kiosk {__version__}, Qt {version('PySide6-Essentials')}, Python {python_version()}")


def running(health: Health | None, verdict: Verdict) -> Finding:
    """Is the exhibit on now?"""
    if health is None or verdict in (Verdict.NEVER, Verdict.ENDED):
        return remark("running", "the exhibit is not running now", "kiosk run")
    if verdict is not Verdict.RUNNING:
        return mend(
            "running",
            f"the exhibit is {verdict}: {_last(health)}",
            "start it again: kiosk run; more is told by: kiosk health",
        )
    said = f"the exhibit runs; {_last(health)}"
    return (
        remark("running", f"{said}; it had to start again {health.restarts} times", "kiosk health")
        if health.restarts
        else ok("running", said)
    )


def _last(health: Health) -> str:
    return f"last trouble: {health.trouble.said}" if health.trouble else "there was no trouble"
