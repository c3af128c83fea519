"""A picture of a graph is asked for by its address."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSize

from kiosk.app import application
from kiosk.content.reader import read
from kiosk.models.graph_pictures import GraphDesk, GraphModel, GraphPictures
from kiosk.models.live_feeds import FeedSources, LiveFeeds
from tests.app.harbour import harbour


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> GraphDesk:
    application()
    return opened(harbour(tmp_path_factory.mktemp("desk")), lambda: 1_600_000_140.0)


def opened(folder: Path, clock: Callable[[], float]) -> GraphDesk:
    """A desk with the graphs and feeds of a bundle."""
    content = read(folder)
    feeds = LiveFeeds(FeedSources(clock))
    feeds.load(content.bundle, content.folder)
    desk = GraphDesk(feeds)
    desk.load(content.bundle)
    return desk


def test_the_picture_is_exactly_as_large_as_asked(desk: GraphDesk) -> None:
    for size in (QSize(700, 400), QSize(301, 199)):
        picture = desk.draw(f"1.0/en/dark/{size.width()}x{size.height()}/10.8/0/0-1/1200/-1/0")
        assert picture.size() == size


def test_the_same_address_gives_the_same_picture(desk: GraphDesk) -> None:
    address = "1.0/en/dark/500x300/10.8/0/0-1/1200/-1/0"
    first = desk.draw(address).copy()
    desk.draw("1.0/zh/dark/500x300/10.8/0/0-1/300/-1/0")
    assert desk.draw(address) == first


def test_the_revision_at_the_end_changes_nothing(desk: GraphDesk) -> None:
    first = desk.draw("1.0/en/dark/500x300/10.8/0/0-1/1200/-1/0").copy()
    assert desk.draw("1.0/en/dark/500x300/10.8/0/0-1/1200/-1/7") == first


def test_every_part_of_the_address_counts(desk: GraphDesk) -> None:
    plain = "1.0/en/dark/500x300/10.8/0/0-1/1200/-1/0"
    others = {
        "elapsed": "1.0/en/dark/500x300/10.8/0/0-1/100/-1/0",
        "unit": "1.0/en/dark/500x300/6/0/0-1/1200/-1/0",
        "compact": "1.0/en/dark/500x300/10.8/1/0-1/1200/-1/0",
        "selected": "1.0/en/dark/500x300/10.8/0/0-1/1200/1/0",
        "view": "1.0/en/dark/500x300/10.8/0/0-0.5/1200/-1/0",
        "screen": "2.0/en/dark/500x300/10.8/0/0-1/1200/-1/0",
    }
    picture = desk.draw(plain).copy()
    for part, address in others.items():
        assert desk.draw(address) != picture, part


def test_a_finger_finds_readings_and_hears_them(desk: GraphDesk) -> None:
    subject = "1.0/en/dark/500x300/10.8/0/0-1"
    found = {desk.reading_at(subject, x, 150) for x in range(0, 500, 10)} - {-1}
    assert found
    assert all(desk.spoken(subject, reading) for reading in found)
    model = GraphModel(desk)
    assert model.spoken(subject, -1) == ""


def test_a_live_graph_says_when_it_has_moved(tmp_path: Path) -> None:
    now = [1_600_000_140.0]
    desk = opened(harbour(tmp_path), lambda: now[0])
    live, still = "1.1/en/dark/500x300/10.8/0/0-1", "1.0/en/dark/500x300/10.8/0/0-1"
    desk.draw(f"{live}/1200/-1/0")
    desk.draw(f"{still}/1200/-1/0")
    assert not desk.moved(live)
    now[0] += 86_400 * 2
    assert desk.moved(live)
    assert not desk.moved(still)


@pytest.mark.parametrize(
    "address", ["", "nonsense", "9.9/en/dark/10x10/1/0", "1.0/en/dark/x/1/0", "1.77/en/dark/10x10/1/0/0/-1/0"]
)
def test_an_impossible_address_gives_an_empty_picture_and_a_line_in_the_log(
    desk: GraphDesk, address: str, complaints: list[str]
) -> None:
    picture = GraphPictures(desk).requestImage(address, QSize(), QSize())
    assert picture.pixelColor(0, 0).alpha() == 0
    assert any("could not be drawn" in said for said in complaints)
    complaints.clear()
