"""What staff see of a running exhibit: a row each, with a light that says whether to worry."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kiosk.care.health import FeedHealth
from kiosk.installing.installed import Installed

SOUND, WARNING, ERROR = "sound", "warning", "error"
"""The lights."""
_MB = 1_000_000
_MUCH_MEMORY = 500.0
_FULL, _NEARLY_FULL = 100 * _MB, 1000 * _MB
_MOST_FEEDS = 3


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the page."""

    name: str
    said: str
    light: str = SOUND


@dataclass(frozen=True, slots=True)
class StaffSources:
    """Where the rows come from; each is asked once a second while staff look."""

    shown: Callable[[], str | None]
    """The bundle's id and version; None: nothing can be shown."""
    installed: Callable[[], Installed | None]
    """The installed version that is live; None: a folder, or what comes with the kiosk."""
    feeds: Callable[[], Iterable[FeedHealth]]
    memory: Callable[[], float | None]
    """Megabytes."""
    frames: Callable[[], float | None]
    """Of the last second."""
    unix: Callable[[], float]
    clock_doubt: Callable[[], str | None]
    """Why the clock is not believed; None while it is."""
    folder: Path
    """On the disk that matters."""


class StaffStatus:
    """Makes the rows. `begun` is when the program started, Unix time in seconds."""

    def __init__(self, sources: StaffSources, begun: float) -> None:
        self._sources = sources
        self._begun = begun
        self.came = begun
        """When the content came onto the glass, Unix time in seconds."""

    def rows(self) -> Iterator[Row]:
        """The page as it is now."""
        now = self._sources.unix()
        yield self._content()
        yield self._version()
        yield Row("Running since", f"{_day(self._begun)}, for {spell(now - self._begun)}")
        yield self._feeds()
        yield self._memory()
        yield self._frames()
        yield self._disk()
        yield self._time(now)

    def _content(self) -> Row:
        shown = self._sources.shown()
        if shown is None:
            return Row("On the glass", "nothing that can be shown", ERROR)
        return Row("On the glass", f"{shown}, since {_day(self.came)}")

    def _version(self) -> Row:
        installed = self._sources.installed()
        if installed is None:
            return Row("Installed", "nothing: a folder, or the exhibit that comes with the kiosk")
        signed = "signed" if installed.signed else "not signed"
        proven = "on probation" if installed.on_probation else "proven"
        return Row("Installed", f"{_day(installed.installed_at)}, {signed}, {proven}")

    def _feeds(self) -> Row:
        feeds = [*self._sources.feeds()]
        if not feeds:
            return Row("Live numbers", "this exhibit has none")
        bad = [feed for feed in feeds if feed.state in ("late", "lost")]
        told = [_feed(feed) for feed in (bad or feeds)[:_MOST_FEEDS]]
        more = len(bad or feeds) - len(told)
        told += [f"{more} more"] if more else []
        lost = any(feed.state == "lost" for feed in bad)
        return Row("Live numbers", ", ".join(told), ERROR if lost else WARNING if bad else SOUND)

    def _memory(self) -> Row:
        memory = self._sources.memory()
        if memory is None:
            return Row("Memory", "not measured yet")
        return Row("Memory", f"{memory:.0f} MB", WARNING if memory > _MUCH_MEMORY else SOUND)

    def _frames(self) -> Row:
        frames = self._sources.frames()
        return Row("Frames", "not measured yet" if frames is None else f"{frames:.0f} in the last second")

    def _disk(self) -> Row:
        try:
            free = shutil.disk_usage(_there(self._sources.folder)).free
        except OSError as error:
            return Row("Disk", f"can't be read ({error.strerror})", ERROR)
        light = ERROR if free < _FULL else WARNING if free < _NEARLY_FULL else SOUND
        return Row("Disk", f"{free / 1000 / _MB:.1f} GB free", light)

    def _time(self, now: float) -> Row:
        doubt = self._sources.clock_doubt()
        here = datetime.fromtimestamp(now).astimezone()
        said = f"{here:%A %d %B %Y, %H:%M} ({here:%Z})"
        return Row("Clock", f"{said}: {doubt}, so opening hours do not count", ERROR) if doubt else Row("Clock", said)


def spell(seconds: float) -> str:
    """A length of time in its two largest units: "3 h 12 min"."""
    minutes = int(max(0.0, seconds) // 60)
    if minutes < 1:
        return f"{int(max(0.0, seconds))} s"
    hours, days = minutes // 60, minutes // 1440
    if days:
        return f"{days} d {hours % 24} h"
    return f"{hours} h {minutes % 60} min" if hours else f"{minutes} min"


def _feed(feed: FeedHealth) -> str:
    if feed.age is None:
        return f"{feed.name} {feed.state}, never a value"
    return f"{feed.name} {feed.state}, {spell(feed.age)} ago"


def _day(unix: float) -> str:
    return f"{datetime.fromtimestamp(unix):%a %d %b %Y, %H:%M}"


def _there(folder: Path) -> Path:
    """The folder, or the nearest one above it that is there."""
    return folder if folder.exists() or folder == folder.parent else _there(folder.parent)
