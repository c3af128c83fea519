"""The votes of the poll as a feed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kiosk.content.feed import VotesFeed
from kiosk.content.graph import PointObject, Series
from kiosk.feeds import TableFeed, open_feed
from kiosk.feeds.pulse import Pulse
from kiosk.feeds.surroundings import Surroundings

NOW = 1_800_000_000.0


def test_every_vote_is_there_at_once() -> None:
    counts = {"ships": 0.0, "fish": 0.0}

    def votes() -> Sequence[Series]:
        return [Series(points=[PointObject(x=x, value=value, label={"en": x.title()}) for x, value in counts.items()])]

    around = Surroundings(folder=Path(), clock=lambda: NOW, pulse=Pulse(lambda: NOW), votes=votes)
    feed = open_feed("votes", VotesFeed(kind="votes"), around)
    assert isinstance(feed, TableFeed)
    before = feed.revision(NOW)
    assert feed.revision(NOW + 60) == before
    counts["fish"] += 1
    assert feed.revision(NOW) != before
    (series,) = feed.series()
    assert [(point.x, point.value) for point in series.points] == [("ships", 0), ("fish", 1)]
    assert (feed.state(NOW), feed.seen(NOW)) == ("live", NOW)
