"""The feeds of the content on the glass: opened with it, drained while nobody looks, closed after it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from kiosk.care.health import FeedHealth
from kiosk.content.bundle import Bundle
from kiosk.content.graph import Series

if TYPE_CHECKING:
    from kiosk.feeds import Feed, SampleFeed, TableFeed
    from kiosk.feeds.pulse import Pulse

_DRAIN_MS = 1000


@dataclass(frozen=True)
class FeedSources:
    """What feeds get from this kiosk."""

    clock: Callable[[], float]
    """Unix time in seconds."""
    allowed: frozenset[str] = frozenset()
    """What staff allow: full paths, and addresses of brokers, "mqtt://host:port"."""
    state: Path | None = None
    """Folder for histories that are kept; None: none is."""
    votes: Callable[[], Sequence[Series]] = tuple
    cut_off: bool = False
    """Whether every feed is silent, whatever the bundle says."""


class LiveFeeds(QObject):
    """Feeds by their id. They are asked only on the GUI thread, at the least once a second, so that nothing piles up.

    Feeds bring numpy with them, so the first is opened when it is first asked for, or by `start`: the first frame
    does not wait for it.
    """

    def __init__(self, sources: FeedSources) -> None:
        super().__init__()
        self._sources = sources
        self._bundle: Bundle | None = None
        self._folder = Path()
        self._feeds: dict[str, Feed] | None = None
        self._pulse: Pulse | None = None
        self._timer = QTimer(self, interval=_DRAIN_MS)
        self._timer.timeout.connect(self.drain)

    @property
    def clock(self) -> Callable[[], float]:
        """Unix time in seconds, as the feeds are told it."""
        return self._sources.clock

    def load(self, bundle: Bundle, folder: Path) -> None:
        """Close the feeds of the content before; those of this one take their place."""
        running = self._timer.isActive()
        self.close()
        self._bundle, self._folder = bundle, folder
        if running:
            self.start()

    def start(self) -> None:
        """Open the feeds, and let them take in what comes from now on."""
        self._open()
        self._timer.start()

    def touch(self) -> None:
        """The glass was touched."""
        if self._pulse is not None:
            self._pulse.touch()

    def drain(self) -> None:
        """Let every feed take in what has come."""
        for feed in (self._feeds or {}).values():
            feed.revision(self.clock())

    def health(self) -> Iterator[FeedHealth]:
        """How the feeds are that are open."""
        now = self.clock()
        for name, feed in (self._feeds or {}).items():
            seen = feed.seen(now)
            yield FeedHealth(name=name, state=feed.state(now), age=None if seen is None else max(now - seen, 0.0))

    def get(self, name: str | None) -> Feed | None:
        """A feed by its id; None for no id."""
        return None if name is None else self._open()[name]

    def samples(self, name: str | None) -> SampleFeed | None:
        """A feed that gives one number after another; None for any other."""
        from kiosk.feeds import SampleFeed

        feed = self.get(name)
        return feed if isinstance(feed, SampleFeed) else None

    def table(self, name: str | None) -> TableFeed | None:
        """A feed that gives whole series; None for any other."""
        from kiosk.feeds import TableFeed

        feed = self.get(name)
        return feed if isinstance(feed, TableFeed) else None

    def close(self) -> None:
        """Close every feed; what is to be kept is kept."""
        self._timer.stop()
        for feed in (self._feeds or {}).values():
            feed.close()
        self._feeds = None

    def _open(self) -> dict[str, Feed]:
        from kiosk.feeds import Surroundings, open_feed
        from kiosk.feeds.pulse import Pulse
        from kiosk.feeds.silent import Silent

        if self._bundle is None:  # Content that can't be shown has no feeds.
            return {}
        if self._feeds is None:
            sources = self._sources
            if sources.cut_off:
                self._feeds = {name: Silent() for name in self._bundle.feeds}
                return self._feeds
            self._pulse = self._pulse or Pulse(sources.clock)
            around = Surroundings(
                folder=self._folder,
                clock=sources.clock,
                allowed=sources.allowed,
                state=sources.state and sources.state / self._bundle.id,
                pulse=self._pulse,
                votes=sources.votes,
            )
            self._feeds = {name: open_feed(name, model, around) for name, model in self._bundle.feeds.items()}
        return self._feeds
