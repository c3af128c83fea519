"""Where live numbers come from: one file a kind of feed, all behind `Feed`."""

from __future__ import annotations

from kiosk.content import feed as said
from kiosk.feeds.feed import Columns, Feed, SampleFeed, Samples, State, TableFeed
from kiosk.feeds.file import FileTable
from kiosk.feeds.lines import Lines
from kiosk.feeds.mqtt import Mqtt
from kiosk.feeds.pace import Pace
from kiosk.feeds.surroundings import Surroundings
from kiosk.feeds.values import Values
from kiosk.feeds.votes import Votes

__all__ = ["Columns", "Feed", "SampleFeed", "Samples", "State", "Surroundings", "TableFeed", "open_feed"]


def open_feed(name: str, model: said.Feed, surroundings: Surroundings) -> Feed:
    """The feed that a bundle's entry `name` under `feeds` asks for; what it can't reach makes it lost, never fails."""
    match model:
        case said.PaceFeed():
            return Pace(model)
        case said.ValuesFeed():
            return Values(model)
        case said.FileFeed():
            return FileTable(model, surroundings)
        case said.LinesFeed():
            return Lines(name, model, surroundings)
        case said.MqttFeed():
            return Mqtt(name, model, surroundings)
        case said.VotesFeed():
            return Votes(surroundings)
        case said.PulseFeed():
            return surroundings.pulse
