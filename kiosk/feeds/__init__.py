"""Where live numbers come from: one file a kind of feed, all behind `Feed`."""

from __future__ import annotations

from kiosk.content.bundle import PaceFeed
from kiosk.feeds.feed import Feed, Samples, State
from kiosk.feeds.pace import Pace

__all__ = ["Feed", "Samples", "State", "open_feed"]


def open_feed(model: PaceFeed) -> Feed:
    """The feed that a bundle's entry under `feeds` asks for."""
    return Pace(model)
