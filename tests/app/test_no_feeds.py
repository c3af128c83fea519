"""An exhibit whose feeds are cut off, as on the second rung after failures, shows every screen all the same."""

from __future__ import annotations

from pathlib import Path

from kiosk.content.reader import read
from kiosk.starter import begin
from tests.app.stage import Stage


def test_every_screen_is_shown_and_every_feed_is_lost(tmp_path: Path) -> None:
    begin(tmp_path / "starter")
    bundle = read(tmp_path / "starter").bundle
    stage = Stage(tmp_path / "starter", feeds=False)
    try:
        assert len(bundle.feeds) > 3
        for screen in range(len(bundle.screens)):
            stage.visit(screen)
            assert stage.state.screen == screen
        feeds = stage.kiosk.feeds
        assert {feeds.get(name).state(feeds.clock()) for name in bundle.feeds} == {"lost"}
        assert all(seen.age is None for seen in feeds.health())
    finally:
        stage.close()
