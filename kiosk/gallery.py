"""Pictures of every graph of a bundle by itself."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QColor, QImage, QPainter

from kiosk.app import application
from kiosk.clocks import StoppedClocks
from kiosk.content.bundle import Bundle
from kiosk.content.palette import DARK
from kiosk.content.reader import Content
from kiosk.models.graph_pictures import GraphDesk
from kiosk.models.live_feeds import FeedSources, LiveFeeds
from kiosk.models.vote_model import VoteModel
from kiosk.records.file import RecordFile
from kiosk.records.votes import VoteBook
from kiosk.show.state import Phase, State

_TALL = 25.3
"""Height of a picture in u: what a screen gives its large graph."""
_PATIENCE_S = 4.0
_MARGIN = 0.06
"""Ground around a graph, in shares of its height."""


def take_graphs(
    content: Content, folder: Path, sizes: Sequence[tuple[int, int]], languages: Sequence[str]
) -> list[Path]:
    """Draw every graph in every language and size, named `<size>-<language>-<screen>.<number>-<kind>.png`.

    Raises OSError where a picture can't be written.
    """
    application()
    folder.mkdir(parents=True, exist_ok=True)
    clocks = StoppedClocks()
    votes = VoteModel(VoteBook(RecordFile(None), clocks.local), lambda: State(Phase.PRESENT))
    votes.load(content.bundle)
    feeds = LiveFeeds(FeedSources(clocks.unix, votes=votes.series))
    feeds.load(content.bundle, content.folder)
    desk = GraphDesk(feeds)
    desk.load(content.bundle)
    pictures = []
    try:
        _await(feeds, content.bundle)
        for width, height in sizes:
            for language in languages:
                for key, kind in _graphs(content.bundle):
                    path = folder / f"{width}x{height}-{language}-{key}-{kind}.png"
                    picture = desk.draw(f"{key}/{language}/{DARK.name}/{width}x{height}/{height / _TALL}/0/0-1")
                    if not _on_ground(picture).save(str(path)):
                        raise OSError(f"{path} could not be written: check the disk and the folder's permissions")
                    pictures.append(path)
    finally:
        feeds.close()
    return pictures


def _graphs(bundle: Bundle) -> list[tuple[str, str]]:
    return [
        (f"{screen + 1}.{number}", graph.kind)
        for screen, theme in enumerate(bundle.themes)
        for number, graph in enumerate(theme.graphs)
    ]


def _await(feeds: LiveFeeds, bundle: Bundle) -> None:
    """Give files the time to be read; one that can't be is shown as it is."""
    names = [name for name, feed in bundle.feeds.items() if feed.kind in ("file", "lines")]
    deadline = time.monotonic() + _PATIENCE_S
    while time.monotonic() < deadline:
        if all(feed.seen(feeds.clock()) is not None for name in names if (feed := feeds.get(name))):
            return
        time.sleep(0.05)


def _on_ground(picture: QImage) -> QImage:
    margin = round(_MARGIN * picture.height())
    page = QImage(picture.width() + 2 * margin, picture.height() + 2 * margin, QImage.Format.Format_RGB32)
    page.fill(QColor(DARK.ground))
    painter = QPainter(page)
    painter.drawImage(margin, margin, picture)
    painter.end()
    return page
